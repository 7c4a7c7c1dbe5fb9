"""Dates as lines and texts write them."""

from datetime import date

import pytest

from quiz.reading.dates import mentions, parse_date

DAY = date(2017, 7, 21)


@pytest.mark.parametrize(
    "line",
    [
        "2017-07-21",
        "2017-07-21T10:04:00Z",
        "2017/07/21",
        "July 21, 2017",
        "Jul. 21, 2017",
        "July 21st, 2017",
        "21 July 2017",
        "21st of July 2017",
        "Friday, July 21, 2017",
        "Fri, 21 Jul 2017 10:04:00 GMT",
        "Published July 21, 2017 10:04 AM ET",
        "Updated: July 21, 2017 at 10:04 a.m.",
        "July 21, 2017 / 10:04 AM EDT / CBS News",
        "July 21, 2017, 5 min read",
        "21.07.2017",
        "21. 7. 2017",
        "07/21/2017",
        "21/07/2017",
    ],
)
def test_a_date_line_is_read(line: str) -> None:
    assert parse_date(line) == DAY


@pytest.mark.parametrize(
    "line",
    [
        "03/04/2017",
        "July 2017",
        "2017",
        "February 30, 2017",
        "July 21",
        "yesterday",
        "",
        "1.5.17",
        "July 21, 2017 was a Friday.",
    ],
)
def test_what_is_no_date_or_can_be_read_two_ways_gives_none(line: str) -> None:
    assert parse_date(line) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("on June 24, with", [("June 24", 6, 24, 24, None)]),
        ("Lavrov's July 11-13 visit", [("July 11-13", 7, 11, 13, None)]),
        ("the 11–13 July visit", [("11–13 July", 7, 11, 13, None)]),
        ("on Oct. 25, 2018, and", [("Oct. 25, 2018", 10, 25, 25, 2018)]),
        ("in May 2010", []),
        ("it may 5 times", []),
        ("July 41", []),
    ],
)
def test_days_in_running_text(text: str, found: list[tuple[object, ...]]) -> None:
    assert [(m.text, m.month, m.first, m.last, m.year) for m in mentions(text)] == found
