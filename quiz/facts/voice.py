"""Main and embedded clauses with a subject of their own, active and passive."""

from spacy.tokens import Token

from quiz.facts.rule import Rule, asking, expletive, finite, hypothetical, is_clause


def own_subject(verb: Token) -> Token | None:
    """Return the active subject, unless it is a relative pronoun."""
    return next(
        (c for c in verb.children if c.dep_ == "nsubj" and c.tag_ not in ("WDT", "WP")), None
    )


def own_theme(verb: Token) -> Token | None:
    """Return the passive subject, unless it is a relative pronoun."""
    return next(
        (c for c in verb.children if c.dep_ == "nsubjpass" and c.tag_ not in ("WDT", "WP")), None
    )


def lexical(verb: Token) -> bool:
    """Not a form of "be"."""
    return verb.lemma_ != "be"


ACTIVE = Rule(
    name="active",
    takes=(
        is_clause,
        finite,
        lexical,
        lambda v: own_subject(v) is not None,
        lambda v: v.dep_ != "relcl",
    ),
    unless=(hypothetical, asking, expletive),
    subject=own_subject,
    examples=(
        (
            "Norway opened the Ryfast Tunnel on December 30, 2019.",
            "open(ARG0: Norway, ARG1: the Ryfast Tunnel, TMP: on December 30, 2019)",
        ),
        (
            "Oslo agreed to send 400 engineers to Latvia.",
            "agree(ARG0: Oslo, PRD: to send, ARG1: 400 engineers, DIR: to Latvia)",
        ),
    ),
    never=("It is unclear whether Norway opened the tunnel.", "Did Norway open the tunnel?"),
)

PASSIVE = Rule(
    name="passive",
    takes=(is_clause, finite, lambda v: own_theme(v) is not None, lambda v: v.dep_ != "relcl"),
    unless=(hypothetical, asking, expletive),
    subject=own_theme,
    examples=(
        (
            "The Ryfast Tunnel was built by Marti in 2019.",
            "build(ARG1: the Ryfast Tunnel, ARG0: by Marti, TMP: in 2019)",
        ),
    ),
    never=("It is unclear whether the tunnel was built by Marti.",),
)
