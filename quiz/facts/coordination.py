"""Verbs that share the subject of the verb they are joined to."""

from spacy.tokens import Token

from quiz.facts.rule import Rule, asking, expletive, finite, hypothetical
from quiz.facts.verbs import is_finite
from quiz.grammar.verbs import inflect
from quiz.language.dependencies import SUBJECTS


def joined(verb: Token) -> bool:
    """Joined to another verb by "and" or a comma, without a subject of its own."""
    return (
        verb.dep_ == "conj"
        and verb.head.pos_ in ("VERB", "AUX")
        and (is_finite(verb.head) or not is_finite(verb))
        and not any(c.dep_ in SUBJECTS for c in verb.children)
    )


def two_voiced(verb: Token) -> bool:
    """Active or passive, as a passive goes before: "was treated and sent home"."""
    passive = any(c.dep_ == "auxpass" for c in verb.head.children)
    bare = not any(c.dep_ in ("aux", "auxpass", "dobj", "ccomp") for c in verb.children)
    return (
        passive and bare and verb.tag_ == "VBD" and inflect(verb.lemma_, "VBN", "") == verb.lower_
    )


def shared_subject(verb: Token) -> Token | None:
    """Return the subject of the first verb of the chain."""
    while verb.dep_ == "conj" and verb.head.pos_ in ("VERB", "AUX"):
        verb = verb.head
        for child in verb.children:
            if child.dep_ in SUBJECTS:
                return None if child.tag_ in ("WDT", "WP") else child
    return None


COORDINATION = Rule(
    name="coordination",
    takes=(joined, finite),
    unless=(hypothetical, asking, expletive, two_voiced),
    subject=shared_subject,
    examples=(
        (
            "Norway closed the Ryfast Tunnel and opened the Oslo Bridge in 2021.",
            "open(ARG0: Norway, ARG1: the Oslo Bridge, TMP: in 2021)",
        ),
    ),
    never=(
        "Norway wants to close the tunnel and open the bridge.",
        "Anna Lund was asked about whether she closed the tunnel or opened the bridge.",
        "Anna Lund was stitched up and sent home with a mug.",
    ),
)
