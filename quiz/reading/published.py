"""The publication date and the evidence for it; a wrong date is far worse than none."""

import re
from collections.abc import Callable, Iterator
from datetime import date

from quiz.reading.dates import MONTH, WEEKDAY, WEEKDAYS, Mention, make_date, mentions
from quiz.reading.shape import has_finite_verb, sentences
from quiz.schema import Record

_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*((?:19|20)\d\d)\b(?!\s?[-\u2013])", re.I
)
_ADDRESS_DAY = re.compile(r"/((?:19|20)\d\d)[-/]([01]?\d)[-/]([0-3]?\d)(?=[/-]|$)")
_ADDRESS_YEAR = re.compile(r"/((?:19|20)\d\d)/")
_WEEKDAY = re.compile(
    rf"(?<!every )(?<!each )(?<!last )(?<!next )(?<!coming )(?<!the )\b(?:on )?(?P<day>{WEEKDAY})\b"
    rf"(?! [A-Z]|s\b|,? \(?(?:{MONTH} )?\d)"
)
_AHEAD = re.compile(
    r"\b(?:will|would|to be|(?:is|are|was|were) to|due|scheduled|expected|plan\w*|set to|next|"
    r"upcoming|coming|ahead of|deadline)\b|\b(?:until|till|by|before|from) $"
)
_UNDER_WAY = re.compile(
    r"\b(?:(?:has|have) (?:started|begun|opened|arrived|kicked off|gathered|landed)|"
    r"(?:is|are) (?:visiting|hosting|holding|attending|meeting|gathering)|"
    r"started|began|opened|arrived|kicked off|gathered)\b"
)
_NOUN_AFTER = re.compile(r" ([a-z]{4,})\b")
_NOUN_BEFORE = re.compile(r"\b([a-z]{4,})(?: on| of| from|,)? $")
_A_WEEK = 7


class Clues(Record):
    """All that may tell when an article came out."""

    given: date | None = None
    stated: date | None = None
    stated_where: str | None = None
    url: str | None = None
    notices: tuple[str, ...] = ()
    """The copyright lines."""
    dateline: Mention | None = None
    story: tuple[str, ...] = ()
    """The paragraphs of running text."""


class Told(Record):
    """A day that the story names, with the rest of its sentence."""

    mention: Mention
    before: str
    after: str


Found = tuple[date, str]


def publication(clues: Clues) -> Found | None:
    """The date and its evidence, from the surest kind of evidence that there is."""
    return next((found for found in (rule(clues) for rule in _RULES) if found), None)


def _given(clues: Clues) -> Found | None:
    return (clues.given, "given by the user") if clues.given else None


def _stated(clues: Clues) -> Found | None:
    return (clues.stated, clues.stated_where or "stated") if clues.stated else None


def _address(clues: Clues) -> Found | None:
    match = _ADDRESS_DAY.search(clues.url or "")
    day = make_date(*map(int, match.groups())) if match else None
    return (day, f'the address "{clues.url}"') if day else None


def _dateline(clues: Clues) -> Found | None:
    if clues.dateline is None:
        return None
    year, evidence = _year(clues)
    year = clues.dateline.year or year
    day = make_date(year, clues.dateline.month, clues.dateline.first) if year else None
    words = f'dateline "{clues.dateline.text}"'
    return (day, words if clues.dateline.year else f"{evidence}, {words}") if day else None


def _event_under_way(clues: Clues) -> Found | None:
    """The story's own event goes on: its days are given, and a weekday just past is one of them.

    "X has started his three-day visit ... talks on Saturday ... X's July 11-13 visit", in a year
    that is known, came out on that Saturday or the day after: so it is dated.
    """
    year, evidence = _year(clues)
    if year is None or not clues.story or not _UNDER_WAY.search(clues.story[0]):
        return None
    told = list(_told(clues.story))
    weekdays = set(_weekdays(clues.story))
    for each in (each for each in told if _is_event(each, clues.story[0])):
        day = _latest(each.mention, year, weekdays)
        if day and not any(_is_later(other, each, day) for other in told):
            return day, f'{evidence}, "{each.mention.text}", "on {WEEKDAYS[day.weekday()]}"'
    return None


_RULES: tuple[Callable[[Clues], Found | None], ...] = (
    _given,
    _stated,
    _address,
    _dateline,
    _event_under_way,
)


def _year(clues: Clues) -> tuple[int | None, str]:
    """The year of a copyright line or the address; a range of years is a site's, not a story's."""
    years = {int(year) for notice in clues.notices for year in _COPYRIGHT.findall(notice)}
    if len(years) == 1:
        year = years.pop()
        return year, f"copyright year {year}"
    match = _ADDRESS_YEAR.search(clues.url or "")
    return (int(match[1]), f"year {match[1]} in the address") if match else (None, "")


def _told(story: tuple[str, ...]) -> Iterator[Told]:
    """The days that the story names as past or present."""
    for sentence in (each for paragraph in story for each in sentences(paragraph)):
        for mention in mentions(sentence):
            before, after = sentence[: mention.start], sentence[mention.end :]
            if not _AHEAD.search(before):
                yield Told(mention=mention, before=before, after=after)


def _weekdays(story: tuple[str, ...]) -> Iterator[int]:
    """The weekdays that the story names as just past: Monday is 0."""
    for sentence in (each for paragraph in story for each in sentences(paragraph)):
        for match in _WEEKDAY.finditer(sentence):
            if not _AHEAD.search(sentence[: match.start()]):
                yield WEEKDAYS.index(match["day"])


def _is_event(told: Told, lead: str) -> bool:
    """Are these the days of something that the lead names: "July 11-13 visit"?"""
    if told.mention.year is not None:
        return False
    nouns = [_NOUN_AFTER.match(told.after), _NOUN_BEFORE.search(told.before)]
    names = [match[1] for match in nouns if match and not has_finite_verb(match[1])]
    return any(re.search(rf"\b{name}\b", lead) for name in names)


def _latest(mention: Mention, year: int, weekdays: set[int]) -> date | None:
    """The last of the days that is one of the weekdays; within a week there is no doubt which."""
    days = [make_date(year, mention.month, day) for day in range(mention.first, mention.last + 1)]
    if len(days) > _A_WEEK:
        return None
    fitting = [day for day in days if day and day.weekday() in weekdays]
    return fitting[-1] if fitting else None


def _is_later(other: Told, event: Told, day: date) -> bool:
    """Does the story tell of a later day as past? Then it came out later."""
    mention = other.mention
    told = make_date(mention.year or day.year, mention.month, mention.first)
    return told is not None and told > day and other is not event
