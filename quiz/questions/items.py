"""Candidate -> Item: a stable id, evidence, options, tags."""

import hashlib
from collections.abc import Iterable

from quiz.fact import Entity, Story
from quiz.questions.candidate import Candidate
from quiz.questions.distractors import Story as OptionStory
from quiz.questions.distractors import distractors
from quiz.schema import (
    HowManyItem,
    HowMuchItem,
    Item,
    ItemBase,
    Kind,
    Party,
    Place,
    Quantity,
    Time,
    WhatItem,
    WhenItem,
    WhereItem,
    WhichItem,
    WhoItem,
)

TYPES: dict[Kind, type[ItemBase]] = {
    Kind.WHO: WhoItem,
    Kind.WHEN: WhenItem,
    Kind.WHERE: WhereItem,
    Kind.HOW_MANY: HowManyItem,
    Kind.HOW_MUCH: HowMuchItem,
    Kind.WHAT: WhatItem,
    Kind.WHICH: WhichItem,
}
CHANGING = frozenset({"present", "perfect", "future"})


def items(chosen: list[tuple[float, Candidate]], story: Story) -> tuple[Item, ...]:
    """Return the items of the chosen candidates, in order, with ids that are stable and distinct."""
    ids = _distinct(fact_id(c) for _, c in chosen)
    return tuple(
        _item(ident, score, c, story) for ident, (score, c) in zip(ids, chosen, strict=True)
    )


def fact_id(candidate: Candidate) -> str:
    """Return an id made of article and fact: who does what to whom, and what is asked.

    Wording, dates, numbers and options do not enter, so that a corrected item keeps its history.
    """
    fact = candidate.fact
    subject = fact.subject
    parts = [candidate.kind, candidate.role, fact.verb.lemma, fact.evidence.article]
    parts += [subject.phrase.entity or subject.phrase.head] if subject else []
    parts += [
        a.phrase.entity or a.phrase.head
        for a in fact.arguments
        if a.slot in ("object", "complement")
    ]
    digest = hashlib.sha256("|".join(parts).encode()).hexdigest()
    return f"{fact.evidence.article}-{digest[:10]}"


def _distinct(idents: Iterable[str]) -> list[str]:
    seen: dict[str, int] = {}
    result = []
    for ident in idents:
        seen[ident] = seen.get(ident, 0) + 1
        result.append(ident if seen[ident] == 1 else f"{ident}-{seen[ident]}")
    return result


def _item(ident: str, score: float, candidate: Candidate, story: Story) -> Item:
    changing = candidate.fact.tense in CHANGING
    fields = {
        "id": ident,
        "stem": candidate.stem,
        "key": candidate.key,
        "accept": candidate.accept,
        "distractors": distractors(
            candidate.kind, candidate.answer, candidate.key, _options(candidate, story)
        ),
        "evidence": candidate.fact.evidence,
        "said_by": candidate.said_by,
        "as_of": story.published if changing else None,
        "score": score,
        "tags": _tags(candidate, story),
        "rule": candidate.rule,
        "answer": candidate.answer,
    }
    return TYPES[candidate.kind](**fields)  # type: ignore[return-value]


def _tags(candidate: Candidate, story: Story) -> tuple[str, ...]:
    month = (f"news::{story.published:%Y::%m}",) if story.published else ()
    return (f"kind::{candidate.kind.value}", *month, f"article::{story.article}")


def _options(candidate: Candidate, story: Story) -> OptionStory:
    """Gather what the story offers for options, and what is true and must not be offered."""
    known = story.entities.values()
    true = {candidate.key, *candidate.accept}
    true |= {n for i in candidate.named if i in story.entities for n in _all_names(story, i)}
    people = [
        e for e in known if e.sort == "person" and " " in e.name and e.id not in candidate.named
    ]
    places = [e for e in known if e.sort == "place" and _listed(e) and e.id not in candidate.named]
    return OptionStory(
        people=tuple(
            Party(type="person", name=e.name, aliases=e.aliases, gender=e.gender,
                  role=e.description.text if e.description else None)
            for e in people
        ),
        places=tuple(Place(name=e.name, level=_level(e.level), within=e.within) for e in places),
        times=tuple(t for t in story.times if isinstance(t, Time)),
        quantities=tuple(q for q in story.quantities if isinstance(q, Quantity)),
        true=tuple(sorted(true)),
        published=story.published,
    )  # fmt: skip


VENUES = frozenset(
    ["stadium", "arena", "hall", "centre", "center", "museum", "theater", "theatre", "park", "airport", "bridge", "university", "hospital", "school", "church", "mosque", "temple", "cathedral", "palace", "square", "station", "port", "base", "camp", "prison", "court"]
)


def _listed(place: Entity) -> bool:
    """Tell whether a place is known to be one, so that it can be an option."""
    return (
        place.level in ("country", "state", "region", "city")
        or place.name.split()[-1].lower() in VENUES
    )


def _all_names(story: Story, ident: str) -> tuple[str, ...]:
    entity = story.entities[ident]
    return (entity.name, entity.short, *entity.aliases)


def _level(level: str | None) -> str:
    return level if level in ("country", "region", "city", "venue") else "place"
