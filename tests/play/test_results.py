"""Counts, points and times, for people and for machines."""

import json
from random import Random

import pytest
from play_decks import WHAT, WHERE, WHO, deck

from quiz.play.results import as_json, by_kind, points, total
from quiz.play.session import Session, Settings, answer, hint, judge, skip, start
from quiz.play.verdict import WRONG, almost

EXAM = Settings(shuffle=False, typed=True, exam=True, penalty=1 / 3)


def begin(settings: Settings = EXAM) -> Session:
    return start(deck((WHO, WHERE, WHAT)), settings, Random(1))


def right(session: Session) -> Session:
    return answer(session, session.current.item.key, 2.0)


def wrong(session: Session) -> Session:
    return answer(session, "no", 3.0)


@pytest.mark.parametrize(
    ("step", "worth"),
    [
        (right, 1),
        (lambda session: right(hint(session)), 0.5),
        (lambda session: judge(session, almost("more")), 0.5),
        (lambda session: judge(hint(session), almost("more")), 0.25),
        (wrong, -1 / 3),
        (lambda session: judge(session, WRONG, late=True), -1 / 3),
        (skip, 0),
    ],
)
def test_what_an_answer_is_worth(step, worth):
    assert points(step(begin()).answered[0], EXAM.penalty) == worth


def test_a_wrong_answer_costs_nothing_unless_it_is_said():
    assert points(wrong(begin()).answered[0]) == 0


def test_all_and_by_kind():
    session = skip(wrong(right(begin())))
    assert total(session).counts == {"right": 1, "almost": 0, "wrong": 1, "skipped": 1}
    assert (total(session).points, total(session).of, total(session).seconds) == (0.67, 3, 5.0)
    assert [(tally.label, tally.points) for tally in by_kind(session)] == [
        ("who", 1),
        ("where", -0.33),
        ("what", 0),
    ]


@pytest.mark.parametrize(("exam", "of"), [(True, 3), (False, 1)])
def test_only_in_an_exam_a_question_not_answered_is_a_point_missed(exam, of):
    assert total(right(begin(EXAM.model_copy(update={"exam": exam})))).of == of


def test_three_thirds_are_one():
    assert total(wrong(wrong(wrong(begin())))).points == -1


def test_the_results_for_machines():
    told = json.loads(as_json(wrong(right(begin())), "A bridge opens", "left"))
    assert told["title"] == "A bridge opens"
    assert (told["ended"], told["questions"], told["answered"]) == ("left", 3, 2)
    assert (told["right"], told["wrong"], told["points"], told["of"]) == (1, 1, 0.67, 3)
    assert told["kinds"]["where"]["wrong"] == 1
    assert told["answers"][0] == {
        **{"id": WHO.id, "kind": "who", "stem": WHO.stem, "key": "Ada Lind", "said": "Ada Lind"},
        **{"verdict": "right", "lacks": "", "hint": False, "late": False, "overruled": False},
        **{"points": 1.0, "seconds": 2.0},
    }
