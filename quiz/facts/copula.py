"""Clauses with "be": what somebody or something is, and where."""

from quiz.facts.rule import Rule, asking, expletive, finite, hypothetical, is_clause
from quiz.facts.voice import own_subject

COPULA = Rule(
    name="copula",
    takes=(
        is_clause,
        finite,
        lambda v: v.lemma_ == "be",
        lambda v: own_subject(v) is not None,
        lambda v: v.dep_ != "relcl",
    ),
    unless=(hypothetical, asking, expletive),
    subject=own_subject,
    examples=(
        (
            "Jonas Berg is the director of the Oslo Opera.",
            "be(ARG0: Jonas Berg, ARG2: the director of the Oslo Opera)",
        ),
        (
            "Berg was in Bergen on May 3, 2021.",
            "be(ARG0: Berg, LOC: in Bergen, TMP: on May 3, 2021)",
        ),
    ),
    never=("There is a new director.",),
)
