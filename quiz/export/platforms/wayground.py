"""Deck -> the sheet that Wayground, once Quizizz, imports."""

from quiz.export.format import USUAL, Manner, Rendered
from quiz.export.platforms.fitting import Limits, fitted
from quiz.export.platforms.question import Question
from quiz.export.platforms.workbook import LONGEST_CELL, Row, sheet_of_rows
from quiz.schema import Deck

OPTIONS = 5
LIMITS = Limits(
    open=True,
    answers=OPTIONS,
    question=LONGEST_CELL,
    answer=LONGEST_CELL,
    explanation=LONGEST_CELL,
)
CHOICE, TYPED = "Multiple Choice", "Fill-in-the-Blank"
COLUMNS = {
    "Question Text": "Text of the question",
    "Question Type": f"{CHOICE}, or {TYPED} where the answer is typed",
    **{f"Option {number}": "An option, or an accepted answer" for number in range(1, OPTIONS + 1)},
    "Correct Answer": "Number of the right option; empty where the answer is typed",
    "Time in seconds": "Time for the question",
    "Image Link": "Not used",
    "Answer explanation": "The quoted sentence and its source",
}
"""Headers of row 1, and what row 2 says of them; questions begin at row 3."""
WIDTHS = {"A:A": 60, "B:B": 18, "C:G": 25, "H:J": 12, "K:K": 60}


def render(deck: Deck, manner: Manner = USUAL) -> Rendered:
    """Make the sheet."""
    taken, skipped = fitted(deck, LIMITS)
    made = (_row(question, manner.seconds) for question in taken)
    rows: tuple[Row, ...] = (tuple(COLUMNS), tuple(COLUMNS.values()), *made)
    data = sheet_of_rows(dict(enumerate(rows, 1)), WIDTHS)
    return Rendered(data=data, count=len(taken), skipped=skipped)


def _row(question: Question, seconds: int) -> Row:
    form, place = (CHOICE, question.place) if question.options else (TYPED, "")
    options = question.padded(OPTIONS)
    return (question.stem, form, *options, place, seconds, "", question.explanation)
