"""Fact -> Item: overgenerate, screen, rank, select, add options."""

from collections.abc import Callable, Sequence

from quiz.fact import Fact, Story
from quiz.questions import (
    context,
    how_many,
    items,
    nested,
    ranking,
    result,
    screening,
    selection,
    what,
    when,
    where,
    which,
    who,
)
from quiz.questions.anchor import LEAD
from quiz.questions.candidate import Candidate
from quiz.questions.screens import clarity
from quiz.schema import Item, Kind, Record, Rejected

WRITERS: tuple[Callable[[Fact, Story], tuple[Candidate, ...]], ...] = (
    who.candidates,
    when.candidates,
    where.candidates,
    how_many.candidates,
    which.candidates,
    what.candidates,
    result.candidates,
    nested.candidates,
)
"""One module a kind of question."""


GIVEAWAY = "gives the answer away"


class Written(Record):
    """The items of one article, and every candidate that was not kept."""

    items: tuple[Item, ...]
    rejected: tuple[Rejected, ...]


def write(facts: Sequence[Fact], story: Story, count: int, kinds: tuple[Kind, ...] = ()) -> Written:
    """Return up to `count` items of the wanted kinds; fewer good ones rather than fillers."""
    found = [c for fact in facts for writer in WRITERS for c in writer(fact, story)]
    wanted = [c for c in found if not kinds or c.kind in kinds]
    verdicts = [screened(c, story) for c in wanted]
    scored = [(ranking.score(c, story), c) for c, why in verdicts if why is None]
    chosen, left = selection.select(scored, count)
    rejected = [_rejected(c, *why) for c, why in verdicts if why is not None]
    rejected += [_rejected(c, why) for c, why in left]
    return Written(items=items.items(chosen, story), rejected=tuple(rejected))


def screened(candidate: Candidate, story: Story) -> tuple[Candidate, tuple[str, str] | None]:
    """Return a candidate and what stands against it; one that lacks context gets it."""
    why = screening.reason(candidate, story)
    if why is None:
        return _told_of(candidate, story), None
    if not screening.curable(candidate, story):
        return candidate, why
    framed = context.framed(candidate, story)
    if framed is None:
        return candidate, why
    against = screening.reason(framed, story)
    rich = why[0] == "vague" and clarity.rich(candidate)
    spoiled = against is not None and against[0] == GIVEAWAY and candidate.dated
    long = len(framed.stem.split()) > context.MAX_STEM
    drowned = against is None and long and candidate.written.timed
    if rich and (spoiled or drowned):
        return candidate, None
    return framed, against


def _told_of(candidate: Candidate, story: Story) -> Candidate:
    """Name the story of a question that could stand alone, unless it is the news and tells much."""
    news = candidate.fact.sentence < LEAD and candidate.fact.main
    if news and clarity.weight(candidate.stem) >= clarity.RICH and candidate.kind != Kind.WHAT:
        return candidate
    framed = context.framed(candidate, story)
    fit = framed is not None and screening.reason(framed, story) is None
    return framed if framed is not None and fit else candidate


def _rejected(candidate: Candidate, reason: str, detail: str = "") -> Rejected:
    return Rejected(
        reason=reason,
        sentence=candidate.fact.evidence.quote,
        stem=candidate.stem,
        key=candidate.key,
        rule=candidate.rule,
        detail=detail,
    )
