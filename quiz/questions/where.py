"""Where: the place of an event, or where somebody went."""

from quiz.fact import Argument, Entity, Fact, Story
from quiz.questions import place_names, stem
from quiz.questions.candidate import Candidate
from quiz.schema import Kind, Place

POINTS = frozenset({"bridge", "station", "airport", "stadium", "arena", "port", "camp", "base"})
"""Places that things are at, not in."""


def candidates(fact: Fact, story: Story) -> tuple[Candidate, ...]:
    """Return a question for every named place of the fact."""
    found = (_candidate(a, fact, story) for a in (*fact.named("LOC"), *fact.named("DIR")))
    return tuple(c for c in found if c is not None)


def _candidate(argument: Argument, fact: Fact, story: Story) -> Candidate | None:
    place = story.entities.get(argument.phrase.entity or "")
    if place is None or place.sort != "place" or argument.phrase.members:
        return None
    wh = _wh(argument, place, story)
    if wh is None:
        return None
    shown = place_names.key(place)
    return Candidate(
        kind=Kind.WHERE,
        written=stem.write(fact, argument, wh, story, frozenset({place.id})),
        key=shown,
        accept=place_names.accepted(place, shown),
        answer=Place(name=place.name, level=place_names.level(place), within=place.within),
        fact=fact,
        role=argument.role,
        rule=f"where: {argument.role} of {fact.rule}",
        asked=frozenset({place.id}),
    )


def _wh(argument: Argument, place: Entity, story: Story) -> str | None:
    """Return "in which resort city", "to which country", or plain "where"."""
    noun = argument.phrase.label or place_names.noun(place, story)
    several = argument.phrase.label is not None and argument.phrase.plural
    if argument.marker is None or " " in argument.marker or several:
        return None
    last = place.name.split()[-1].lower()
    noun = noun or (last if last in place_names.VENUES else None)
    if argument.marker == "in" and noun in POINTS:
        return None  # "grew up in Murray Bridge": a town with the name of one
    return f"{argument.marker} which {noun}" if noun else None
