"""The amounts in a sentence: counts, shares, money, measures and fractions, with their hedges."""

import re
from collections.abc import Iterator
from typing import Literal

from quiz.grammar.numbers import value
from quiz.language import times
from quiz.language.number_forms import (
    COUNTABLE,
    CURRENCY_NAMES,
    CURRENCY_SIGNS,
    HEDGE_AFTER,
    HEDGE_BEFORE,
    NOT_NUMBERS,
    NUMBER,
    SENTENCE_START,
    UNIT,
    UNITS,
    WORDS_BEFORE_A_COUNT,
)
from quiz.schema import Record

__all__ = ["Number", "find"]

TOPICAL = ("about", "around", "over", "above", "below", "under", "some")
ONE = re.compile(r"one\b(?! hundred| thousand| \w+illion|-)", re.IGNORECASE)
""" "Details about one aircraft" are not about 1."""

NumberKind = Literal["count", "percent", "money", "measure", "fraction"]


class Number(Record):
    """A number where it stands, with its unit if that is a measure, and its hedge."""

    start: int
    end: int
    text: str
    value: str
    """A plain decimal number: "6000", "0.4"."""
    kind: NumberKind
    unit: str | None = None
    """"%", "dollars", "kilometers" ...; what a count counts is read off the parse."""
    qualifier: str | None = None
    qualifier_start: int | None = None
    """Where the hedge begins, also if it follows: "107 or more"."""


def find(text: str) -> tuple[Number, ...]:
    """All amounts in a sentence; no dates, ages, scores, ordinals or numbers that are names."""
    taken = tuple(_taken(text))
    matches = (
        match
        for match in NUMBER.finditer(text)
        if not _overlaps(match.span(), taken)
        and not _is_name(text, match)
        and not _is_year(text, match)
    )
    return tuple(number for match in matches if (number := _number(text, match)))


def _taken(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of text whose numbers mean something else."""
    phrases = tuple((phrase.start, phrase.end) for phrase in times.find(text))
    misses = (match.span() for miss in NOT_NUMBERS for match in miss.pattern.finditer(text))
    yield from phrases
    yield from (span for span in misses if not _overlaps(span, phrases))  # "in 2019 to $9 million"


def _overlaps(span: tuple[int, int], others: tuple[tuple[int, int], ...]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)


def _number(text: str, match: re.Match[str]) -> Number | None:
    amount = value(_figure(match))
    if amount is None:
        return None
    kind, unit, end = _kind(text, match)
    qualifier, qualifier_start = _hedge(text, match.start(), end)
    return Number(
        start=match.start(),
        end=end,
        text=text[match.start() : end],
        value=f"{amount:f}",
        kind=kind,
        unit=unit,
        qualifier=qualifier,
        qualifier_start=qualifier_start,
    )


def _figure(match: re.Match[str]) -> str:
    sign = "$" if match["sign"] else ""  # so that "5m" behind it is read as millions
    return sign + (match["digits"] or match["words"] or match["fraction"])


def _kind(text: str, match: re.Match[str]) -> tuple[NumberKind, str | None, int]:
    """What sort of number it is, its unit, and where number and unit end."""
    if match["sign"]:
        return "money", CURRENCY_SIGNS[match["sign"].strip()], match.end()
    if match["fraction"]:
        return "fraction", None, match.end()
    unit = UNIT.match(text, match.end())
    if unit is None:
        return "count", None, match.end()
    if unit["percent"]:
        return "percent", "%", unit.end()
    if unit["currency"]:
        return "money", CURRENCY_NAMES.get(unit["currency"], unit["currency"]), unit.end()
    return "measure", _unit_name(unit), unit.end()


def _unit_name(unit: re.Match[str]) -> str:
    words = unit["unit"] or unit["degrees"].strip()
    shape = words[: words.find(" ") + 1] if words.lower().startswith(("square", "cubic")) else ""
    base = words[len(shape) :]
    name = shape.lower() + (UNITS.get(base) or UNITS.get(base.lower()) or base.lower())
    return f"{name} per hour" if unit["rate"] else name


def _hedge(text: str, start: int, end: int) -> tuple[str | None, int | None]:
    after = HEDGE_AFTER.match(text, end)
    if after:
        word = after["hedge"]
        meaning = {"or more": "at least", "or so": "about"}.get(word.lower(), "at most")
        return meaning, after.start("hedge")
    before = HEDGE_BEFORE.search(text, 0, start)
    if before and before["hedge"].lower() in TOPICAL and ONE.match(text, start):
        return None, None
    return (before["hedge"].lower(), before.start("hedge")) if before else (None, None)


def _is_name(text: str, match: re.Match[str]) -> bool:
    """Whether the number belongs to a name: "Voyager 1", "Group 7", "Formula One"."""
    figure = match["digits"] or match["words"] or ""
    if match["sign"] or not figure:
        return False
    before = text[: match.start()]
    if re.search(r"[A-Z]\w* (?:\d+, )+(?:and |or )?$", before):
        return True  # "the Landsat 5, 7, and 8 satellites"
    if figure[0].isupper():
        return not SENTENCE_START.search(before)
    word = re.search(r"(\S+) $", before)
    if not word or not re.search(r"[A-Z]", word[1]) or re.search(r"[,.;:!?)\"]$", word[1]):
        return False
    if word[1].lower() in WORDS_BEFORE_A_COUNT:
        return False
    return not re.search(r",\d{3}|illion|thousand", figure) and not UNIT.match(text, match.end())


def _is_year(text: str, match: re.Match[str]) -> bool:
    """Whether four digits are a year: "the 2014 protests", but not "1709 schoolchildren"."""
    if match["sign"] or not re.fullmatch(r"1[5-9]\d\d|20\d\d|2100", match["digits"] or ""):
        return False
    hedged = HEDGE_BEFORE.search(text, 0, match.start())
    return not (hedged or COUNTABLE.match(text, match.end()))
