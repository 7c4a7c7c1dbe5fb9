"""What keys and lines mean in a drill, what is offered when, and the rules in a few lines.

Options have letters and teams have digits, so that no key can mean both.
"""

from collections.abc import Iterator, Sequence

from quiz.drill.game import Game, press
from quiz.drill.state import (
    ONWARD,
    RIGHT,
    SKIP,
    TEAM_KEYS,
    TIE_BREAK,
    UNDO,
    WRONG,
    Phase,
    Setup,
    State,
    leaders,
    question,
)
from quiz.play import commands
from quiz.play.commands import HELP_OFFER, QUIT_OFFER, Command, Offer
from quiz.report import same

PAUSE, CLOCK = "p", "o"
"""Keys of the countdown, which change nothing of the drill."""
NEW = "n"
CLICKER = {
    **dict.fromkeys(("\x1b[6~", "\x1b[C", "\x1bOC", "\xe0Q", "\xe0M"), ONWARD),
    **dict.fromkeys(("\x1b[5~", "\x1b[D", "\x1bOD", "\xe0I", "\xe0K"), UNDO),
}
"""What presenters send to go on and back: page down and up, or arrows; as terminals and Windows
write them."""
WORDS = {
    **dict.fromkeys(("", "\r", "\n", "next", "answer", "begin"), ONWARD),
    **{"right": RIGHT, "wrong": WRONG, "skip": SKIP, "undo": UNDO, "pause": PAUSE},
}
"""Other keys and, where lines are read, words for the same."""


# ---------------------------------------------------------------- reading


def meaning(game: Game, clock: str, said: str) -> Command | str | None:
    """Read a key or line: what it does in the drill, a command, or None where it does nothing.

    `clock` has the keys of the countdown that mean something now.
    """
    word = said.lower()
    key = WORDS.get(word) or _team_key(game.setup, said) or word
    if (key and key in clock) or press(game, key) != game:
        return key
    evidence = {Command.EVIDENCE} if game.state.phase is Phase.SHOWN else set()
    return commands.command(word, {Command.HELP, Command.QUIT} | evidence)


def _team_key(setup: Setup, said: str) -> str | None:
    """Find the team that is named in full; of a name of one letter the letter is an option."""
    keys = {same(team): key for team, key in zip(setup.teams, TEAM_KEYS, strict=False)}
    return keys.get(same(said)) if len(said) > 1 else None


def choice(said: str) -> Command | str | None:
    """Read whether to go on with a drill or to begin a new one."""
    known = {"": ONWARD, "\r": ONWARD, "\n": ONWARD, " ": ONWARD, NEW: NEW, "new": NEW}
    return known.get(said.lower()) or commands.command(said, {Command.QUIT})


# ---------------------------------------------------------------- offers

CHOICE: tuple[Offer, ...] = (("Space", "go on"), (NEW, "start anew"), QUIT_OFFER)


def offers(game: Game, clock: str = "", brief: bool = False) -> tuple[Offer, ...]:
    """Name what can be done now, and what can be done about a countdown.

    Where it is to be brief the teams share an offer, as their names need too much room.
    """
    setup, state = game.setup, game.state
    undo = ((UNDO, "undo"),) if len(game.keys) > 1 else ()
    pause = ((PAUSE, clock),) if clock and state.phase is Phase.ASKED else ()
    return (*_here(setup, state, brief), *pause, *undo, HELP_OFFER, QUIT_OFFER)


def _here(setup: Setup, state: State, brief: bool) -> Iterator[Offer]:
    match state.phase:
        case Phase.TITLE:
            yield "Space", "begin"
        case Phase.ASKED:
            yield from _answering(setup, state, brief)
            yield from (("Space", "answer"), (SKIP, "skip"))
        case Phase.SHOWN:
            yield from _points(setup, state, brief)
            yield "Space", "next"
        case Phase.RANKING:
            yield from ((TIE_BREAK, "tie-break"),) if len(leaders(state)) > 1 else ()
            yield "Space", "end"
        case Phase.DECIDER:
            yield from _teams(setup, state.rivals, " wins", "who wins" if brief else "")
            yield "Space", "share the win"


def _answering(setup: Setup, state: State, brief: bool) -> Iterator[Offer]:
    asked = question(setup, state)
    if setup.teams and state.turn is None:
        yield from _teams(setup, state.rivals, "", "who is first" if brief else "")
    elif asked and asked.options:
        who = setup.teams[state.turn] if state.turn is not None else "the class"
        yield commands.letters(asked), f"{who} says"
    elif setup.teams:
        yield from ((RIGHT, "right"), (WRONG, "wrong"))


def _points(setup: Setup, state: State, brief: bool) -> Iterator[Offer]:
    """Offer the point to those that may have it and have it not."""
    able = state.rivals or range(len(setup.teams))
    without = [team for team in able if team not in state.scored]
    yield from _teams(setup, without, " +1", "a point" if brief else "")
    if not setup.teams:
        yield from ((RIGHT, "right"), (WRONG, "wrong"))


def _teams(setup: Setup, teams: Sequence[int], what: str, brief: str) -> Iterator[Offer]:
    """Offer something to each of some teams, by name or, to be brief, to all at once."""
    if brief and teams:
        yield _range(setup), brief
    else:
        yield from ((TEAM_KEYS[team], f"{setup.teams[team]}{what}") for team in teams)


def _range(setup: Setup) -> str:
    """Name the keys of the teams: "1-6"."""
    return f"1-{len(setup.teams)}"


# ---------------------------------------------------------------- help


def rules(setup: Setup) -> tuple[str, ...]:
    """Say the rules, a sentence each."""
    if not setup.teams:
        return CLASS_RULES
    return TEAM_RULES


CLASS_RULES = (
    "The class answers aloud. Press the letter it says, or show the answer.",
    "Right or wrong is counted where you say so.",
)
TEAM_RULES = (
    "Teams answer in turn. Press the letter that the team says.",
    "Right: 1 point. Wrong: the next team may steal it, until all have tried.",
    "Or all answer at once: show the answer, then press the digits of those that were right.",
    "A tie at the end: t asks the leaders one question more, or they share the win.",
)


def explained(setup: Setup, clock: bool) -> tuple[Offer, ...]:
    """Say what every key does."""
    return (
        *(_team_keys(setup) if setup.teams else _class_keys()),
        (SKIP, "skip: no points, no turn"),
        (UNDO, "undo, as often as you like"),
        ("e", "with the answer: the evidence"),
        *(((PAUSE, "pause the clock"), (CLOCK, "clock off or on")) if clock else ()),
        ("q", "quit; go on another time"),
    )


def _team_keys(setup: Setup) -> Iterator[Offer]:
    digits = _range(setup)
    yield "A-D", "what the team says"
    yield "r w", "the team is right, is wrong"
    yield digits, "that team answers or steals"
    yield "Space", "show the answer; then on"
    yield digits, "with the answer: a point"


def _class_keys() -> Iterator[Offer]:
    yield "A-D", "what the class says"
    yield "r w", "the class is right, is wrong"
    yield "Space", "show the answer; then on"
