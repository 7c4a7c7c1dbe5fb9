"""Frames a question that needs its story by naming the story: its month and its headline."""

import re

from quiz.fact import Story
from quiz.grammar import dates
from quiz.grammar.verbs import capitalised, tidy
from quiz.questions.candidate import Candidate
from quiz.questions.months import month_of
from quiz.questions.stem import ended

PRONOUN = re.compile(r"\b(?:he|him|his|she|her|they|them|their)\b")
"""What may stand for the source, which then comes first."""

EVENT = re.compile(rf"\bthe (?:{'|'.join(dates.MONTHS)}) \d{{4}} (?=\w)")
"""The month in the name of a story's event, which its frame tells already."""

MAX_HEADLINE = 14
"""Words; a longer headline is no context but a text of its own."""

MAX_STEM = 32
"""Words of a framed question above which only the beginning of its headline is given."""

BREAK = re.compile(
    r"(?:[,;:]| [\u2013\u2014-])? (?:with|as|after|amid|over|before|but|and|while|despite|because|"
    r"following) |[,;:] | [\u2013\u2014-] "
)
"""Where a headline may be broken off: before a further phrase."""

FEWEST = 4
"""Words of a headline that tell it from another."""


def framed(candidate: Candidate, story: Story) -> Candidate | None:
    """Return the candidate with its story named, or None where the story has no fit headline.

    "who chose the hashtag?" becomes 'In the September 2015 news story "...", who chose the
    hashtag?'. A source goes to the end: "..., according to the police?".
    """
    written: Candidate | None = None
    for headline in _headlines(story.headline):
        written = _told(candidate, _frame(story, headline, timed=candidate.written.timed))
        if len(written.stem.split()) <= MAX_STEM:
            break
    return written


def _told(candidate: Candidate, frame: str) -> Candidate:
    """Put a frame before the question, a source behind it or, with a pronoun, between them."""
    written = candidate.written
    bare, source = EVENT.sub("the ", ended(written.bare)), written.source.strip(" ,")
    parts = [frame, source, bare] if PRONOUN.search(bare) else [frame, bare, source]
    text = capitalised(tidy(", ".join(part for part in parts if part) + "?"))
    stem = written.model_copy(update={"text": text, "bare": bare, "framed": True, "dated": True})
    return candidate.model_copy(update={"written": stem})


def _headlines(headline: str | None) -> tuple[str, ...]:
    """Return a headline ready to be quoted and, where it can be broken off, shorter ones."""
    if headline is None or len(headline.split()) < 3:
        return ()
    quoted = _quoted(headline)
    parts = [quoted[: m.start()] for m in BREAK.finditer(quoted)]
    shorter = (p for p in reversed(parts) if len(p.split()) >= FEWEST and _even(p))
    all_of_them = (quoted, *(f"{part} ..." for part in shorter))
    return tuple(h for h in all_of_them if len(h.split()) <= MAX_HEADLINE)


def _even(text: str) -> bool:
    """Tell whether every quotation that a text opens is closed; an apostrophe is none."""
    return len(re.findall(r"(?<!\w)'", text)) == len(re.findall(r"'(?!\w)", text))


def _frame(story: Story, headline: str, *, timed: bool) -> str:
    when = (
        "" if timed or story.published is None else f" {dates.written(month_of(story.published))}"
    )
    return f'in the{when} news story "{headline}"'


def _quoted(headline: str) -> str:
    """Return a headline fit to stand inside double quotation marks."""
    single = re.sub(r"[\u201c\u201d\"]", "'", headline.strip())
    return single.replace("\u2019", "'").replace("\u2018", "'").rstrip(".")
