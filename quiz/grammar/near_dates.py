"""Distractors for a time: other times of the same form, near it and on both sides of it."""

from collections.abc import Iterator
from datetime import date, timedelta

from quiz.grammar.periods import last_of_month, span_unit
from quiz.grammar.spread import three
from quiz.schema import Granularity, Time

STEPS: dict[Granularity, tuple[tuple[float, ...], ...]] = {
    Granularity.DAY: (
        (-4, 3, -11, 9, -6, 17, -19, -24, -29, -33, 2, 22, 28, 34),
        (5, -3, 12, -8, -13, 16, -22, -27, -31, -36, 2, 22, 28, 34),
        (-7, -2, 6, 10, -12, -17, 20, -25, -30, -34, 2, 22, 28, 34),
        (4, 9, -6, -10, 15, -14, -21, -26, -30, -35, 2, 22, 28, 34),
    ),
    Granularity.SPAN: (
        (-1, 1, -2, 2, -3, -4, -5, -6, 3, 4, 5),
        (1, -1, 2, -2, -3, -4, -5, -6, 3, 4, 5),
        (-2, -1, 1, 2, -3, -4, -5, -6, 3, 4, 5),
    ),
    Granularity.MONTH: (
        (-2, 1, -4, 3, -1, -3, -5, -6, -7, 5, 6, 7),
        (2, -1, 4, -3, -2, -5, -6, -7, -8, 5, 6, 7),
        (-3, -1, 2, 5, -5, -2, -4, -6, -8, 5, 6, 7),
    ),
    Granularity.YEAR: (
        (-2, -0.8, 1.5, 3, -3.2, -4.4, -5.6, -7, 4.2, 5.4, 6.6),
        (1.2, -1.4, 2.6, -2.6, -3.8, -5, -6.2, -7.4, 4.2, 5.4, 6.6),
        (-0.8, 0.9, -2.3, 2.2, -3.5, -4.6, -6, -7.2, 4.2, 5.4, 6.6),
        (0.8, 2.1, -1.2, -2.4, -3.6, -4.8, -6, -7.2, 4.2, 5.4, 6.6),
    ),
    Granularity.DECADE: ((-1, 1, -2, 2, -3, -4, -5, 3, 4), (1, -1, 2, -2, -3, -4, -5, 3, 4)),
}
"""How far a distractor lies from the key, in order of choice; the key's own day picks the row."""

ROUND = (-5, 5, -10, 10, 15)
CLOSE = (3, 5, 2, 4, 7, 6, 9, 8, 11, 10, 1)
NEWS_YEAR = 2025
"""What "long ago" is measured from where nothing else is known; a clock would change decks."""


def alternatives(
    time: Time,
    story: tuple[Time, ...] = (),
    not_after: date | None = None,
    avoid: tuple[Time, ...] = (),
    within: tuple[date, date] = (date.min, date.max),
) -> tuple[Time, ...]:
    """Three other times of the same form, the story's own first, on both sides of the key.

    None starts after `not_after`, or before it where the key lies after it; none overlaps the key,
    is in `avoid` or leaves `within`, the month or year that the question names.
    """
    barred = {(each.start, each.end) for each in avoid}
    planned = not_after is not None and time.start > not_after
    first, last = _bounds(not_after, planned=planned)
    first, last = max(first, within[0]), min(last, within[1])
    reference = not_after or max((each.end for each in story), default=date(NEWS_YEAR, 1, 1))
    pool = {
        (each.start, each.end): each
        for each in (*_told(time, story), *_shifted(time, reference), *_close(time))
        if (each.end < time.start or time.end < each.start) and first <= each.start <= last
    }
    free = (each for ends, each in pool.items() if ends not in barred)
    return tuple(sorted(three(free, lambda each: each.start > time.start), key=_by_start))


def _bounds(published: date | None, *, planned: bool) -> tuple[date, date]:
    """The first and last day on which another time may start: what is planned lies ahead."""
    if published is None:
        return date.min, date.max
    return (published, date.max) if planned else (date.min, published)


def _by_start(time: Time) -> date:
    return time.start


def _told(time: Time, story: tuple[Time, ...]) -> Iterator[Time]:
    """The story's times of the key's granularity and unit, the nearest first, in its form."""
    alike = (each for each in story if each.granularity == time.granularity)
    for each in sorted(alike, key=lambda each: (abs(each.start - time.start), each.start)):
        if span_unit(each) == span_unit(time):
            yield _like(time, each.start, each.end)


def _like(time: Time, start: date, end: date) -> Time:
    return time.model_copy(update={"start": start, "end": end, "text": ""})


def _shifted(time: Time, reference: date) -> Iterator[Time]:
    if _round_plan(time, reference):
        yield from (_moved(time, step) for step in ROUND)
    rows = STEPS[time.granularity]
    for step in rows[time.start.toordinal() % len(rows)]:
        yield _moved(time, _scaled(time, step, reference))


def _scaled(time: Time, step: float, reference: date) -> int:
    """Years lie further apart the further away they are."""
    if time.granularity != Granularity.YEAR:
        return round(step)
    age = abs(reference.year - time.start.year)
    return round(step * min(20.0, max(1.0, age / 12)))


def _close(time: Time) -> Iterator[Time]:
    """Days and months one by one, for what stays within the key's own month or year."""
    if time.granularity in (Granularity.DAY, Granularity.MONTH):
        yield from (_moved(time, side * step) for step in CLOSE for side in (1, -1))


def _round_plan(time: Time, reference: date) -> bool:
    """Whether a time is a round year ahead, a plan's: "by 2050"."""
    year = time.start.year
    return time.granularity == Granularity.YEAR and year % 10 == 0 and year > reference.year


def _moved(time: Time, step: int) -> Time:
    """The same stretch of time, `step` units (or own lengths, for a span) later."""
    match time.granularity:
        case Granularity.DAY:
            return _like(time, time.start + timedelta(step), time.end + timedelta(step))
        case Granularity.SPAN:
            return _moved_span(time, step)
        case Granularity.MONTH:
            return _like(time, *_months_later(time, step))
        case Granularity.YEAR:
            return _like(time, *_months_later(time, 12 * step))
        case Granularity.DECADE:
            return _like(time, *_months_later(time, 120 * step))


def _moved_span(time: Time, step: int) -> Time:
    start, end = time.start, time.end
    if span_unit(time) == "day":
        days = timedelta(step * ((end - start).days + 2))
        return _like(time, start + days, end + days)
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    return _like(time, *_months_later(time, step * months))


def _months_later(time: Time, months: int) -> tuple[date, date]:
    return _add(time.start, months), last_of_month(_add(time.end.replace(day=1), months))


def _add(first: date, months: int) -> date:
    count = first.year * 12 + first.month - 1 + months
    return first.replace(year=count // 12, month=count % 12 + 1)
