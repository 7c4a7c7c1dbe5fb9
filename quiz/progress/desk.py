"""The cards of a review as it goes: what is answered, and what an answer would do."""

from collections.abc import Iterable
from pathlib import Path

from quiz.play.session import Answered
from quiz.progress import store
from quiz.progress.days import Clock
from quiz.progress.rating import review
from quiz.progress.records import Rating
from quiz.progress.schedule import after
from quiz.progress.standing import Standing


class Desk:
    """Keeps each answer at once, and knows how every card stands after it."""

    def __init__(self, path: Path, clock: Clock, standings: Iterable[Standing]) -> None:
        self.path = path
        self.clock = clock
        self.standings = {each.card.id: each for each in standings}
        self.memories = {name: each.memory for name, each in self.standings.items()}

    def rated(self, done: Answered, rate: Rating, seconds: float | None) -> None:
        """Keep an answer with its rating."""
        given = review(done, rate, seconds, self.clock.now())
        store.record(self.path, self.standings[given.card].card, given)
        before = self.memories[given.card]
        self.memories[given.card] = after(before, self.clock.day(given.at), rate)

    def days(self, card: str) -> dict[Rating, int]:
        """Tell for each rating in how many days the card would be asked again."""
        today, before = self.clock.today(), self.memories[card]
        return {rate: (after(before, today, rate).due - today).days for rate in Rating}
