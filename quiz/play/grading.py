"""Judging typed answers by what is asked for: pure, from item and answer to a grade."""

from dataclasses import replace

from quiz.play.amounts import amount
from quiz.play.names import Names, namesakes, people, person, title
from quiz.play.places import place
from quiz.play.spelling import plain
from quiz.play.times import time
from quiz.play.verdict import RIGHT, SKIPPED, WRONG, Grade, Verdict
from quiz.schema import Item, Party, Place, Quantity, Thing, Time

__all__ = ["RIGHT", "SKIPPED", "WRONG", "Grade", "Verdict", "grade"]


def grade(item: Item, said: str, persons: tuple[str, ...] = ()) -> Grade:
    """Judge a typed answer to an item: right, almost (and what it lacks) or wrong.

    `persons` are those the deck knows: a surname that two of them share is not enough.
    """
    exact = _exact(said)
    if not exact:
        return WRONG
    if exact == _exact(item.key):
        return RIGHT
    if exact in map(_exact, item.distractors):
        return WRONG
    return RIGHT if exact in map(_exact, _accepted(item)) else _by_type(item, said, persons)


def _accepted(item: Item) -> tuple[str, ...]:
    """Return what is right as it stands; of a person's names one may be another's too."""
    return () if isinstance(item.answer, Party) else item.accept


def _exact(text: str) -> str:
    return plain(text).rstrip(" .!?")


def _by_type(item: Item, said: str, persons: tuple[str, ...]) -> Grade:
    match item.answer:
        case Time():
            return time(said, item.answer, item.stem)
        case Quantity():
            return amount(said, item.answer, item.key, item.distractors)
        case Place():
            return place(said, _names(item, item.answer.name), item.answer)
        case Party():
            return _party(item, item.answer, said, persons)
        case Thing():
            return title(said, _names(item, item.answer.name))


def _names(item: Item, *names: str) -> Names:
    right = dict.fromkeys((item.key, *names, *item.accept))
    return Names(right=tuple(right), wrong=item.distractors, stem=item.stem)


def _party(item: Item, answer: Party, said: str, persons: tuple[str, ...]) -> Grade:
    names = _names(item, answer.name, *answer.aliases)
    if answer.type == "person":
        rivals = namesakes((item.key, answer.name), persons)
        return person(said, replace(names, rivals=rivals), answer.role or "")
    if answer.type == "group" and " and " in item.key:
        return people(said, names)
    return title(said, names)
