"""Every screen throws out what it is named after, and lets the near miss stay."""

import pytest
from parts import candidate, story
from screen_rows import ROWS, Row

from quiz.fact import Fault
from quiz.questions.screening import SCREENS, curable, reason

TESTS = dict(SCREENS)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.name}: {row.thrown.stem[:40]}")
def test_a_screen_throws_out_what_it_is_named_after(row: Row) -> None:
    assert TESTS[row.name](row.thrown, row.story)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.name}: {row.kept.stem[:40]}")
def test_a_screen_lets_the_near_miss_stay(row: Row) -> None:
    assert not TESTS[row.name](row.kept, row.kept_in or row.story)


def test_every_screen_has_a_row() -> None:
    assert {row.name for row in ROWS} == set(TESTS)


def test_a_good_question_passes_them_all() -> None:
    assert reason(candidate(), story()) is None


def test_the_reason_names_what_cannot_stand_alone() -> None:
    told = reason(candidate(faults=(Fault.DEFINITE, Fault.PRONOUN)), story())
    assert told == ("cannot stand alone", f"{Fault.DEFINITE}, {Fault.PRONOUN}")


@pytest.mark.parametrize(
    ("faults", "cured"), [((), True), ((Fault.HEADLINED,), True), ((Fault.PRONOUN,), False)]
)
def test_what_naming_the_story_cures(faults: tuple[Fault, ...], cured: bool) -> None:
    vague = candidate("When did the crowd leave?", named=frozenset(), faults=faults, weight=2)
    longer = vague.model_copy(
        update={
            "written": vague.written.model_copy(
                update={
                    "text": "When did the mayor open it to the crowd?",
                    "bare": "when did the mayor open it to the crowd",
                }
            )
        }
    )
    assert curable(longer, story()) is cured
