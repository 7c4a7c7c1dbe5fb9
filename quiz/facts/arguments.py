"""The dependents of a verb become arguments, each a phrase in its role, in surface order."""

import re
from dataclasses import replace

from spacy.tokens import Token

from quiz.fact import Argument, Fault, Phrase, Piece, Slot
from quiz.facts import adverbials, clauses, losses, phrases, prepositions, tally
from quiz.facts.reader import Reader
from quiz.facts.trim import after_comma
from quiz.facts.verbs import FINITE, auxiliaries, word
from quiz.grammar.numbers import DIMENSIONS
from quiz.language.dependencies import SUBJECTS, indefinite

NAMING = frozenset({"call", "dub", "label", "describe", "term", "brand"})
SOURCES = frozenset({"according", "as"})
FUNCTION = frozenset({"aux", "auxpass", "prt", "punct", "mark", "cc", "neg"})
"""Dependents of a verb that its group or the clause takes in."""

CONTENT_CLAUSES = frozenset({"ccomp", "csubj", "csubjpass"})


def of(
    verb: Token, reader: Reader, subject: Token | None
) -> tuple[tuple[Argument, ...], tuple[Fault, ...]]:
    """Return the arguments of a verb and what is wrong with its clause.

    `subject` may belong to another verb (coordination) or be the antecedent of a relative clause.
    """
    found: list[Argument] = []
    faults: list[Fault] = []
    result = tally.find(verb)
    reader = replace(reader, skip=reader.skip | (result.tokens if result else frozenset()))
    if subject is not None:
        found.append(_subject(verb, subject, reader))
    for child in _ordered(verb):
        if child.dep_ in SUBJECTS or child.dep_ in FUNCTION or child.i in reader.skip:
            continue
        got = _argument(child, verb, reader)
        if isinstance(got, Fault):
            faults.append(got)
        else:
            found += got
    if losses.lost(verb, found):
        faults.append(Fault.ELLIPSIS)
    found = [a for a in found if not losses.announced_day(a, verb, found)]
    return _with_result(found, result), tuple(dict.fromkeys(faults))


def _with_result(found: list[Argument], result: tally.Tally | None) -> tuple[Argument, ...]:
    """Put a result behind what the verb governs: "beat Celtic 2-1 at home"."""
    if result is None:
        return tuple(found)
    core = sum(a.slot in ("subject", "object") for a in found)
    return (*found[:core], result.argument, *found[core:])


def _ordered(verb: Token) -> list[Token]:
    return sorted(verb.children, key=lambda t: t.i)


def _subject(verb: Token, subject: Token, reader: Reader) -> Argument:
    passive = any(t.dep_ == "auxpass" for t in auxiliaries(verb))
    skip = frozenset({verb.i}) | frozenset(t.i for t in verb.ancestors if t in subject.subtree)
    phrase = phrases.read(subject, replace(reader, skip=reader.skip | skip))
    return Argument(role="ARG1" if passive else "ARG0", slot="subject", phrase=phrase)


def _argument(child: Token, verb: Token, reader: Reader) -> list[Argument] | Fault:
    """Return what one dependent contributes, or why the clause cannot do without it."""
    if _comment(child, verb) or _behind_participle(child, verb):
        return []
    if child.dep_ == "dobj" and child.i > verb.i and after_comma(child):
        return Fault.ELLIPSIS  # "fourteen abandoned, among them Hannah Aldridge"
    if child.dep_ in ("dobj", "dative", "attr", "oprd") and child.pos_ != "ADP":
        return Fault.ELLIPSIS if child.tag_ in FINITE else _nominal(child, reader)
    if child.dep_ in ("agent", "prep", "dative"):
        return _prepositional(child, verb, reader)
    if child.dep_ == "acomp":
        return _adjective(child, reader)
    if child.dep_ == "xcomp" or (child.dep_ == "ccomp" and _bare(child)):
        return _open_clause(child, reader)
    if child.dep_ == "ccomp":
        return _content_clause(child, verb, reader)
    if child.dep_ in CONTENT_CLAUSES:
        return Fault.ELLIPSIS
    if child.dep_ == "advcl":
        return clauses.adjunct(child, verb, reader)
    if child.dep_ in ("npadvmod", "advmod") and child.i > verb.i and after_comma(child):
        return []
    if child.dep_ == "npadvmod":
        return adverbials.bare(child, reader)
    if child.dep_ == "advmod":
        return adverbials.read(child, verb, reader)
    return Fault.PRONOUN if child.dep_ == "expl" else []


def _behind_participle(child: Token, verb: Token) -> bool:
    """Tell whether an opening phrase may be of a participle before it: "Born in Oslo, in 1920"."""
    before = (c for c in verb.lefts if c.dep_ == "advcl" and c.tag_ in ("VBN", "VBG"))
    loose = child.dep_ in ("prep", "npadvmod") and child.i < verb.i
    return loose and any(c.i < child.i for c in before)


def _comment(noun: Token, verb: Token) -> bool:
    """Tell whether a noun after a comma sums the clause up: "cut rates, a move few expected"."""
    earlier = any(c.dep_ in ("dobj", "attr") and c.i < noun.i for c in verb.children)
    return (
        noun.dep_ in ("dobj", "npadvmod")
        and earlier
        and indefinite(noun)
        and after_comma(noun)
        and noun.i > verb.i
    )


def _content_clause(clause: Token, verb: Token, reader: Reader) -> list[Argument] | Fault:
    """Read "said that the bridge was safe" on: the whole clause as a complement."""
    phrase = clauses.content(clause, verb, reader)
    return (
        phrase
        if isinstance(phrase, Fault)
        else [Argument(role="ARG1", slot="complement", phrase=phrase)]
    )


