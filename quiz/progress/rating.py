"""How well an item was known, from the verdict and the time taken: pure."""

from datetime import datetime

from quiz.play.session import Answered, Question
from quiz.play.verdict import Verdict
from quiz.progress.records import Rating, Review

WORDS = 8
"""Words a second that one skims; reading every word takes twice as long."""
LETTERS = 2.5
"""Letters a second that one types."""
PATIENCE = 4
THOUGHT = 10
"""An answer is slow past four times the quick one and ten seconds to think."""
AWAY = 300
"""Seconds after which the learner was elsewhere, and the time says nothing."""


def review(done: Answered, rate: Rating, seconds: float | None, at: datetime) -> Review:
    """Make the record of an answer."""
    return Review(
        card=done.question.item.id,
        at=at,
        rating=rate,
        verdict=done.grade.verdict,
        seconds=seconds,
    )


def rating(done: Answered, seconds: float | None) -> Rating | None:
    """Wrong is Again; almost right, hinted or slow is Hard; right is Good, and very quick is Easy.

    A skip tells nothing, and what is right on the player's word is Good at best.
    """
    match done.grade.verdict:
        case Verdict.WRONG:
            return Rating.AGAIN
        case Verdict.ALMOST:
            return Rating.HARD
        case Verdict.RIGHT if done.question.hinted:
            return Rating.HARD
        case Verdict.RIGHT:
            best = Rating.GOOD if done.overruled else Rating.EASY
            return min(best, _by_time(quick(done.question), seconds))
        case Verdict.SKIPPED:
            return None


def _by_time(at_best: float, seconds: float | None) -> Rating:
    if seconds is None or seconds > AWAY:
        return Rating.GOOD
    if seconds <= at_best:
        return Rating.EASY
    return Rating.HARD if seconds > PATIENCE * at_best + THOUGHT else Rating.GOOD


def quick(question: Question) -> float:
    """Return the seconds it takes to skim a question and its options, and to type the answer."""
    shown = " ".join((question.item.stem, *question.options))
    typed = len(question.item.key) if question.typed else 0
    return len(shown.split()) / WORDS + typed / LETTERS
