"""A review on the screen: every answer is rated and kept, what was not known comes again."""

from collections.abc import Callable, Mapping, Sequence
from random import Random

from quiz.play.session import Answered, Session, Settings, ask
from quiz.play.terminal import ROOM, Table
from quiz.progress.queue import deck_of
from quiz.progress.rating import rating
from quiz.progress.records import Card, Rating
from quiz.schema import Deck

Rated = Callable[[Answered, Rating, float | None], None]
"""Keeps an answer with its rating, and the seconds it took where somebody can tell."""
Days = Mapping[Rating, int]
"""For each rating, the days until the card is asked again."""


def review(
    cards: Sequence[Card],
    settings: Settings,
    rated: Rated,
    days: Callable[[str], Days] | None = None,
) -> None:
    """Ask cards until each was known; given days, let the learner rate the answers."""
    table = Reviewing(deck_of(cards), settings, rated, days)
    table.play(ask(table.deck.items, settings, table.chance))


class Reviewing(Table):
    """A table where every answer is rated."""

    room = ROOM + 1  # in a narrow terminal the ratings take three lines

    def __init__(
        self, deck: Deck, settings: Settings, rated: Rated, days: Callable[[str], Days] | None
    ) -> None:
        super().__init__(deck, self.rate)
        self.deck = deck
        self.settings = settings
        self.chance = Random(settings.seed)
        self.rated = rated
        self.days = days
        self.offered = Rating.GOOD
        self.seconds: float | None = None

    def rate(self, done: Answered, seconds: float | None) -> None:
        """Rate an answer; unless the learner does, keep it at once."""
        self.offered, self.seconds = rating(done, seconds), seconds
        if not self.days:
            self.rated(done, self.offered, seconds)

    def onward(self, session: Session) -> Session:
        """Go on, after the learner's rating or a look at the verdict."""
        if not self.days:
            return super().onward(self.longer(session, self.offered))
        done = session.answered[-1]
        chosen = self.choose(self.offered, self.days(done.question.item.id))
        self.rated(done, chosen, self.seconds)
        return self.longer(session, chosen)

    def choose(self, offered: Rating, days: Days) -> Rating:
        """Let the learner rate the last answer; Space or Enter takes what the answer suggests."""

        def read(said: str) -> Rating | None:
            if said in ("", " ", "\r", "\n"):
                return offered
            return Rating(int(said)) if said in ("1", "2", "3", "4") else None

        return self.pick(rating_prompt(offered, days), read)

    def longer(self, session: Session, rate: Rating) -> Session:
        """Put what was not known at the end once more."""
        if rate != Rating.AGAIN:
            return session
        item = session.answered[-1].question.item
        more = ask((item,), self.settings, self.chance).questions
        return session.model_copy(update={"questions": (*session.questions, *more)})


def rating_prompt(offered: Rating, days: Days) -> str:
    """Name the keys, and in how many days each brings the card back."""
    keys = ", ".join(f"{rate} {spoken(rate)} ({days[rate]}d)" for rate in Rating)
    return f"{keys}; Space for {spoken(offered)}, q to quit:"


def spoken(rate: Rating) -> str:
    """Write a rating as people say it."""
    return rate.name.capitalize()
