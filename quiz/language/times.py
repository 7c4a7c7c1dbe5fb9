"""Time expressions in a sentence, and the days, months and years they mean."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from itertools import pairwise

from quiz.language.time_forms import FORMS, Form
from quiz.language.which_year import Tense, View
from quiz.schema import Granularity, Record, Time

__all__ = ["Tense", "TimePhrase", "find", "resolve"]

FORM = {form.name: form for form in FORMS}

PREPOSITION = re.compile(
    r"\b(?P<preposition>as of|in about|in around|just before|just after|shortly before|"
    r"shortly after|on|in|at|since|by|until|till|before|after|from|between|during|throughout|"
    r"through|around|about|over|for|of|within)(?: (?P<the>the))? $",
    re.IGNORECASE,
)

QUALIFIER = {
    "since": "since",
    "by": "by",
    "until": "until",
    "till": "until",
    "before": "before",
    "just before": "before",
    "shortly before": "before",
    "after": "after",
    "just after": "after",
    "shortly after": "after",
    "from": "from",
    "through": "through",
    "throughout": "throughout",
    "as of": "as of",
    "around": "about",
    "about": "about",
    "in about": "about",
    "in around": "about",
    "between": "between",
}
"""Preposition -> what it adds to the time itself; "in", "on", "at", "during" ... add nothing."""

SAID_ONCE_A_YEAR = re.compile(r"\b(?:(?:every|each) (?:year|\w+day)|annual(?:ly)?|always)\b", re.I)
MOVED = re.compile(r"\b(?:moved|postponed|rescheduled|delayed|pushed|changed|brought)\b", re.I)
OTHER_YEAR = re.compile(r"(?<!\bsince )\b(?:19|20)\d\d\b(?![,.]\d)")
LINK = re.compile(r",? (?:and|or) |, |/")


class TimePhrase(Record):
    """A time expression where it stands, without its preposition, and what bears on its meaning."""

    start: int
    end: int
    text: str
    preposition: str | None = None
    preposition_start: int | None = None
    form: str
    """The name of the form that found it, and the named parts of that form."""
    parts: tuple[tuple[str, str], ...] = ()
    relative: bool = False
    """Whether it means nothing without the day of publication, or without the story."""
    attributive: bool = False
    """Whether it follows "the": "the October 7 attack"."""
    quoted: bool = False
    other_years: tuple[int, ...] = ()
    """Years named elsewhere in the sentence: an expression without a year may hang on them."""
    doubtful: bool = False
    """Whether the sentence gives it a second reading: each year, moved from, one of two."""


@lru_cache(maxsize=256)  # times and numbers are read off the same paragraphs
def find(text: str) -> tuple[TimePhrase, ...]:
    """All time expressions in a sentence with straight quotes, the longest, not overlapping."""
    found = [
        (form, match)
        for form, match in _longest(text)
        if form.resolver is not None and match.end() > match.start()
    ]
    linked = {
        each.start()
        for (form, one), (other, two) in pairwise(found)
        if form == other and LINK.fullmatch(text, one.end(), two.start())
        for each in (one, two)
    }
    return tuple(_phrase(form, match, match.start() in linked) for form, match in found)


def resolve(phrase: TimePhrase, published: date | None, tense: Tense) -> Time | None:
    """The time a phrase means in a clause of this tense; None in any doubt."""
    resolver = FORM[phrase.form].resolver
    if resolver is None or phrase.doubtful or (phrase.quoted and _hangs_on_the_day(phrase)):
        return None
    view = View(published=published, tense=tense, attributive=phrase.attributive)
    time = resolver(dict(phrase.parts), view)
    if time is None or _in_another_year(phrase, time):
        return None
    return time.model_copy(
        update={"text": phrase.text, "qualifier": time.qualifier or _qualifier(phrase, time)}
    )


def _longest(text: str) -> Iterator[tuple[Form, re.Match[str]]]:
    """From left to right the longest expression that begins first; table order breaks ties."""
    matches = sorted(
        ((match.start(), -match.end(), rank, match) for rank, form in enumerate(FORMS)
         for match in form.pattern.finditer(text)),
        key=lambda found: found[:3],
    )  # fmt: skip
    reached = 0
    for start, negative_end, rank, match in matches:
        if start >= reached:
            reached = -negative_end
            yield FORMS[rank], match


def _phrase(form: Form, match: re.Match[str], linked: bool) -> TimePhrase:
    text, (start, end) = match.string, match.span()
    parts = {name: part for name, part in match.groupdict().items() if part}
    before = PREPOSITION.search(text, 0, start)
    relative = "year" not in parts and "first_year" not in parts
    return TimePhrase(
        start=start,
        end=end,
        text=match.group(),
        preposition=before["preposition"].lower() if before else None,
        preposition_start=before.start() if before else None,
        form=form.name,
        parts=tuple(parts.items()),
        relative=relative,
        attributive=text[:start].lower().endswith("the "),
        quoted=_in_quotation(text, start),
        other_years=_other_years(text, start, end),
        doubtful=linked or (relative and _has_second_reading(text, parts)),
    )


def _in_quotation(text: str, start: int) -> bool:
    """Inside quotation marks, also where a quotation goes on from the sentence before."""
    before, after = text[:start].count('"'), text[start:].count('"')
    return before % 2 == 1 or (before == 0 and after % 2 == 1)


def _other_years(text: str, start: int, end: int) -> tuple[int, ...]:
    outside = (m for m in OTHER_YEAR.finditer(text) if m.end() <= start or m.start() >= end)
    return tuple(int(match.group()) for match in outside)


def _has_second_reading(text: str, parts: dict[str, str]) -> bool:
    moved = bool({"day2", "month2"} & parts.keys()) and MOVED.search(text) is not None
    return moved or ("month" in parts and SAID_ONCE_A_YEAR.search(text) is not None)


def _hangs_on_the_day(phrase: TimePhrase) -> bool:
    """Whether it is told from the day of speaking, as "yesterday" is and "in June" is not."""
    return phrase.relative and "month" not in dict(phrase.parts)


def _in_another_year(phrase: TimePhrase, time: Time) -> bool:
    """Whether a month or date without a year stands beside a year that is not the one found."""
    yearless = phrase.relative and "month" in dict(phrase.parts)
    return yearless and any(year != time.start.year for year in phrase.other_years)


def _qualifier(phrase: TimePhrase, time: Time) -> str | None:
    found = QUALIFIER.get(phrase.preposition or "")
    if found == "from" and time.granularity == Granularity.SPAN:
        return None
    return found
