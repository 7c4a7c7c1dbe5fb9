"""What is said of an answer: right, almost, wrong, or that there was none."""

from collections.abc import Iterable
from enum import StrEnum

from quiz.schema import Record


class Verdict(StrEnum):
    """How good an answer is."""

    RIGHT = "right"
    ALMOST = "almost"
    WRONG = "wrong"
    SKIPPED = "skipped"


class Grade(Record):
    """A verdict and, for an answer that is almost right, what it lacks."""

    verdict: Verdict
    lacks: str = ""
    """A clause for after a colon: "the day is missing"."""


RIGHT = Grade(verdict=Verdict.RIGHT)
WRONG = Grade(verdict=Verdict.WRONG)
SKIPPED = Grade(verdict=Verdict.SKIPPED)
FROM_THE_BEST = (Verdict.RIGHT, Verdict.ALMOST, Verdict.WRONG)


def almost(lacks: str) -> Grade:
    """Say that an answer is right as far as it goes, and what it lacks."""
    return Grade(verdict=Verdict.ALMOST, lacks=lacks)


def best(grades: Iterable[Grade]) -> Grade:
    """Return the best of the grades that the readings of an answer get; without any it is wrong."""
    return min(grades, key=lambda grade: FROM_THE_BEST.index(grade.verdict), default=WRONG)


def missing(parts: Iterable[str]) -> Grade:
    """Say that parts are missing: "the day and the month are missing"."""
    named = [f"the {part}" for part in parts]
    return almost(f"{' and '.join(named)} {'is' if len(named) == 1 else 'are'} missing")
