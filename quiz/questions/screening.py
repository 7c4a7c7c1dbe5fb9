"""Screens a candidate: the first reason that holds throws it out, by name."""

from collections.abc import Callable

from quiz.fact import Story
from quiz.questions.candidate import Candidate
from quiz.questions.screens.clarity import CLARITY, CURABLE, CURED
from quiz.questions.screens.fluency import FLUENCY
from quiz.questions.screens.people import PEOPLE
from quiz.questions.screens.salience import SALIENCE
from quiz.questions.screens.truth import TRUTH
from quiz.questions.screens.when_where import WHEN_WHERE
from quiz.questions.screens.worth import WORTH

Test = Callable[[Candidate, Story], bool]

SCREENS: tuple[tuple[str, Test], ...] = (
    *TRUTH, *CLARITY, *WHEN_WHERE, *WORTH, *PEOPLE, *FLUENCY, *SALIENCE,
)  # fmt: skip


def reason(candidate: Candidate, story: Story) -> tuple[str, str] | None:
    """Return the first reason against a candidate with its detail, or None."""
    for name, test in SCREENS:
        if test(candidate, story):
            return name, ", ".join(candidate.faults) if name == "cannot stand alone" else ""
    return None


def curable(candidate: Candidate, story: Story) -> bool:
    """Tell whether all that stands against a candidate is that its story is not named."""
    cured = set(candidate.faults) <= CURED
    return cured and not any(
        test(candidate, story) for name, test in SCREENS if name not in CURABLE
    )
