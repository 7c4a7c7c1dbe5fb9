"""The answer as a value, for a key that a person has written."""

import re
from datetime import date
from typing import Any

from quiz.errors import DeckError
from quiz.grammar.periods import period
from quiz.play.amounts import HEDGE, amount, readings
from quiz.play.calendar_words import Told, points, spans
from quiz.play.spelling import plain
from quiz.play.times import time
from quiz.play.verdict import RIGHT
from quiz.schema import Granularity, Item, Party, Quantity, Time

YEAR = re.compile(r"\b\d{4}\b")
FINEST = {3: Granularity.DAY, 2: Granularity.MONTH, 1: Granularity.YEAR}


def answer(item: Item, key: str) -> Any:
    """Return the answer that a new key gives; one that only says it otherwise changes nothing."""
    match item.answer:
        case Time() as told:
            return told if time(key, told) == RIGHT else _time(_full(key, item), told, key)
        case Quantity() as told:
            return told if amount(key, told, item.key) == RIGHT else _quantity(key, told)
        case Party() as told:
            aliases = tuple(name for name in told.aliases if _common(name, key))
            return told.model_copy(update={"name": key, "aliases": aliases})
        case told:
            return told.model_copy(update={"name": key})


def _common(name: str, key: str) -> bool:
    return bool(set(plain(name).split()) & set(plain(key).split()))


def _quantity(key: str, told: Quantity) -> Quantity:
    text = plain(key)
    found = readings(text)
    if not found:
        raise DeckError(f"the key “{key}” holds no number; this question asks for one")
    hedge = HEDGE.match(text)
    qualifier = hedge.group().strip() if hedge else None
    changes = {"value": f"{found[0].number:f}", "text": key, "qualifier": qualifier}
    return told.model_copy(update=changes)


def _full(key: str, item: Item) -> str:
    """Add the year that the question names, where the key before left it out as well."""
    if not isinstance(item.answer, Time):
        return key
    year = str(item.answer.end.year)
    known = year in item.stem and year not in item.key
    return f"{key}, {year}" if known and not YEAR.search(key) else key


def _time(written: str, told: Time, key: str) -> Time:
    ends = [(first, last) for first, last in spans(written) if first.year and last.year]
    whole = [each for each in points(written) if each.year or each.decade]
    try:
        if ends:
            (first, _), (_, last) = (_days(each) for each in ends[0])
            return told.model_copy(
                update={"granularity": Granularity.SPAN, "start": first, "end": last, "text": key}
            )
        if whole:
            return _point(whole[0], told, key)
    except ValueError:
        pass
    raise DeckError(f"the key “{key}” is no date with its year, such as June 24, 2025")


def _point(each: Told, told: Time, key: str) -> Time:
    size = Granularity.DECADE if each.decade else FINEST[len(each.parts)]
    first, last = _days(each)
    changes = {"granularity": size, "start": first, "end": last, "text": key}
    return told.model_copy(update=changes)


def _days(each: Told) -> tuple[date, date]:
    """Return the first and last day of what was told."""
    size = Granularity.DECADE if each.decade else FINEST[len(each.parts)]
    year = each.decade or each.year or 0
    whole = period(date(year, each.month or 1, each.day or 1), size)
    return whole.start, whole.end
