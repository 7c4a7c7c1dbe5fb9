"""Deck -> the table that Blooket imports."""

from collections.abc import Iterator

from quiz.export.format import USUAL, Manner, Rendered
from quiz.export.markup import APART
from quiz.export.platforms.cells import rows_of_text
from quiz.export.platforms.fitting import Limits, fitted
from quiz.export.platforms.question import Question
from quiz.schema import Deck

LIMITS = Limits()
OPTIONS = 4
BANNER = ("Blooket\nImport Template", *[""] * 7)
HEADERS = (
    "Question #",
    "Question Text",
    "Answer 1",
    "Answer 2",
    "Answer 3\n(Optional)",
    "Answer 4\n(Optional)",
    "Time Limit (sec)\n(Max: 300 seconds)",
    "Correct Answer(s)\n(Only include Answer #)",
)


def render(deck: Deck, manner: Manner = USUAL) -> Rendered:
    """Make the table."""
    taken, skipped = fitted(deck, LIMITS)
    rows = (BANNER, HEADERS, *_rows(taken, manner.seconds))
    return Rendered(data=rows_of_text(rows, APART), count=len(taken), skipped=skipped)


def _rows(taken: tuple[Question, ...], seconds: int) -> Iterator[tuple[str | int, ...]]:
    for number, question in enumerate(taken, 1):
        yield (number, question.stem, *question.padded(OPTIONS), seconds, question.place)
