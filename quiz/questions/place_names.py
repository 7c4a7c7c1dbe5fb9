"""What sort of place is asked for: "city", "Malaysian city", "U.S. state"."""

from quiz import gazetteer
from quiz.fact import Entity, Story
from quiz.schema import Level

NOUNS = {"country": "country", "city": "city", "region": "region", "state": "state"}
SHORT = {"United States": "U.S.", "United Kingdom": "British"}


FEDERAL = frozenset(
    {
        "Australia", "Austria", "Brazil", "Germany", "India", "Malaysia", "Mexico", "Myanmar",
        "Nigeria", "South Sudan", "United States", "Venezuela",
    }
)  # fmt: skip
"""Countries of states."""

PROVINCIAL = frozenset({"Canada", "China", "Argentina", "South Africa", "Pakistan", "Netherlands"})
"""Countries of provinces."""

VENUES = frozenset(
    "stadium arena airport bridge hotel museum university hospital school park square palace "
    "theater theatre hall center centre mosque church cathedral temple port prison street avenue "
    "road station island river lake mountain crater desert sea ocean base camp".split()
)
"""Last words of a venue's name, which also ask for it."""


def noun(place: Entity, story: Story) -> str | None:
    """Return the noun to ask for a place with, its country's adjective before it where known.

    The adjective is left away for a capital, which it would give away.
    """
    plain = NOUNS.get(place.level or "")
    if plain == "state" and place.within not in FEDERAL:
        plain = "province" if place.within in PROVINCIAL else "region"
    if plain is None or plain == "country" or place.within is None:
        return plain
    entry = gazetteer.lookup(place.name)
    if entry is not None and entry.capital:
        return plain
    known = SHORT.get(place.within) or gazetteer.adjective(place.within)
    return f"{known} {plain}" if known else plain


def key(place: Entity) -> str:
    """Return a place's name as an answer, with the article it takes."""
    return f"the {place.name}" if place.the and place.level != "city" else place.name


def accepted(place: Entity, shown: str) -> tuple[str, ...]:
    """Return other right names: aliases, and the name with the containing place."""
    outer = (f"{place.name}, {place.within}",) if place.within else ()
    return tuple(dict.fromkeys(a for a in (place.name, *place.aliases, *outer) if a != shown))


LEVELS: dict[str | None, Level] = {
    "country": "country",
    "region": "region",
    "city": "city",
    "venue": "venue",
}


def level(place: Entity) -> Level:
    """Return the level a Place record knows."""
    return LEVELS.get(place.level, "place")
