"""Candidate -> Item: a stable id, evidence, options, tags."""

import hashlib
from collections.abc import Iterable

from pydantic import TypeAdapter

from quiz.fact import Story
from quiz.questions.candidate import Candidate
from quiz.questions.distractors import distractors
from quiz.questions.offers import offers
from quiz.schema import Item

ITEM: TypeAdapter[Item] = TypeAdapter(Item)
CHANGING = frozenset({"present", "perfect", "future"})


def items(chosen: list[tuple[float, Candidate]], story: Story) -> tuple[Item, ...]:
    """Return the items of the chosen candidates, in order, with stable and distinct ids."""
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
        "kind": candidate.kind.value,
        "id": ident,
        "stem": candidate.stem,
        "key": candidate.key,
        "accept": candidate.accept,
        "distractors": distractors(
            candidate.kind, candidate.answer, candidate.key, offers(candidate, story)
        ),
        "evidence": candidate.fact.evidence,
        "said_by": candidate.said_by,
        "as_of": story.published if changing else None,
        "score": score,
        "tags": _tags(candidate, story),
        "rule": candidate.rule,
        "answer": candidate.answer,
    }
    return ITEM.validate_python(fields)


def _tags(candidate: Candidate, story: Story) -> tuple[str, ...]:
    month = (f"news::{story.published:%Y::%m}",) if story.published else ()
    return (f"kind::{candidate.kind.value}", *month, f"article::{story.article}")
