"""What a time expression means on the calendar, seen from the day the article was published.

Every function takes the named parts of an expression and the view it is read from, and gives None
rather than a guess: a wrong date teaches something the article does not say.
"""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Literal

from quiz.grammar.number_words import value
from quiz.grammar.periods import last_of_month, period
from quiz.language.which_year import (
    DAYS_WHEN_DOUBTFUL,
    DAYS_WITHOUT_YEAR,
    Parts,
    View,
    placed,
    which_month,
    year_number,
)
from quiz.schema import Granularity, Time

SHORT_MONTHS = (
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
)  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

NAMED_DAYS = {(1, 6), (6, 4), (7, 7), (9, 11), (10, 7), (11, 13)}
"""Days that stand for an event of some earlier year."""


Resolver = Callable[[Parts, View], Time | None]


def unknown(parts: Parts, view: View) -> None:
    """A time that hangs on the story, is vague, or has two readings."""


# ---------------------------------------------------------------- days


def iso_day(parts: Parts, view: View) -> Time | None:
    """ "2025-07-12"."""
    return _day(int(parts["year"]), int(parts["month"]), int(parts["day"]))


def slashed_day(parts: Parts, view: View) -> Time | None:
    """ "7/25/2025", but not "12/07/2025", which is December or July."""
    year, first, second = int(parts["year"]), int(parts["month"]), int(parts["day"])
    readings = {(first, second), (second, first)}
    found = [time for month, day in readings if (time := _day(year, month, day))]
    return found[0] if len(found) == 1 else None


def day(parts: Parts, view: View) -> Time | None:
    """ "June 24", "24 June 2025", "Saturday, July 12", "the morning of July 12"."""
    month, number = _month_number(parts["month"]), int(parts["day"])

    def in_year(year: int) -> Time | None:
        time = _day(year, month, number, _part(parts))
        return time if time and _weekday_fits(parts, time) else None

    doubtful = view.attributive or (month, number) in NAMED_DAYS
    return placed(in_year, parts, view, DAYS_WHEN_DOUBTFUL if doubtful else DAYS_WITHOUT_YEAR)


def days(parts: Parts, view: View) -> Time | None:
    """ "July 11-13", "June 30 to July 2, 2025", "11-13 July 2025"."""
    first_month = _month_number(parts.get("month") or parts["month2"])
    last_month = _month_number(parts.get("month2") or parts["month"])
    first_year = int(parts["first_year"]) if "first_year" in parts else None

    def in_year(year: int) -> Time | None:
        start = _day(first_year or year, first_month, int(parts["day"]))
        end = _day(year, last_month, int(parts["day2"]))
        return _span(start, end)

    return placed(in_year, parts, view, DAYS_WITHOUT_YEAR)


def weekday(parts: Parts, view: View) -> Time | None:
    """ "Saturday": the last one up to publication in the past tense, the next one in the future."""
    if view.published is None:
        return None
    back = (view.published.weekday() - WEEKDAYS.index(parts["weekday"].lower())) % 7
    if parts.get("which", "").lower() == "last":
        return _on(view.published - timedelta(back or 7), parts)
    if parts.get("which", "").lower() == "next":  # said on another day, it has two readings
        return _on(view.published + timedelta(7), parts) if back == 0 else None
    if view.tense == "past" or back == 0:
        return _on(view.published - timedelta(back), parts)
    sure = view.tense == "future" or "which" in parts
    return _on(view.published + timedelta(7 - back), parts) if sure else None


def today(parts: Parts, view: View) -> Time | None:
    """ "today", "this morning"; in the present tense "today" may mean "nowadays"."""
    if view.published is None or (view.tense == "present" and "part" not in parts):
        return None
    return _on(view.published, parts)


def yesterday(parts: Parts, view: View) -> Time | None:
    """ "yesterday", "yesterday afternoon", "last night"."""
    if view.published is None or view.tense == "future":
        return None
    return _on(view.published - timedelta(1), parts)


def tomorrow(parts: Parts, view: View) -> Time | None:
    """ "tomorrow", "tomorrow morning"."""
    if view.published is None or view.tense == "past":
        return None
    return _on(view.published + timedelta(1), parts)


# ---------------------------------------------------------------- longer times


def month(parts: Parts, view: View) -> Time | None:
    """ "June 2023", "in November", "early June", "last March", "in November of last year"."""

    def in_year(year: int) -> Time:
        start = date(year, _month_number(parts["month"]), 1)
        return _whole(start, Granularity.MONTH, parts)

    if "which_month" in parts:
        return which_month(in_year, parts["which_month"].lower(), view)
    if view.tense == "present" and "year" not in parts and "which" not in parts:
        return None  # "The festival takes place in June": which June?
    return placed(in_year, parts, view, 366)


