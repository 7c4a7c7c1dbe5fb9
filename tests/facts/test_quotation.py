"""Whose claim a clause is, and whether it may be told at all."""

import pytest
from stories import analysis

from quiz import facts
from quiz.fact import Fact, Fault

pytestmark = pytest.mark.model

REPORTED = [
    ("Jonas Berg said that the tunnel opened in May.", "Jonas Berg"),
    ("The tunnel opened in May, Jonas Berg said.", "Jonas Berg"),
    ("According to Jonas Berg, the tunnel opened in May.", "Jonas Berg"),
    ("The tunnel opened in May, according to the police.", "the police"),
    ('"The tunnel opened in May," said Jonas Berg.', "Jonas Berg"),
    ("The tunnel opened in May.", None),
    ("Jonas Berg knew that the tunnel opened in May.", None),
    ("The tunnel opened in May after Jonas Berg spoke.", None),
]
DOUBTED = [
    "Jonas Berg denied that the tunnel opened in May.",
    "Jonas Berg hopes that the tunnel opened in May.",
    "The court ruled that the tunnel opened in May.",
    "Jonas Berg dreamed that the tunnel opened in May.",
]


def opening(sentence: str) -> Fact:
    """Return the fact that something opened."""
    return next(f for f in facts.facts(analysis(sentence)) if f.verb.lemma == "open")


@pytest.mark.parametrize(("sentence", "speaker"), REPORTED, ids=str)
def test_who_says_it(sentence: str, speaker: str | None) -> None:
    fact = opening(sentence)
    said_by = "".join(piece.text for piece in fact.said_by.pieces) if fact.said_by else None
    assert (said_by, Fault.QUOTED in fact.faults) == (speaker, False)


@pytest.mark.parametrize("sentence", DOUBTED)
def test_what_somebody_only_thinks_or_denies_is_not_told(sentence: str) -> None:
    assert Fault.QUOTED in opening(sentence).faults
