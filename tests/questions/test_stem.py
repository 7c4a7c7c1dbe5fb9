"""Stems: what is asked goes first, the operator before the subject, the date where it belongs."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from parts import (
    BERGEN,
    BRIDGE,
    LIND,
    at,
    complement,
    dated,
    fact,
    named,
    phrase,
    story,
    subject,
    thing,
    verb,
)

from quiz.fact import Argument, Fact, Fault
from quiz.grammar.verbs import inflect
from quiz.questions import stem

WHO, WHEN = subject(named(LIND)), dated()
WHAT = thing(phrase("the Tallow Bridge", BRIDGE))
PLACE = at(named(BERGEN))
BUILDERS = at(phrase("Marti"), "by", "ARG0")
BUILT = subject(phrase("the Tallow Bridge", BRIDGE), "ARG1")
MAYOR = "Norwick Mayor Ada Lind"
SAID_BY = phrase("the Norwick police")
WAS_BUILT = verb("built", "build", "VBN", "was/be/VBD", passive=True)
HAS_OPENED = verb("opened", "open", "VBN", "has/have/VBZ")
OPENS = verb("opens", "open", "VBZ")
WILL_OPEN = verb("open", "open", "VB", "will/will/MD")
WAS = verb("was", "be")
CROWD = subject(phrase("4,000 people", plural=True))
OPENED_IT = (WHO, WHAT, WHEN)

STEMS: list[tuple[Fact, Argument, str, str]] = [
    (fact(*OPENED_IT), WHO, "who", "Who opened the Tallow Bridge in May 2024?"),
    (fact(*OPENED_IT), WHAT, "what", f"What did {MAYOR} open in May 2024?"),
    (
        fact(WHO, WHAT, PLACE, WHEN),
        PLACE,
        "in which city",
        f"In which city did {MAYOR} open the Tallow Bridge in May 2024?",
    ),
    (
        fact(WHEN, WHO, WHAT),
        WHAT,
        "what",
        f"What did {MAYOR} open in May 2024?",
    ),
    (
        fact(BUILT, BUILDERS, WHEN, verb=WAS_BUILT),
        BUILDERS,
        "by whom",
        "By whom was the Tallow Bridge built in May 2024?",
    ),
    (
        fact(BUILT, BUILDERS, WHEN, verb=WAS_BUILT),
        BUILT,
        "what",
        "What was built by Marti in May 2024?",
    ),
    (
        fact(CROWD, thing(phrase("the Tallow Bridge", BRIDGE)), WHEN, verb=verb("cross", "cross")),
        WHAT,
        "what",
        "What did 4,000 people cross in May 2024?",
    ),
    (
        fact(WHO, WHAT, said_by=SAID_BY),
        WHO,
        "who",
        "According to the Norwick police, as reported in May 2024, who opened the Tallow Bridge?",
    ),
    (
        fact(BUILT, complement("a toll road"), WHEN, verb=WAS),
        complement("a toll road"),
        "what",
        "What was the Tallow Bridge in May 2024?",
    ),
]
TENSES = [
    ("past", verb("opened", "open"), 2, f"As reported in May 2024, what did {MAYOR} open?"),
    ("past", verb("opened", "open"), 0, f"What did {MAYOR} open in May 2024?"),
    ("perfect", HAS_OPENED, 0, f"What did {MAYOR} open in May 2024?"),
    ("perfect", HAS_OPENED, 2, f"As reported in May 2024, what did {MAYOR} open?"),
    ("future", WILL_OPEN, 0, f"As of May 2024, what was {MAYOR} to open?"),
    ("present", verb("owns", "own", "VBZ"), 2, f"As of May 2024, what did {MAYOR} own?"),
]


@pytest.mark.parametrize(("told", "target", "wh", "wanted"), STEMS, ids=lambda v: str(v)[-60:])
def test_the_question(told: Fact, target: Argument, wh: str, wanted: str) -> None:
    target = next(a for a in told.arguments if a == target)
    assert stem.write(told, target, wh, story()).text == wanted


@pytest.mark.parametrize(("tense", "group", "sentence", "wanted"), TENSES, ids=str)
def test_a_question_without_a_time_is_dated_by_the_report(
    tense: Any, group: Any, sentence: int, wanted: str
) -> None:
    told = fact(WHO, WHAT, verb=group, tense=tense, sentence=sentence)
    assert stem.write(told, WHAT, "what", story()).text == wanted


def test_a_question_for_a_date_has_none() -> None:
    written = stem.write(fact(*OPENED_IT), WHEN, "on what date", story(), dateless=True)
    assert written.text == f"On what date did {MAYOR} open the Tallow Bridge?"
    assert not written.dated


def test_a_wh_phrase_may_stay_in_its_place() -> None:
    told = fact(WHO, WHAT, PLACE, WHEN)
    written = stem.write(told, PLACE, "in which city", story(), in_place=True)
    assert written.text == f"{MAYOR} opened the Tallow Bridge in which city in May 2024?"


def test_a_subject_question_agrees_with_its_key() -> None:
    bridges = fact(subject(phrase("bridges", plural=True)), WHEN, verb=WAS_BUILT)
    written = stem.write(bridges, bridges.arguments[0], "how many bridges", story(), plural=True)
    assert written.text == "How many bridges were built in May 2024?"


def test_an_undated_story_dates_nothing() -> None:
    written = stem.write(fact(WHO, WHAT), WHAT, "what", story(published=None))
    assert (written.text, written.dated) == (f"What did {MAYOR} open?", False)


def test_what_happens_once_needs_no_date() -> None:
    told = fact(WHO, WHAT, verb=verb("founded", "found"))
    assert stem.write(told, WHO, "who", story()).text == "Who founded the Tallow Bridge?"


def test_the_stem_knows_whom_it_names_and_what_is_wrong() -> None:
    vague = thing(phrase("the thing", faults=(Fault.DEFINITE,)))
    written = stem.write(fact(WHO, vague, WHEN), WHEN, "when", story(), dateless=True)
    assert (written.named, written.faults) == ({"lind"}, (Fault.DEFINITE,))


def test_a_side_remark_that_cannot_stand_alone_is_left_out() -> None:
    remark = at(phrase("the meeting", faults=(Fault.DEFINITE,)), "at", "ARG3")
    written = stem.write(fact(WHO, WHAT, remark, WHEN), WHO, "who", story())
    assert (written.text, written.faults) == ("Who opened the Tallow Bridge in May 2024?", ())


LEMMAS = st.sampled_from("open build take give sink break hold supply send cut".split())
GROUPS = st.sampled_from(
    [
        ("VBD", ()),
        ("VBZ", ()),
        ("VBN", ("has/have/VBZ",)),
        ("VBG", ("is/be/VBZ",)),
        ("VBN", ("was/be/VBD", "being/be/VBG")),
    ]
)


@given(LEMMAS, GROUPS, st.sampled_from(["past", "present"]))
def test_inversion_adds_nothing_but_a_form_of_do(
    lemma: str, group: tuple[str, tuple[str, ...]], tense: Any
) -> None:
    tag, auxiliaries = group
    told = fact(
        *OPENED_IT, verb=verb(inflect(lemma, tag, lemma), lemma, tag, *auxiliaries), tense=tense
    )
    question = stem.write(told, WHAT, "what", story()).text.rstrip("?").lower().split()
    past = stem.recast(told, plural=False)
    group_words = [*(text for text, _, _ in past.auxiliaries), past.text]
    rest = question[: -len("in May 2024".split())]
    added = [w for w in rest if w not in ("what", *MAYOR.lower().split())]
    assert added in (["did", lemma], group_words)
