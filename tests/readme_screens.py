"""Screens of the program as README shows them, with a question of the seed."""

import textwrap
from functools import reduce
from random import Random

from quiz.drill import keys as drill_keys
from quiz.drill import painting as drill_painting
from quiz.drill.game import Game, press
from quiz.drill.scene import Scene
from quiz.drill.state import ONWARD
from quiz.drill.terminal import setup as drill_setup
from quiz.play import commands, painting
from quiz.play.look import Room
from quiz.play.options import LETTERS
from quiz.play.session import Question, Settings, answer, start
from quiz.schema import Deck

BEGINS = "On what date"
"""How the question begins that README shows."""


def session(deck: Deck) -> str:
    """Return the screen of `quiz play` after a wrong answer."""
    at = start(deck, Settings(shuffle=False), Random(1))
    while not at.current.item.stem.startswith(BEGINS):
        at = answer(at, at.current.item.key)
    done = answer(at, at.current.item.distractors[0])
    offers = painting.offers(commands.offers_after("next", ()), Room(70))
    screen = painting.answered(done, deck.articles[0], "", Room(70, 40))
    return textwrap.indent(f"{screen}\n\n{offers}", "    ")


def drill(deck: Deck) -> str:
    """Return the screen of `quiz drill` once two teams had it wrong."""
    setup = drill_setup(deck, Settings(shuffle=False, seed=1), ("Red", "Blue", "Green"))
    played = press(Game(setup=setup), ONWARD)
    for asked in setup.questions:
        if asked.item.stem.startswith(BEGINS):
            break
        played = reduce(press, (_letters(asked, right=True)[0], ONWARD), played)
    played = reduce(press, _letters(asked, right=False)[:2], played)
    screen = drill_painting.view(Scene(setup=setup, state=played.state), "", Room(80, 21))
    offers = painting.offers(drill_keys.offers(played), Room(80))
    return textwrap.indent(f"{screen}\n\n{offers}", "    ")


def _letters(asked: Question, *, right: bool) -> str:
    """Return the letters of the key, or of the other options."""
    fitting = (
        letter
        for letter, option in zip(LETTERS, asked.options, strict=False)
        if (option == asked.item.key) is right
    )
    return "".join(fitting).lower()
