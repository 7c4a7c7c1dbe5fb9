"""The rules of a drill: tables of keys and what they lead to, and what holds of any keys at all."""

import pytest
from drill_decks import TEAMS, pressed, presses, setup, setups
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from quiz.drill.game import Game, press
from quiz.drill.state import Phase, leaders, question, ranking
from quiz.drill.steps import STEPS, untouched
from quiz.play.options import LETTERS

THREE = setup(count=4, spare=1, teams=TEAMS)
CLASS = setup(count=3, teams=(), without=1)
OPEN = setup(count=3, teams=TEAMS, without=2)
"""Its third question has no options."""

TURNS = {
    "the first team begins": (" ", Phase.ASKED, 0, 0, (0, 0, 0)),
    "right, and it has the point": (" a", Phase.SHOWN, 0, 0, (1, 0, 0)),
    "the next question is for the next team": (" a ", Phase.ASKED, 1, 1, (1, 0, 0)),
    "wrong, and the next team may steal": (" b", Phase.ASKED, 0, 1, (0, 0, 0)),
    "the stolen point": (" ba", Phase.SHOWN, 0, 1, (0, 1, 0)),
    "a steal takes no turn": (" ba a", Phase.SHOWN, 1, 1, (0, 2, 0)),
    "wrong again, the third may": (" bc", Phase.ASKED, 0, 2, (0, 0, 0)),
    "an option that was wrong is gone": (" bb", Phase.ASKED, 0, 1, (0, 0, 0)),
    "all wrong, the answer is shown": (" bcd", Phase.SHOWN, 0, None, (0, 0, 0)),
    "wrong without a letter": (" w", Phase.ASKED, 0, 1, (0, 0, 0)),
    "right without a letter": (" r", Phase.SHOWN, 0, 0, (1, 0, 0)),
    "all wrong without a letter": (" www", Phase.SHOWN, 0, None, (0, 0, 0)),
    "another team takes it": (" 3", Phase.ASKED, 0, 2, (0, 0, 0)),
    "after the last team the first may": (" 3w", Phase.ASKED, 0, 0, (0, 0, 0)),
    "who was wrong may not take it back": (" w1", Phase.ASKED, 0, 1, (0, 0, 0)),
    "there is no such team": (" 4", Phase.ASKED, 0, 0, (0, 0, 0)),
    "the answer is shown, no point": ("  ", Phase.SHOWN, 0, 0, (0, 0, 0)),
    "a point by digit": ("  2", Phase.SHOWN, 0, 0, (0, 1, 0)),
    "several points": ("  132", Phase.SHOWN, 0, 0, (1, 1, 1)),
    "a point comes once": ("  222", Phase.SHOWN, 0, 0, (0, 1, 0)),
    "the team whose turn it is was right": ("  r", Phase.SHOWN, 0, 0, (1, 0, 0)),
    "its point comes once": (" ar1", Phase.SHOWN, 0, 0, (1, 0, 0)),
    "nobody was right": ("  w ", Phase.ASKED, 1, 1, (0, 0, 0)),
    "a skip takes no turn": (" s", Phase.ASKED, 1, 0, (0, 0, 0)),
    "letters mean nothing once the answer is shown": ("  abcd", Phase.SHOWN, 0, 0, (0, 0, 0)),
    "the turns go round": (" a a r ", Phase.ASKED, 3, 0, (1, 1, 1)),
    "other keys mean nothing": (" x?t", Phase.ASKED, 0, 0, (0, 0, 0)),
}


@pytest.mark.parametrize("name", TURNS)
def test_turns_steals_and_points(name):
    keys, phase, at, turn, points = TURNS[name]
    state = pressed(THREE, keys).state
    assert (state.phase, state.at, state.turn, state.points) == (phase, at, turn, points)


CLASSES = {
    "right by letter": (" a", Phase.SHOWN, (1, 0)),
    "wrong by letter": (" b", Phase.SHOWN, (0, 1)),
    "nothing is counted unasked": ("  ", Phase.SHOWN, (0, 0)),
    "right by key": ("  r", Phase.SHOWN, (1, 0)),
    "wrong by key": ("  w", Phase.SHOWN, (0, 1)),
    "the last word counts": ("  rwr", Phase.SHOWN, (1, 0)),
    "judged at once": (" r", Phase.SHOWN, (1, 0)),
    "no teams, no digits": ("  1", Phase.SHOWN, (0, 0)),
    "an open question has no letters": (" sa", Phase.ASKED, (0, 0)),
    "to the end": (" a w r", Phase.SHOWN, (2, 1)),
    "the end": (" a w r ", Phase.RANKING, (2, 1)),
}


@pytest.mark.parametrize("name", CLASSES)
def test_a_class_without_teams(name):
    keys, phase, counts = CLASSES[name]
    state = pressed(CLASS, keys).state
    assert (state.phase, (state.right, state.wrong)) == (phase, counts)


def test_with_one_option_left_the_answer_is_shown():
    few = setup(count=1, teams=TEAMS)
    first = few.questions[0]
    two = few.model_copy(
        update={"questions": (first.model_copy(update={"options": first.options[:2]}),)}
    )
    state = pressed(two, " b").state
    assert (state.phase, state.turn, state.tried) == (Phase.SHOWN, None, (0,))


def test_an_open_question_is_judged_by_the_teacher():
    state = pressed(OPEN, " a a wr").state
    assert (state.phase, state.at, state.points) == (Phase.SHOWN, 2, (2, 1, 0))


