"""A review at the console: every answer is rated and kept, what was not known comes again."""

from collections.abc import Callable, Mapping, Sequence
from random import Random

from quiz.play.commands import Offer
from quiz.play.console import Console
from quiz.play.session import Answered, Settings, ask, persons
from quiz.play.table import Ending, Table
from quiz.progress.rating import rating
from quiz.progress.records import Card, Rating, deck_of
from quiz.schema import Deck

Rated = Callable[[Answered, Rating, float | None], None]
"""Keeps an answer with its rating, and the seconds it took where somebody can tell."""
Days = Callable[[str], Mapping[Rating, int]]
"""Tells for each rating the days until a card is asked again."""
SPARE = 1
"""Rows that the ratings take in a narrow terminal besides what keys take elsewhere."""


def review(
    cards: Sequence[Card],
    settings: Settings,
    rated: Rated,
    days: Days | None = None,
    plain: bool = False,
) -> None:
    """Ask cards until each was known; given days, let the learner rate the answers."""
    deck, console = deck_of(cards), Console(plain)
    table = ByHand(deck, console, rated, days) if days else Reviewing(deck, console, rated)
    session = ask(deck.items, settings, table.chance, persons(deck.items))
    if table.play(session) == Ending.INTERRUPTED:
        raise KeyboardInterrupt


class Reviewing(Table):
    """A table where every answer is rated."""

    def __init__(self, deck: Deck, console: Console, rated: Rated) -> None:
        super().__init__(deck, console, keep=self.rate)
        self.rated = rated
        self.chance = Random()

    def rate(self, done: Answered, seconds: float | None) -> None:
        """Keep an answer with the rating that it gives itself; a skip leaves the card for later."""
        if rate := rating(done, seconds):
            self.take(done, rate, seconds)

    def take(self, done: Answered, rate: Rating, seconds: float | None) -> None:
        """Keep a rating, and put what was not known at the end once more."""
        self.rated(done, rate, seconds)
        if rate == Rating.AGAIN:
            more = ask((done.question.item,), self.session.settings, self.chance).questions
            questions = (*self.session.questions, *more)
            self.session = self.session.model_copy(update={"questions": questions})

    def onward(self) -> str:
        """Say where Space leads: what was not known comes again, so there is a next one."""
        return "next" if self.offered == Rating.AGAIN else super().onward()

    @property
    def offered(self) -> Rating | None:
        """The rating that the last answer gives itself; None for a skip."""
        return rating(self.last, self.took)


class ByHand(Reviewing):
    """A table where the learner rates the answers."""

    def __init__(self, deck: Deck, console: Console, rated: Rated, days: Days) -> None:
        super().__init__(deck, console, rated)
        self.days = days

    def settle(self, told: bool) -> None:
        """Tell how good the last answer was, and keep it as the learner rates it."""
        if self.offered is None:
            super().settle(told)
            return
        self.show_verdict(SPARE)
        key = self.wait(rating_offers(self.days(self.last.question.item.id)))
        if rate := Rating(int(key)) if key else self.offered:
            self.take(self.last, rate, self.took)

    def onward(self) -> str:
        """Say which rating Space gives."""
        return spoken(self.offered) if self.offered else super().onward()


def rating_offers(days: Mapping[Rating, int]) -> tuple[Offer, ...]:
    """Name the keys that rate, and in how many days each brings the card back."""
    return tuple((str(int(rate)), f"{spoken(rate)} {days[rate]}d") for rate in Rating)


def spoken(rate: Rating) -> str:
    """Write a rating as people say it."""
    return rate.name.capitalize()
