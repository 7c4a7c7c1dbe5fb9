"""Going through a deck: pure records, from one choice to the next, with the way back."""

from collections.abc import Mapping
from typing import Any, Self

from quiz.decks.choices import placed, with_choices
from quiz.decks.fields import with_fields
from quiz.schema import Choice, Deck, Item, Record


class Curation(Record):
    """A deck under choice: what there is to walk through, where one is, and what was before."""

    deck: Deck
    walk: tuple[Item, ...]
    """All items, the dropped ones too."""
    at: int = 0
    past: tuple[tuple[Deck, tuple[Item, ...], int], ...] = ()

    @property
    def current(self) -> Item | None:
        """The item in view; None behind the last."""
        return self.walk[self.at] if self.at < len(self.walk) else None

    def choice(self, item: Item) -> Choice | None:
        """Return what was decided on an item."""
        return next((each for each in self.deck.choices if each.id == item.id), None)

    def number(self, *choices: str) -> int:
        """Count the items with one of these choices."""
        held = (self.choice(item) for item in self.walk)
        return sum(choice is not None and choice.choice in choices for choice in held)

    def moved(self, steps: int) -> Self:
        """Go on or back."""
        return self.model_copy(update={"at": min(max(self.at + steps, 0), len(self.walk))})

    def undone(self) -> Self:
        """Take the last choice back; without one all stays."""
        if not self.past:
            return self
        *past, (deck, walk, at) = self.past
        return self.model_copy(update={"deck": deck, "walk": walk, "at": at, "past": tuple(past)})


def begin(deck: Deck) -> Curation:
    """Open a deck at the first item that is not decided on."""
    walk = deck.items
    for choice in deck.choices:
        walk = placed(choice.item, walk) if choice.choice == "dropped" and choice.item else walk
    decided = {choice.id for choice in deck.choices if choice.choice != "new"}
    at = next((n for n, item in enumerate(walk) if item.id not in decided), 0)
    return Curation(deck=deck, walk=walk, at=at)


def keep(state: Curation, item: Item) -> Curation:
    """Keep an item, also one that was dropped, and go on."""
    made = _made(state, item)
    choice = Choice(id=item.id, choice="edited" if made else "kept", made=made)
    return _chosen(state, item, choice).moved(1)


def drop(state: Curation, item: Item) -> Curation:
    """Drop an item and go on."""
    made = _made(state, item)
    return _chosen(state, item, Choice(id=item.id, choice="dropped", made=made, item=item)).moved(1)


def edit(state: Curation, item: Item, edits: Mapping[str, Any]) -> Curation:
    """Edit an item, or say why not; one edited back is as it was made."""
    edited = with_fields(item, edits)
    if edited == item:
        return state
    made = _made(state, item) or item
    choice = Choice(id=item.id, choice="edited", made=made)
    as_made = edited == made.model_copy(update={"changed": edited.changed})
    return _chosen(state, edited, Choice(id=item.id, choice="kept") if as_made else choice)


def _made(state: Curation, item: Item) -> Item | None:
    """Return an edited item as it was made."""
    held = state.choice(item)
    return held.made if held else None


def _chosen(state: Curation, item: Item, choice: Choice) -> Curation:
    """Write a choice down, and the item as it now is."""
    walk = tuple(item if other.id == item.id else other for other in state.walk)
    known = {each.id: each for each in state.deck.choices} | {choice.id: choice}
    out = {each.id for each in known.values() if each.choice == "dropped"}
    items = tuple(other for other in walk if other.id not in out)
    deck = with_choices(state.deck.model_copy(update={"items": items}), tuple(known.values()))
    past = (*state.past, (state.deck, state.walk, state.at))
    return state.model_copy(update={"deck": deck, "walk": walk, "past": past})