def test_who_leads_wins():
    state = pressed(setup(), " a b  ").state
    assert state.phase is Phase.RANKING
    assert ranking(state) == ((1, 0), (2, 1))
    assert leaders(state) == (0,)


def test_no_tie_break_where_one_leads():
    game = pressed(setup(), " a b  ")
    assert press(game, "t") == game


TIES = {
    "a spare question for the leaders": ("t", Phase.ASKED, (0, 0, 0), (0, 1)),
    "the first by digit, then right": ("t2a", Phase.SHOWN, (0, 1, 0), (0, 1)),
    "a letter before anybody is first": ("ta", Phase.ASKED, (0, 0, 0), (0, 1)),
    "wrong, and the other may": ("t2ba", Phase.SHOWN, (1, 0, 0), (0, 1)),
    "the third team is out": ("t3a", Phase.ASKED, (0, 0, 0), (0, 1)),
    "and gets no point": ("t 3", Phase.SHOWN, (0, 0, 0), (0, 1)),
    "both right, still a tie": ("t 12 ", Phase.RANKING, (1, 1, 0), ()),
    "decided": ("t2a ", Phase.RANKING, (0, 1, 0), ()),
    "no second one once decided": ("t2a t", Phase.RANKING, (0, 1, 0), ()),
    "no question left: one of the teacher's": ("t  t", Phase.DECIDER, (0, 0, 0), (0, 1)),
    "which is decided by digit": ("t  t1", Phase.RANKING, (1, 0, 0), ()),
    "not by a team that is out": ("t  t3", Phase.DECIDER, (0, 0, 0), (0, 1)),
    "or the win is shared": ("t  t ", Phase.RANKING, (0, 0, 0), ()),
    "skipped": ("ts", Phase.RANKING, (0, 0, 0), ()),
    "shared at once": (" ", Phase.DONE, (0, 0, 0), ()),
}


@pytest.mark.parametrize("name", TIES)
def test_a_tie_at_the_end(name):
    keys, phase, extra, rivals = TIES[name]
    state = pressed(setup(count=2, spare=1, teams=TEAMS), f" a a {keys}").state
    assert state.points == (1, 1, 0)
    assert (state.phase, state.extra, state.rivals) == (phase, extra, rivals)


def test_a_tie_break_decides_between_equals_alone():
    state = pressed(setup(count=2, spare=1, teams=TEAMS), " a a t2a ").state
    assert ranking(state) == ((1, 1), (2, 0), (3, 2))


def test_a_file_by_another_hand_is_no_drill():
    question = THREE.questions[0]
    strange = question.model_copy(update={"options": ("x", "y")})
    with pytest.raises(ValidationError):
        Game.model_validate({"setup": {"title": "", "questions": [strange.model_dump()]}})
    with pytest.raises(ValidationError):
        Game.model_validate({"setup": {"title": "", "questions": [], "teams": list("1234567")}})


# ---------------------------------------------------------------- whatever the keys


@given(setups, presses)
def test_undo_is_the_exact_inverse(made, keys):
    game = pressed(made, keys)
    for key in {key for table in STEPS.values() for key in table}:
        after = press(game, key)
        if after != game:
            assert press(after, "u") == game
            assert press(after, "u").state == game.state


@given(setups, presses)
def test_undone_to_the_beginning(made, keys):
    game = pressed(made, keys.replace("u", ""))
    for _ in game.keys:
        game = press(game, "u")
    assert game == Game(setup=made) == press(game, "u")


@given(setups, presses, st.integers(0, 60))
def test_gone_on_with_it_is_the_same(made, keys, left):
    whole = pressed(made, keys)
    half = Game.model_validate_json(pressed(made, keys[:left]).model_dump_json())
    for key in keys[left:]:
        half = press(half, key)
    assert half == whole
    assert half.state == whole.state


@given(setups, presses)
def test_what_holds_at_every_step(made, keys):
    game = Game(setup=made)
    for key in keys:
        before, game = game.state, press(game, key)
        state = game.state
        assert min((*state.points, *state.extra, state.right, state.wrong, state.skipped)) >= 0
        assert sum(state.points) <= len(made.teams) * (state.at + 1)
        assert not (made.teams and (state.right or state.wrong))
        assert state.right + state.wrong <= state.at + 1
        assert state.turn is None or state.turn not in state.tried
        assert (question(made, state) is None) == (state.phase not in (Phase.ASKED, Phase.SHOWN))
        if key != "u":
            assert state.at in (before.at, before.at + 1)
            assert all(now >= then for now, then in zip(state.points, before.points, strict=True))


@given(setups, presses)
def test_a_question_just_asked_is_untouched(made, keys):
    game = pressed(made, keys)
    begun = game.keys[-1:] in tuple(" st") and game.state.phase is Phase.ASKED
    assert untouched(made, game.state) == begun or untouched(made, press(game, "u").state)


@given(setups, presses)
def test_equals_share_a_rank_and_the_others_come_after(made, keys):
    places = ranking(pressed(made, keys).state)
    assert sorted(team for _, team in places) == list(range(len(made.teams)))
    assert all(rank <= at for at, (rank, _) in enumerate(places, 1))


def test_no_key_means_an_option_and_a_team():
    assert set(LETTERS.lower()).isdisjoint("123456")
    assert all(len(key) == 1 for table in STEPS.values() for key in table)
