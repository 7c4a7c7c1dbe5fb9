"""What keeps a phrase from standing alone: pronouns, bare definites, words that point."""

from collections.abc import Callable

from spacy.tokens import Token

from quiz.fact import Fault, Piece
from quiz.facts.definite import COMPARING, LANDS, POINTING, dangling, topical
from quiz.facts.reader import Reader
from quiz.facts.trim import after_comma, lost_restriction
from quiz.grammar.people import is_person_noun
from quiz.language.dependencies import SUBJECTS, indefinite

ANYONE = frozenset("i we you me us my our your mine ours yours myself ourselves yourself".split())
PARTS = frozenset(
    "some those many others both each one ones most all several few none any half".split()
)
"""Words that stand for part of something said before: "Some were born there"."""

MAX_WORDS = 16
Resolves = Callable[[Token, Reader], bool]
"""Tells whether an article begins a phrase whose fuller form the story has."""


def of_tokens(
    head: Token, tokens: list[Token], reader: Reader, resolves: Resolves
) -> tuple[Fault, ...]:
    """Return what keeps a run of tokens from standing alone."""
    inside = {t.i for t in tokens}
    found = [f for t in tokens if (f := _fault(t, head, inside, reader, resolves)) is not None]
    if any(c.dep_ == "amod" and c.i > head.i and not after_comma(c) for c in head.rights):
        found.append(Fault.ELLIPSIS)  # "pulled miners alive from": the adjective is the verb's
    if lost_restriction(head):
        # that "a satellite" rose is true without what it was for
        found.append(Fault.HEADLINED if indefinite(head) else Fault.ELLIPSIS)
    return tuple(dict.fromkeys(found))


def too_long(pieces: tuple[Piece, ...]) -> tuple[Fault, ...]:
    """Return LONG for a phrase that no question can carry."""
    return (Fault.LONG,) if sum(len(p.text.split()) for p in pieces) > MAX_WORDS else ()


def _fault(
    token: Token, head: Token, inside: set[int], reader: Reader, resolves: Resolves
) -> Fault | None:
    if reader.named(token):
        return None
    if (found := reader.time(token)) is not None:
        return Fault.TIME if found[2] is None else None
    if token.ent_type_ == "PERSON" and token.pos_ == "PROPN" and not is_person_noun(token.lower_):
        return Fault.PARTIAL_NAME
    if mistyped(token):
        return Fault.TYPO
    if token.tag_ == "CD" and token.dep_ in SUBJECTS and not list(token.rights):
        return Fault.ELLIPSIS  # "Nine remained in hospital"
    if token.lower_ in ANYONE and not everyones(token):
        return Fault.FIRST_PERSON
    if _loose(token):
        return Fault.PRONOUN
    if token.lower_ in POINTING and token.tag_ not in ("WDT", "WP", "IN") and _points(token):
        return Fault.DEMONSTRATIVE
    if _compares(token, head):
        return Fault.COMPARISON
    return _definite(token, inside, reader, resolves)


def mistyped(token: Token) -> bool:
    """Tell whether a common word is one that the model never met in print: "collasped".

    A model without word vectors cannot tell.
    """
    plain = token.is_alpha and token.is_lower and len(token) > 3
    return plain and token.vocab.vectors_length > 0 and token.is_oov


def everyones(token: Token) -> bool:
    """Tell whether "our" is everybody's: "our solar system"."""
    return token.lower_ == "our" and token.head.lemma_ in ("system", "planet", "galaxy", "sun")


def _definite(token: Token, inside: set[int], reader: Reader, resolves: Resolves) -> Fault | None:
    if token.lower_ != "the" or token.dep_ != "det" or _ranked(token.head, inside):
        return None
    if not dangling(token.head, reader.named, inside) or resolves(token, reader):
        return None
    if token.head.lemma_ in LANDS and any(c.lower_ == "of" for c in token.head.rights):
        return Fault.DEFINITE  # "the country of just over 2 million"
    told = reader.analysis.headlined(token.head) or topical(token.head, inside)
    return Fault.HEADLINED if told else Fault.DEFINITE


def _points(token: Token) -> bool:
    """Tell whether a word points back: not "those born abroad", "a former minister"."""
    alone = token.dep_ in ("nsubj", "nsubjpass", "dobj", "pobj", "attr")
    if token.lower_ in ("former", "latter", "said"):
        return alone
    if any(c.lower_ == "of" for c in token.children):
        return True  # "those of the carrier" are what was told of before
    told = any(c.dep_ in ("relcl", "acl", "prep") for c in token.children)
    return (alone and not told) or token.dep_ in ("det", "amod", "predet")


