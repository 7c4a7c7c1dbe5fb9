"""Deck -> a quiz to answer in a browser, also on a phone and without a network."""

from quiz.export.format import USUAL, Manner, Rendered
from quiz.export.screen import one_by_one
from quiz.schema import Deck


def render(deck: Deck, manner: Manner = USUAL) -> Rendered:
    """Make the file; the manner is Anki's and changes nothing."""
    return one_by_one(deck, "page", ("sheet.css", "print.css", "page.css"))
