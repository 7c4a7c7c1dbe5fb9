"""The session: pure steps from question to question."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from play_decks import DECK, WHAT, WHERE, WHO, deck

from quiz.errors import QuizError
from quiz.play.grading import RIGHT, WRONG, Verdict
from quiz.play.options import distinct
from quiz.play.session import (
    Question,
    Session,
    Settings,
    answer,
    disputable,
    hint,
    judge,
    overrule,
    repeat,
    skip,
    start,
    worth_remembering,
)
from quiz.report import one_line
from quiz.schema import Kind

IN_ORDER = Settings(shuffle=False)
TYPED = Settings(shuffle=False, typed=True)


def begin(settings: Settings = IN_ORDER, items=(WHO, WHERE), seed: int = 1) -> Session:
    return start(deck(items), settings, Random(seed))


def copies(number: int) -> list:
    return [WHO.model_copy(update={"id": str(n), "stem": f"Who, {n}?"}) for n in range(number)]


def test_the_questions_in_the_order_of_the_deck():
    session = begin()
    assert [question.item for question in session.questions] == [WHO, WHERE]
    assert session.current == session.questions[0]


def test_an_answer_leads_to_the_next_question_and_leaves_the_old_session_alone():
    first = begin()
    second = answer(first, "Ada Lind")
    assert second.current == first.questions[1]
    assert first.answered == ()
    assert second.answered[0].grade.verdict == Verdict.RIGHT


def test_the_end():
    done = answer(answer(begin(), "Ada Lind"), "Stint")
    assert done.current is None
    assert done.number(Verdict.RIGHT) == 1
    assert done.missed == (WHERE,)
    assert answer(done, "more") == done


def test_what_was_missed_is_asked_again():
    done = answer(answer(begin(), "Otto Marsh"), "Norwick")
    again = repeat(done, IN_ORDER, Random(2))
    assert [question.item for question in again.questions] == [WHO]
    assert again.answered == ()


def test_almost_is_missed():
    done = answer(begin(TYPED, [WHO]), "Ada")
    assert done.number(Verdict.ALMOST) == 1
    assert done.missed == (WHO,)


def test_an_option_must_be_the_key_itself_but_a_typed_answer_is_judged():
    assert answer(begin(), "Lind").missed == (WHO,)
    assert answer(begin(TYPED), "Lind").missed == ()


@pytest.mark.parametrize(
    ("settings", "asked"),
    [
        (Settings(shuffle=False, count=1), [WHO]),
        (Settings(shuffle=False, count=9), [WHO, WHERE, WHAT]),
        (Settings(shuffle=False, kinds=(Kind.WHERE, Kind.WHAT)), [WHERE, WHAT]),
        (Settings(shuffle=False, kinds=(Kind.WHERE, Kind.WHAT), count=1), [WHERE]),
    ],
)
def test_number_and_kinds(settings, asked):
    session = begin(settings, [WHO, WHERE, WHAT])
    assert [question.item for question in session.questions] == asked


def test_no_question_is_left():
    with pytest.raises(QuizError) as error:
        begin(Settings(kinds=(Kind.HOW_MANY, Kind.WHEN)))
    assert str(error.value) == (
        "A bridge opens: no question of kind how many, when; choose --kinds from who, where"
    )


def test_shuffled_questions_are_the_same_ones_in_other_orders():
    orders = {
        tuple(q.item.id for q in begin(Settings(), copies(5), seed).questions) for seed in range(20)
    }
    assert len(orders) > 5
    assert {tuple(sorted(order)) for order in orders} == {("0", "1", "2", "3", "4")}


def test_fewer_questions_are_the_first_of_more():
    more = begin(Settings(), copies(9))
    assert begin(Settings(count=4), copies(9)).questions == more.questions[:4]


@given(seed=st.integers())
def test_the_same_seed_gives_the_same_order(seed):
    assert begin(Settings(), seed=seed) == begin(Settings(), seed=seed)


@given(seed=st.integers(), number=st.integers(3, 12))
def test_the_key_never_stands_three_times_in_a_row_at_the_same_place(seed, number):
    places = [question.place for question in begin(Settings(), copies(number), seed).questions]
    assert all(len(set(places[at : at + 3])) > 1 for at in range(number - 2))


def test_the_key_stands_at_every_place():
    places = [question.place for question in begin(items=copies(100)).questions]
    assert {places.count(place) >= 10 for place in range(4)} == {True}


OPTION = st.text(st.characters(codec="utf-8"), max_size=6) | st.sampled_from(["Ada Lind", "lind"])


@given(others=st.lists(OPTION, max_size=12).map(tuple), seed=st.integers())
def test_options_are_distinct_and_hold_the_key(others, seed):
    asked = WHO.model_copy(update={"distractors": others})
    options = begin(items=[asked], seed=seed).questions[0].options
    shown = [one_line(option).casefold() for option in options]
    assert len(set(shown)) == len(shown) <= 4
    assert not options or (WHO.key in options and len(options) > 1 and "lind" not in shown)
    assert set(options) <= {WHO.key, *others}


def test_options_that_look_alike_are_shown_once():
    others = ("Otto\x07 Marsh", "OTTO MARSH", "  Otto  Marsh", "Ada Lind", "Lind", "\x1b", "Petra")
    alike = WHO.model_copy(update={"distractors": others})
    assert distinct(alike) == ("Ada Lind", "Otto\x07 Marsh", "Petra")


def test_an_item_without_other_options_is_typed():
    session = begin(items=[WHAT])
    assert session.questions[0].options == ()
    assert answer(session, "tallow bridge").missed == ()


def test_all_is_typed_on_demand():
    assert [question.options for question in begin(TYPED).questions] == [(), ()]


@pytest.mark.parametrize(
    ("said", "option"),
    [
        *[("a", "w"), ("A", "w"), ("1", "w"), ("d", "z"), ("D", "z"), ("4", "z")],
        *[(said, None) for said in ("e", "5", "0", "", "ab", "12", " ", "-1", "²", "é", "q", "ß")],
    ],
)
def test_letters_and_digits_name_options(said, option):
    assert Question(item=WHO, options=("w", "x", "y", "z")).chosen(said) == option


def test_of_many_wrong_options_three_are_drawn_anew_each_time():
    many = WHO.model_copy(update={"distractors": tuple("PQRSTU")})
    drawn = {frozenset(begin(items=[many], seed=seed).questions[0].options) for seed in range(30)}
    assert {len(options) for options in drawn} == {4}
    assert len(drawn) > 5
    assert frozenset.union(*drawn) == {WHO.key, *"PQRSTU"}


# ---------------------------------------------------------------- other steps


def test_a_skip_is_neither_right_nor_wrong_and_is_missed():
    done = skip(begin(), 2.5)
    assert done.answered[0].grade.verdict == Verdict.SKIPPED
    assert done.answered[0].seconds == 2.5
    assert done.missed == (WHO,)


def test_when_the_time_is_up_the_answer_is_wrong():
    done = judge(begin(), WRONG, 5.0, late=True)
    assert done.number(Verdict.WRONG) == 1
    assert done.answered[0].late


@pytest.mark.parametrize(
    ("answers", "streak"),
    [
        ((), 0),
        (("Ada Lind",), 1),
        (("Ada Lind", "Ada Lind"), 2),
        (("Ada Lind", "Otto Marsh"), 0),
        (("Otto Marsh", "Ada Lind", "Ada Lind"), 2),
        (("Ada Lind", "", "Ada Lind"), 1),
    ],
)
def test_the_streak_is_what_was_right_since_the_last_miss(answers, streak):
    session = begin(items=copies(3))
    for said in answers:
        session = answer(session, said) if said else skip(session)
    assert session.streak == streak


@pytest.mark.parametrize(("wrong", "gone"), [(1, 0), (2, 1), (3, 2)])
def test_a_hint_leaves_the_key_and_a_wrong_option(wrong, gone):
    asked = WHO.model_copy(update={"distractors": WHO.distractors[:wrong]})
    question = hint(begin(items=[asked])).current
    left = set(question.options) - set(question.struck)
    assert (len(question.struck), WHO.key in left) == (gone, True)
    assert {option for letter in "ABCD" if (option := question.chosen(letter))} == left


def test_places_do_not_tell_what_a_hint_leaves():
    pairs = set()
    for seed in range(200):
        question = hint(begin(seed=seed)).current
        left = [at for at, o in enumerate(question.options) if o not in question.struck]
        pairs.add((question.place, *left))
    assert len(pairs) == 12


def test_a_hint_is_for_one_question_only():
    session = answer(hint(begin()), "Ada Lind")
    assert session.answered[0].question.hinted
    assert not session.current.hinted


@pytest.mark.parametrize(
    ("settings", "said", "may"),
    [
        (TYPED, "Otto", True),
        (TYPED, "Ada", True),
        (TYPED, "Lind", False),
        (TYPED, " ", False),
        (IN_ORDER, "Otto Marsh", False),
    ],
)
def test_only_a_typed_answer_can_be_disputed(settings, said, may):
    assert disputable(answer(begin(settings), said).answered[0]) is may


def test_an_overruled_answer_counts_as_right_and_is_not_asked_again():
    done = overrule(answer(begin(TYPED, [WHO]), "Mayor Linden"))
    assert (done.answered[0].grade, done.answered[0].overruled) == (RIGHT, True)
    assert (done.missed, done.streak) == ((), 1)


@pytest.mark.parametrize(
    ("said", "known", "worth"),
    [
        ("the lady mayor", (), True),
        ("Otto Marsh", (), False),
        ("Linds", ("Tom Linds",), False),
    ],
)
def test_only_what_would_be_right_next_time_is_worth_remembering(said, known, worth):
    settled = overrule(answer(begin(TYPED, [WHO]), said)).answered[0]
    assert worth_remembering(settled, known) is worth
    assert not worth_remembering(settled.model_copy(update={"overruled": False}), known)


def test_a_surname_that_two_in_the_deck_share_is_not_enough():
    other = WHO.model_copy(update={"id": "2", "key": "Ida Lind", "distractors": ()})
    assert answer(begin(TYPED, [WHO, other]), "Lind").number(Verdict.ALMOST) == 1
    assert answer(begin(TYPED, [WHO]), "Lind").number(Verdict.RIGHT) == 1


def test_cards_have_no_options():
    question = begin(Settings(flip=True)).questions[0]
    assert (question.options, question.typed, question.flip) == ((), False, True)


def test_a_deck_is_not_changed():
    before = DECK.model_dump_json()
    start(DECK, Settings(), Random(3))
    assert DECK.model_dump_json() == before
