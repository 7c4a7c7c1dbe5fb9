"""What there is to show of a drill, in words that any look can use."""

from collections.abc import Iterator, Sequence

from quiz.drill.state import Phase, Setup, State, leaders, question, ranking
from quiz.play.options import LETTERS
from quiz.play.session import Question
from quiz.report import count
from quiz.schema import ArticleRef, Record

DECIDER = (
    "The deck has no question left. Ask one of your own, such as a number to guess: "
    "the nearest wins. Or the teams share the win."
)


WHO = "Who was right?"
NOBODY = "Nobody was right."


class Scene(Record):
    """A drill at a moment: its state, and the countdown as it is to be drawn."""

    setup: Setup
    state: State
    clock: str = ""
    share: float | None = None
    """The share of the time that is left, where there is a countdown."""

    @property
    def asked(self) -> Question | None:
        """The question at hand."""
        return question(self.setup, self.state)

    @property
    def article(self) -> ArticleRef | None:
        """The article that the question at hand is from."""
        name = self.asked.item.evidence.article if self.asked else None
        return next((each for each in self.setup.articles if each.id == name), None)


def heading(scene: Scene) -> str:
    """Say where the drill is."""
    setup, state = scene.setup, scene.state
    match state.phase:
        case Phase.TITLE:
            return ""
        case Phase.RANKING | Phase.DONE:
            return "Final ranking" if setup.teams else "The end"
        case _ if state.rivals:
            return "Tie-break"
    return f"Question {state.at + 1} of {len(setup.questions)}"


def status(scene: Scene) -> str:
    """Say whose turn it is, or who had the point."""
    setup, state = scene.setup, scene.state
    if state.phase is Phase.ASKED and setup.teams:
        return _turn(setup, state)
    if state.phase is Phase.SHOWN and setup.teams:
        return _points_for(setup, state)
    if state.phase is Phase.SHOWN and state.judged is not None:
        return f"The class was {'right' if state.judged else 'wrong'}."
    return ""


def _turn(setup: Setup, state: State) -> str:
    if state.turn is None:
        return f"{names(setup, state.rivals)}: who is first?"
    does = "may steal it" if state.tried else "answers"
    return f"{setup.teams[state.turn]} {does}."


def _points_for(setup: Setup, state: State) -> str:
    if state.scored:
        return f"A point for {names(setup, state.scored)}."
    everybody = state.rivals or range(len(setup.teams))
    return NOBODY if set(everybody) <= set(state.tried) else WHO


def names(setup: Setup, teams: Sequence[int]) -> str:
    """List teams: "Red, Blue and Green"."""
    *others, last = [setup.teams[team] for team in teams]
    return f"{', '.join(others)} and {last}" if others else last


def answer(asked: Question) -> str:
    """Give the answer with its letter: "B: Norwick"."""
    place = asked.place
    return asked.item.key if place is None else f"{LETTERS[place]}: {asked.item.key}"


def about(setup: Setup) -> str:
    """Say on the title page how many questions there are."""
    return count(len(setup.questions), "question")


def class_score(state: State) -> str:
    """Count what the class knew, once anything was counted."""
    return f"{state.right} right, {state.wrong} wrong" if state.right or state.wrong else ""


def standing(scene: Scene) -> str:
    """Tell the score on one line."""
    setup, state = scene.setup, scene.state
    scores = (f"{name} {points(state, team)}" for team, name in enumerate(setup.teams))
    return ", ".join(scores) or class_score(state)


def points(state: State, team: int) -> str:
    """Write the points of a team, those of tie-breaks beside them: "4 +1"."""
    extra = f" +{state.extra[team]}" if state.extra[team] else ""
    return f"{state.points[team]}{extra}"


# ---------------------------------------------------------------- the end


def outcome(scene: Scene) -> str:
    """Say who wins."""
    setup, state = scene.setup, scene.state
    if not setup.teams:
        return class_score(state)
    if not any((*state.points, *state.extra)):
        return "No points."
    first = leaders(state)
    if len(first) > 1:
        return f"{names(setup, first)} share the win."
    return f"{names(setup, first)} wins{' the tie-break' if any(state.extra) else ''}."


def places(scene: Scene) -> Iterator[tuple[str, str, str]]:
    """List rank, team and points, from the first on."""
    setup, state = scene.setup, scene.state
    for rank, team in ranking(state):
        noun = "point" if points(state, team) == "1" else "points"
        yield f"{rank}.", setup.teams[team], f"{points(state, team)} {noun}"


def gone_by(scene: Scene) -> str:
    """Count the questions that were asked."""
    state = scene.state
    skipped = f", {state.skipped} skipped" if state.skipped else ""
    return f"{count(state.at - state.skipped, 'question')}{skipped}."


def where(scene: Scene) -> str:
    """Say how far a drill is, to whom comes back to it."""
    score = standing(scene)
    place = heading(scene)[:1].lower() + heading(scene)[1:] or "the beginning"
    return f"{place}; {score}." if score else f"{place}."