def _loose(token: Token) -> bool:
    """Tell whether a pronoun has no noun in its own clause: not "voters chose their mayor"."""
    low = token.lower_
    if (
        everyones(token)
        or token.tag_ not in ("PRP", "PRP$")
        or low.endswith(("self", "selves"))
        or expletive(token)
    ):
        return False
    return not (_own_subject(token) or _reported_subject(token) or _in_a_modifier(token))


def _own_subject(token: Token) -> bool:
    """Tell whether "their" or "its" belongs to an unnamed subject of the same clause."""
    if token.tag_ != "PRP$" or token.lower_ not in ("their", "its"):
        return False
    for verb in token.ancestors:
        subjects = [c for c in verb.children if c.dep_ in SUBJECTS]
        if subjects and token not in subjects[0].subtree:
            noun = subjects[0]
            return noun.i < token.i and noun.tag_ == ("NNS" if token.lower_ == "their" else "NN")
    return False


def _in_a_modifier(token: Token) -> bool:
    """Tell whether "them" is the plural subject of the clause: "Cows ate the plants near them"."""
    if token.lower_ != "them" or token.dep_ != "pobj":
        return False
    noun = next((a for a in token.ancestors if a.pos_ == "NOUN"), None)
    verb = next((a for a in token.ancestors if a.pos_ == "VERB" and a.dep_ != "amod"), None)
    if noun is None or verb is None or noun.dep_ not in ("dobj", "pobj"):
        return False
    return any(c.dep_ in SUBJECTS and c.tag_ == "NNS" for c in verb.children)


def _reported_subject(token: Token) -> bool:
    """Tell whether "they" or "it" is the unnamed subject that says so: "Aides said they would"."""
    clause = token.head
    if token.dep_ not in SUBJECTS or clause.dep_ != "ccomp" or clause.head.pos_ != "VERB":
        return False
    nouns = [c for c in clause.head.children if c.dep_ in SUBJECTS and c.i < clause.head.i]
    if len(nouns) != 1 or nouns[0].pos_ != "NOUN":
        return False
    return nouns[0].tag_ == {"they": "NNS", "it": "NN"}.get(token.lower_)


def _compares(token: Token, head: Token) -> bool:
    """Tell whether a word compares the phrase itself with something said before."""
    low = token.lower_
    if low in PARTS:
        part = token.dep_ not in ("preconj", "det", "advmod", "amod", "nummod", "quantmod", "appos")
        return part and not any(c.lower_ == "of" for c in token.children)
    if low in ("more", "fewer", "less"):
        left_over = any(c.dep_ == "nummod" for c in token.children)
        return (token.dep_ == "amod" or left_over) and not _compared(token)
    subject = token.head.dep_ in SUBJECTS
    counted = any(c.dep_ == "nummod" for c in token.head.lefts)  # "another 200 troops"
    own = subject or (not counted and (token.head == head or token.head.dep_ == "dobj"))
    if token.ent_type_ == "ORDINAL" and token.dep_ == "amod" and indefinite(token.head):
        return True  # "scored a third goal"
    if low == "then" and token.head.pos_ == "ADP":
        return True
    return low in ("there", "here", "elsewhere") or (low in COMPARING and own)


def _ranked(noun: Token, inside: set[int]) -> bool:
    """Tell whether "the first black mayor in Montana" singles one out by rank and a name."""
    ranked = any(
        c.tag_ in ("JJS", "RBS")
        or c.lower_ in ("first", "last", "only")
        or c.ent_type_ == "ORDINAL"
        for c in noun.lefts
    )
    return ranked and any(c.dep_ in ("prep", "relcl", "acl") and c.i in inside for c in noun.rights)


def _compared(token: Token) -> bool:
    """Tell whether "than" follows: "more than half", "more votes than in 2012"."""
    return any(t.lower_ == "than" for t in token.doc[token.i + 1 : token.head.right_edge.i + 4])


def expletive(token: Token) -> bool:
    """Tell whether "it" stands for a clause that follows: "it was safe to return"."""
    late = [c for c in token.head.rights if c.dep_ in ("xcomp", "ccomp", "csubj", "advcl")]
    be = token.head.lemma_ in ("be", "seem", "appear", "take")
    return token.lower_ == "it" and (token.dep_ == "expl" or (be and bool(late)))
