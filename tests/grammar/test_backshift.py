"""A reported clause goes one tense back."""

import pytest

from quiz.grammar.backshift import backshifted


@pytest.mark.parametrize(
    ("text", "lemma", "plural", "wanted"),
    [
        ("supplies", "supply", False, "supplied"),
        ("buy", "buy", True, "bought"),
        ("will", "will", False, "would"),
        ("'ll", "will", False, "would"),
        ("wo", "will", False, "would"),
        ("can", "can", False, "could"),
        ("may", "may", False, "might"),
        ("has", "have", False, "had"),
        ("'s", "have", False, "had"),
        ("'s", "be", False, "was"),
        ("is", "be", False, "was"),
        ("are", "be", True, "were"),
        ("be", "be", True, "were"),
        ("does", "do", False, "did"),
        ("must", "must", False, "must"),
        ("should", "should", True, "should"),
        ("would", "will", False, "would"),
    ],
)
def test_a_form_goes_one_tense_back(text: str, lemma: str, plural: bool, wanted: str) -> None:
    assert backshifted(text, lemma, plural=plural) == wanted
