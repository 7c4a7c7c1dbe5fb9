"""A drill as a projector shows it: what fits, what gives way on a low screen, what never comes."""

import re

import pytest
from drill_decks import TEAMS, pressed, presses, setup, setups
from hypothesis import given
from hypothesis import strategies as st
from play_decks import QUOTE, WHO, deck
from rich.text import Text

from quiz.drill import painting, screen
from quiz.drill.scene import Scene
from quiz.drill.state import Setup
from quiz.play.look import Room
from quiz.play.session import Question

STYLED = re.compile(r"\x1b\[[\d;]*m")
ARTICLES = deck([]).articles
SIZES = [(80, 21), (40, 11), (200, 57)]
STEM = "Who, according to the mayor of Norwick, opened the Tallow Bridge on 3 May 2024 at noon?"


def scene(made: Setup, keys: str, **clock) -> Scene:
    made = made.model_copy(update={"articles": ARTICLES})
    return Scene(setup=made, state=pressed(made, keys).state, **clock)


def with_item(**changes) -> Setup:
    """A drill of one question with other words."""
    item = WHO.model_copy(update=changes)
    asked = Question(item=item, options=(item.key, *item.distractors))
    return setup(count=1, teams=TEAMS).model_copy(update={"questions": (asked,)})


def rows(text: str) -> list[str]:
    return STYLED.sub("", text).split("\n")


def words(text: str) -> str:
    return " ".join(STYLED.sub("", text).split())


LOW = {
    24: ("stem", "others", "source", "board"),
    19: ("stem", "others", "source", "board"),
    18: ("stem", "others", "source"),
    13: ("stem", "others", "source"),
    10: ("stem", "source"),
    9: ("stem",),
    8: ("source",),
    7: (),
}


@pytest.mark.parametrize("height", LOW)
def test_a_low_screen_leaves_out_what_it_can(height):
    shown = painting.view(scene(with_item(stem=STEM), " a"), "", Room(60, height))
    signs = {
        "stem": STEM in words(shown),
        "others": "Hugh Crane" in shown,
        "source": "The Norwick Bell" in shown,
        "board": "▸ Red ◂" in shown,
    }
    assert tuple(name for name, there in signs.items() if there) == LOW[height]
    assert "✓ A  Ada Lind" in shown
    assert QUOTE in words(shown)
    assert len(rows(shown)) <= height


@pytest.mark.parametrize(("columns", "height"), SIZES)
@pytest.mark.parametrize("seconds", [None, 0.4, 0.0])
@given(made=setups, keys=presses)
def test_every_screen_has_just_the_rows_there_are(columns, height, seconds, made, keys):
    clock = {} if seconds is None else {"clock": "0:12", "share": seconds}
    shown = painting.view(scene(made, keys, **clock), "", Room(columns, height))
    assert len(rows(shown)) == height
    assert max(map(Text.cell_len.fget, map(Text, rows(shown)))) <= columns


@given(setups, presses, st.integers(1, 250), st.integers(1, 80))
def test_no_size_is_too_small_to_draw(made, keys, columns, height):
    shown = painting.view(scene(made, keys), "A note.", Room(columns, height))
    assert max(map(Text.cell_len.fget, map(Text, rows(shown)))) <= max(columns, 20)


@given(setups, presses)
def test_what_is_read_aloud_fits_as_well(made, keys):
    shown = screen.view(scene(made, keys), "", Room(30, 24))
    assert max(map(len, rows(shown))) <= 30


@pytest.mark.parametrize("word", ["x" * 130, "東京" * 40])
def test_long_words_are_broken_and_nothing_is_lost(word):
    made = with_item(stem=f"Who? {word}", distractors=(word,))
    shown = painting.view(scene(made, " "), "", Room(40, 60))
    letters = [c for c in shown if c not in " \n"]
    assert letters.count(word[-1]) >= 2 * word.count(word[-1])


def test_text_is_not_read_as_markup_or_pictures():
    odd = "Who said [red]stop[/red] :smile: [link=x]?"
    assert odd in painting.view(scene(with_item(stem=odd), " "), "", Room())


@pytest.mark.parametrize("coloured", [True, False])
def test_colours_only_where_they_are_wanted(coloured):
    for keys in ("", " b", " a", " a "):
        shown = painting.view(scene(with_item(), keys), "", Room(coloured=coloured))
        assert bool(STYLED.findall(shown)) == coloured


def test_a_deck_cannot_steer_the_terminal():
    evil = "\x1b[2J\x1b]0;title\x07\x9b31m\u202e"
    made = with_item(stem=f"Who{evil}?", key=f"Ada{evil}", distractors=(f"Otto{evil}",))
    made = made.model_copy(update={"title": f"A{evil}", "teams": (f"Red{evil}", "Blue")})
    room = Room(80, 40, coloured=True)
    screens = [painting.view(scene(made, keys), evil, room) for keys in ("", " ", " b", " a ")]
    controls = "[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]"
    assert re.findall(controls, STYLED.sub("", "".join(screens))) == []


def test_the_turn_moves_no_name():
    first, second = (painting.view(scene(with_item(), keys), "", Room()) for keys in (" ", " w"))
    places = [
        [re.search(name, line).start() for line in rows(shown) if "Green" in line for name in TEAMS]
        for shown in (first, second)
    ]
    assert places[0] == places[1]


def test_a_drill_without_questions_is_over_at_once():
    empty = Setup(title="Nothing", questions=())
    assert "0 questions." in painting.view(scene(empty, " "), "", Room())
