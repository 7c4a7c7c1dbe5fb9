"""The month of publication, which dates a report."""

from datetime import date

from quiz.grammar import dates
from quiz.schema import Granularity, Time


def day_of(day: date) -> Time:
    """Return a day as a time."""
    return Time(granularity=Granularity.DAY, start=day, end=day)


def month_of(day: date) -> Time:
    """Return the month that a day is in."""
    return dates.coarser(day_of(day), Granularity.MONTH)
