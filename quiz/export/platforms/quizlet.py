"""Deck -> text to paste into Quizlet's import: question, tab, answer, one card a line."""

from quiz.export.format import USUAL, Manner, Rendered
from quiz.export.platforms.fitting import Limits, fitted
from quiz.schema import Deck

LIMITS = Limits(open=True)


def render(deck: Deck, manner: Manner = USUAL) -> Rendered:
    """Make the text; nothing in it is escaped, as no text holds a tab or a line end."""
    taken, skipped = fitted(deck, LIMITS)
    text = "".join(f"{question.stem}\t{question.key}\n" for question in taken)
    return Rendered(data=text.encode(), count=len(taken), skipped=skipped)