def _bare(clause: Token) -> bool:
    """Tell whether a clause has no tense of its own: "helped the military gain experience"."""
    return (
        clause.tag_ in ("VB", "VBN", "VBG")
        and not any(c.dep_ == "mark" for c in clause.children)
        and not any(
            c.tag_ in ("MD", "VBD", "VBZ", "VBP")
            for c in clause.children
            if c.dep_ in ("aux", "auxpass")
        )
    )


def _nominal(noun: Token, reader: Reader) -> list[Argument]:
    """Read an object; a place or time at its right edge becomes an adjunct of the clause."""
    detached = prepositions.detachable(noun, reader)
    phrase = phrases.read(noun, replace(reader, skip=reader.skip | {p.i for p in detached}))
    slot: Slot = "complement" if noun.dep_ in ("attr", "oprd") else "object"
    role = {"attr": "ARG2", "oprd": "ARG2", "dative": "ARG2"}.get(noun.dep_, "ARG1")
    if noun.dep_ == "oprd" and (text := clauses.quote_around(noun)) is not None:
        phrase = phrase.model_copy(update={"pieces": (Piece(text=f'"{text}"'),), "faults": ()})
    if noun.pos_ == "ADJ":
        phrase = phrase.model_copy(update={"adjective": True})
    own = Argument(role=role, slot=slot, phrase=phrase)
    adjuncts = [a for p in detached for a in prepositions.read(p, reader)]
    return [own, *_called(noun), *adjuncts]


def _called(noun: Token) -> list[Argument]:
    """Read the quotation behind an object as what it is called: 'called the plan "a gift"'."""
    if noun.head.lemma_ not in NAMING or noun.dep_ != "dobj":
        return []
    quotes = (c for c in noun.children if c.dep_ == "appos")
    texts = [text for c in quotes if (text := clauses.quote_around(c)) is not None]
    phrases_ = [Phrase(pieces=(Piece(text=f'"{t}"'),), head="") for t in texts[:1]]
    return [Argument(role="ARG2", slot="complement", phrase=p) for p in phrases_]


def _prepositional(prep: Token, verb: Token, reader: Reader) -> list[Argument] | Fault:
    if (
        prep.lower_ in SOURCES
        and prep.i + 1 < len(prep.doc)
        and prep.nbor().lower_ in ("to", "per")
    ):
        return []
    if prep.lower_ == "among" and after_comma(prep):
        return []
    if prepositions.far(prep, verb) or prepositions.linking(prep) or _clocked(prep):
        return []
    return prepositions.read(prep, reader)


def _clocked(prep: Token) -> bool:
    """Tell whether a runner's or swimmer's time follows: "won in 2:24:18"."""
    return any(re.fullmatch(r"(?:\d+:)+\d\d(?:\.\d+)?", c.text) for c in prep.children)


def _adjective(adjective: Token, reader: Reader) -> list[Argument] | Fault:
    """Read "was unhappy with their reports", "is located in the desert"."""
    if any(c.dep_ in ("ccomp", "advcl") for c in adjective.children):
        return Fault.ELLIPSIS
    if (size := _size(adjective, reader)) is not None:
        return [size]
    inner = [c for c in adjective.children if c.dep_ in ("prep", "xcomp")]
    words = [t for t in adjective.lefts if t.dep_ in ("advmod", "npadvmod", "punct")]
    pieces = (*(Piece(text=f"{t.text} ") for t in words), Piece(text=adjective.text))
    own = Argument(
        role="ARG2",
        slot="complement",
        phrase=Phrase(pieces=pieces, head=adjective.lemma_, adjective=True),
    )
    rest: list[Argument] = []
    for child in inner:
        got = (
            prepositions.read(child, reader)
            if child.dep_ == "prep"
            else _open_clause(child, reader)
        )
        if isinstance(got, Fault):
            return got
        rest += got
    return [own, *rest]


def _size(adjective: Token, reader: Reader) -> Argument | None:
    """Read "6 feet deep" as a measure."""
    for noun in adjective.lefts:
        sized = noun.dep_ == "npadvmod" and adjective.lower_ in DIMENSIONS
        if sized and adverbials.numbered(noun, reader):
            return Argument(role="EXT", slot="oblique", phrase=adverbials.measured(noun, reader))
    return None


def _open_clause(verb: Token, reader: Reader) -> list[Argument] | Fault:
    """Read "agreed to send troops to Kursk" on: the bare verb, then its own arguments."""
    words = [c.text for c in verb.lefts if c.dep_ in ("aux", "auxpass", "neg")]
    particle = [c.text for c in verb.rights if c.dep_ == "prt"]
    text = " ".join([*words, word(verb), *particle])
    if any(c.dep_ == "conj" for c in verb.children):
        return clauses.whole(verb, reader)
    if verb.pos_ in ("ADJ", "NOUN", "PROPN"):
        return _adjective(verb, reader) if verb.pos_ == "ADJ" else _nominal(verb, reader)
    own_subject = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    head: list[Argument] = []
    if own_subject is not None:
        head = [Argument(role="ARG1", slot="object", phrase=phrases.read(own_subject, reader))]
    linked = Argument(
        role="PRD", slot="complement", phrase=Phrase(pieces=(Piece(text=text),), head=verb.lemma_)
    )
    inner, faults = of(verb, reader, None)
    return faults[0] if faults else [*head, linked, *inner]
