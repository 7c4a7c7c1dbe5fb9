"""How the learning goes, in numbers: pure."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby
from operator import itemgetter

from quiz.progress.records import Rating
from quiz.progress.standing import Standing
from quiz.schema import Record

CHARTED = 14
"""Days in the chart, today among them."""
WEEK = 7
RECENT = 30
"""Days over which recall is measured."""
DAY = timedelta(days=1)


class Recall(Record):
    """How many cards met on an earlier day were asked, and how many of them were known."""

    asked: int = 0
    known: int = 0


class Group(Record):
    """The cards of one deck or kind."""

    name: str
    cards: int
    due: int
    recall: Recall


class Statistics(Record):
    """What `quiz stats` shows."""

    cards: int
    new: int
    suspended: int
    stale: int
    due_today: int
    due_this_week: int
    recall: Recall
    streak: int
    longest: int
    daily: tuple[tuple[date, int], ...]
    decks: tuple[Group, ...]
    kinds: tuple[Group, ...]


def statistics(standings: Sequence[Standing], today: date) -> Statistics:
    """Count everything as it stands today."""
    answers = Counter(day for each in standings for day, _ in each.answers)
    recent = today - RECENT * DAY
    return Statistics(
        cards=len(standings),
        new=sum(each.active and not each.answers for each in standings),
        suspended=sum(each.card.suspended for each in standings),
        stale=sum(each.stale for each in standings),
        due_today=_due(standings, today),
        due_this_week=_due(standings, today + (WEEK - 1) * DAY),
        recall=recall(standings, recent),
        streak=streak(answers, today),
        longest=longest(answers),
        daily=tuple((day, answers[day]) for day in _days_to(today)),
        decks=_groups(standings, lambda each: each.card.deck, today),
        kinds=_groups(standings, lambda each: each.card.item.kind, today),
    )


def _due(standings: Iterable[Standing], day: date) -> int:
    return sum(each.due(day) for each in standings)


def _days_to(today: date) -> list[date]:
    return [today - back * DAY for back in reversed(range(CHARTED))]


def _groups(
    standings: Iterable[Standing], name: Callable[[Standing], str], today: date
) -> tuple[Group, ...]:
    grouped: defaultdict[str, list[Standing]] = defaultdict(list)
    for each in standings:
        grouped[name(each)].append(each)
    return tuple(
        Group(name=key, cards=len(some), due=_due(some, today), recall=recall(some, date.min))
        for key, some in sorted(grouped.items())
    )


# ---------------------------------------------------------------- recall


def recall(standings: Iterable[Standing], since: date) -> Recall:
    """Count the first answers of a day to cards met before it, after a day."""
    ratings = [rate for each in standings for day, rate in _recalls(each) if day > since]
    return Recall(asked=len(ratings), known=sum(rate != Rating.AGAIN for rate in ratings))


def _recalls(standing: Standing) -> Iterator[tuple[date, Rating]]:
    """List the first answer of every day but the first: only they tell what was remembered."""
    firsts = [next(answers) for _, answers in groupby(standing.answers, key=itemgetter(0))]
    yield from firsts[1:]


# ---------------------------------------------------------------- days in a row


def streak(days: Iterable[date], today: date) -> int:
    """Count the days in a row up to today; a day that is not over yet breaks nothing."""
    learned = set(days)
    day = today if today in learned else today - DAY
    length = 0
    while day in learned:
        length += 1
        day -= DAY
    return length


def longest(days: Iterable[date]) -> int:
    """Count the most days in a row."""
    ends = set(days)
    return max((streak(ends, day) for day in ends if day + DAY not in ends), default=0)
