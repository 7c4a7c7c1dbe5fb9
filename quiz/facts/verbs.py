"""Reads a finite verb group off the parse: auxiliaries, main verb, particle, tense, modality."""

from typing import Literal

from spacy.tokens import Token

from quiz.fact import Modality, Verb
from quiz.grammar.verbs import base

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
NEGATIVE = frozenset(
    {"never", "hardly", "barely", "scarcely", "rarely", "seldom", "neither", "nor"}
)
HEDGES = frozenset(
    [
        "reportedly",
        "allegedly",
        "apparently",
        "probably",
        "possibly",
        "likely",
        "perhaps",
        "presumably",
        "supposedly",
        "purportedly",
        "mistakenly",
        "falsely",
        "wrongly",
        "accidentally",
        "nearly",
        "almost",
        "partly",
        "only",
        "unanimously",
        "successfully",
        "jointly",
        "first",
        "last",
        "publicly",
    ]
)
"""Adverbs that a fact may not lose."""

UPBRINGING = frozenset({"raise", "bring", "christen", "baptise", "baptize", "name", "educate"})
"""What may share the passive of "was born": not "was born in Parma and studied in Milan"."""

POSSIBLE = frozenset({"may", "might", "could", "can", "would", "should", "ought"})
Tense = Literal["past", "present", "perfect", "future"]


def word(token: Token) -> str:
    """Return a word with what a hyphen ties to its front: "re-elected"."""
    start, doc = token.i, token.doc
    while start >= 2 and doc[start - 1].text == "-" and not doc[start - 1].whitespace_:
        if doc[start - 2].whitespace_:
            break
        start -= 2
    return str(doc[start : token.i + 1].text)


def auxiliaries(verb: Token) -> list[Token]:
    """Return the auxiliaries of a verb, its coordination partner's where it has none."""
    own = [c for c in verb.children if c.dep_ in ("aux", "auxpass") and c.tag_ != "TO"]
    if own or verb.tag_ in ("VBD", "VBZ", "VBP") or verb.dep_ != "conj":
        return own
    if verb.head.lemma_ == "bear" and verb.lemma_ not in UPBRINGING:
        return []
    return auxiliaries(verb.head) if verb.head.tag_ == verb.tag_ else []


def is_finite(verb: Token) -> bool:
    """Tell whether a verb group has a tensed word."""
    own_past = verb.tag_ == "VBN" and verb.dep_ == "conj" and verb.head.lemma_ == "bear"
    return own_past or any(t.tag_ in FINITE for t in [*auxiliaries(verb), verb])


def is_negated(verb: Token) -> bool:
    """Tell whether "not", "never", "no longer" or "nobody" denies the clause."""
    direct = any(c.dep_ == "neg" or c.lower_ in NEGATIVE for c in _denying(verb))
    no_one = any(
        c.dep_ in ("nsubj", "nsubjpass", "dobj", "attr")
        and any(
            t.lower_ in ("no", "none", "nobody", "nothing", "neither", "few", "little")
            and not _number_sign(t)
            for t in [c, *c.lefts]
        )
        for c in verb.children
    )
    return direct or no_one or any(c.lower_ == "longer" for c in verb.children)


def _denying(verb: Token) -> list[Token]:
    """Return the dependents of a verb and of its adjective: "pleaded not guilty"."""
    inner = (t for c in verb.children if c.dep_ in ("acomp", "oprd") for t in c.children)
    return [*verb.children, *inner]


def _number_sign(token: Token) -> bool:
    """Tell whether "No" is short for number: "the No. 9 bus"."""
    following = token.doc[token.i + 1 : token.i + 3]
    return token.text == "No" and any(t.is_digit or t.text == "." for t in following)


def tense(verb: Token) -> Tense:
    """Return the tense of a finite verb group."""
    chain = [*auxiliaries(verb), verb]
    first = chain[0]
    if first.lemma_ in ("will", "shall") or first.lower_ in ("'ll", "wo"):
        return "future"
    if first.lemma_ == "have" and len(chain) > 1 and first.tag_ in ("VBZ", "VBP"):
        return "perfect"
    if first.tag_ in ("VBZ", "VBP"):
        return "present"
    return "past"


def modality(verb: Token) -> Modality:
    """Return how real the clause is."""
    words = {t.lower_ for t in auxiliaries(verb)}
    if words & POSSIBLE:
        return Modality.POSSIBLE
    return Modality.PLANNED if tense(verb) == "future" else Modality.ASSERTED


PARTICLES = frozenset("aground ashore adrift loose clear free aside ablaze".split())


def adjoined(token: Token, verb: Token) -> bool:
    """Tell whether an adverb is one with its verb, as a particle is: "ran aground"."""
    return token.dep_ in ("advmod", "acomp") and token.lower_ in PARTICLES and token.i == verb.i + 1


def group(verb: Token) -> Verb:
    """Return the verb group as a record."""
    particle = next((c.text for c in verb.children if c.dep_ == "prt" or adjoined(c, verb)), None)
    adverb = next(
        (c.text for c in verb.children if c.dep_ == "advmod" and c.lower_ in HEDGES), None
    )
    return Verb(
        auxiliaries=tuple((t.lower_, t.lemma_, t.tag_) for t in auxiliaries(verb)),
        text=verb.text if verb.text.isupper() else word(verb).lower(),
        lemma=word(verb).removesuffix(verb.text).lower() + base(verb.text, verb.lemma_),
        tag=verb.tag_ if auxiliaries(verb) or verb.tag_ != "VBN" else "VBD",
        particle=particle,
        adverb=adverb,
        passive=any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children)
        or any(t.dep_ == "auxpass" for t in auxiliaries(verb)),
    )
