"""What is written of a sentence: results, changes, times, what somebody says of himself."""

import re

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


RESULTS = [
    (
        "Norway beat Wales 2-1 in Cardiff on Monday.",
        "By what score did Norway beat Wales in Cardiff in May 2024?",
    ),
    (
        "Norway's parliament rejected the plan by 47 votes to 36 on Monday.",
        "By what vote did Norway's parliament reject the plan in May 2024?",
    ),
    (
        "Sales of the carmaker Norvik rose by 12 percent in 2022.",
        "By what percentage did sales of the carmaker Norvik rise in 2022?",
    ),
    (
        "A levee gave way near Bergen on Monday, forcing 1,400 residents from their homes.",
        "As of May 14, 2024, how many residents were forced from their homes when a levee gave way "
        "near Bergen in May 2024?",
    ),
    (
        "The well near Bergen can hold 195,000 barrels of oil.",
        "How many barrels of oil could the well near Bergen hold in May 2024?",
    ),
    (
        "A quake struck the province of Hordaland early yesterday, killing nine people.",
        "As of May 14, 2024, how many people were killed when a quake struck the province of "
        "Hordaland?",
    ),
    (
        "Norway defeated Wales 4\u20133 on Tuesday.",
        "By what score did Norway defeat Wales in May 2024?",
    ),
    (
        "A letter dated March 9, 2024, showed Anna Lund leaving Norway.",
        "Whom did a letter dated March 2024 show leaving Norway?",
    ),
    (
        "The satellite Norvik weighs 24 pounds.",
        "As of May 2024, how many pounds did the satellite Norvik weigh?",
    ),
    (
        "In Norway, more than 2% of people object to tolls.",
        "As of May 2024, what percentage of people objected to tolls in Norway?",
    ),
    (
        "The bridge in Bergen cost 75 million kroner.",
        "How much did the bridge in Bergen cost in May 2024?",
    ),
    (
        "Norway agreed to send an additional 400 engineers to Chile.",
        "In May 2024, how many additional engineers did Norway agree to send to Chile?",
    ),
    (
        "Anna Lund won the race in Monday's games.",
        "Who won the race in the May 2024 games?",
    ),
    (
        "About 60,000 guards in the area of Bergen stopped work on Monday.",
        "About how many guards in the area of Bergen stopped work in May 2024?",
    ),
    (
        "Norway had sold the ship to Chile in 2015.",
        "In what year did Norway sell the ship to Chile?",
    ),
    (
        "The Kamar crabs were first recorded in the Barents Sea in 1996.",
        "In what year were the Kamar crabs first recorded in the Barents Sea?",
    ),
]


@pytest.mark.parametrize(("sentence", "question"), RESULTS, ids=[r[0] for r in RESULTS])
def test_a_number_or_a_time_is_asked_for(sentence: str, question: str) -> None:
    assert question in stems(sentence)


@pytest.mark.parametrize(("sentence", "question"), ASKED, ids=[a[0] for a in ASKED])
def test_a_speaker_tells_of_himself(sentence: str, question: str) -> None:
    assert question in stems(sentence)


def test_a_number_told_as_one_thing_is_not_asked_for() -> None:
    assert not [s for s in stems("Norway won with a leading four votes.") if "how many" in s]


@pytest.mark.parametrize(
    "sentence",
    [
        "The satellite Norvik passed 400 miles above Norway.",
        "Anna Lund missed a shot with nine seconds to play.",
        "Norway received $20,000 in prize money.",
        "Norway won more than $20,000 in prize money on Monday.",
    ],
)
def test_a_number_that_hangs_together_with_another_phrase_is_not_asked_for(sentence: str) -> None:
    assert not [s for s in stems(sentence) if re.search("(?i)how m", s)]


def test_nobody_is_asked_who_elects_a_mayor() -> None:
    found = stems("Voters in Norway elected Anna Lund as their mayor.")
    assert not [s for s in found if s.lower().startswith("who ")]


def test_another_speaker_stays_the_source() -> None:
    found = stems("Jonas Berg said the World Bank had given $20 million to Ghana in 2019.")
    assert "According to Jonas Berg, how much money did the World Bank give to Ghana in 2019?" in (
        found
    )
