"""A package of 10,000 notes, timed by hand: python tests/bench/anki_deck.py."""

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from export_decks import DECK

from quiz.export import anki, anki_text
from quiz.export.format import Manner, Style
from quiz.schema import Deck

NOTES = 10_000
MOST_SECONDS = 20
MEGABYTE = 1024**2


def large() -> Deck:
    """Ask the four questions of a small deck again and again, each time numbered anew."""
    items = []
    for number in range(NOTES):
        item = DECK.items[number % len(DECK.items)]
        changed = {"id": f"{item.id}-{number}", "stem": f"{item.stem} ({number})"}
        items.append(item.model_copy(update=changed))
    return DECK.model_copy(update={"items": tuple(items)})


def main() -> int:
    """Print the time and size of each kind of file; end with 1 where one took too long."""
    deck, slow = large(), 0
    for style in Style:
        for render in (anki.render, anki_text.render):
            begun = time.perf_counter()
            made = render(deck, Manner(style=style))
            seconds = time.perf_counter() - begun
            slow += seconds > MOST_SECONDS
            name = f"{render.__module__.rpartition('.')[2]}, {style}"
            size = len(made.data) / MEGABYTE
            print(
                f"{name:<20} {made.count} notes, {seconds:5.1f} s (< {MOST_SECONDS}), {size:.1f} MB"
            )
    return int(slow > 0)


if __name__ == "__main__":
    sys.exit(main())
