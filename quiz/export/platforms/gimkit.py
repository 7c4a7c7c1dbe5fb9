"""Deck -> the table that Gimkit imports: the answer first, then what is wrong."""

from quiz.export.format import USUAL, Manner, Rendered
from quiz.export.markup import APART
from quiz.export.platforms.cells import rows_of_text
from quiz.export.platforms.fitting import Limits, fitted
from quiz.export.platforms.question import Question
from quiz.schema import Deck

LIMITS = Limits()
BANNER = ("Gimkit Spreadsheet Import Template", "", "", "", "")
HEADERS = (
    "Question",
    "Correct Answer",
    "Incorrect Answer 1",
    "Incorrect Answer 2 (Optional)",
    "Incorrect Answer 3 (Optional)",
)


def render(deck: Deck, manner: Manner = USUAL) -> Rendered:
    """Make the table."""
    taken, skipped = fitted(deck, LIMITS)
    rows = (BANNER, HEADERS, *map(_row, taken))
    return Rendered(data=rows_of_text(rows, APART), count=len(taken), skipped=skipped)


def _row(question: Question) -> tuple[str, ...]:
    cells = (question.stem, question.key, *question.wrong)
    return (*cells, *[""] * (len(HEADERS) - len(cells)))
