"""Deck -> a plain table of all there is: one row an item, for spreadsheets and programs."""

from collections.abc import Callable, Mapping

from quiz.export.format import USUAL, Manner, Rendered
from quiz.export.markup import plain
from quiz.export.platforms.cells import rows_of_text
from quiz.export.platforms.fitting import Limits, fitted
from quiz.export.platforms.question import Question
from quiz.schema import Deck

LIMITS = Limits(open=True)
GUARD = "'"
"""Before a cell that would act as a formula: to be seen, as hidden signs spoil data."""
BYTE_ORDER = "\ufeff"
"""Makes Excel read UTF-8."""

COLUMNS: Mapping[str, Callable[[Question], str]] = {
    "id": lambda question: plain(question.item.id),
    "kind": lambda question: question.item.kind,
    "question": lambda question: question.stem,
    "key": lambda question: question.key,
    "accept": lambda question: "\n".join(question.item.accept),
    "distractors": lambda question: "\n".join(question.item.distractors),
    "options": lambda question: "\n".join(question.options),
    "quote": lambda question: question.item.evidence.quote,
    "title": lambda question: question.article.title,
    "publisher": lambda question: question.article.publisher or "",
    "author": lambda question: question.article.author or "",
    "date": lambda question: _written(question.article.published),
    "url": lambda question: question.article.url or "",
    "said_by": lambda question: question.item.said_by or "",
    "as_of": lambda question: _written(question.item.as_of),
    "tags": lambda question: "\n".join(question.item.tags),
}
"""Each column and where it comes from; several texts in one cell stand on lines of their own."""


def render(deck: Deck, manner: Manner = USUAL) -> Rendered:
    """Make the table."""
    taken, skipped = fitted(deck, LIMITS)
    rows = (tuple(COLUMNS), *map(_row, taken))
    data = rows_of_text(rows, GUARD, BYTE_ORDER)
    return Rendered(data=data, count=len(taken), skipped=skipped)


def _row(question: Question) -> tuple[str, ...]:
    return tuple(column(question) for column in COLUMNS.values())


def _written(day: object) -> str:
    return str(day or "")
