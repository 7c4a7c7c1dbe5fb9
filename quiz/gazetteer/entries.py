"""What the gazetteer knows of one place."""

from typing import Literal

from quiz.schema import Record

Sort = Literal["country", "state", "city", "continent", "region", "water"]


class Entry(Record):
    """One place: two places of one name ("Georgia") are two entries."""

    name: str
    sort: Sort
    country: str | None = None
    """The country it lies in: of a country itself, of a territory the country that rules it."""
    state: str | None = None
    region: str | None = None
    """The continent; for waters the part of the world."""
    subregion: str | None = None
    """"Southeast Asia"; for regions and waters as for `region`."""
    part: str | None = None
    """The part of its country that a state or city lies in: "Midwest"."""
    capital: bool = False
    """Whether it is a city and the capital of its country."""
    prominence: int = 2
    """1 often in the news, 2 known, 3 small or little known."""
    aliases: tuple[str, ...] = ()
