"""The countdown of a question: pure, told the time by whoever asks."""

from math import ceil

from quiz.schema import Record


class Clock(Record):
    """A number of seconds, of which some are left since a moment; at no moment it stands still."""

    limit: int
    left: float
    since: float | None = None
    off: bool = False

    def remaining(self, now: float) -> float:
        """Return the seconds that are left."""
        gone = 0.0 if self.since is None else now - self.since
        return min(max(0.0, self.left - gone), self.limit)

    @property
    def runs(self) -> bool:
        """Whether it is on and does not stand still."""
        return self.since is not None and not self.off


def of(limit: int) -> Clock:
    """Make a clock that stands still before its time begins."""
    return Clock(limit=limit, left=float(limit))


def fresh(clock: Clock, now: float) -> Clock:
    """Begin anew with the whole time."""
    return clock.model_copy(update={"left": float(clock.limit), "since": now})


def paused(clock: Clock, now: float) -> Clock:
    """Let it stand still."""
    return clock.model_copy(update={"left": clock.remaining(now), "since": None})


def resumed(clock: Clock, now: float) -> Clock:
    """Let it go on."""
    return paused(clock, now).model_copy(update={"since": now})


def switched(clock: Clock, now: float) -> Clock:
    """Turn it off for the rest of the drill or, with the whole time, on again."""
    return fresh(clock, now).model_copy(update={"off": not clock.off})


def shown(clock: Clock, now: float) -> str:
    """Write what is left: "0:24", and that it stands still or is over."""
    if clock.off:
        return ""
    left = clock.remaining(now)
    seconds = ceil(left)
    time = f"{seconds // 60}:{seconds % 60:02}"
    if not left:
        return "time"
    return f"paused {time}" if clock.since is None else time


def told(clock: Clock) -> str:
    """Say whether it is on."""
    if clock.off:
        return "The clock is off."
    return "The clock stands still." if clock.since is None else "The clock runs."
