"""Prepositional phrases as arguments: places, times, directions, and what a verb needs."""

import re
from dataclasses import replace

from spacy.tokens import Token

from quiz.fact import Argument, Fault, Phrase
from quiz.facts import phrases
from quiz.facts.reader import Reader
from quiz.facts.trim import after_comma
from quiz.grammar.groups import COLLECTIVES
from quiz.grammar.people import is_person_noun

PLACE_MARKERS = frozenset(
    {
        "in",
        "at",
        "on",
        "near",
        "to",
        "into",
        "from",
        "off",
        "outside",
        "inside",
        "across",
        "through",
        "toward",
        "towards",
        "around",
        "over",
    }
)


TIME_MARKERS = frozenset(
    {
        "in",
        "on",
        "at",
        "since",
        "until",
        "by",
        "during",
        "from",
        "between",
        "before",
        "after",
        "for",
        "of",
        "through",
    }
)


MOTION = frozenset(
    [
        "go",
        "come",
        "travel",
        "fly",
        "return",
        "move",
        "head",
        "arrive",
        "flee",
        "escape",
        "send",
        "deliver",
        "ship",
        "transport",
        "deploy",
        "bring",
        "take",
        "drive",
        "sail",
        "walk",
        "march",
        "visit",
        "trip",
        "journey",
        "flight",
        "withdraw",
        "retreat",
        "migrate",
        "emigrate",
        "relocate",
        "transfer",
        "evacuate",
        "deport",
        "extradite",
        "expel",
        "export",
        "import",
        "carry",
        "race",
        "rush",
        "launch",
        "descend",
        "parachute",
        "cross",
        "swim",
        "run",
        "ride",
        "dispatch",
        "smuggle",
        "immigrate",
        "retire",
        "depart",
        "leave",
        "hail",
    ]
)


LINKING = frozenset(
    {
        "as a result",
        "in addition",
        "in fact",
        "in turn",
        "of course",
        "for example",
        "for instance",
        "at first",
        "at last",
        "in the end",
        "in particular",
        "in general",
        "as usual",
        "by contrast",
        "in contrast",
        "on the other hand",
        "at the same time",
        "after all",
        "in other words",
        "for now",
    }
)
"""Phrases that tie a sentence to the one before and tell nothing by themselves."""


def linking(prep: Token) -> bool:
    """Tell whether a phrase ties its sentence to the one before: "as a result"."""
    words = " ".join(t.lower_ for t in prep.subtree if not t.is_punct)
    return words in LINKING or words.startswith(("over the course of", "in the course of"))


def far(prep: Token, verb: Token) -> bool:
    """Tell whether a phrase is an aside after a comma: ", on the sidelines of the summit,"."""
    aside = prep.i > verb.i and after_comma(prep) and not _closing_comma(prep)
    return aside and prep.lower_ not in ("on", "in", "at")


def _closing_comma(prep: Token) -> bool:
    """Tell whether the comma before a phrase only closes an apposition: "X, the chief, to jail"."""
    comma = prep.doc[prep.left_edge.i - 1]
    return comma.head != prep.head and any(c.dep_ == "appos" for c in comma.head.children)


def detachable(noun: Token, reader: Reader) -> list[Token]:
    """Return prepositional phrases hung on a noun though they date or place the clause."""
    last = [c for c in noun.rights if c.dep_ == "prep" and not after_comma(c)]
    found: list[Token] = []
    settled = (
        is_person_noun(noun.lemma_)
        or noun.lemma_ in COLLECTIVES
        or any(c.dep_ == "poss" or c.lower_ == "the" for c in noun.lefts)
    )
    for prep in reversed(last):
        target = next((c for c in prep.children if c.dep_ == "pobj"), None)
        if target is None or prep.lower_ not in ("in", "at", "on", "during"):
            break
        if not _is_time(target, reader) and (settled or not _is_place(target, reader)):
            break
        found.insert(0, prep)
    return found


def _is_time(token: Token, reader: Reader) -> bool:
    return reader.time(token) is not None


