"""What somebody says of himself is asked as said: "How many ... did X say it would hire?"."""

import pytest
from stories import analysis

from quiz import facts, questions

pytestmark = pytest.mark.model

ASKED = [
    (
        "Anna Lund, the head of the Oslo Opera, said she would hire 500 singers in 2026.",
        "How many singers did Anna Lund, the head of the Oslo Opera, say she would hire in 2026?",
    ),
    (
        "The World Bank said it had given $20 million to Ghana in 2019.",
        "How much money did the World Bank say it had given to Ghana in 2019?",
    ),
]


def stems(text: str) -> set[str]:
    """Return every question that is written of a text, good or not."""
    told = analysis(text)
    return {
        candidate.stem
        for fact in facts.facts(told)
        for writer in questions.WRITERS
        for candidate in writer(fact, told.story)
    }


@pytest.mark.parametrize(("sentence", "question"), ASKED, ids=[a[0] for a in ASKED])
def test_a_speaker_tells_of_himself(sentence: str, question: str) -> None:
    assert question in stems(sentence)


def test_another_speaker_stays_the_source() -> None:
    found = stems("Jonas Berg said the World Bank had given $20 million to Ghana in 2019.")
    assert "According to Jonas Berg, how much money did the World Bank give to Ghana in 2019?" in (
        found
    )
