"""When cards are due: known days for known answers, and what holds for any."""

from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as some
from progress_cards import AGAIN, EASY, GOOD, HARD, RATINGS

from quiz.progress.records import Rating
from quiz.progress.schedule import Memory, after, memory

START = date(2026, 3, 1)
HISTORIES = some.lists(some.tuples(some.integers(0, 400), RATINGS), max_size=12)


def answered(*answers: tuple[int, Rating]) -> Memory | None:
    """The memory after answers, each so many days after the one before."""
    day, dated = START, []
    for wait, rating in answers:
        day += timedelta(days=wait)
        dated.append((day, rating))
    return memory(dated)


def waits(found: Memory | None) -> int:
    assert found is not None
    return (found.due - found.last).days


@pytest.mark.parametrize(
    ("answers", "days"),
    [
        ([(0, AGAIN)], 1),
        ([(0, HARD)], 1),
        ([(0, GOOD)], 2),
        ([(0, EASY)], 8),
        ([(0, AGAIN), (0, GOOD)], 1),
        ([(0, GOOD), (2, GOOD)], 11),
        ([(0, GOOD), (2, AGAIN)], 1),
        ([(0, GOOD), (2, GOOD), (11, GOOD)], 46),
        ([(0, GOOD), (2, GOOD), (11, AGAIN)], 2),
    ],
)
def test_known_answers_give_known_days(answers, days):
    assert waits(answered(*answers)) == days


def test_a_card_never_answered_has_no_day():
    assert memory([]) is None


@given(HISTORIES)
def test_the_due_day_comes_after_the_last_answer(history):
    found = answered(*history)
    assert (found is None) == (not history)
    assert found is None or found.due > found.last


@given(HISTORIES, some.integers(0, 400))
def test_a_better_rating_never_comes_back_sooner(history, wait):
    before = answered(*history)
    day = (before.last if before else START) + timedelta(days=wait)
    dues = [after(before, day, rating).due for rating in Rating]
    assert dues == sorted(dues)


@given(HISTORIES)
def test_the_same_answers_give_the_same_day(history):
    assert answered(*history) == answered(*history)


def test_chance_has_no_part(monkeypatch):
    monkeypatch.setattr("fsrs.scheduler.random", Random(1).random)
    first = answered((0, EASY), (8, EASY), (60, EASY))
    monkeypatch.setattr("fsrs.scheduler.random", Random(2).random)
    assert answered((0, EASY), (8, EASY), (60, EASY)) == first


@given(HISTORIES)
def test_easy_on_the_day_of_the_last_answer_is_no_more_than_good(history):
    again, good = ((*history, (0, rate)) for rate in (EASY, GOOD))
    assert not history or answered(*again) == answered(*good)
