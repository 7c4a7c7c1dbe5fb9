"""How every card stands: its answers by day, and what they leave behind."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from operator import attrgetter

from quiz.progress.days import Clock
from quiz.progress.records import Card, Progress, Rating, Review
from quiz.progress.schedule import Memory, memory

Answer = tuple[date, Rating]


@dataclass(frozen=True)
class Standing:
    """A card, its answers in the order of time, and its state after them."""

    card: Card
    answers: tuple[Answer, ...]
    memory: Memory | None

    @property
    def first(self) -> date | None:
        """The day it was first met."""
        return self.answers[0][0] if self.answers else None

    @property
    def active(self) -> bool:
        """Whether it is to be asked at all."""
        return not self.card.suspended

    def due(self, day: date) -> bool:
        """Tell whether it is to be asked again by the end of a day."""
        return self.active and self.memory is not None and self.memory.due <= day


def standings(progress: Progress, clock: Clock) -> tuple[Standing, ...]:
    """Work out how every card stands, in the order in which they were added."""
    answers = _by_card(progress.reviews, clock)
    return tuple(
        Standing(card, tuple(answers[card.id]), memory(answers[card.id])) for card in progress.cards
    )


def _by_card(reviews: Iterable[Review], clock: Clock) -> defaultdict[str, list[Answer]]:
    answers: defaultdict[str, list[Answer]] = defaultdict(list)
    for review in sorted(reviews, key=attrgetter("at")):
        answers[review.card].append((clock.day(review.at), review.rating))
    return answers
