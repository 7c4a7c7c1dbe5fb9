"""Analysis -> Fact: one file per construction, each rule with the sentences that prove it."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from quiz.fact import Argument, Fact, Phrase, Piece
from quiz.facts import apposition, attendant, nominal, phrases, rule
from quiz.facts.coordination import COORDINATION
from quiz.facts.copula import COPULA
from quiz.facts.reader import Reader
from quiz.facts.relative import RELATIVE, WHERE
from quiz.facts.rule import Place, Rule
from quiz.facts.voice import ACTIVE, PASSIVE
from quiz.language.analysis import Analysis

POINTS = frozenset(
    "airport station stadium arena hotel court school university hospital museum theatre theater "
    "refinery plant factory church mosque temple checkpoint crossing conference summit".split()
)
"""Places at which things happen: "the airport where he was stopped"."""

RULES: tuple[Rule, ...] = (ACTIVE, PASSIVE, COPULA, COORDINATION, RELATIVE, WHERE)


def facts(analysis: Analysis) -> tuple[Fact, ...]:
    """Return every fact of an article in reading order."""
    return tuple(
        fact
        for number, (doc, span) in enumerate(analysis.sentences())
        for fact in read(Place(analysis, doc, span, number))
    )


def read(place: Place) -> Iterator[Fact]:
    """Yield the facts of one sentence: for each verb, that of the first rule that applies."""
    for token in place.span:
        for candidate in RULES if token.pos_ in ("VERB", "AUX") else ():
            fact = rule.apply(candidate, token, place)
            if fact is not None:
                yield _located(fact, candidate, token, place)
                break
        event = nominal.dated_event(token, place)
        if event is not None:
            yield event
    yield from apposition.roles(place)
    yield from attendant.facts(place)


def _located(fact: Fact, candidate: Rule, verb: Token, place: Place) -> Fact:
    """Add the antecedent of a where-clause as the place of its fact."""
    if candidate.relative is None or verb.head.head.lower_ in ("outside", "near", "beyond"):
        return fact  # "a camp outside Munich, where": the camp, not Munich
    reader = replace(Reader(place.analysis, place.doc), skip=frozenset({verb.i}))
    phrase = phrases.read(verb.head, reader)
    marker = "at" if verb.head.lower_ in POINTS else "in"
    where = Argument(role=candidate.relative, slot="oblique", phrase=phrase, marker=marker)
    kept = tuple(a for a in fact.arguments if not _is_where(a.phrase))
    return fact.model_copy(update={"arguments": (*kept, where)})


def _is_where(phrase: Phrase) -> bool:
    return phrase.head == "where"


def notation(fact: Fact) -> str:
    """Write a fact in PropBank-style notation: "open(ARG0: Norway, ARG1: the tunnel)"."""
    roles = ", ".join(f"{a.role}: {_written(a)}" for a in fact.arguments)
    return f"{'not ' * fact.negated}{fact.verb.lemma}({roles})"


def _written(argument: Argument) -> str:
    words = "".join(_text(p) for p in argument.phrase.pieces)
    return f"{argument.marker} {words}" if argument.marker else words


def _text(piece: Piece) -> str:
    return f"{piece.text}'s" if piece.possessive and piece.named else piece.text
