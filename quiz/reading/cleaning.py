"""Paragraphs -> running text, and what was dropped with the rule that dropped it."""

from collections.abc import Sequence

from quiz.reading.boilerplate import BOILERPLATE, CLOSING
from quiz.reading.captions import CAPTIONS
from quiz.reading.rules import Rule
from quiz.schema import Paragraph, Record

RULES: tuple[Rule, ...] = BOILERPLATE + CAPTIONS
REPEATED = "repeated"
"""A paragraph that the page shows twice: as a teaser, or as a quotation in large letters."""


class Dropped(Record):
    """A paragraph that is not running text, and the name of the rule that says so."""

    rule: str
    paragraph: Paragraph


def reason(text: str) -> str | None:
    """The first rule that takes the paragraph, or None if it is running text."""
    return next((rule.name for rule in RULES if rule.takes(text)), None)


def clean(paragraphs: Sequence[Paragraph]) -> tuple[tuple[Paragraph, ...], tuple[Dropped, ...]]:
    """Split paragraphs into running text and the rest."""
    end = _end_of_story(paragraphs)
    kept: list[Paragraph] = []
    dropped: list[Dropped] = []
    told: set[str] = set()
    for paragraph in paragraphs[:end]:
        rule = REPEATED if paragraph.text in told else reason(paragraph.text)
        if rule is None:
            kept.append(paragraph)
            told.add(paragraph.text)
        else:
            dropped.append(Dropped(rule=rule, paragraph=paragraph))
    dropped += [Dropped(rule=CLOSING[0].name, paragraph=each) for each in paragraphs[end:]]
    return tuple(kept), tuple(dropped)


def _end_of_story(paragraphs: Sequence[Paragraph]) -> int:
    """Where the end matter begins; a heading "Sources" in the first half is only a heading."""
    for index in range(len(paragraphs) // 2, len(paragraphs)):
        if any(rule.takes(paragraphs[index].text) for rule in CLOSING):
            return index
    return len(paragraphs)
