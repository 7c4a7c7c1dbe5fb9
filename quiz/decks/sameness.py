"""When two items tell the same fact: one kind, one typed answer, and nothing said against it."""

import re
from decimal import Decimal, InvalidOperation

from quiz.decks.words import names, one_form, times, words
from quiz.play.amounts import LOWER, UPPER
from quiz.schema import Item, Party, Place, Quantity, Thing, Time

FEWEST = 2
"""Words that two stems must share: "Who won?" may be about anything."""
EDGES = ("before", "after", "since", "by", "until")
"""Qualifiers of a time that say what "about" does not."""
TURNING = frozenset(
    map(one_form, "not no never against without first second third last next other former".split())
)
"""Words that make another fact of one."""

Answer = Party | Time | Place | Quantity | Thing


def told_twice(one: Item, other: Item) -> bool:
    """Tell whether two items tell the same fact; items of one article do so word for word only."""
    if one.kind != other.kind or not same_answer(one.answer, other.answer):
        return False
    if one.evidence.article == other.evidence.article:
        return one.stem == other.stem
    return _alike(one, other)


def _alike(one: Item, other: Item) -> bool:
    """Tell whether one stem says what the other says, or that and more."""
    mine, theirs = words(one), words(other)
    if len(mine & theirs) < FEWEST:
        return one.stem == other.stem
    both_say = _within(mine, theirs) and _within(times(one), times(other))
    return both_say and _harmless(mine ^ theirs, one, other)


def _harmless(more: frozenset[str], one: Item, other: Item) -> bool:
    """Tell whether what one stem says more leaves the fact; of numbers many are alike by chance."""
    if more & TURNING:
        return False
    return not isinstance(one.answer, Quantity) or more <= names(one) | names(other)


def _within(one: frozenset[str], other: frozenset[str]) -> bool:
    return one <= other or other <= one


# ---------------------------------------------------------------- answers


def same_answer(one: Answer, other: Answer) -> bool:
    """Compare two answers as values, whatever their wording."""
    match one, other:
        case Time(), Time():
            return _same_time(one, other)
        case Quantity(), Quantity():
            return _same_amount(one, other)
        case Place(), Place():
            return _name(one.name) == _name(other.name) and _agree(one.within, other.within)
        case Party(), Party():
            return bool({_name(one.name)} & _names(other) | {_name(other.name)} & _names(one))
        case Thing(), Thing():
            return _name(one.name) == _name(other.name)
    return False


def _same_time(one: Time, other: Time) -> bool:
    def value(time: Time) -> tuple[object, ...]:
        edge = time.qualifier if time.qualifier in EDGES else None
        return time.granularity, time.start, time.end, time.part, edge

    return value(one) == value(other)


def _same_amount(one: Quantity, other: Quantity) -> bool:
    units = {unit(one), unit(other)} - {""}
    sides = {_side(one), _side(other)}
    return number(one) == number(other) and len(units) < 2 and sides != {"lower", "upper"}


def number(quantity: Quantity) -> Decimal | str:
    """Return the value of an amount as a number, where it is one."""
    try:
        return Decimal(quantity.value)
    except InvalidOperation:
        return quantity.value


def unit(quantity: Quantity) -> str:
    """Name the unit by its last word: "military workers" are counted in workers."""
    last = (quantity.unit or "").casefold().split()[-1:]
    return one_form(last[0]) if last else ""


def _side(quantity: Quantity) -> str:
    if quantity.qualifier in LOWER:
        return "lower"
    return "upper" if quantity.qualifier in UPPER else ""


def _agree(one: str | None, other: str | None) -> bool:
    return one is None or other is None or _name(one) == _name(other)


def _names(party: Party) -> set[str]:
    return {_name(name) for name in (party.name, *party.aliases)}


def _name(text: str) -> str:
    return re.sub(r"^(?:the|an?) ", "", " ".join(text.casefold().split()))
