"""The records of progress: a card is an item to be remembered, a review one answer to it."""

from collections.abc import Sequence
from datetime import UTC, datetime
from enum import IntEnum
from typing import Annotated

from pydantic import AfterValidator, AwareDatetime, Field

from quiz.play.verdict import Verdict
from quiz.schema import ArticleRef, Deck, Item, Record

TITLE = "Review"
"""What a deck of cards is called."""
FORMAT = 1
"""Version of the exchange file; a reader refuses a higher one."""
YEARS = (1970, 9000)
"""Between them every time can be told in every time zone, and something added to it."""


def _in_utc(at: datetime) -> datetime:
    if not YEARS[0] < at.year < YEARS[1]:
        raise ValueError(f"should be a time after {YEARS[0]} and before {YEARS[1]}")
    return at.astimezone(UTC)


Moment = Annotated[AwareDatetime, AfterValidator(_in_utc)]
"""A point in time, kept in UTC."""


class Rating(IntEnum):
    """How well an item was known, as FSRS counts it."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


class Card(Record):
    """An item to be remembered, with all that asking it takes: the deck file may be gone."""

    deck: str
    """Title of the deck it was last added or played from."""
    item: Item
    article: ArticleRef
    added: Moment
    changed: Moment
    """When text, deck or suspension last changed; of two copies the later one counts."""
    suspended: bool = False

    @property
    def id(self) -> str:
        """The id of the item, which stays when its deck is rebuilt or edited."""
        return self.item.id


def cards_of(deck: Deck, at: datetime) -> tuple[Card, ...]:
    """Make cards of the items of a deck."""
    articles = {article.id: article for article in deck.articles}
    return tuple(
        Card(
            deck=deck.title,
            item=item,
            article=articles[item.evidence.article],
            added=at,
            changed=at,
        )
        for item in deck.items
    )


def deck_of(cards: Sequence[Card]) -> Deck:
    """Make one deck of cards; articles of two decks may have the same id, so each has its own."""
    articles = (card.article.model_copy(update={"id": card.id}) for card in cards)
    return Deck(title=TITLE, articles=tuple(articles), items=tuple(map(_item, cards)))


def _item(card: Card) -> Item:
    evidence = card.item.evidence.model_copy(update={"article": card.id})
    return card.item.model_copy(update={"evidence": evidence})


def _given(verdict: Verdict) -> Verdict:
    if verdict == Verdict.SKIPPED:
        raise ValueError("should be right, almost or wrong")
    return verdict


class Review(Record):
    """One answer to a card. Card and time name it: nobody answers a card twice at once."""

    card: str
    at: Moment
    rating: Rating
    verdict: Annotated[Verdict, AfterValidator(_given)]
    seconds: Annotated[float, Field(ge=0, allow_inf_nan=False)] | None = None
    """How long the answer took; None where nobody could tell."""


class Progress(Record):
    """All cards and all answers: what the store holds and the exchange file says."""

    format: int = FORMAT
    cards: tuple[Card, ...] = ()
    reviews: tuple[Review, ...] = ()
