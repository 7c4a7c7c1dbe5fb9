"""Which candidates make the deck: the best first, no fact twice, no answer given away."""

import re

from quiz.questions.candidate import Candidate
from quiz.questions.screens.clarity import PLAIN
from quiz.schema import Kind, Place, Quantity

Scored = tuple[float, Candidate]
MAX_PER_SENTENCE, LEAD = 2, 2
"""Items from one sentence; one more from each of the first two, which tell the news."""

EXACT = {
    Kind.WHEN: "time", Kind.HOW_MANY: "number", Kind.HOW_MUCH: "number", Kind.WHERE: "place",
    Kind.WHO: "name", Kind.WHICH: "name", Kind.WHAT: "name",
}  # fmt: skip
"""What a kind asks for; a fact is asked once for each."""
POOL = 200
"""Candidates weighed against each other; more come from a book, not from an article."""

ALIKE = 0.3
"""Share of a question's words in another one above which they are about the same thing."""


def select(scored: list[Scored], count: int) -> tuple[list[Scored], list[tuple[Candidate, str]]]:
    """Return the chosen candidates in story order, and the others with the reason."""
    chosen: list[Scored] = []
    ranked = sorted(scored, key=lambda s: -s[0])
    best, rest = ranked[:POOL], ranked[POOL:]
    left = [(c, "more items than asked for") for _, c in rest]
    pool = [(score - 0.05 * _blocked(c, best), c) for score, c in best]
    while pool:
        pool.sort(key=lambda s: (-_fresh(s, chosen), s[1].fact.sentence, s[1].stem))
        next_best = pool.pop(0)
        why = (
            "more items than asked for"
            if len(chosen) >= count
            else _clash(next_best[1], [c for _, c in chosen], count)
        )
        if why is None:
            chosen.append(next_best)
        else:
            left.append((next_best[1], why))
    return sorted(chosen, key=lambda s: (s[1].fact.sentence, s[1].stem)), left


def _blocked(candidate: Candidate, scored: list[Scored]) -> int:
    """Count the candidates that could not stand beside this one, at most ten."""
    others = [c for _, c in scored if c is not candidate and c.fact is not candidate.fact]
    return min(10, sum(_tells(o, candidate) or _tells(candidate, o) for o in others))


def _fresh(scored: Scored, chosen: list[Scored]) -> float:
    """Return the score less what kind and sentence have been asked already."""
    same_kind = sum(c.kind == scored[1].kind for _, c in chosen)
    same_sentence = sum(c.fact.sentence == scored[1].fact.sentence for _, c in chosen)
    return scored[0] - 0.06 * same_kind - 0.15 * same_sentence


def _clash(candidate: Candidate, chosen: list[Candidate], count: int) -> str | None:
    for other in chosen:
        if _same_fact(candidate, other) or (
            candidate.fact == other.fact and EXACT.get(candidate.kind) == EXACT.get(other.kind)
        ):
            return "same fact as another item"
        if any(_tells(*both) or _names(*both) for both in ((candidate, other), (other, candidate))):
            return "gives away another item's answer"
    most = MAX_PER_SENTENCE + (candidate.fact.sentence < LEAD)
    if sum(c.fact.sentence == candidate.fact.sentence for c in chosen) >= most:
        return "enough from this sentence"
    often = 2 if isinstance(candidate.answer, Place) else 1
    if sum(c.key == candidate.key for c in chosen) >= often:
        return "answer asked for already"
    return None


def _same_fact(a: Candidate, b: Candidate) -> bool:
    if a.stem == b.stem or _one_place(a, b):
        return True
    return a.key == b.key and len(_words(a) & _words(b)) > 0.6 * min(len(_words(a)), len(_words(b)))


def _one_place(a: Candidate, b: Candidate) -> bool:
    """Tell whether both ask where the same thing happened: in which country, in which city."""
    places = isinstance(a.answer, Place) and isinstance(b.answer, Place)
    whom = [c.fact.subject.phrase.entity if c.fact.subject else None for c in (a, b)]
    same = a.fact.verb.lemma == b.fact.verb.lemma and a.fact.verb.passive == b.fact.verb.passive
    return places and same and whom[0] is not None and whom[0] == whom[1]


def _words(candidate: Candidate) -> set[str]:
    bare = candidate.written.bare.lower()
    return {w for w in re.findall(r"\w+", bare) if len(w) > 3 and w not in PLAIN}


def _names(one: Candidate, other: Candidate) -> bool:
    """Tell whether a stem names what another asks for, both with the story named."""
    framed = one.written.framed and other.written.framed
    return framed and other.kind == Kind.WHICH and bool(one.named & other.asked)


def _tells(one: Candidate, other: Candidate) -> bool:
    """Tell whether one stem shows the other's answer and is about the same thing."""
    answer = other.answer
    key = answer.text if isinstance(answer, Quantity) else other.key
    names = re.split(r", | and ", re.sub(r"^the ", "", key.lower()))
    if not all(re.search(rf"(?<!\w){re.escape(n)}(?!\w)", one.written.bare.lower()) for n in names):
        return False
    theirs = _words(other)
    return one.fact.sentence == other.fact.sentence or len(_words(one) & theirs) >= ALIKE * len(
        theirs
    )
