"""A review on the screen: every answer is rated and kept, what was not known comes again."""

from collections.abc import Callable, Mapping, Sequence
from random import Random

from quiz.play.session import Answered, Question, Session, Settings, answer, ask
from quiz.play.terminal import Table
from quiz.progress.queue import deck_of
from quiz.progress.rating import rating
from quiz.progress.records import Card, Rating

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
    chance = Random(settings.seed)
    session = ask(deck_of(cards).items, settings, chance)
    Reviewing(cards, settings, rated, days, chance).play(session)


class Reviewing(Table):
    """A table where every answer is rated."""

    def __init__(
        self,
        cards: Sequence[Card],
        settings: Settings,
        rated: Rated,
        days: Callable[[str], Days] | None,
        chance: Random,
    ) -> None:
        super().__init__(deck_of(cards))
        self.settings = settings
        self.rated = rated
        self.days = days
        self.chance = chance

    def take(self, session: Session, question: Question) -> Session:
        """Take and rate the answer; it is kept before anything more is waited for."""
        said, seconds = self.timed(question)
        session = answer(session, said)
        done = session.answered[-1]
        rate = rating(done, seconds)
        if self.days:
            self.judge(session)
            rate = self.choose(rate, self.days(question.item.id))
            self.rated(done, rate, seconds)
            return self.longer(session, rate)
        self.rated(done, rate, seconds)
        session = self.longer(session, rate)
        self.judge(session)
        self.onward(session)
        return session

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
    keys = ", ".join(f"{rate} {spoken(rate)} ({days[rate]} d)" for rate in Rating)
    return f"{keys}; Space for {spoken(offered)}, q to quit:"


def spoken(rate: Rating) -> str:
    """Write a rating as people say it."""
    return rate.name.capitalize()
