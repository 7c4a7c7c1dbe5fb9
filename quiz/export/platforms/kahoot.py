"""Deck -> the sheet that Kahoot imports; it has no place for an explanation."""

from quiz.export.format import USUAL, Manner, Rendered
from quiz.export.platforms.fitting import Limits, fitted
from quiz.export.platforms.question import Question
from quiz.export.platforms.workbook import Row, sheet_of_rows
from quiz.schema import Deck

LIMITS = Limits(question=120, answer=75)
OPTIONS = 4
TITLE_ROW, HEADER_ROW, FIRST_ROW = 2, 8, 9
"""Kahoot finds the columns by the row they begin at."""
TITLE = ("", "Quiz template")
HEADERS = (
    "",
    "Question - max 120 characters",
    *(f"Answer {number} - max 75 characters" for number in range(1, OPTIONS + 1)),
    "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs",
    "Correct answer(s) - choose at least one",
)
WIDTHS = {"A:A": 5, "B:B": 60, "C:F": 25, "G:H": 15}


def render(deck: Deck, manner: Manner = USUAL) -> Rendered:
    """Make the sheet."""
    taken, skipped = fitted(deck, LIMITS)
    rows: dict[int, Row] = {TITLE_ROW: TITLE, HEADER_ROW: HEADERS}
    for number, question in enumerate(taken):
        rows[FIRST_ROW + number] = _row(number + 1, question, manner.seconds)
    return Rendered(data=sheet_of_rows(rows, WIDTHS), count=len(taken), skipped=skipped)


def _row(number: int, question: Question, seconds: int) -> Row:
    return (number, question.stem, *question.padded(OPTIONS), seconds, question.place)
