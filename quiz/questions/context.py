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

MAX_HEADLINE = 14
"""Words; a longer headline is no context but a text of its own."""


def framed(candidate: Candidate, story: Story) -> Candidate | None:
    """Return the candidate with its story named, or None where the story has no fit headline.

    "who chose the hashtag?" becomes 'In the September 2015 news story "...", who chose the
    hashtag?'. A source goes to the end: "..., according to the police?".
    """
    frame = _frame(story, timed=candidate.written.timed)
    if frame is None:
        return None
    written = candidate.written
    bare, source = ended(written.bare), written.source.strip(" ,")
    parts = [frame, source, bare] if PRONOUN.search(bare) else [frame, bare, source]
    text = capitalised(tidy(", ".join(part for part in parts if part) + "?"))
    stem = written.model_copy(update={"text": text, "framed": True, "dated": True})
    return candidate.model_copy(update={"written": stem})


def _frame(story: Story, *, timed: bool) -> str | None:
    if story.headline is None or not 3 <= len(story.headline.split()) <= MAX_HEADLINE:
        return None
    when = (
        "" if timed or story.published is None else f" {dates.written(month_of(story.published))}"
    )
    return f'in the{when} news story "{_quoted(story.headline)}"'


def _quoted(headline: str) -> str:
    """Return a headline fit to stand inside double quotation marks."""
    single = re.sub(r"[\u201c\u201d\"]", "'", headline.strip())
    return single.replace("\u2019", "'").replace("\u2018", "'").rstrip(".")
