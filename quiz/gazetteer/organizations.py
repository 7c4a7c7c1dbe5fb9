"""Organizations the public knows, by sort and country."""

import re
from functools import cache

from quiz.gazetteer.naming import plain
from quiz.gazetteer.tables import listed, rows
from quiz.schema import Record

NOUNS = {
    "news organization": "newspaper",
    "paper": "newspaper",
    "daily": "newspaper",
    "television": "broadcaster",
    "channel": "broadcaster",
    "station": "broadcaster",
    "network": "broadcaster",
    "site": "website",
    "carrier": "airline",
    "club": "soccer club",
    "political party": "party",
    "studio": "film studio",
    "think-tank": "think tank",
    "news service": "news agency",
    "wire": "news agency",
}
"""Other nouns for the sorts of the table."""


class Organization(Record):
    """One organization; its name stands as in running text, with "the" where it takes it."""

    name: str
    sort: str
    country: str
    aliases: tuple[str, ...] = ()


@cache
def organizations() -> tuple[Organization, ...]:
    """All organizations in the order of the table."""
    return tuple(
        _organization(cell, row)
        for row in rows("organizations.tsv")
        for cell in listed(row["names"], ";")
    )


def _organization(cell: str, row: dict[str, str]) -> Organization:
    name, _, others = cell.partition("=")
    return Organization(name=name, sort=row["sort"], country=row["country"], aliases=listed(others))


def named(name: str, country: str | None = None) -> Organization | None:
    """The organization a name means; of several parties of one name the country's."""
    found = _index().get(_key(name), ())
    own = (each for each in found if each.country == country)
    return next(own, found[0] if found else None)


@cache
def _index() -> dict[str, tuple[Organization, ...]]:
    found: dict[str, tuple[Organization, ...]] = {}
    for each in organizations():
        for name in dict.fromkeys(_key(name) for name in (each.name, *each.aliases)):
            found[name] = (*found.get(name, ()), each)
    return found


def _key(name: str) -> str:
    bare = re.sub(r"^The ", "", plain(name))
    return bare if bare.isupper() and len(bare) <= 5 else bare.casefold()


def within(text: str) -> Organization | None:
    """The organization with the longest name that a text has."""
    found = (each for each in organizations() if plain(each.name).removeprefix("the ") in text)
    return max(found, key=lambda each: len(each.name), default=None)


@cache
def _seats() -> dict[str, str]:
    return {row["name"]: row["place"] for row in rows("seats.tsv")}


def seat(name: str) -> str | None:
    """The place an organization of the table lies in."""
    return _seats().get(name)


def of_sort(sort: str, country: str | None = None) -> tuple[Organization, ...]:
    """The organizations of a sort, those of the country first, then in the order of the table."""
    alike = [each for each in organizations() if each.sort == sort]
    return tuple(sorted(alike, key=lambda each: each.country != country))


def sort_of(noun: str) -> str | None:
    """The sort that a noun asks for: "newspaper"; none for what has no row of its own."""
    asked = noun.casefold()
    sorts = {each.sort for each in organizations()}
    return asked if asked in sorts else NOUNS.get(asked)
