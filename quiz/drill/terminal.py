"""A drill at the console: a new one, or the one that was left, then on the stage to the end."""

from collections.abc import Iterator, Sequence
from random import Random

from quiz.drill import clock as times
from quiz.drill import keys
from quiz.drill import scene as told
from quiz.drill.game import Game
from quiz.drill.keeping import Change, Keeper, Kept, load, renewed
from quiz.drill.keeping import told as deck_told
from quiz.drill.scene import Scene
from quiz.drill.stage import Stage
from quiz.drill.state import ONWARD, Setup
from quiz.errors import QuizError
from quiz.play import session
from quiz.play.console import Console
from quiz.play.screen import paragraphs, wrapped
from quiz.play.session import Settings
from quiz.play.table import Ending
from quiz.play.talk import Talk
from quiz.schema import Deck, Record

NONE_LEFT = "None of the questions of the drill that was kept is left; this is a new one."
OWN_TEAMS = "It goes on with the teams it had; --new begins with others."

AROUND_KEYS = 4
"""Rows for the keys of the first question, and around them."""


class Wanted(Record):
    """How a drill is wanted."""

    settings: Settings
    teams: tuple[str, ...] = ()
    resume: bool | None = None
    """Whether to go on with one that was left; None to ask."""
    plain: bool = False


def drill(deck: Deck, wanted: Wanted, keeper: Keeper) -> None:
    """Give a drill to the end, or until it is left for another time."""
    talk = Talk(Console(wanted.plain))
    talk.console.standing_for = keys.CLICKER
    try:
        begun = _begun(deck, wanted, keeper, talk)
    except EOFError:
        return
    game, keeper.seconds, note = begun
    timed = keeper.seconds if talk.console.can_time else None
    stage = Stage(game, talk, keeper, times.of(timed) if timed else None)
    if stage.run(note) is Ending.INTERRUPTED:
        raise KeyboardInterrupt


def setup(deck: Deck, settings: Settings, teams: tuple[str, ...] = ()) -> Setup:
    """Choose and order the questions as a quiz does, and keep the others for tie-breaks."""
    everything = settings.model_copy(update={"count": None})
    questions = session.start(deck, everything, Random(settings.seed)).questions
    number = settings.count or len(questions)
    return Setup(
        title=deck.title,
        questions=questions[:number],
        spare=questions[number:],
        teams=teams,
        articles=deck.articles,
    )


Begun = tuple[Game, int | None, str]
"""A drill to be given, the seconds for a question, and what is to be said about it."""


def _begun(deck: Deck, wanted: Wanted, keeper: Keeper, talk: Talk) -> Begun:
    """Find the drill to be given: the one that was left, or a new one."""
    kept = None if wanted.resume is False else load(keeper.path)
    note = kept if isinstance(kept, str) else ""
    if isinstance(kept, Kept):
        change = renewed(kept.game, deck.items, deck.articles)
        note = "" if change.game.setup.questions else NONE_LEFT
        if not note and (wanted.resume or _asked(talk, kept, change)):
            seconds = wanted.settings.seconds or kept.seconds
            return change.game, seconds, "\n".join(_notes(change, wanted))
    elif wanted.resume and not note:
        raise QuizError("there is no drill to go on with; leave --resume out to begin one")
    game = Game(setup=setup(deck, wanted.settings, wanted.teams))
    return game, wanted.settings.seconds, note


def _notes(change: Change, wanted: Wanted) -> Iterator[str]:
    if wanted.resume and (line := deck_told(change)):
        yield line
    if wanted.teams not in ((), change.game.setup.teams):
        yield OWN_TEAMS


def _asked(talk: Talk, kept: Kept, change: Change) -> bool:
    """Ask whether to go on with a drill that was left."""
    when = kept.at.astimezone()
    scene = Scene(setup=change.game.setup, state=change.game.state)
    lines = [
        f"This drill was left on {when:%B} {when.day}, {when:%H:%M}, at {told.where(scene)}",
        *filter(None, (deck_told(change),)),
    ]
    talk.view = lambda _: _message(lines, talk)
    talk.draw()
    return talk.listen(keys.CHOICE, keys.choice) == ONWARD


def _message(lines: Sequence[str], talk: Talk) -> str:
    room = talk.room
    if not talk.console.screens:
        return paragraphs(*(wrapped(line, room.width) for line in lines))
    from quiz.drill import painting  # late: a pipe needs no boxes

    return painting.message(lines, room.lower(AROUND_KEYS))