def _is_place(token: Token, reader: Reader) -> bool:
    return phrases.read(token, reader).sort == "place"


FIXING = frozenset({"before", "after", "until", "till", "since", "ahead", "following", "despite"})
"""A time behind these is that of what they name: "before the games in Oslo in August"."""

CLOCK = re.compile(r"\d{1,2}[:.]\d\d|[ap]\.?m\.?")
"""A time of day, which a question leaves to its day: "at 11:30 p.m. Wednesday"."""


def read(prep: Token, reader: Reader) -> list[Argument]:
    """Read a prepositional phrase; nested ones ("from Moscow to Kyiv") come along."""
    after = [t.lower_ for t in prep.rights if t.dep_ == "pcomp" and t.pos_ == "ADP"]
    marker = " ".join([*(t.text for t in prep.lefts if t.dep_ != "advmod"), prep.lower_, *after])
    inner = [c for c in prep.children if c.dep_ == "prep"]
    target = next((c for c in prep.children if c.dep_ == "pobj"), None)
    if target is not None and any(CLOCK.fullmatch(t.text) for t in target.subtree):
        return []
    if target is None and len(inner) == 1:
        again = read(inner[0], reader)
        return [a.model_copy(update={"marker": f"{marker} {a.marker}"}) for a in again]
    if target is None and any(c.lower_ == "then" for c in prep.children):
        fault = Phrase(pieces=(), head="then", faults=(Fault.TIME,))
        return [Argument(role="ARG3", slot="oblique", phrase=fault, marker=marker)]
    if target is None:
        return _gerund(prep, reader)
    free = prep.lower_ not in FIXING
    detached = [p for p in detachable(target, reader) if free and timed(p, reader)]
    skip = reader.skip | {p.i for p in detached}
    phrase = phrases.read(target, replace(reader, skip=skip))
    role = _role(prep, target, phrase, reader)
    own = Argument(role=role, slot="oblique", phrase=phrase, marker=marker)
    return [own, *(a for p in (*detached, *inner) for a in read(p, reader))]


MAX_GERUND = 14
MANNERS = frozenset({"by", "after", "before", "without", "in", "while", "upon", "when"})
"""Prepositions before a gerund that tells how or when, so that the clause can do without."""


def _gerund(prep: Token, reader: Reader) -> list[Argument]:
    """Read "from leaving the camp", "by building a wall": a clause after a preposition."""
    clause = next((c for c in prep.children if c.dep_ == "pcomp"), None)
    if clause is None or prep.lower_ == "with":
        return []
    tokens = [t for t in clause.subtree if t != prep]
    while tokens and tokens[-1].is_punct:
        tokens.pop()
    faults = phrases.faults_of(clause, tokens, reader)
    if clause.tag_ != "VBG" or len(tokens) > MAX_GERUND or any(t.is_quote for t in tokens):
        faults = (*faults, Fault.ELLIPSIS)
    pieces = phrases.pieces_of(tokens, reader)
    read_on = Phrase(pieces=pieces, head=clause.lemma_, faults=faults)
    role = "MNR" if prep.lower_ in MANNERS else "ARG3"
    return [Argument(role=role, slot="oblique", phrase=read_on, marker=prep.lower_)]


def timed(prep: Token, reader: Reader) -> bool:
    """Tell whether a phrase says when."""
    return any(_is_time(c, reader) for c in prep.children if c.dep_ == "pobj")


def _role(prep: Token, target: Token, phrase: Phrase, reader: Reader) -> str:
    low = prep.lower_
    if phrase.time is not None or (_is_time(target, reader) and low in TIME_MARKERS):
        return "TMP"
    if prep.dep_ == "agent":
        return "ARG0"
    if phrase.sort == "place" and low in PLACE_MARKERS:
        if low in ("to", "into", "from", "toward", "towards"):
            return "DIR" if _moves(prep) else "ARG3"
        return "LOC"
    return "ARG3"


def _moves(prep: Token) -> bool:
    """Tell whether a verb, or a noun made of one, moves something: "flew to", "a trip to"."""
    return prep.head.lemma_.lower() in MOTION
