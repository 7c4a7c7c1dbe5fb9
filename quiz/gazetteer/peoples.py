"""Words for people and things of a place: "Russian", "North Koreans", "Dutch"."""

import re

from quiz.gazetteer.atlas import atlas
from quiz.gazetteer.places import lookup

UNCOUNTED = ("ese", "ch", "sh", "ss", "man", "woman", "s", "ois", "tch")
"""Ends of words that make no plural with s: "Chinese", "French"."""
PLURALS = ((r"men$", "man"), (r"ies$", "y"), (r"s$", ""))


def demonym(word: str) -> str | None:
    """The place that a demonym or its adjective belongs to: "North Koreans" -> "North Korea".

    Words of two countries are left open ("Korean"), so None means "no single place".
    """
    bare = " ".join(word.split()).removeprefix("the ")
    forms = (bare, *(re.sub(ending, singular, bare) for ending, singular in PLURALS))
    return next((atlas().peoples[form] for form in forms if form in atlas().peoples), None)


def people(place: str) -> str | None:
    """What the people of a place are called: "Poland" -> "Poles"; None where it is not regular."""
    entry = lookup(place)
    words = [word for word, home in atlas().peoples.items() if entry and home == entry.name]
    counted = [word for word in (*words[1:], *words[:1]) if not word.endswith(UNCOUNTED)]
    noun = counted[0] if counted else None
    return f"{noun}s" if noun else None


def adjective(place: str) -> str | None:
    """The adjective of a country or other place: "Netherlands" -> "Dutch"."""
    entry = lookup(place)
    return (atlas().adjectives.get(entry.name) or None) if entry else None
