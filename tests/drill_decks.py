"""Drills of the invented bridge, and many random ones."""

from hypothesis import strategies as st
from play_decks import WHAT, WHERE, WHO

from quiz.drill.game import Game, press
from quiz.drill.state import Setup
from quiz.play.session import Question
from quiz.schema import Item

TEAMS = ("Red", "Blue", "Green")
KEYS = " rwstuabcd123456x?"
"""All the keys of a drill, and two that mean nothing to its steps."""


def asked(item: Item, number: int = 0) -> Question:
    """An item with its key as option A; without options it is open."""
    named = item.model_copy(update={"id": f"{item.id} {number}"})
    return Question(item=named, options=(item.key, *item.distractors) if item.distractors else ())


def setup(
    count: int = 2, spare: int = 0, teams: tuple[str, ...] = TEAMS[:2], without: int | None = None
) -> Setup:
    """A drill of so many questions; one may be without options."""
    items = [WHAT if n == without else (WHO, WHERE)[n % 2] for n in range(count + spare)]
    made = tuple(asked(item, n) for n, item in enumerate(items))
    return Setup(title="A bridge opens", questions=made[:count], spare=made[count:], teams=teams)


def pressed(made: Setup, keys: str) -> Game:
    """A drill after some keys, those that mean nothing included."""
    game = Game(setup=made)
    for key in keys:
        game = press(game, key)
    return game


setups = st.builds(
    setup,
    st.integers(1, 5),
    st.integers(0, 3),
    st.integers(0, 6).filter(lambda n: n != 1).map(lambda n: ("A", "B", "C", "D", "E", "F")[:n]),
    st.none() | st.integers(0, 8),
)
presses = st.text(KEYS, max_size=60)
