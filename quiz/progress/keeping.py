"""Keeping the answers of a quiz: a fault of the store does not end the play."""

from collections.abc import Sequence
from pathlib import Path

from quiz.errors import QuizError
from quiz.play.session import Answered
from quiz.progress import store
from quiz.progress.days import Clock
from quiz.progress.rating import rating, review
from quiz.progress.records import cards_of
from quiz.schema import Deck


class Keeper:
    """Keeps each answer at once; after the first that cannot be kept it only knows why."""

    def __init__(self, decks: Sequence[Deck], path: Path, clock: Clock) -> None:
        self.path = path
        self.clock = clock
        cards = [card for deck in reversed(decks) for card in cards_of(deck, clock.now())]
        self.cards = {card.id: card for card in cards}
        self.fault: QuizError | None = None

    def __call__(self, done: Answered, seconds: float | None) -> None:
        """Keep an answer; a skip is none."""
        rate = rating(done, seconds)
        if self.fault or rate is None:
            return
        try:
            card = self.cards[done.question.item.id]
            store.record(self.path, card, review(done, rate, seconds, self.clock.now()))
        except QuizError as error:
            self.fault = error
