"""A drill with the way back: what happened is kept as the keys that were pressed.

The state is what they lead to, so a step is undone by leaving out the last key, and a drill is
gone on with by pressing all of them again.
"""

from functools import partial, reduce

from quiz.drill.state import UNDO, Setup, State, start
from quiz.drill.steps import step
from quiz.schema import Record


class Game(Record):
    """A drill and the keys pressed in it that meant something."""

    setup: Setup
    keys: str = ""

    @property
    def state(self) -> State:
        """Where the keys lead."""
        return reduce(partial(step, self.setup), self.keys, start(self.setup))


def press(game: Game, key: str) -> Game:
    """Press a key: what it leads to, or the same game if it means nothing here."""
    if key == UNDO:
        return game.model_copy(update={"keys": game.keys[:-1]}) if game.keys else game
    before = game.state
    changed = step(game.setup, before, key) != before
    return game.model_copy(update={"keys": game.keys + key}) if changed else game
