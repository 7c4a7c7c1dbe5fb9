"""Stretches of the calendar: the day, month, year or decade of a date, and the unit of a span."""

from calendar import monthrange
from datetime import date
from typing import Literal

from quiz.schema import Granularity, Time

Unit = Literal["day", "month", "year"]

COARSENESS = (
    Granularity.DAY,
    Granularity.SPAN,
    Granularity.MONTH,
    Granularity.YEAR,
    Granularity.DECADE,
)
"""From the finest to the coarsest."""


def period(when: date, granularity: Granularity) -> Time:
    """The day, month, year or decade that holds a date."""
    year, decade = when.year, when.year // 10 * 10
    first, last = {
        Granularity.MONTH: (when.replace(day=1), last_of_month(when)),
        Granularity.YEAR: (date(year, 1, 1), date(year, 12, 31)),
        Granularity.DECADE: (date(decade, 1, 1), date(decade + 9, 12, 31)),
    }.get(granularity, (when, when))
    return Time(granularity=granularity, start=first, end=last)


def last_of_month(when: date) -> date:
    """The last day of the month that holds a date."""
    return when.replace(day=monthrange(when.year, when.month)[1])


def coarser(time: Time, to: Granularity) -> Time:
    """The one month, year or decade that holds a time, or the time itself if there is none."""
    whole = period(time.start, to)
    finer = COARSENESS.index(time.granularity) < COARSENESS.index(to)
    if not finer or to == Granularity.SPAN or time.end > whole.end:
        return time
    return whole.model_copy(update={"qualifier": time.qualifier, "text": time.text})


def span_unit(time: Time) -> Unit:
    """Whether a span is told in days, whole months or whole years."""
    start, end = time.start, time.end
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31) and start.year < end.year:
        return "year"
    whole = start.day == 1 and end == last_of_month(end)
    return "month" if whole and (start.year, start.month) != (end.year, end.month) else "day"
