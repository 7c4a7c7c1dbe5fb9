"""What a rule is: the verbs it takes, those it must not, where their subject is, and its proof."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from spacy.tokens import Span, Token

from quiz.fact import Fact, Fault, Modality
from quiz.facts import arguments, quotation, verbs
from quiz.facts.faults import mistyped
from quiz.facts.reader import Reader
from quiz.language.analysis import Analysis
from quiz.language.mention import in_quotes
from quiz.schema import Evidence

Test = Callable[[Token], bool]


@dataclass(frozen=True)
class Rule:
    """A construction: `takes` must all hold of the verb, `unless` none.

    `examples` are sentences with the facts they give in PropBank-style notation; `never` are near
    misses from which this rule must take nothing.
    """

    name: str
    takes: tuple[Test, ...]
    subject: Callable[[Token], Token | None]
    unless: tuple[Test, ...] = ()
    relative: str | None = None
    """Role of the antecedent where it is not the subject: "LOC" for "the city where ..."."""
    examples: tuple[tuple[str, str], ...] = ()
    never: tuple[str, ...] = ()


@dataclass(frozen=True)
class Place:
    """Where a sentence stands in its article."""

    analysis: Analysis
    doc: int
    span: Span
    number: int


def apply(rule: Rule, verb: Token, place: Place) -> Fact | None:
    """Return the fact that a rule reads off a verb, if it applies."""
    if not all(test(verb) for test in rule.takes) or any(test(verb) for test in rule.unless):
        return None
    subject = rule.subject(verb)
    if subject is None:
        return None
    tense = verbs.tense(verb)
    reader = Reader(place.analysis, place.doc, "present" if tense == "perfect" else tense)
    found, faults = arguments.of(verb, reader, subject)
    said_by, said = quotation.speaker(verb, replace(reader, tense="past"))
    return Fact(
        rule=rule.name,
        verb=verbs.group(verb),
        arguments=found,
        negated=verbs.is_negated(verb),
        modality=_modality(verb, said_by is not None),
        tense=tense,
        said_by=said_by,
        faults=(
            *faults,
            *_clause_faults(verb, said_by is not None, said),
            *_timeless(verb, any(a.role == "TMP" for a in found), reader),
        ),
        evidence=evidence(place),
        paragraph=place.doc,
        sentence=place.number,
        main=verb.dep_ in ("ROOT", "conj", "ccomp"),
    )


def _modality(verb: Token, attributed: bool) -> Modality:
    """Read "would" after "said" as a plan, unless a condition hangs on it."""
    words = {t.lower_ for t in verbs.auxiliaries(verb)}
    plan = attributed and "would" in words and not words & {"have", "be"} and not _conditional(verb)
    return Modality.PLANNED if plan else verbs.modality(verb)


def _conditional(verb: Token) -> bool:
    clauses = [c for c in verb.children if c.dep_ == "advcl"]
    opened = {c.left_edge.lower_ for c in clauses} | {t.lower_ for c in clauses for t in c.children}
    return bool(opened & {"if", "unless", "had", "were", "should"})


def _clause_faults(verb: Token, attributed: bool, said: bool) -> list[Fault]:
    quoted = not attributed and (said or in_quotes(verb))
    held = ((Fault.QUOTED, quoted), (Fault.TYPO, mistyped(verb)))
    return [fault for fault, holds in held if holds]


def _timeless(verb: Token, timed: bool, reader: Reader) -> list[Fault]:
    """Tell of a clause whose time stands in the one above: "In 2013 he paid after it leaked"."""
    published = reader.analysis.story.published
    if timed or published is None or verb.dep_ not in ("advcl", "relcl"):
        return []
    above = (c for a in verb.ancestors if a.pos_ in ("VERB", "AUX") for c in a.children)
    phrases = (p for c in above for p in (c, *c.children) if c.dep_ in ("prep", "npadvmod"))
    times = [found[2] for p in phrases if (found := reader.time(p)) is not None]
    other = any(t is not None and t.start.year != published.year for t in times)
    return [Fault.TIME] if other else []


def evidence(place: Place) -> Evidence:
    """Return the sentence as quoted evidence, with offsets into the text as read."""
    article = place.analysis.article
    start = article.paragraphs[place.doc].start + place.span.start_char
    end = start + len(place.span.text.rstrip())
    return Evidence(article=article.id, quote=article.text[start:end], start=start, end=end)


# ---------------------------------------------------------------- tests of a verb


def finite(verb: Token) -> bool:
    """Tensed, as in "opened" or "has opened"; not "to open", "opening"."""
    return verb.pos_ in ("VERB", "AUX") and verbs.is_finite(verb)


def is_clause(verb: Token) -> bool:
    """Heads a clause of its own, not an auxiliary or a modifier."""
    return verb.dep_ in ("ROOT", "ccomp", "conj", "advcl", "parataxis", "relcl")


HYPOTHETICAL = frozenset(
    {"if", "unless", "whether", "lest", "until", "before", "than", "so", "that"}
)


def hypothetical(verb: Token) -> bool:
    """Under "if", "unless", "whether", "until", or under a verb that is."""
    marked = verb.dep_ in ("advcl", "conj", "pcomp") and any(
        c.dep_ in ("mark", "advmod") and c.lower_ in HYPOTHETICAL for c in verb.children
    )
    inverted = verb.dep_ == "advcl" and any(
        c.lower_ in ("had", "were", "should") and c.i == verb.left_edge.i for c in verb.children
    )
    above = (
        verb.dep_ in ("ccomp", "conj", "relcl", "advcl")
        and verb.head.pos_ in ("VERB", "AUX")
        and verb.head != verb
    )
    if _to_come(verb) or any(c.dep_ == "mark" and c.lower_ == "for" for c in verb.children):
        return True
    return (
        marked
        or inverted
        or (above and verb.dep_ in ("ccomp", "advcl", "conj") and _asks(verb))
        or (verb.dep_ == "pcomp" and _asks(verb))
        or (above and hypothetical(verb.head))
    )


def _to_come(verb: Token) -> bool:
    """Tell whether a present under "when", "once" or "after" speaks of what is still to happen."""
    opened = {c.lower_ for c in verb.children if c.dep_ in ("mark", "advmod") and c.i < verb.i}
    timed = verb.dep_ == "advcl" and bool(opened & {"when", "once", "after", "while"})
    chain = [c for c in verb.children if c.dep_ in ("aux", "auxpass")] + [verb]
    return timed and not any(t.tag_ == "VBD" for t in chain)


def _asks(verb: Token) -> bool:
    return verb.dep_ in ("ccomp", "pcomp") and any(
        c.lower_ in ("if", "whether", "how", "why", "what", "which", "who") for c in verb.children
    )


def asking(verb: Token) -> bool:
    """In a question."""
    return verb.sent.text.rstrip("\"' ").endswith("?")


def expletive(verb: Token) -> bool:
    """With "there" or a dummy "it" as its subject."""
    return any(c.dep_ == "expl" or c.dep_ in ("csubj", "csubjpass") for c in verb.children)
