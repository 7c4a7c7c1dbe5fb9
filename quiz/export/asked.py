"""Items as a sheet or a file asks them: with options in an order that is the same each time."""

from collections.abc import Iterable
from random import Random

from quiz.play.options import LETTERS, arranged
from quiz.schema import Item, Record

FEWEST_OPTIONS = 3
"""Of two options one is no question."""


class Asked(Record):
    """An item and its options in order, the key among them; without options it is open."""

    item: Item
    options: tuple[str, ...] = ()

    @property
    def place(self) -> int:
        """Where among the options the key stands, from 0; ValueError where there are none."""
        return self.options.index(self.item.key)

    @property
    def letter(self) -> str:
        """The letter of the key."""
        return LETTERS[self.place]


def asked(items: Iterable[Item], version: str = "") -> tuple[Asked, ...]:
    """Arrange the options of each item by chance, but alike for the same items and version."""
    made: list[Asked] = []
    places: list[int | None] = []
    for item in items:
        options = arranged(item, places, Random(f"{version} {item.id}"))
        options = options if len(options) >= FEWEST_OPTIONS else ()
        made.append(Asked(item=item, options=options))
        places.append(options.index(item.key) if options else None)
    return tuple(made)
