"""Judging a typed time: every usual form, as exact as the key, no more and no less."""

import re
from datetime import date, timedelta

from quiz.grammar.dates import MONTHS
from quiz.grammar.periods import span_unit
from quiz.play.calendar_words import DAYS, Told, part_of, points, spans
from quiz.play.verdict import RIGHT, WRONG, Grade, almost, best, missing
from quiz.schema import Granularity, Time

NEEDED = {
    Granularity.DAY: ("day", "month"),
    Granularity.MONTH: ("month",),
    Granularity.YEAR: ("year",),
}
"""What an answer must tell; a year beside a month is welcome and not asked for."""
TOO_FINE = "that is more exact than the source"


def time(said: str, answer: Time, stem: str = "") -> Grade:
    """Judge a typed time; what the question says already need not be repeated, nor is it enough."""
    part = part_of(said)
    if answer.part and part and part != answer.part:
        return WRONG
    if answer.granularity == Granularity.SPAN:
        return best((*(_span(*ends, answer) for ends in spans(said)), _only_one_end(said, answer)))
    if answer.granularity == Granularity.DECADE:
        return best(_decade(told, answer.start.year) for told in points(said))
    return best(_point(told, answer, _known(stem, answer.start)) for told in points(said))


def _known(stem: str, when: date) -> frozenset[str]:
    """Find which parts of a date the question gives away."""
    year, month = str(when.year), MONTHS[when.month - 1]
    names = {"year": year, "month": month}
    return frozenset(p for p, name in names.items() if re.search(rf"\b{name}\b", stem))


def _truth(when: date, granularity: Granularity) -> dict[str, int]:
    parts = {"year": when.year, "month": when.month, "day": when.day}
    depth = {Granularity.YEAR: 1, Granularity.MONTH: 2}.get(granularity, 3)
    return dict(list(parts.items())[:depth])


def _agree(told: Told, truth: dict[str, int]) -> bool:
    """Tell whether nothing that was told is false."""
    return all(_same(value, truth[name]) for name, value in told.parts.items() if name in truth)


def _same(said: int, true: int) -> bool:
    """Compare two numbers of a date; a year of two digits is any century's."""
    return said in (true, true % 100 if true > 999 else true)


def _point(told: Told, answer: Time, known: frozenset[str]) -> Grade:
    truth = _truth(answer.start, answer.granularity)
    if answer.granularity == Granularity.YEAR and list(told.parts) == ["day"]:
        told = Told(year=told.day)
    if told.decade is not None:
        return _coarse_decade(told.decade, answer, known)
    if not told.parts:
        return _weekday(told, answer)
    if not _agree(told, truth) or set(told.parts) <= known:
        return WRONG
    if set(told.parts) - set(truth):
        return almost(TOO_FINE)
    lacking = [p for p in NEEDED[answer.granularity] if p not in told.parts and p not in known]
    return missing(lacking) if lacking else _on_that_weekday(told, answer)


def _on_that_weekday(told: Told, answer: Time) -> Grade:
    """Say so where the day of the week is another than that of the date."""
    is_day = answer.granularity == Granularity.DAY
    if told.weekday is None or not is_day or told.weekday == answer.start.isoweekday():
        return RIGHT
    return almost(f"that was a {DAYS[answer.start.isoweekday() - 1].title()}")


def _coarse_decade(decade: int, answer: Time, known: frozenset[str]) -> Grade:
    """A decade is coarser than a date in it, and not enough where the question has the year."""
    inside = _same(decade, answer.start.year // 10 * 10) and "year" not in known
    return missing(dict.fromkeys((*NEEDED[answer.granularity], "year"))) if inside else WRONG


def _weekday(told: Told, answer: Time) -> Grade:
    """ "Tuesday" is true of the day and does not name it."""
    is_day = answer.granularity == Granularity.DAY
    return missing(["date"]) if is_day and told.weekday == answer.start.isoweekday() else WRONG


def _decade(told: Told, first: int) -> Grade:
    if told.decade is not None:
        return RIGHT if _same(told.decade, first) else WRONG
    inside = told.year is not None and first <= told.year < first + 10
    return almost(TOO_FINE) if inside else WRONG


def _span(first: Told, last: Told, answer: Time) -> Grade:
    """Judge two ends, which must both be there to the unit that the span is told in."""
    unit = span_unit(answer)
    depth = Granularity(unit)
    ends = ((first, answer.start), (last, answer.end))
    if not all(told.parts and _agree(told, _truth(when, depth)) for told, when in ends):
        return WRONG
    if not (unit in first.parts and unit in last.parts):
        return missing([f"{unit}s"])
    monthless = unit == "day" and (first.month is None or last.month is None)
    return missing(["month"]) if monthless else RIGHT


def _only_one_end(said: str, answer: Time) -> Grade:
    """Judge one date where two are asked for: it may be an end, or the month of both."""
    unit = span_unit(answer)
    return best(_one_end(told, answer, unit) for told in points(said))


def _inside(told: Told, answer: Time, unit: str) -> bool:
    """Tell whether a day or year lies between the two ends."""
    if unit == "year":
        return told.year is not None and answer.start.year < told.year < answer.end.year
    days = (answer.start + timedelta(n) for n in range(1, (answer.end - answer.start).days))
    return {"day", "month"} <= set(told.parts) and any(_agree(told, _day(d)) for d in days)


def _day(when: date) -> dict[str, int]:
    return _truth(when, Granularity.DAY)


def _one_end(told: Told, answer: Time, unit: str) -> Grade:
    depth = Granularity(unit)
    at_start, at_end = (_agree(told, _truth(w, depth)) for w in (answer.start, answer.end))
    if _inside(told, answer, unit):
        return almost("that is only a part of it")
    if not told.parts or not (at_start or at_end):
        return WRONG
    if unit in told.parts:
        return missing(["end" if at_start else "beginning"])
    return missing([f"{unit}s"])
