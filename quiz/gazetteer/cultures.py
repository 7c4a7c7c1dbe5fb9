"""Names of people by culture: whose name it may be, and well-formed names of nobody."""

import unicodedata
from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from typing import Literal

from quiz.gazetteer.tables import listed, rows
from quiz.schema import Record

Gender = Literal["female", "male"]
TRIES = 60


class Culture(Record):
    """Given names and surnames that go together."""

    name: str
    surname_first: bool
    countries: tuple[str, ...]
    female: tuple[str, ...]
    male: tuple[str, ...]
    surnames: tuple[str, ...]
    marked: frozenset[str] = frozenset()
    """Names that are understood, but not offered."""


@cache
def cultures() -> tuple[Culture, ...]:
    """All cultures in the order of the table."""
    return tuple(
        Culture(
            name=row["culture"],
            surname_first=row["order"] == "surname",
            countries=listed(row["countries"], ";"),
            female=listed(row["female"].replace("~", "")),
            male=listed(row["male"].replace("~", "")),
            surnames=listed(row["surnames"].replace("~", "")),
            marked=frozenset(
                name[1:]
                for column in ("female", "male", "surnames")
                for name in listed(row[column])
                if name.startswith("~")
            ),
        )
        for row in rows("names.tsv")
    )


# ---------------------------------------------------------------- whose name it may be


def culture_of(name: str, country: str | None = None) -> Culture | None:
    """The culture a full name belongs to; where the name does not tell, the country's."""
    ranked = sorted(cultures(), key=lambda each: -_fit(name, country, each))
    return ranked[0] if _fit(name, country, ranked[0]) > 0 else None


def recognised(name: str) -> bool:
    """Whether a given name or surname of a full name is known."""
    return any(_fit(name, None, each) > 0 for each in cultures())


def _fit(name: str, country: str | None, culture: Culture) -> int:
    """How well a name and a country fit; where people come from everywhere the name counts more."""
    given, surname = _parts(name, culture)
    by_name = 2 * (given in _givens(culture.name)) + 2 * (surname in _surnames(culture.name))
    by_name = by_name or any(
        word in side
        for word in _plain(name).split()
        for side in (_givens(culture.name), _surnames(culture.name))
    )
    at_home = 3 if by_name and country not in cultures()[0].countries else 1
    return by_name + at_home * (country in culture.countries)


def _parts(name: str, culture: Culture) -> tuple[str, str]:
    words = _plain(name).split()
    if len(words) < 2:
        return ("", "")
    if culture.surname_first:
        return " ".join(words[1:]), words[0]
    tail = " ".join(words[1:])
    return words[0], tail if tail in _surnames(culture.name) else words[-1]


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name)
    return "".join(each for each in letters if not unicodedata.combining(each)).casefold()


@cache
def _givens(culture: str) -> dict[str, Gender]:
    found = next(each for each in cultures() if each.name == culture)
    male: dict[str, Gender] = {_plain(each): "male" for each in found.male}
    return male | {_plain(each): "female" for each in found.female}


@cache
def _surnames(culture: str) -> frozenset[str]:
    found = next(each for each in cultures() if each.name == culture)
    return frozenset(_plain(each) for each in found.surnames)


def gender_of(name: str, country: str | None = None) -> Gender | None:
    """The gender a given name tells: "Julie Hahn" -> female."""
    culture = culture_of(name, country)
    if culture is None:
        return None
    own = _givens(culture.name).get(_parts(name, culture)[0])
    if own or len(name.split()) < 2:
        return own
    first = _plain(name).split()[0]
    others = {each for one in cultures() if (each := _givens(one.name).get(first))}
    return others.pop() if len(others) == 1 else None


# ---------------------------------------------------------------- names of nobody


def invented(seed: str, culture: Culture, gender: Gender | None, count: int) -> tuple[str, ...]:
    """Up to `count` full names of a culture, no part twice; the same for the same seed."""
    found: list[str] = []
    used: set[str] = set()
    for given, surname in _pairs(seed, culture, gender):
        if len(found) < count and not used & {given, surname}:
            used |= {given, surname}
            found.append(f"{surname} {given}" if culture.surname_first else f"{given} {surname}")
    return tuple(found)


def _pairs(seed: str, culture: Culture, gender: Gender | None) -> Iterator[tuple[str, str]]:
    sides = [_free(side, culture) for side in (culture.female, culture.male)]
    surnames = _free(culture.surnames, culture)
    for number in range(TRIES):
        digest = blake2b(f"{seed}\0{number}".encode(), digest_size=12).digest()
        side = sides[digest[0] % 2] if gender is None else sides[gender == "male"]
        given = side[int.from_bytes(digest[1:5], "big") % len(side)]
        yield given, surnames[int.from_bytes(digest[5:9], "big") % len(surnames)]


def _free(names: tuple[str, ...], culture: Culture) -> list[str]:
    return [each for each in names if each not in culture.marked]
