"""Places of the world: their names, peoples, parts and neighbours."""

from quiz.gazetteer.entries import Entry, Sort
from quiz.gazetteer.neighbours import neighbours, within
from quiz.gazetteer.peoples import adjective, demonym
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
    "readings",
    "same",
    "takes_article",
    "within",
]
