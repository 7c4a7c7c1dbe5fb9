"""What the world holds, by name: places first; people, organizations and things beside them."""

from quiz.gazetteer.entries import Entry, Sort
from quiz.gazetteer.neighbours import neighbours, within
from quiz.gazetteer.peoples import adjective, demonym, people
from quiz.gazetteer.places import (
    contains,
    government_seat,
    lookup,
    readings,
    same,
    takes_article,
)

__all__ = [
    "Entry",
    "Sort",
    "adjective",
    "contains",
    "demonym",
    "government_seat",
    "lookup",
    "neighbours",
    "people",
    "readings",
    "same",
    "takes_article",
    "within",
]
