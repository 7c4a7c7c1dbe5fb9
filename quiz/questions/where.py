"""Where: the place of an event, or where somebody went."""

from quiz.fact import Argument, Entity, Fact, Story
from quiz.questions import stem
from quiz.questions.candidate import Candidate
from quiz.schema import Kind, Place

NOUNS = {"country": "country", "city": "city", "region": "region", "state": "state"}
PLACES = frozenset({"place"})


def candidates(fact: Fact, story: Story) -> tuple[Candidate, ...]:
    """Return a question for every named place of the fact."""
    found = (_candidate(a, fact, story) for a in (*fact.named("LOC"), *fact.named("DIR")))
    return tuple(c for c in found if c is not None)


def _candidate(argument: Argument, fact: Fact, story: Story) -> Candidate | None:
    place = story.entities.get(argument.phrase.entity or "")
    if place is None or place.sort not in PLACES or argument.phrase.members:
        return None
    wh = _wh(argument, place)
    if wh is None:
        return None
    written = stem.write(fact, argument, wh, story, frozenset({place.id}))
    key = f"the {place.name}" if place.the and place.level not in ("city",) else place.name
    return Candidate(
        kind=Kind.WHERE,
        written=written,
        key=key,
        accept=_accepted(place, key),
        answer=Place(name=place.name, level=_level(place), within=place.within),
        fact=fact,
        role=argument.role,
        rule=f"where: {argument.role} of {fact.rule}",
        asked=frozenset({place.id}),
    )


def _wh(argument: Argument, place: Entity) -> str | None:
    """Return "in which resort city", "to which country", or plain "where"."""
    noun = argument.phrase.label or NOUNS.get(place.level or "")
    if argument.marker is None or " " in argument.marker:
        return None
    if noun:
        return f"{argument.marker} which {noun}"
    return "where" if argument.marker in ("in", "at", "on", "near") else None


def _level(place: Entity) -> str:
    return place.level if place.level in ("country", "region", "city", "venue") else "place"


def _accepted(place: Entity, key: str) -> tuple[str, ...]:
    outer = (f"{place.name}, {place.within}",) if place.within else ()
    return tuple(dict.fromkeys(a for a in (place.name, *place.aliases, *outer) if a != key))
