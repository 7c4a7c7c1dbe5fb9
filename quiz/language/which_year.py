"""Which year a date without one belongs to, judged from publication and tense."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Literal

from quiz.schema import Record, Time

Tense = Literal["past", "present", "future"]
Parts = Mapping[str, str]

DAYS_WITHOUT_YEAR = 300
"""A date without a year is not looked for further away than this: the writer would say the year."""
DAYS_WHEN_DOUBTFUL = 60
"""In the present tense, or for a day that is also a name ("September 11"), only this far."""


class View(Record):
    """Where an expression is read from: the day of publication and the tense of its clause."""

    published: date | None
    tense: Tense
    attributive: bool = False
    """Whether it names something ("the October 7 attack") rather than dating the clause."""


def placed(
    in_year: Callable[[int], Time | None], parts: Parts, view: View, limit: int
) -> Time | None:
    """The time in its own year if one is said, else in the nearest year that the tense allows."""
    if "year" in parts or "which" in parts:
        number = year_number(parts, view)
        return in_year(number) if number else None
    if view.published is None:
        return None
    near = (in_year(view.published.year + shift) for shift in (-1, 0, 1))
    reach = min(limit, DAYS_WHEN_DOUBTFUL) if view.tense == "present" else limit
    found = [
        (distance, time)
        for time in near
        if time and (distance := _distance(time, view.published, view.tense)) <= reach
    ]
    return min(found, key=lambda pair: pair[0])[1] if found else None


def _distance(time: Time, published: date, tense: Tense) -> float:
    """Days between publication and a time, without end if the tense rules it out."""
    wrong_side = {
        "past": time.start > published,
        "future": time.end < published,
        "present": False,
    }[tense]
    if wrong_side:
        return float("inf")
    return max(0, (time.start - published).days, (published - time.end).days)


def year_number(parts: Parts, view: View) -> int | None:
    """The year that is said, in figures or as "last year"."""
    if "year" in parts:
        return int(parts["year"])
    if view.published is None:
        return None
    return view.published.year + {"last": -1, "this": 0, "next": 1}[parts["which"].lower()]


def which_month(in_year: Callable[[int], Time], which: str, view: View) -> Time | None:
    """ "last March" and "next March" where the most recent and the other year's are the same."""
    if view.published is None:
        return None
    this_year = in_year(view.published.year)
    if which == "this":
        return this_year
    if which == "last":
        past = this_year.start <= view.published
        return None if past else in_year(view.published.year - 1)
    return in_year(view.published.year + 1) if this_year.start <= view.published else None
