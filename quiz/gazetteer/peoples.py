"""Words for people and things of a place: "Russian", "North Koreans", "Dutch"."""

import re

from quiz.gazetteer.atlas import atlas
from quiz.gazetteer.places import lookup

PLURALS = ((r"men$", "man"), (r"ies$", "y"), (r"s$", ""))


def demonym(word: str) -> str | None:
    """The place that a demonym or its adjective belongs to: "North Koreans" -> "North Korea".

    Words of two countries are left open ("Korean"), so None means "no single place".
    """
    bare = " ".join(word.split()).removeprefix("the ")
    forms = (bare, *(re.sub(ending, singular, bare) for ending, singular in PLURALS))
    return next((atlas().peoples[form] for form in forms if form in atlas().peoples), None)


def adjective(place: str) -> str | None:
    """The adjective of a country or other place: "Netherlands" -> "Dutch"."""
    entry = lookup(place)
    return (atlas().adjectives.get(entry.name) or None) if entry else None
