"""Wrong options for a time: other times in the key's form."""

import re
from datetime import date

from quiz.grammar import dates
from quiz.grammar.periods import last_of_month
from quiz.questions.options import folded, mentioned
from quiz.questions.story import Story
from quiz.schema import Granularity, Time

WEEK = 7
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
ASKED_YEAR = re.compile(
    r"\b(?:what|which) (?:dates?|days?|months?) (?:of|in) "
    rf"(?:(?P<month>{MONTHS}) )?(?P<year>\d{{4}})",
    re.IGNORECASE,
)


def time_options(answer: Time, key: str, story: Story) -> list[str]:
    """Other times of the same form, of the story first, none that stem or sentence names."""
    named = tuple(each for each in story.times if _said(each, story))
    others = dates.alternatives(
        answer, story.times, story.published, named, _frame(answer, story.stem)
    )
    kept: list[Time] = []
    for each in (other for other in others if not _beside(other, answer, story)):
        if all(each.end < one.start or one.end < each.start for one in (answer, *kept)):
            kept.append(each)
    shown = (_written_like(each, answer, key) for each in kept)
    true = {folded(each) for each in story.true}
    return [form for form in shown if form and folded(form) not in true]


def _frame(answer: Time, stem: str) -> tuple[date, date]:
    """The month or year that a stem asks within: "on what date in July 2025"."""
    if found := ASKED_YEAR.search(stem):
        year = int(found["year"])
        if answer.start.year == year == answer.end.year:
            first = answer.start.replace(day=1)
            month = found["month"] is not None and answer.start.month == answer.end.month
            return (
                (first, last_of_month(first)) if month else (date(year, 1, 1), date(year, 12, 31))
            )
    return date.min, date.max


def _beside(time: Time, answer: Time, story: Story) -> bool:
    """Whether a day may be right as well: the next one, or one of a weekend the story tells of."""
    if answer.granularity != Granularity.DAY:
        return False
    if abs((time.start - answer.start).days) == 1 and time.start != story.published:
        return True
    spans = (each for each in story.times if each.granularity == Granularity.SPAN)
    short = (each for each in spans if (each.end - each.start).days < WEEK)
    return any(each.start <= time.start <= each.end for each in short)


def _said(time: Time, story: Story) -> bool:
    """Whether a time of the article is named where the key is."""
    forms = [each for each in (time.text, dates.written(time)) if each]
    true = {folded(each) for each in story.true}
    text = f"{story.stem} {story.evidence}"
    return any(folded(each) in true or mentioned(each, text) for each in forms)


def _written_like(time: Time, answer: Time, key: str) -> str | None:
    """A time in the key's form: words before it kept, the year left out where the key does."""
    full, other = dates.written(answer), dates.written(time)
    if key.endswith(full):
        return key.removesuffix(full) + other
    year = full.removeprefix(key)
    return other.removesuffix(year) if year != full and other.endswith(year) else None
