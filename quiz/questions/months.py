"""The month of publication, which dates a report."""

from datetime import date

from quiz.grammar import dates
from quiz.schema import Granularity, Time


def month_of(day: date) -> Time:
    """Return the month that a day is in."""
    time = Time(granularity=Granularity.DAY, start=day, end=day)
    return dates.coarser(time, Granularity.MONTH)
