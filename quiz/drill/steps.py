"""The steps of a drill: pure, from a state and a key to the next state."""

from collections.abc import Callable, Mapping
from functools import partial

from quiz.drill.state import (
    FEWEST_TEAMS,
    ONWARD,
    RIGHT,
    SKIP,
    TEAM_KEYS,
    TIE_BREAK,
    WRONG,
    Phase,
    Setup,
    State,
    leaders,
    question,
)
from quiz.play.options import LETTERS

Step = Callable[[Setup, State], State]


def step(setup: Setup, state: State, key: str) -> State:
    """Return the state after a key; one that means nothing changes nothing."""
    return STEPS[state.phase].get(key, _nothing)(setup, state)


def untouched(setup: Setup, state: State) -> bool:
    """Tell whether a question has just been asked, and nothing been said to it."""
    return state.phase is Phase.ASKED and state == _asked(setup, state)


# ---------------------------------------------------------------- from question to question


def _nothing(_: Setup, state: State) -> State:
    return state


def _asked(setup: Setup, state: State) -> State:
    """Ask the question that is next; the teams take turns, but a skip is no turn."""
    teams = len(setup.teams)
    turn = None if state.rivals or not teams else (state.at - state.skipped) % teams
    nothing = {"tried": (), "said": (), "scored": (), "judged": None}
    return state.but(phase=Phase.ASKED, turn=turn, **nothing)


def _first(setup: Setup, state: State) -> State:
    return _asked(setup, state) if setup.questions else state.but(phase=Phase.RANKING)


def _show(_: Setup, state: State) -> State:
    return state.but(phase=Phase.SHOWN)


def _next(setup: Setup, state: State) -> State:
    at = state.at + 1
    if state.rivals or at >= len(setup.questions):
        return state.but(phase=Phase.RANKING, at=at, rivals=(), turn=None)
    return _asked(setup, state.but(at=at))


def _skip(setup: Setup, state: State) -> State:
    return _next(setup, state.but(skipped=state.skipped + 1))


# ---------------------------------------------------------------- what is said to a question


def _say(place: int, setup: Setup, state: State) -> State:
    """Call an option, for the team whose turn it is, or the class."""
    asked = question(setup, state)
    if asked is None or place >= len(asked.options) or (setup.teams and state.turn is None):
        return state
    option = asked.options[place]
    if option in state.said:
        return state
    said = state.but(said=(*state.said, option))
    if option == asked.item.key:
        return _right(setup, said)
    after = _wrong(setup, said)
    only_the_key = len(said.said) == len(asked.options) - 1
    return after.but(phase=Phase.SHOWN, turn=None) if only_the_key and setup.teams else after


def _right(setup: Setup, state: State) -> State:
    """Take what was said as right: the team that said it has the point."""
    if not setup.teams:
        return _judged(True, state).but(phase=Phase.SHOWN)
    if state.turn is None:
        return state
    return _give(state.turn, setup, state).but(phase=Phase.SHOWN)


def _wrong(setup: Setup, state: State) -> State:
    """Take what was said as wrong: the next team may steal, until all have tried."""
    if not setup.teams:
        return _judged(False, state).but(phase=Phase.SHOWN)
    if state.turn is None:
        return state
    tried = (*state.tried, state.turn)
    others = [team for team in _after(state.turn, setup) if _may_try(team, tried, state)]
    phase = Phase.ASKED if others else Phase.SHOWN
    return state.but(tried=tried, turn=others[0] if others else None, phase=phase)


def _after(team: int, setup: Setup) -> list[int]:
    """List the other teams, from the one after a team on."""
    count = len(setup.teams)
    return [(team + n) % count for n in range(1, count)]


def _may_try(team: int, tried: tuple[int, ...], state: State) -> bool:
    return team not in tried and (not state.rivals or team in state.rivals)


def _take(team: int, setup: Setup, state: State) -> State:
    """Let another team answer: it was first, or it is the one to steal."""
    there = team < len(setup.teams) and _may_try(team, state.tried, state)
    return state.but(turn=team) if there else state


# ---------------------------------------------------------------- points


def _give(team: int, setup: Setup, state: State) -> State:
    """Give a team the point, once."""
    stranger = team >= len(setup.teams) or (state.rivals and team not in state.rivals)
    if stranger or team in state.scored:
        return state
    column = "extra" if state.rivals else "points"
    more = _one_more(getattr(state, column), team)
    return state.but(scored=(*state.scored, team), **{column: more})


def _one_more(points: tuple[int, ...], team: int) -> tuple[int, ...]:
    return tuple(number + (at == team) for at, number in enumerate(points))


def _judged(right: bool, state: State) -> State:
    """Say whether the class was right; said again, only the last word counts."""
    before = {"right": state.judged is True, "wrong": state.judged is False}
    return state.but(
        judged=right,
        right=state.right + right - before["right"],
        wrong=state.wrong + (not right) - before["wrong"],
    )


def _right_after_all(setup: Setup, state: State) -> State:
    """Judge once the answer is shown: the class, or the team whose turn it is, was right."""
    if not setup.teams:
        return _judged(True, state)
    return state if state.turn is None else _give(state.turn, setup, state)


def _wrong_after_all(setup: Setup, state: State) -> State:
    return state if setup.teams else _judged(False, state)


# ---------------------------------------------------------------- the end


def _tie_break(setup: Setup, state: State) -> State:
    """Let the leaders answer one question more, of the deck or, if it has none left, another."""
    first = leaders(state)
    if len(first) < FEWEST_TEAMS:
        return state
    if state.at < len(setup.questions) + len(setup.spare):
        return _asked(setup, state.but(rivals=first))
    return state.but(phase=Phase.DECIDER, rivals=first)


def _decided(team: int, _: Setup, state: State) -> State:
    if team not in state.rivals:
        return state
    return state.but(phase=Phase.RANKING, rivals=(), extra=_one_more(state.extra, team))


def _undecided(_: Setup, state: State) -> State:
    return state.but(phase=Phase.RANKING, rivals=())


def _end(_: Setup, state: State) -> State:
    return state.but(phase=Phase.DONE)


def _each(keys: str, act: Callable[[int, Setup, State], State]) -> dict[str, Step]:
    return {key: partial(act, at) for at, key in enumerate(keys)}


STEPS: Mapping[Phase, Mapping[str, Step]] = {
    Phase.TITLE: {ONWARD: _first},
    Phase.ASKED: {
        ONWARD: _show,
        RIGHT: _right,
        WRONG: _wrong,
        SKIP: _skip,
        **_each(LETTERS.lower(), _say),
        **_each(TEAM_KEYS, _take),
    },
    Phase.SHOWN: {
        ONWARD: _next,
        RIGHT: _right_after_all,
        WRONG: _wrong_after_all,
        **_each(TEAM_KEYS, _give),
    },
    Phase.RANKING: {ONWARD: _end, TIE_BREAK: _tie_break},
    Phase.DECIDER: {ONWARD: _undecided, **_each(TEAM_KEYS, _decided)},
    Phase.DONE: {},
}
"""What each key does in each phase."""
