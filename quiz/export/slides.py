"""Deck -> slides for a classroom's screen: a question on one, its answer on the next."""

from quiz.export.format import USUAL, Manner, Rendered
from quiz.export.screen import one_by_one
from quiz.schema import Deck


def render(deck: Deck, manner: Manner = USUAL) -> Rendered:
    """Make the file; the manner is Anki's and changes nothing."""
    return one_by_one(deck, "slides", ("sheet.css", "slides.css"))
