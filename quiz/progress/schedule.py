"""When a card is due: FSRS over whole days, worked out anew from the log of its answers.

No step of minutes: what was not known is asked again before a review ends, and due the next day
at the earliest. No chance either, so that the same answers give the same days on every machine.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from functools import reduce

from fsrs import Card, Scheduler, State
from fsrs import Rating as Grade

from quiz.progress.records import Rating
from quiz.schema import Record

RETENTION = 0.9
"""The chance of knowing a card at which it is due."""
SCHEDULER = Scheduler(
    desired_retention=RETENTION, learning_steps=(), relearning_steps=(), enable_fuzzing=False
)


class Memory(Record):
    """What FSRS knows of a card, and the day it is due."""

    last: date
    due: date
    stability: float
    """Days until the chance of knowing it has fallen to 90 %."""
    difficulty: float


def memory(answers: Iterable[tuple[date, Rating]]) -> Memory | None:
    """Return the state that answers, in the order of time, leave behind; None without any."""
    return reduce(_next, answers, None)


def _next(before: Memory | None, answer: tuple[date, Rating]) -> Memory:
    return after(before, *answer)


def after(before: Memory | None, day: date, rating: Rating) -> Memory:
    """Return the state after one more answer, on the day of the last one or later.

    What was seen the same day is easy to recall, which says little: Easy counts as Good.
    """
    if before and before.last == day:
        rating = min(rating, Rating.GOOD)
    card, _ = SCHEDULER.review_card(_card(before, day), Grade(rating), _noon(day))
    assert card.stability is not None
    assert card.difficulty is not None
    return Memory(
        last=day, due=card.due.date(), stability=card.stability, difficulty=card.difficulty
    )


def _card(before: Memory | None, day: date) -> Card:
    if before is None:
        return Card(card_id=0, due=_noon(day))
    return Card(
        card_id=0,
        state=State.Review,
        stability=before.stability,
        difficulty=before.difficulty,
        due=_noon(before.due),
        last_review=_noon(before.last),
    )


def _noon(day: date) -> datetime:
    """Return one time for the whole day, as FSRS counts days by 24 hours."""
    return datetime.combine(day, time(12), UTC)
