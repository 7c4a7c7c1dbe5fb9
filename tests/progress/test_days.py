"""Which day a time belongs to: local time, from four in the morning."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from quiz.progress.days import Clock, day_of, utc_now

BERLIN, NEW_YORK, SAMOA = map(ZoneInfo, ("Europe/Berlin", "America/New_York", "Pacific/Apia"))


@pytest.mark.parametrize(
    ("at", "zone", "day"),
    [
        ("2026-03-10 12:00", UTC, "2026-03-10"),
        ("2026-03-10 03:59", UTC, "2026-03-09"),
        ("2026-03-10 04:00", UTC, "2026-03-10"),
        ("2026-03-10 02:59", BERLIN, "2026-03-09"),
        ("2026-03-10 03:00", BERLIN, "2026-03-10"),
        ("2026-03-10 07:59", NEW_YORK, "2026-03-09"),
        ("2026-03-10 08:00", NEW_YORK, "2026-03-10"),
        ("2026-03-10 15:00", SAMOA, "2026-03-11"),
        # The nights in which clocks change: four by the clock on the wall all the same.
        ("2026-03-29 01:59", BERLIN, "2026-03-28"),
        ("2026-03-29 02:00", BERLIN, "2026-03-29"),
        ("2026-10-25 02:59", BERLIN, "2026-10-24"),
        ("2026-10-25 03:00", BERLIN, "2026-10-25"),
    ],
)
def test_a_day_begins_at_four_by_local_time(at, zone, day):
    assert day_of(datetime.fromisoformat(at).replace(tzinfo=UTC), zone) == date.fromisoformat(day)


def test_a_clock_tells_the_day_by_its_zone():
    clock = Clock(now=lambda: datetime(2026, 3, 10, 3, tzinfo=UTC), zone=BERLIN)
    assert clock.today() == date(2026, 3, 10)


def test_the_present_is_told_in_utc():
    assert utc_now().tzinfo == UTC
