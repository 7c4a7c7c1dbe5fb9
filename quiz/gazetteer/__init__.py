"""What the world holds, by name: places first; people, organizations and things beside them."""

from quiz.gazetteer.entries import Entry, Sort
from quiz.gazetteer.neighbours import neighbours, power, within
from quiz.gazetteer.peoples import adjective, demonym, people
from quiz.gazetteer.places import (
    borders,
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
    "borders",
    "contains",
    "demonym",
    "government_seat",
    "lookup",
    "neighbours",
    "people",
    "power",
    "readings",
    "same",
    "takes_article",
    "within",
]
