"""What a format can take: its limits, and the items that break one, with the reason."""

from collections.abc import Callable, Sequence
from enum import StrEnum

from quiz.export.asked import FEWEST_OPTIONS
from quiz.export.platforms.question import Question, questions
from quiz.schema import Deck, Record, Rejected


class Reason(StrEnum):
    """Why a format cannot take an item."""

    NO_TEXT = "no_text"
    TOO_FEW_OPTIONS = "too_few_options"
    QUESTION_TOO_LONG = "question_too_long"
    ANSWER_TOO_LONG = "answer_too_long"
    EXPLANATION_TOO_LONG = "explanation_too_long"
    TOO_MANY_ANSWERS = "too_many_answers"
    READS_AS_COMMAND = "reads_as_command"


class Limits(Record):
    """What a format takes; lengths are in characters as JavaScript and Excel count them."""

    open: bool = False
    """Whether an answer may be typed; else an item without options is left out."""
    question: int | None = None
    answer: int | None = None
    explanation: int | None = None
    answers: int | None = None
    """How many answers an open item may accept."""


class Refusal(Record):
    """A reason, and the detail that goes with it."""

    reason: Reason
    detail: str = ""


Check = Callable[[Question], Refusal | None]
"""What a format itself asks of a question."""


def fitted(
    deck: Deck, limits: Limits, own: Check | None = None
) -> tuple[tuple[Question, ...], tuple[Rejected, ...]]:
    """Sort the items of a deck: the questions that fit, and those that do not; none is cut."""
    taken: list[Question] = []
    skipped: list[Rejected] = []
    for question in questions(deck):
        refusal = _refusal(question, limits) or (own and own(question))
        if refusal:
            skipped.append(_rejected(question, refusal))
        else:
            taken.append(question)
    return tuple(taken), tuple(skipped)


def length(text: str) -> int:
    """Count characters as JavaScript and Excel do: an emoji is two or more."""
    return len(text.encode("utf-16-le")) // 2


def _refusal(question: Question, limits: Limits) -> Refusal | None:
    if not question.stem or not question.key:
        return Refusal(reason=Reason.NO_TEXT)
    if not question.options and not limits.open:
        return Refusal(reason=Reason.TOO_FEW_OPTIONS, detail=f"{FEWEST_OPTIONS} at least")
    return _too_many(question, limits) or _too_long(question, limits)


def _too_many(question: Question, limits: Limits) -> Refusal | None:
    number = 0 if question.options else len(question.right)
    if limits.answers is None or number <= limits.answers:
        return None
    return Refusal(
        reason=Reason.TOO_MANY_ANSWERS, detail=f"{number} are right, {limits.answers} at most"
    )


def _too_long(question: Question, limits: Limits) -> Refusal | None:
    answers = question.options or question.right
    texts: Sequence[tuple[Reason, Sequence[str], int | None]] = (
        (Reason.QUESTION_TOO_LONG, (question.stem,), limits.question),
        (Reason.ANSWER_TOO_LONG, answers, limits.answer),
        (Reason.EXPLANATION_TOO_LONG, (question.explanation,), limits.explanation),
    )
    for reason, some, most in texts:
        longest = max(map(length, some))
        if most is not None and longest > most:
            return Refusal(reason=reason, detail=f"{longest} characters, {most} at most")
    return None


def _rejected(question: Question, refusal: Refusal) -> Rejected:
    return Rejected(
        reason=refusal.reason,
        detail=refusal.detail,
        sentence=question.item.evidence.quote,
        stem=question.stem,
        key=question.key,
    )
