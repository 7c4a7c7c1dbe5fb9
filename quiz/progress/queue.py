"""Which cards a review asks, and in which order: pure."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from quiz.progress.records import Card
from quiz.progress.standing import Standing
from quiz.schema import Record


class Limits(Record):
    """The most cards to ask on one day."""

    new: int = 10
    due: int = 100


class Queue(Record):
    """The cards of a review, and how many the limits leave for another day."""

    cards: tuple[Card, ...] = ()
    left_due: int = 0
    left_new: int = 0


def queue(standings: Sequence[Standing], today: date, limits: Limits) -> Queue:
    """Choose the cards of today: those due before new ones, each spread over the decks."""
    again = spread(sorted(_due(standings, today), key=_urgency))
    new = spread(each for each in standings if each.active and not each.answers)
    due_room = max(0, limits.due - _answered(standings, today, first=False))
    new_room = max(0, limits.new - _answered(standings, today, first=True))
    return Queue(
        cards=tuple(each.card for each in (*again[:due_room], *new[:new_room])),
        left_due=len(again[due_room:]),
        left_new=len(new[new_room:]),
    )


def _due(standings: Iterable[Standing], today: date) -> list[Standing]:
    return [each for each in standings if each.due(today)]


def _urgency(standing: Standing) -> date:
    return standing.memory.due if standing.memory else date.max


def _answered(standings: Iterable[Standing], today: date, first: bool) -> int:
    """Count the cards answered today: those first met today, or the others."""
    return sum((each.first == today) == first for each in standings if _last(each) == today)


def _last(standing: Standing) -> date | None:
    return standing.memory.last if standing.memory else None


def spread(standings: Iterable[Standing]) -> list[Standing]:
    """Put the first card of every deck before the second of any, and so on."""
    met: Counter[str] = Counter()
    ranked = []
    for each in standings:
        ranked.append((met[each.card.deck], each))
        met[each.card.deck] += 1
    return [each for _, each in sorted(ranked, key=lambda pair: pair[0])]
