"""What a quiz came to: counts, points and time, in all and by kind; as data for machines too."""

import json
from collections.abc import Sequence

from quiz.play.session import Answered, Session
from quiz.play.verdict import Verdict
from quiz.report import spoken
from quiz.schema import Kind, Record

POINTS = {Verdict.RIGHT: 1.0, Verdict.ALMOST: 0.5, Verdict.WRONG: 0.0, Verdict.SKIPPED: 0.0}
HINTED = 0.5
"""What is left of the points after a hint."""


class Tally(Record):
    """The counts of some answers."""

    label: str
    right: int
    almost: int
    wrong: int
    skipped: int
    points: float
    of: int
    """How many points there were to get."""
    seconds: float

    @property
    def counts(self) -> dict[str, int]:
        """The verdicts and how often each was given."""
        return {verdict.value: getattr(self, verdict.value) for verdict in Verdict}


def points(done: Answered, penalty: float = 0.0) -> float:
    """Return what an answer is worth: almost and a hint halve it, a wrong one may cost."""
    if done.grade.verdict == Verdict.WRONG:
        return -penalty
    return POINTS[done.grade.verdict] * (HINTED if done.question.hinted else 1)


def total(session: Session) -> Tally:
    """Count all answers; in an exam a question without an answer is a point missed."""
    exam = session.settings.exam
    asked = session.questions if exam else session.questions[: len(session.answered)]
    return _tally("all", session.answered, len(asked), session.settings.penalty)


def by_kind(session: Session) -> tuple[Tally, ...]:
    """Count the answers of each kind that was asked."""
    groups = {kind: [a for a in session.answered if a.question.item.kind == kind] for kind in Kind}
    penalty = session.settings.penalty
    return tuple(
        _tally(spoken(k), group, len(group), penalty) for k, group in groups.items() if group
    )


def _tally(label: str, answered: Sequence[Answered], of: int, penalty: float) -> Tally:
    verdicts = [done.grade.verdict for done in answered]
    return Tally(
        label=label,
        **{verdict.value: verdicts.count(verdict) for verdict in Verdict},
        points=round(sum(points(done, penalty) for done in answered), 2) + 0.0,
        of=of,
        seconds=sum(done.seconds for done in answered),
    )


# ---------------------------------------------------------------- for machines


def as_json(session: Session, title: str, ended: str) -> str:
    """Write the results as JSON; `ended` is "finished", "left" or "interrupted"."""
    whole = total(session)
    data = {
        "title": title,
        "ended": ended,
        "questions": len(session.questions),
        "answered": len(session.answered),
        **_numbers(whole),
        "kinds": {tally.label.replace(" ", "_"): _numbers(tally) for tally in by_kind(session)},
        "answers": [_answer(done, session.settings.penalty) for done in session.answered],
    }
    return json.dumps(data, indent=2)


def _numbers(tally: Tally) -> dict[str, float]:
    seconds = round(tally.seconds, 1)
    return {**tally.counts, "points": tally.points, "of": tally.of, "seconds": seconds}


def _answer(done: Answered, penalty: float) -> dict[str, object]:
    item = done.question.item
    return {
        "id": item.id,
        "kind": item.kind,
        "stem": item.stem,
        "key": item.key,
        "said": done.said,
        "verdict": done.grade.verdict.value,
        "lacks": done.grade.lacks,
        "hint": done.question.hinted,
        "late": done.late,
        "overruled": done.overruled,
        "points": round(points(done, penalty), 2) + 0.0,
        "seconds": round(done.seconds, 1),
    }
