"""How every card stands: its answers by day, and what they leave behind."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter

from quiz.decks.stale import is_stale, mark
from quiz.progress.days import Clock
from quiz.progress.records import Card, Progress, Rating, Review, deck_of
from quiz.progress.schedule import Memory, memory

Answer = tuple[date, Rating]


@dataclass(frozen=True)
class Standing:
    """A card, its answers in the order of time, and its state after them."""

    card: Card
    answers: tuple[Answer, ...]
    memory: Memory | None
    stale: bool = False
    """Whether a newer article has overtaken it."""

    @property
    def first(self) -> date | None:
        """The day it was first met."""
        return self.answers[0][0] if self.answers else None

    @property
    def active(self) -> bool:
        """Whether it is to be asked at all."""
        return not (self.card.suspended or self.stale)

    def due(self, day: date) -> bool:
        """Tell whether it is to be asked again by the end of a day."""
        return self.active and self.memory is not None and self.memory.due <= day


def standings(progress: Progress, clock: Clock) -> tuple[Standing, ...]:
    """Work out how every card stands, in the order in which they were added."""
    answers, stale = _by_card(progress.reviews, clock), _stale(progress.cards)
    return tuple(
        Standing(card, tuple(answers[card.id]), memory(answers[card.id]), card.id in stale)
        for card in progress.cards
    )


def _stale(cards: Sequence[Card]) -> set[str]:
    """Find the cards that are overtaken, in their own deck or by a card of another."""
    deck = deck_of(cards)
    return {item.id for item in mark(deck.items, deck.articles) if is_stale(item)}


def _by_card(reviews: Iterable[Review], clock: Clock) -> defaultdict[str, list[Answer]]:
    answers: defaultdict[str, list[Answer]] = defaultdict(list)
    for review in sorted(reviews, key=attrgetter("at")):
        answers[review.card].append((clock.day(review.at), review.rating))
    return answers
