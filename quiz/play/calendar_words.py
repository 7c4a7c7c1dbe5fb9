"""Reading the dates that people type: "24 June", "6/24/2025", "July 11-13", "the nineties"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product

from quiz.grammar.dates import MONTHS
from quiz.grammar.number_words import spell
from quiz.play.spelling import plain, similar

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
LONG_MONTHS = tuple(month.lower() for month in MONTHS)
ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
    "seventeenth", "eighteenth", "nineteenth", "twentieth", "twenty-first", "twenty-second",
    "twenty-third", "twenty-fourth", "twenty-fifth", "twenty-sixth", "twenty-seventh",
    "twenty-eighth", "twenty-ninth", "thirtieth", "thirty-first",
)  # fmt: skip
SPOKEN: dict[str, int] = {
    **{word: day for day, word in enumerate(ORDINALS, 1)},
    **{str(spell(day)): day for day in range(2, len(ORDINALS) + 1)},
}
"""The days of a month in words, and their numbers."""
SPOKEN_DAY = re.compile(
    rf"\b(?:{'|'.join(sorted(SPOKEN, key=len, reverse=True)).replace('-', '[ -]')})\b"
)
PARTS = ("early", "mid", "late", "morning", "afternoon", "evening", "night")
NINETIES = (
    "twenties",
    "thirties",
    "forties",
    "fifties",
    "sixties",
    "seventies",
    "eighties",
    "nineties",
)
FILLERS = frozenset(
    {
        "on",
        "in",
        "the",
        "of",
        "at",
        "around",
        "about",
        "year",
        "month",
        "day",
        "from",
        "between",
        "ad",
        "ce",
    }
)
NUMERIC = (
    re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d\d?)[-/.](?P<day>\d\d?)"),
    re.compile(r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)"),
    re.compile(r"(?P<day>\d\d?)[-/.](?P<month>\d\d?)[-/.](?P<year>\d{4}|\d\d)"),
    re.compile(r"(?P<month>\d\d?)[-/.](?P<day>\d\d?)[-/.](?P<year>\d{4}|\d\d)"),
    re.compile(r"(?P<day>\d\d?)[/.](?P<month>\d\d?)\.?"),
    re.compile(r"(?P<month>\d\d?)[/.](?P<day>\d\d?)\.?"),
    re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d\d?)"),
    re.compile(r"(?P<month>\d\d?)[-/.](?P<year>\d{4})"),
)
"""Dates in figures; an answer that fits two of them may mean either."""
LINK = re.compile(r"\s+(?:to|until|till|through|and)\s+|\s*-\s*")


@dataclass(frozen=True)
class Told:
    """What an answer tells of a date; a year under 100 stands for any century."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    decade: int | None = None

    @property
    def parts(self) -> dict[str, int]:
        """The year, month and day that were told."""
        named = {"year": self.year, "month": self.month, "day": self.day}
        return {name: value for name, value in named.items() if value is not None}


def part_of(text: str) -> str | None:
    """Return the part of a day, month or year that a text names."""
    return next((part for part in PARTS if re.search(rf"\b{part}\b", plain(text))), None)


def points(text: str) -> tuple[Told, ...]:
    """Return every reading of a text as one date, month, year or decade."""
    bare = _bare(text)
    numeric = [_numeric(found) for form in NUMERIC if (found := form.fullmatch(bare))]
    apart = re.sub(r"(?<=\d)[-/.]?(?!s\b)(?=[a-z])|(?<=[a-z])[-/.]?(?=\d)", " ", bare)
    spoken = _spoken(re.findall(r"[^\s,]+", apart))
    return tuple(dict.fromkeys(each for each in (*numeric, spoken, _decade(bare)) if each))


def spans(text: str) -> tuple[tuple[Told, Told], ...]:
    """Return every reading of a text as a first and a last date."""
    return tuple(dict.fromkeys(_spans(_bare(text))))


def _bare(text: str) -> str:
    """Leave out "on", "the", "of", the parts of the day, and the endings of "24th"."""
    tight = re.sub(r"(?<=\d)(?:st|nd|rd|th)\b", "", plain(text).rstrip(" .!?"))
    tight = re.sub(r"\bmid-", "", tight)
    tight = SPOKEN_DAY.sub(lambda day: str(SPOKEN[day[0].replace(" ", "-")]), tight)
    kept = (word for word in tight.split() if word.strip(",") not in FILLERS | set(PARTS))
    return " ".join(kept)


# ---------------------------------------------------------------- one date


def _numeric(found: re.Match[str]) -> Told | None:
    told = Told(**{name: int(value) for name, value in found.groupdict().items()})
    return told if _possible(told) else None


def _possible(told: Told) -> bool:
    return (told.month or 1) in range(1, 13) and (told.day or 1) in range(1, 32)


def _spoken(tokens: list[str]) -> Told | None:
    """Read words in any order, each of which tells one thing that no other tells."""
    told = Told()
    for token in tokens:
        part = _part(token)
        if part is None or getattr(told, part[0]) is not None:
            return None
        told = replace(told, **{part[0]: part[1]})
    return told if tokens and _possible(told) else None


def _part(token: str) -> tuple[str, int] | None:
    word = token.rstrip(".")
    if re.fullmatch(r"\d{4}", word):
        return "year", int(word)
    if re.fullmatch(r"['’]\d\d", word):
        return "year", int(word[1:])
    if re.fullmatch(r"3[2-9]|[4-9]\d", word):
        return "year", int(word)
    if re.fullmatch(r"\d\d?", word):
        return "day", int(word)
    return _named("month", word, LONG_MONTHS) or _named("weekday", word, DAYS)


def _named(part: str, word: str, names: tuple[str, ...]) -> tuple[str, int] | None:
    """Find the month or weekday that a word is, shortened or with a slip."""
    for number, name in enumerate(names, 1):
        shortened = 3 <= len(word) <= 5 and name.startswith(word)
        if shortened or similar(word, name):
            return part, number
    return None


def _decade(text: str) -> Told | None:
    if text in NINETIES:
        return Told(decade=10 * (NINETIES.index(text) + 2))
    found = re.fullmatch(r"['’]?(\d\d|\d{4})['’]?s", text)
    return Told(decade=int(found[1])) if found and found[1].endswith("0") else None


# ---------------------------------------------------------------- two dates


def _spans(text: str) -> Iterator[tuple[Told, Told]]:
    """Cut at every link; what one end leaves out, it has from the other."""
    for link in LINK.finditer(text):
        ends = points(text[: link.start()]), points(text[link.end() :])
        for first, told in product(*ends):
            last = _short_year(first, told)
            yield _filled(first, last), _filled(last, first)


def _short_year(first: Told, last: Told) -> Told:
    """Read the "21" of "2019-21" as a year."""
    alone = list(first.parts) == ["year"] and list(last.parts) == ["day"]
    century = (first.year or 0) // 100 * 100
    return Told(year=century + (last.day or 0)) if alone and century else last


def _filled(told: Told, other: Told) -> Told:
    """Give an end the month and year that only the other end names."""
    year = told.year if told.year is not None else other.year
    month = told.month if told.month is not None or told.day is None else other.month
    return replace(told, year=year, month=month)
