"""Which cards the user means by a name: pure."""

import textwrap
from collections.abc import Callable, Sequence

from quiz.errors import ProgressError
from quiz.progress.records import Card
from quiz.report import one_line, same
from quiz.schema import Deck

SHOWN = 3
"""How many questions are named where words fit several."""
LENGTH = 50
"""How many letters of each."""


def named(name: str, cards: Sequence[Card]) -> tuple[Card, ...]:
    """Return the card with an id, the cards of a deck, or the one whose question has the words."""
    wanted = same(name)
    ways: tuple[Callable[[Card], bool], ...] = (
        lambda card: card.id == name,
        lambda card: same(card.deck) == wanted,
    )
    for fits in ways:
        if found := tuple(filter(fits, cards)):
            return found
    return _asking(name, [card for card in cards if wanted and wanted in same(card.item.stem)])


def of_deck(name: str, deck: Deck, cards: Sequence[Card]) -> tuple[Card, ...]:
    """Return the cards of the items in a deck file."""
    ids = {item.id for item in deck.items}
    if found := tuple(card for card in cards if card.id in ids):
        return found
    raise ProgressError(f"{name}: none of its items is a card; quiz add takes them up")


def _asking(name: str, found: Sequence[Card]) -> tuple[Card, ...]:
    if not found:
        raise ProgressError(
            f"{name}: no such card; give an id, words of one question, or a deck's title or file"
        )
    if len(found) > 1:
        stems = ", ".join(f"“{_begun(card.item.stem)}”" for card in found[:SHOWN])
        raise ProgressError(
            f"{name}: {len(found)} questions have it; give more words, as of {stems}"
        )
    return tuple(found)


def _begun(text: str) -> str:
    return textwrap.shorten(one_line(text), LENGTH, placeholder=" …")
