"""How a quiz may look: what every look has to show, and the room there is for it."""

from dataclasses import dataclass, replace
from typing import Protocol

from quiz.play.commands import Offer
from quiz.play.session import Answered, Session
from quiz.schema import ArticleRef, Item

WIDEST = 80
NARROWEST = 20


@dataclass(frozen=True)
class Room:
    """The size of the terminal, and whether colours are wanted."""

    columns: int = WIDEST
    rows: int = 24
    coloured: bool = False

    @property
    def width(self) -> int:
        """The width to write in: lines that are too long are hard to read."""
        return max(NARROWEST, min(self.columns, WIDEST))

    def lower(self, rows: int) -> "Room":
        """Return the room without so many rows."""
        return replace(self, rows=self.rows - rows)


class Look(Protocol):
    """What is shown, as text without its last line break."""

    def question(self, session: Session, note: str, room: Room) -> str:
        """Show the current question and how far the quiz is."""

    def answered(self, session: Session, article: ArticleRef | None, note: str, room: Room) -> str:
        """Show how good the last answer was and what proves it."""

    def card(self, session: Session, article: ArticleRef | None, note: str, room: Room) -> str:
        """Show the back of the current card: the answer and what proves it."""

    def evidence(self, item: Item, article: ArticleRef | None, room: Room) -> str:
        """Show the evidence and its source in full."""

    def help(self, keys: tuple[Offer, ...], room: Room) -> str:
        """Show what every key does."""

    def missed(self, answered: tuple[Answered, ...], room: Room) -> str:
        """List what was missed."""

    def review(self, session: Session, articles: dict[str, ArticleRef], room: Room) -> str:
        """Go through an exam: what was answered, what is right, what proves it."""

    def results(self, session: Session, room: Room) -> str:
        """Show the results by kind."""

    def score(self, session: Session, room: Room) -> str:
        """Say in a line how many answers were right."""

    def offers(self, offers: tuple[Offer, ...], room: Room) -> str:
        """Name the keys that can be pressed."""
