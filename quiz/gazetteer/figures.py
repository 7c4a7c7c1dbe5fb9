"""People the public knows: who held which office or was known for what, where and when."""

import re
import unicodedata
from functools import cache
from typing import Literal

from quiz.gazetteer.tables import listed, rows
from quiz.schema import Record

Gender = Literal["female", "male"]
GENDERS: dict[str, Gender] = {"f": "female", "m": "male"}
OPEN = 9999
"""The last year of what has not ended."""


class Figure(Record):
    """One person in one role; somebody with two roles is two figures."""

    name: str
    gender: Gender
    family: str
    country: str
    start: int
    end: int


@cache
def figures() -> tuple[Figure, ...]:
    """All figures in the order of the table."""
    return tuple(
        _figure(cell, row) for row in rows("people.tsv") for cell in listed(row["people"], ";")
    )


def _figure(cell: str, row: dict[str, str]) -> Figure:
    name, gender, years = cell.split(":")
    start, _, end = years.partition("-")
    return Figure(
        name=name,
        gender=GENDERS[gender],
        family=row["family"],
        country=row["country"],
        start=int(start),
        end=int(end or OPEN),
    )


def known(name: str) -> tuple[Figure, ...]:
    """The figures a full name means, middle names aside: "Farhan Aziz Haq" is Farhan Haq."""
    words = _words(name)
    found = _index().get((words[0], words[-1]), ()) if words else ()
    return found if len(words) > 1 else tuple(each for each in found if _words(each.name) == words)


@cache
def _index() -> dict[tuple[str, str], tuple[Figure, ...]]:
    found: dict[tuple[str, str], tuple[Figure, ...]] = {}
    for each in figures():
        words = _words(each.name)
        found[words[0], words[-1]] = (*found.get((words[0], words[-1]), ()), each)
    return found


def _words(name: str) -> list[str]:
    letters = unicodedata.normalize("NFKD", name.casefold())
    return re.findall(r"[a-z]+", "".join(each for each in letters if each.isascii()))


def years_away(figure: Figure, year: int) -> int:
    """How many years before `year` a figure left the role; 0 within it, negative before it."""
    if year < figure.start:
        return year - figure.start
    return max(0, year - figure.end)
