"""Deck -> Aiken, the plainest text format: a question, its options, the letter of the answer."""

import re

from quiz.export.format import USUAL, Manner, Rendered
from quiz.export.platforms.fitting import Limits, Reason, Refusal, fitted
from quiz.export.platforms.question import Question
from quiz.play.options import LETTERS
from quiz.schema import Deck

LIMITS = Limits()
COMMAND = re.compile(r"[A-Z][).](?:\s|$)|ANSWER:")
"""What begins a line that is no question; nothing in Aiken can be escaped."""
SHORTEST = 2
"""Letters of a line; shorter ones are passed over."""


def render(deck: Deck, manner: Manner = USUAL) -> Rendered:
    """Make the text, a blank line between questions."""
    taken, skipped = fitted(deck, LIMITS, _mistakable)
    text = "\n".join(map(_written, taken))
    return Rendered(data=text.encode(), count=len(taken), skipped=skipped)


def _mistakable(question: Question) -> Refusal | None:
    if len(question.stem) < SHORTEST or COMMAND.match(question.stem):
        return Refusal(reason=Reason.READS_AS_COMMAND, detail="the question begins like an answer")
    return None


def _written(question: Question) -> str:
    options = zip(LETTERS, question.options, strict=False)
    lines = (
        question.stem,
        *(f"{letter}) {option}" for letter, option in options),
        f"ANSWER: {LETTERS[question.place - 1]}\n",
    )
    return "\n".join(lines)
