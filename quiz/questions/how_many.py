"""How many and how much: counts, shares, sums and measures."""

from quiz.fact import Argument, Fact, Phrase, Story
from quiz.grammar import numbers
from quiz.grammar.verbs import capitalised, tidy
from quiz.questions import stem
from quiz.questions.candidate import Candidate
from quiz.questions.referring import Teller
from quiz.schema import Kind, Quantity

HEDGES = frozenset(
    {"about", "around", "roughly", "approximately", "at least", "at most", "more than", "over", "nearly", "almost",
     "up to", "fewer than", "less than", "as many as", "as much as", "some", "an estimated", "under"}
)  # fmt: skip
SPOKEN = {"some": "about", "as many as": "up to", "an estimated": "about", "around": "about"}
"""Hedges that cannot stand before "how many", and the nearest that can."""


def candidates(fact: Fact, story: Story) -> tuple[Candidate, ...]:
    """Return a question for every number in the fact's core phrases."""
    found = (_candidate(a, fact, story) for a in fact.arguments if a.role != "TMP")
    return tuple(c for c in found if c is not None)


def _candidate(argument: Argument, fact: Fact, story: Story) -> Candidate | None:
    quantity = argument.phrase.quantity
    asked = _wh(argument, story) if quantity is not None else None
    if quantity is None or asked is None:
        return None
    kind, wh, named, faults = asked
    target = argument
    written = stem.write(fact, target, wh, story, plural=argument.phrase.plural)
    written = written.model_copy(
        update={"named": written.named | named, "faults": (*written.faults, *faults)}
    )
    key = number_text(argument.phrase)
    if key is None:
        return None
    return Candidate(
        kind=kind,
        written=written,
        key=capitalised(key),
        accept=tuple(a for a in numbers.accepted(quantity) if a != key),
        answer=quantity.model_copy(update={"text": key}),
        fact=fact,
        role=argument.role,
        rule=f"{kind.value}: {argument.slot} of {fact.rule}",
    )


def number_text(phrase: Phrase) -> str | None:
    """Return the number of a phrase as the text has it."""
    found = [p.text for p in phrase.pieces if p.part == "number"]
    return found[0] if len(found) == 1 else None


def _wh(argument: Argument, story: Story):  # type: ignore[no-untyped-def]
    """Return kind, wh-phrase, named entities and faults: "at least how many pilgrims"."""
    phrase = argument.phrase
    quantity = phrase.quantity
    assert quantity is not None
    teller = Teller(story)
    rest = _rest(phrase, teller)
    hedge = _hedge(quantity)
    if rest is None or hedge is None:
        return None
    kind, words = _question(phrase, quantity, rest)
    if words is None:
        return None
    marker = argument.marker if argument.slot == "oblique" else None
    faults = tuple(f for f in phrase.faults)
    return (
        kind,
        tidy(" ".join(w for w in (marker, hedge, words) if w)),
        frozenset(teller.named),
        faults,
    )


def _hedge(quantity: Quantity) -> str | None:
    if quantity.qualifier is None:
        return ""
    low = quantity.qualifier.lower()
    return SPOKEN.get(low, low) if low in HEDGES else None


def _rest(phrase: Phrase, teller: Teller) -> str | None:
    """Return the phrase without article, number and hedge: "additional military workers"."""
    pieces = [p for p in phrase.pieces if p.part == "word"]
    return tidy("".join(teller.piece(p, "") for p in pieces))


def _question(phrase: Phrase, quantity: Quantity, rest: str) -> tuple[Kind, str | None]:
    if quantity.unit in ("%", "percent", "per cent") or quantity.text.endswith("%"):
        return Kind.HOW_MUCH, f"what percentage {_after_unit(rest)}" if rest.lstrip(
            "% "
        ).startswith("of ") else None
    if quantity.text[:1] in "$£€" or phrase.head in ("dollar", "euro", "pound", "cent"):
        return Kind.HOW_MUCH, f"how much money {rest}" if not rest or rest.startswith(
            "in "
        ) else None
    if _definite(phrase) or quantity.value in ("1", "0"):
        return Kind.HOW_MANY, None
    if phrase.plural and rest:
        return Kind.HOW_MANY, f"how many {rest}"
    return Kind.HOW_MANY, None


def _definite(phrase: Phrase) -> bool:
    """Tell whether the count is of known things: "the two Voyagers", "both countries"."""
    return any(
        p.part == "det" and p.text.lower() in ("the", "both", "all", "these", "those")
        for p in phrase.pieces
    )


def _after_unit(rest: str) -> str:
    return rest.removeprefix("%").removeprefix("percent").removeprefix("per cent").strip()
