"""A drill on the disk: kept after every key, found again, and another deck meanwhile."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from drill_decks import TEAMS, pressed, presses, setup, setups
from hypothesis import given
from hypothesis import strategies as st
from play_decks import WHO, deck

from quiz.drill import keeping
from quiz.drill.game import Game, press
from quiz.drill.keeping import DAMAGED, Keeper, Kept, load, place, renewed
from quiz.drill.state import Phase

NOON = datetime(2025, 11, 25, 12, tzinfo=UTC)
SIX = setup(count=4, spare=2, teams=TEAMS)
ARTICLES = deck([]).articles


def keeper(folder: Path) -> Keeper:
    return Keeper(place(folder, ["deck.json"]), lambda: NOON)


def items(game: Game) -> list:
    """The items of a drill as the deck has them."""
    return [each.item for each in (*game.setup.questions, *game.setup.spare)]


def test_what_is_kept_is_found_again(tmp_path):
    keep, game = keeper(tmp_path), pressed(SIX, " ba ")
    keep.seconds = 30
    assert keep(game)
    assert load(keep.path) == Kept(at=NOON, seconds=30, game=game)
    assert keep.path.parent.stat().st_mode & 0o077 == 0


def test_nothing_is_kept_before_the_beginning_and_after_the_end(tmp_path):
    keep = keeper(tmp_path)
    for keys in ("", " ssss ", " u"):
        assert keep(pressed(SIX, " "))
        assert load(keep.path)
        assert keep(pressed(SIX, keys))
        assert load(keep.path) is None


def test_the_same_sources_find_their_drill_from_anywhere(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    here = place(tmp_path, ["a.json", "b.json"])
    assert here == place(tmp_path, [str(tmp_path / "a.json"), "./x/../b.json"])
    assert here != place(tmp_path, ["b.json", "a.json"])
    assert place(tmp_path, ["https://x.example/a"]) != place(tmp_path, ["https://x.example/b"])


BROKEN = [b"", b"{", b"[]", b"\xff\xfe", b"{}", b'{"format": 9}', b"null", b'"' + b"[" * 10**5]


@pytest.mark.parametrize("data", BROKEN, ids=range(len(BROKEN)))
def test_a_damaged_file_is_said_and_replaced(tmp_path, data):
    keep = keeper(tmp_path)
    keep(pressed(SIX, " "))
    keep.path.write_bytes(data)
    assert load(keep.path) == DAMAGED
    assert keep(pressed(SIX, " "))
    assert isinstance(load(keep.path), Kept)


def test_a_file_cut_anywhere_is_damaged_or_whole(tmp_path):
    keep = keeper(tmp_path)
    keep(pressed(SIX, " ba "))
    whole = keep.path.read_bytes()
    for end in range(0, len(whole), 97):
        keep.path.write_bytes(whole[:end])
        assert load(keep.path) == DAMAGED


@given(setups, st.text())
def test_strange_keys_in_a_file_do_no_harm(made, keys):
    assert Game(setup=made, keys=keys).state.at <= len(made.questions) + len(made.spare)


def test_where_nothing_can_be_kept_the_drill_goes_on(tmp_path):
    (tmp_path / "home").write_text("a file where the folder should be")
    keep = keeper(tmp_path / "home")
    assert load(keep.path) is None
    assert not keep(pressed(SIX, " "))
    assert not keep(pressed(SIX, " a"))
    assert "name another folder in QUIZ_HOME" in str(keep.fault)


# ---------------------------------------------------------------- another deck meanwhile


@given(setups, presses)
def test_the_same_deck_changes_nothing(made, keys):
    game = pressed(made, keys)
    change = renewed(game, items(game), ())
    assert (change.game, change.gone, change.changed) == (game, 0, 0)
    assert keeping.told(change) == ""


@given(setups, presses, st.sets(st.integers(0, 8)))
def test_what_was_played_stays_and_what_is_gone_is_not_asked(made, keys, gone):
    game = pressed(made, keys)
    left = [item for at, item in enumerate(items(game)) if at not in gone]
    change = renewed(game, left, ())
    before, after = game.state, change.game.state
    assert (after.points, after.extra, after.right) == (before.points, before.extra, before.right)
    there = (*change.game.setup.questions, *change.game.setup.spare)
    assert change.gone == len(items(game)) - len(there)
    played = before.at + (before.phase is Phase.SHOWN)
    assert [each.item for each in there[:played]] == items(game)[:played]
    assert all(each.item in left for each in there[played + 1 :])


AT_HAND = {
    "just asked": (" ", 0, 1, 1),
    "something was said": (" b", 0, 0, 0),
    "it was taken back": (" bu", 0, 1, 1),
    "the answer is shown": (" a", 0, 0, 0),
    "one that was played": (" a ", 0, 1, 0),
    "the second, just asked": (" a ", 1, 2, 1),
    "the second, not any more": (" a w", 1, 1, 0),
    "a later one": (" a w", 2, 1, 1),
}


@pytest.mark.parametrize("name", AT_HAND)
def test_the_question_at_hand_stays_once_something_was_said(name):
    keys, without, asked, gone = AT_HAND[name]
    game = pressed(SIX, keys)
    known = items(game)
    change = renewed(game, [item for item in known if item != known[without]], ())
    at_hand = change.game.setup.questions[change.game.state.at]
    assert (at_hand.item, change.gone) == (known[asked], gone)


def test_what_was_corrected_is_asked_as_it_is_now():
    game = pressed(SIX, " a ")
    first, second, third, *others = items(game)
    better = third.model_copy(update={"stem": "Who opened the Tallow Bridge in May?"})
    shorter = second.model_copy(update={"distractors": ("Stint",)})
    change = renewed(game, [first, shorter, better, *others], ARTICLES)
    questions = change.game.setup.questions
    assert questions[2].item == better
    assert questions[2].options == SIX.questions[2].options
    assert sorted(questions[1].options) == ["Norwick", "Stint"]
    assert change.changed == 2
    assert keeping.told(change) == "The deck is another since: 2 questions changed."
    assert change.game.setup.articles == ARTICLES


def test_all_that_was_to_come_is_gone():
    change = renewed(pressed(SIX, " a "), [], ())
    assert change.game.state.phase is Phase.RANKING
    assert press(change.game, "u").state.points == (1, 0, 0)
    assert keeping.told(change) == "The deck is another since: 5 questions gone."
    assert renewed(pressed(SIX, " "), [], ()).game.setup.questions == ()


def test_other_fields_of_an_item_are_no_change_to_the_class():
    game = pressed(SIX, " ")
    later = [item.model_copy(update={"score": 9.0}) for item in items(game)]
    change = renewed(game, later, ())
    assert change.changed == 0
    assert change.game.setup.questions[0].item.score == 9.0
    assert WHO.score != 9.0
