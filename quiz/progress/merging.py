"""What becomes of two copies of the same progress, or of a card met again: pure."""

from collections.abc import Iterable
from datetime import datetime
from typing import Literal

from quiz.progress.records import Card, Progress, Review

TEXT = ("deck", "item", "article")
"""What a card takes over from its deck."""


def merge(one: Progress, other: Progress) -> Progress:
    """Unite two progresses: all answers of both, and of each card the later copy.

    Which comes first does not matter, and merging twice changes nothing more.
    """
    cards, reviews = (*one.cards, *other.cards), (*one.reviews, *other.reviews)
    return Progress(cards=_cards(cards), reviews=_reviews(reviews))


def _cards(cards: Iterable[Card]) -> tuple[Card, ...]:
    kept: dict[str, Card] = {}
    for card in cards:
        kept[card.id] = _later(kept.get(card.id, card), card)
    return tuple(kept.values())


def _later(one: Card, other: Card) -> Card:
    later = max(one, other, key=lambda card: (card.changed, card.model_dump_json()))
    return later.model_copy(update={"added": min(one.added, other.added)})


def _reviews(reviews: Iterable[Review]) -> tuple[Review, ...]:
    kept: dict[tuple[datetime, str], Review] = {}
    for review in sorted(reviews, key=Review.model_dump_json):
        kept[review.at, review.card] = review
    return tuple(review for _, review in sorted(kept.items()))


# ---------------------------------------------------------------- a card met again

Change = Literal["added", "changed", "same", "strange"]


def change(old: Card | None, new: Card) -> Change:
    """Say what a card that is met does to the one known by its id."""
    if old is None:
        return "added"
    if _stranger(old, new):
        return "strange"
    alike = all(getattr(old, name) == getattr(new, name) for name in TEXT)
    return "same" if alike or new.changed <= old.changed else "changed"


def _stranger(old: Card, new: Card) -> bool:
    """Tell whether the id of a known card now stands for something else.

    An edited item keeps its article, an item under a renamed article its words.
    """
    same_article = old.item.evidence.article == new.item.evidence.article
    return not same_article and (old.item.stem, old.item.key) != (new.item.stem, new.item.key)


def renewed(old: Card | None, new: Card) -> Card:
    """Return a known card with the text of its deck as it is now."""
    kept = {"added", "suspended"} if old else set()
    return new.model_copy(update={name: getattr(old, name) for name in kept})
