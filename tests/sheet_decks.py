"""Decks for the tests of handouts, slides and pages: plain, hard, open, many and long."""

from export_decks import ARTICLE, DECK, HOSTILE_DECK, WHEN, WHERE, WHO

from quiz.schema import Deck, Item

OPEN = WHO.model_copy(
    update={"id": "open", "stem": "Who raised the ship?", "distractors": ("Otto Marsh",)}
)
"""With one wrong option it is asked without any."""
MIXED_DECK = DECK.model_copy(update={"title": "A ship", "items": (WHO, OPEN, WHEN, WHERE)})

WORDS = (
    "the old harbour master of Port Merrow and his crew of seven told the inquiry that they saw "
)


def _long(number: int) -> Item:
    """Write an item whose length goes from a word to half a page."""
    stem = f"Item {number}: who was it that {WORDS * (number % 7)}came first?"
    wrong = tuple(f"N{number}{letter} {WORDS * (number % 3)}".strip() for letter in "xyz")
    quote = f"Proof {number}: {WORDS * (number % 5)}it was K{number}."
    return WHO.model_copy(
        update={
            "id": f"long-{number}",
            "stem": stem,
            "key": f"K{number}",
            "accept": (),
            "distractors": wrong if number % 4 else (),
            "evidence": WHO.evidence.model_copy(update={"quote": quote, "end": len(quote)}),
        }
    )


LONG_DECK = Deck(title="A long inquiry", articles=(ARTICLE,), items=tuple(map(_long, range(24))))
DECKS = {"plain": DECK, "mixed": MIXED_DECK, "hard": HOSTILE_DECK, "long": LONG_DECK}
EMPTY_DECK = DECK.model_copy(update={"items": ()})
