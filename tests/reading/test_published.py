"""The publication date: from the surest evidence, and rather none than a wrong one."""

from datetime import date

import pytest

from quiz.reading.dates import mentions
from quiz.reading.published import Clues, publication

LEAD = "The queen of Elmland has started her three-day visit to Peru."
TALKS = "The two sides began talks in Lima on Saturday, the palace said."
DAYS = "The queen's July 11-13 visit is the first in years, a spokesman said on Wednesday."
NOTICE = ("©2025 The Daily Post",)
DATELINE = next(mentions("July 11"))


def test_the_users_own_date_comes_first() -> None:
    clues = Clues(given=date(2025, 1, 2), stated=date(2024, 1, 2), url="https://x.org/2023/01/02/a")
    assert publication(clues) == (date(2025, 1, 2), "given by the user")


@pytest.mark.parametrize(
    ("clues", "day", "evidence"),
    [
        (
            Clues(stated=date(2024, 1, 2), stated_where='the line "Date: 2024-01-02"'),
            date(2024, 1, 2),
            'the line "Date: 2024-01-02"',
        ),
        (
            Clues(url="https://x.org/2023/01/02/a", dateline=DATELINE),
            date(2023, 1, 2),
            'the address "https://x.org/2023/01/02/a"',
        ),
        (
            Clues(dateline=next(mentions("July 11, 2025"))),
            date(2025, 7, 11),
            'dateline "July 11, 2025"',
        ),
        (
            Clues(dateline=DATELINE, notices=NOTICE),
            date(2025, 7, 11),
            'copyright year 2025, dateline "July 11"',
        ),
        (
            Clues(dateline=DATELINE, url="https://x.org/2025/world/a"),
            date(2025, 7, 11),
            'year 2025 in the address, dateline "July 11"',
        ),
        (
            Clues(notices=NOTICE, story=(LEAD, TALKS, DAYS)),
            date(2025, 7, 12),
            'copyright year 2025, "July 11-13", "on Saturday"',
        ),
    ],
)
def test_evidence_is_found_and_named(clues: Clues, day: date, evidence: str) -> None:
    assert publication(clues) == (day, evidence)


@pytest.mark.parametrize(
    ("why", "notices", "story"),
    [
        ("no year", (), (LEAD, TALKS, DAYS)),
        ("a site's years", ("© 2010-2025 The Daily Post",), (LEAD, TALKS, DAYS)),
        ("two years", ("© 2024 Doe", "© 2025 Roe"), (LEAD, TALKS, DAYS)),
        ("no days", NOTICE, (LEAD, TALKS)),
        ("no weekday", NOTICE, (LEAD, "The July 11-13 visit is the first.")),
        (
            "another weekday",
            NOTICE,
            (LEAD, "The July 14-15 visit is over.", "It said so on Friday."),
        ),
        (
            "an event to come",
            NOTICE,
            (LEAD, "They met on Friday ahead of the July 11-13 visit."),
        ),
        (
            "days of something else",
            NOTICE,
            (LEAD, TALKS, "The July 11-13 fair was a success."),
        ),
        (
            "an event that is not said to go on",
            NOTICE,
            ("The queen spoke of her visit.", TALKS, DAYS),
        ),
        ("a later day told as past", NOTICE, (LEAD, TALKS, DAYS, "On July 20 a storm hit Lima.")),
        ("one old day", NOTICE, ("The law was passed on June 24.", "It said so on Friday.")),
        ("more than a week", NOTICE, (LEAD, TALKS, "Her July 1-13 visit is the first.")),
    ],
)
def test_thin_evidence_gives_no_date(
    why: str, notices: tuple[str, ...], story: tuple[str, ...]
) -> None:
    assert publication(Clues(notices=notices, story=story)) is None


def test_a_dateline_without_any_year_gives_no_date() -> None:
    assert publication(Clues(dateline=DATELINE)) is None
