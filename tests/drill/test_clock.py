"""The countdown, told the time."""

import pytest

from quiz.drill import clock as times

BEGUN = times.fresh(times.of(30), 100.0)


COUNTS = {100: "0:30", 100.5: "0:30", 101: "0:29", 129.5: "0:01", 130: "time", 999: "time"}


@pytest.mark.parametrize("now", COUNTS)
def test_it_counts_down_and_stops(now):
    assert times.shown(BEGUN, now) == COUNTS[now]


def test_an_hour_has_minutes():
    assert times.shown(times.fresh(times.of(90), 0), 0) == "1:30"


def test_it_stands_still_and_goes_on():
    still = times.paused(BEGUN, 110)
    assert times.shown(still, 500) == "paused 0:20"
    assert not still.runs
    assert times.shown(times.resumed(still, 500), 505) == "0:15"


def test_it_can_be_turned_off_and_on_again():
    off = times.switched(BEGUN, 110)
    assert (times.shown(off, 110), off.runs) == ("", False)
    assert times.shown(times.switched(off, 200), 200) == "0:30"


def test_a_clock_set_back_gives_no_more_time():
    assert BEGUN.remaining(50) == 30
