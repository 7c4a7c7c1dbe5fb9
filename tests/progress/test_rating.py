"""How an answer is rated: by its verdict, and by the time it took."""

import pytest
from play_decks import WHAT, WHO
from progress_cards import AGAIN, EASY, GOOD, HARD, NOON
from pydantic import ValidationError

from quiz.play.session import Answered, Question
from quiz.play.verdict import RIGHT, SKIPPED, WRONG, Grade, almost
from quiz.progress.rating import quick, rating, review

CHOSEN = Question(item=WHO, options=("Otto Marsh", "Ada Lind", "Petra Vane", "Hugh Crane"))
"""Thirteen words to skim."""
TYPED = Question(item=WHAT)
"""Five words to skim, seventeen letters to type."""


def done(question: Question, grade: Grade) -> Answered:
    return Answered(question=question, said="", grade=grade)


@pytest.mark.parametrize(
    ("question", "grade", "seconds", "rate"),
    [
        (CHOSEN, WRONG, 1, AGAIN),
        (CHOSEN, WRONG, 60, AGAIN),
        (CHOSEN, WRONG, None, AGAIN),
        (TYPED, almost("the year is missing"), 1, HARD),
        (TYPED, almost("the year is missing"), None, HARD),
        (CHOSEN, RIGHT, None, GOOD),
        (CHOSEN, RIGHT, 0.5, EASY),
        (CHOSEN, RIGHT, 1.6, EASY),
        (CHOSEN, RIGHT, 1.7, GOOD),
        (CHOSEN, RIGHT, 16, GOOD),
        (CHOSEN, RIGHT, 17, HARD),
        (CHOSEN, RIGHT, 300, HARD),
        (CHOSEN, RIGHT, 301, GOOD),
        (TYPED, RIGHT, 7, EASY),
        (TYPED, RIGHT, 8, GOOD),
        (TYPED, RIGHT, 39, GOOD),
        (TYPED, RIGHT, 40, HARD),
    ],
)
def test_the_rating_of_an_answer(question, grade, seconds, rate):
    assert rating(done(question, grade), seconds) == rate


@pytest.mark.parametrize(
    ("question", "grade", "rate"),
    [
        (CHOSEN, RIGHT, HARD),
        (TYPED, RIGHT, HARD),
        (TYPED, almost("the year is missing"), HARD),
        (CHOSEN, WRONG, AGAIN),
    ],
)
def test_with_a_hint_it_is_hard_at_best(question, grade, rate):
    hinted = question.model_copy(update={"hinted": True})
    assert {rating(done(hinted, grade), seconds) for seconds in (None, 0.1, 99)} == {rate}


@pytest.mark.parametrize(("seconds", "rate"), [(0.1, GOOD), (None, GOOD), (99, HARD)])
def test_what_is_right_on_the_players_word_is_good_at_best(seconds, rate):
    word = done(TYPED, RIGHT).model_copy(update={"overruled": True})
    assert rating(word, seconds) == rate


def test_a_skip_tells_nothing():
    assert rating(done(CHOSEN, SKIPPED), 0.1) is None


def test_what_is_longer_may_take_longer():
    assert quick(CHOSEN) < quick(Question(item=WHO)) < quick(TYPED)
    assert quick(Question(item=WHAT, flip=True)) < quick(CHOSEN)


def test_the_record_of_an_answer():
    made = review(done(CHOSEN, WRONG), AGAIN, 2.5, NOON)
    assert (made.card, made.at, made.rating) == (WHO.id, NOON, AGAIN)
    assert (made.verdict, made.seconds) == ("wrong", 2.5)


def test_there_is_no_record_of_a_skip():
    with pytest.raises(ValidationError, match="should be right, almost or wrong"):
        review(done(CHOSEN, SKIPPED), AGAIN, 2.5, NOON)
