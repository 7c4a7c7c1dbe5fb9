"""What a drill is of and where it is: the records, and what can be read off them."""

from enum import StrEnum
from typing import Any, Self

from pydantic import model_validator

from quiz.play.session import Question
from quiz.schema import ArticleRef, Record

TEAM_KEYS = "123456"
"""Keys of the teams, and so how many there may be; the options have letters."""
FEWEST_TEAMS = 2
ONWARD, RIGHT, WRONG, SKIP, TIE_BREAK, UNDO = " ", "r", "w", "s", "t", "u"


class Phase(StrEnum):
    """What is on the screen."""

    TITLE = "title"
    ASKED = "asked"
    SHOWN = "shown"
    """A question with its answer and what proves it."""
    RANKING = "ranking"
    DECIDER = "decider"
    """A tie-break for which the deck has no question left."""
    DONE = "done"


class Setup(Record):
    """What a drill is of: its questions in order, and the teams if there are any."""

    title: str
    questions: tuple[Question, ...]
    spare: tuple[Question, ...] = ()
    """More questions of the deck, for tie-breaks."""
    teams: tuple[str, ...] = ()
    articles: tuple[ArticleRef, ...] = ()

    @model_validator(mode="after")
    def _playable(self) -> Self:
        """Refuse what no drill can be made of, as a file by another hand may hold it."""
        if len(self.teams) > len(TEAM_KEYS):
            raise ValueError("more teams than keys")
        if any(q.options and q.item.key not in q.options for q in (*self.questions, *self.spare)):
            raise ValueError("a key is not among its options")
        return self


class State(Record):
    """Where a drill is; of the question at hand who answers, what was said, who had a point."""

    phase: Phase = Phase.TITLE
    at: int = 0
    """How many questions have gone by."""
    points: tuple[int, ...] = ()
    extra: tuple[int, ...] = ()
    """Points of tie-breaks, by team; they decide between equals alone."""
    skipped: int = 0
    right: int = 0
    wrong: int = 0
    """How often the class, where there are no teams, was right and wrong."""
    rivals: tuple[int, ...] = ()
    """The teams of a tie-break; none in any other question."""
    turn: int | None = None
    tried: tuple[int, ...] = ()
    """The teams that were wrong."""
    said: tuple[str, ...] = ()
    """The options that were called."""
    scored: tuple[int, ...] = ()
    judged: bool | None = None
    """Whether the class was right, where there are no teams; None if nobody says."""

    def but(self, **changes: Any) -> "State":
        """Return the state with some changes."""
        return self.model_copy(update=changes)


def start(setup: Setup) -> State:
    """Begin before the first question."""
    none = (0,) * len(setup.teams)
    return State(points=none, extra=none)


def question(setup: Setup, state: State) -> Question | None:
    """Return the question at hand; None before the first and at the end."""
    if state.phase not in (Phase.ASKED, Phase.SHOWN):
        return None
    return (*setup.questions, *setup.spare)[state.at]


def leaders(state: State) -> tuple[int, ...]:
    """Return the teams that nobody is ahead of."""
    standing = _standing(state)
    return tuple(team for team, each in enumerate(standing) if each == max(standing))


def ranking(state: State) -> tuple[tuple[int, int], ...]:
    """List rank and team, from the first on; equals share a rank."""
    standing = _standing(state)
    ranks = {team: 1 + sum(other > own for other in standing) for team, own in enumerate(standing)}
    return tuple(sorted((rank, team) for team, rank in ranks.items()))


def _standing(state: State) -> tuple[tuple[int, int], ...]:
    return tuple(zip(state.points, state.extra, strict=True))
