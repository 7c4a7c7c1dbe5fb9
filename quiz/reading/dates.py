"""Dates as they are written out: whole lines such as "Friday, July 21, 2017", days in a text."""

import re
from collections.abc import Iterator
from datetime import date

from quiz.schema import Record

_ABBREVIATIONS = "jan feb mar apr may jun jul aug sep oct nov dec"
_NUMBER = {name: number for number, name in enumerate(_ABBREVIATIONS.split(), start=1)}
MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEKDAY = rf"(?:{'|'.join(WEEKDAYS)})"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_YEAR = r"(?:1[89]|20)\d\d"
_REST = (
    r"(?:[\s,|/\u2022()+:.\u2013-]|\d|[TZ]|\bat\b|\b[ap]\.?m\b|\b(?-i:[A-Z]{2,5})\b|"
    r"\b(?:updated|published|news|local time|min(?:ute)?s? read)\b){0,60}"
)
"""The time of day, the zone and such; any other word makes it a sentence."""
_FORMS = tuple(
    re.compile(rf"{form}{_REST}", re.IGNORECASE)
    for form in (
        rf"(?P<year>{_YEAR})[-/.](?P<number>\d\d?)[-/.](?P<day>\d\d?)",
        rf"(?P<month>{MONTH}) (?P<day>{_DAY}),? (?P<year>{_YEAR})",
        rf"(?P<day>{_DAY})(?: of)? (?P<month>{MONTH}),? (?P<year>{_YEAR})",
        rf"(?P<day>\d\d?)\.\s?(?P<number>\d\d?)\.\s?(?P<year>{_YEAR})",
    )
)
_SLASHED = re.compile(rf"(\d\d?)/(\d\d?)/({_YEAR}){_REST}")
_PREFIX = re.compile(
    rf"(?:(?:first )?(?:published|posted|updated|date)(?: on)?:?\s+)?"
    rf"(?:(?:{WEEKDAY}|(?:mon|tue|wed|thu|fri|sat|sun)\.?),?\s+)?",
    re.IGNORECASE,
)
_MENTION = re.compile(
    rf"\b(?:(?P<month>{MONTH}) (?P<first>\d{{1,2}})(?:st|nd|rd|th)?"
    rf"(?:\s?(?:[-\u2013\u2014]|to)\s?(?P<last>\d{{1,2}}))?"
    rf"|(?P<first2>\d{{1,2}})(?:\s?[-\u2013\u2014]\s?(?P<last2>\d{{1,2}}))? (?P<month2>{MONTH}))"
    rf"(?!\d)(?:,? (?P<year>{_YEAR}))?"
)


class Mention(Record):
    """A day or a few days of a month, as a text names them; the year may be left out."""

    text: str
    start: int
    end: int
    month: int
    first: int
    last: int
    year: int | None = None


def parse_date(text: str) -> date | None:
    """The date that a line states, or None if there is none or it can be read two ways."""
    bare = text[_match_end(text) :].strip()
    slashed = _SLASHED.fullmatch(bare)
    if slashed:
        return _unambiguous(*map(int, slashed.groups()))
    for form in _FORMS:
        match = form.fullmatch(bare)
        if match:
            parts = match.groupdict()
            month = int(parts["number"]) if "number" in parts else month_number(parts["month"])
            return make_date(int(parts["year"]), month, int(re.sub(r"\D", "", parts["day"])))
    return None


def make_date(year: int, month: int, day: int) -> date | None:
    """The date, or None if the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_number(name: str) -> int:
    """1 for "January", "Jan." or "jan"."""
    return _NUMBER[name[:3].lower()]


def mentions(text: str) -> Iterator[Mention]:
    """Every day or span of days within a month that the text names."""
    for match in _MENTION.finditer(text):
        first = int(match["first"] or match["first2"])
        last = int(match["last"] or match["last2"] or first)
        if 1 <= first <= last <= 31:
            yield Mention(
                text=match.group(),
                start=match.start(),
                end=match.end(),
                month=month_number(match["month"] or match["month2"]),
                first=first,
                last=last,
                year=int(match["year"]) if match["year"] else None,
            )


def _match_end(text: str) -> int:
    match = _PREFIX.match(text)
    return match.end() if match else 0


def _unambiguous(first: int, second: int, year: int) -> date | None:
    """Day and month in either order, if only one order is possible."""
    if first <= 12 and second <= 12 and first != second:
        return None
    return make_date(year, min(first, second), max(first, second))