def months(parts: Parts, view: View) -> Time | None:
    """ "July 2003 to December 2004", "from June to August"."""
    first_year = int(parts["first_year"]) if "first_year" in parts else None

    def in_year(year: int) -> Time | None:
        start = date(first_year or year, _month_number(parts["month"]), 1)
        return _span_of_periods(start, date(year, _month_number(parts["month2"]), 1), "month")

    return placed(in_year, parts, view, 366) if view.tense != "present" else None


def year(parts: Parts, view: View) -> Time | None:
    """ "2014", "mid-2023", "late last year", "earlier this year"."""
    number = year_number(parts, view)
    return _whole(date(number, 1, 1), Granularity.YEAR, parts) if number else None


def years(parts: Parts, view: View) -> Time | None:
    """ "2004 to 2009", "the 2022-2023 season", "2000 - 2050"."""
    first, second = parts["year"], parts["year2"]
    last = int(first[: -len(second)] + second)
    return _span_of_periods(date(int(first), 1, 1), date(last, 1, 1), "year")


def decade(parts: Parts, view: View) -> Time | None:
    """ "the 1990s", "the early '90s"; "the 1900s" may be a century."""
    digits = parts["year"]
    first = int(digits) if len(digits) == 4 else 1900 + int(digits)
    sure = first % 100 != 0 and (len(digits) == 4 or first >= 1920)
    return _whole(date(first, 1, 1), Granularity.DECADE, parts) if sure else None


def current_month(parts: Parts, view: View) -> Time | None:
    """ "last month", "earlier this month"."""
    if view.published is None:
        return None
    shift = {"last": -1, "this": 0, "next": 1}[parts["which"].lower()]
    return _month_away(view.published, shift, parts)


def ago(parts: Parts, view: View) -> Time | None:
    """ "two days ago" is a day, "five months ago" and "two years ago" are about a month or year."""
    said = parts["count"].lower()
    count = Decimal(1) if said in ("a", "an") else value(said)
    if view.published is None or view.tense == "future" or not count or count % 1:
        return None
    number, unit = int(count), parts["unit"].lower().rstrip("s")
    hedge = parts.get("hedge", "").lower()
    if hedge not in ("", "about", "around", "roughly", "some"):
        return None
    vague = {"qualifier": "about"}
    if unit == "day" and number <= 10 and not hedge:
        return _on(view.published - timedelta(number), {})
    if unit == "month" and number <= 11:
        return _month_away(view.published, -number, {}).model_copy(update=vague)
    if unit == "year" and number <= 30:
        then = date(view.published.year - number, 1, 1)
        return period(then, Granularity.YEAR).model_copy(update=vague)
    return None


# ---------------------------------------------------------------- building


def _month_number(name: str) -> int:
    return int(name) if name.isdigit() else SHORT_MONTHS.index(name[:3].lower()) + 1


def _part(parts: Parts) -> str | None:
    return parts["part"].lower() if "part" in parts else None


def _day(year: int, month: int, number: int, part: str | None = None) -> Time | None:
    try:
        return _on(date(year, month, number), {"part": part} if part else {})
    except ValueError:
        return None


def _on(when: date, parts: Parts) -> Time:
    return period(when, Granularity.DAY).model_copy(update={"part": _part(parts)})


def _weekday_fits(parts: Parts, time: Time) -> bool:
    return parts.get("weekday", "").lower() in ("", WEEKDAYS[time.start.weekday()])


def _whole(start: date, granularity: Granularity, parts: Parts) -> Time:
    return period(start, granularity).model_copy(update={"part": _part(parts)})


def _month_away(published: date, shift: int, parts: Parts) -> Time:
    count = published.year * 12 + published.month - 1 + shift
    return _whole(date(count // 12, count % 12 + 1, 1), Granularity.MONTH, parts)


def _span(start: Time | None, end: Time | None) -> Time | None:
    if not start or not end or not start.start < end.end or (end.end - start.start).days > 366:
        return None
    return Time(granularity=Granularity.SPAN, start=start.start, end=end.end)


def _span_of_periods(first: date, last: date, unit: Literal["month", "year"]) -> Time | None:
    if first >= last:
        return None
    end = last_of_month(last) if unit == "month" else last.replace(month=12, day=31)
    return Time(granularity=Granularity.SPAN, start=first, end=end)
