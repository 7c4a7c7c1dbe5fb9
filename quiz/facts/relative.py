"""Relative clauses: "X, who founded Y", "Z, where she met W"."""

from spacy.tokens import Token

from quiz.facts.rule import Rule, asking, finite, hypothetical

WH_SUBJECT = frozenset({"who", "which", "that"})


def wh_subject(verb: Token) -> bool:
    """Has who, which or that as its subject."""
    return any(c.dep_ in ("nsubj", "nsubjpass") and c.lower_ in WH_SUBJECT for c in verb.children)


def wh_place(verb: Token) -> bool:
    """Has "where" and a subject of its own."""
    return any(c.lower_ == "where" for c in verb.children) and any(
        c.dep_ in ("nsubj", "nsubjpass") for c in verb.children
    )


def commented(verb: Token) -> bool:
    """After a comma: a further fact about something already identified."""
    edge = verb.left_edge.i
    return edge > 0 and verb.doc[edge - 1].text in (",", "—", "–", "-")


def antecedent(verb: Token) -> Token | None:
    """Return the noun that the relative clause is about.

    None where the parser had a choice: "a school in Verona, which has trained hundreds", or chose
    a place: "Berg, from Bergen, who found it".
    """
    noun = verb.head
    who = any(c.lower_ == "who" for c in verb.children if c.dep_ in ("nsubj", "nsubjpass"))
    if who and noun.ent_type_ in ("GPE", "LOC", "FAC"):
        return None
    if noun.dep_ == "pobj" and noun.head.head.pos_ in ("NOUN", "PROPN"):
        return None
    if noun.dep_ == "appos" and noun.head.ent_type_ == "PERSON":
        return noun.head
    return noun if noun.pos_ in ("NOUN", "PROPN") else None


def inner_subject(verb: Token) -> Token | None:
    """Return the clause's own subject."""
    return next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)


RELATIVE = Rule(
    name="relative",
    takes=(lambda v: v.dep_ == "relcl", finite, wh_subject, commented),
    unless=(hypothetical, asking),
    subject=antecedent,
    examples=(
        (
            "The prize went to Jonas Berg, who founded the Oslo Opera in 1999.",
            "found(ARG0: Jonas Berg, ARG1: the Oslo Opera, TMP: in 1999)",
        ),
    ),
    never=("The man who founded it left.", "They thanked Berg, from Bergen, who found it in 2011."),
)

WHERE = Rule(
    name="where-clause",
    takes=(lambda v: v.dep_ == "relcl", finite, wh_place, commented),
    unless=(hypothetical, asking),
    subject=inner_subject,
    relative="LOC",
    examples=(
        (
            "Berg flew to Bergen, where Berg met Anna Lund.",
            "meet(ARG0: Berg, ARG1: Anna Lund, LOC: in Bergen)",
        ),
    ),
    never=("Berg likes places where nobody met him.",),
)
