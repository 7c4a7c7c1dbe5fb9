"""When: the date, month or year of an event."""

from quiz.fact import Argument, Fact, Story
from quiz.grammar import dates
from quiz.questions import stem
from quiz.questions.candidate import Candidate
from quiz.schema import Granularity, Kind, Time

POINT_MARKERS = frozenset({"on", "in", "at", "during", None})
LIMITS = frozenset({"since", "until"})


def candidates(fact: Fact, story: Story) -> tuple[Candidate, ...]:
    """Return a question for every resolved time of the fact."""
    found = (_candidate(a, fact, story) for a in fact.named("TMP"))
    return tuple(c for c in found if c is not None)


def _candidate(argument: Argument, fact: Fact, story: Story) -> Candidate | None:
    time = argument.phrase.time
    wh = _wh(argument, time) if time is not None else None
    if time is None or wh is None or time.qualifier is not None or _years(time):
        return None
    written = stem.write(fact, argument, wh, story, dateless=True)
    written = written.model_copy(update={"dated": True, "timed": True})
    answer = _whole_day(time)
    key = dates.yearless(answer) if str(time.end.year) in wh else dates.written(answer)
    forms = (dates.written(answer), *dates.accepted(answer))
    return Candidate(
        kind=Kind.WHEN,
        written=written,
        key=key,
        accept=tuple(form for form in forms if form != key),
        answer=answer,
        fact=fact,
        role="TMP",
        rule=f"when: {time.granularity.value} of {fact.rule}",
    )


def _years(time: Time) -> bool:
    """Tell whether a span runs over years; such periods are seldom when something happened."""
    return time.granularity == Granularity.SPAN and (time.end - time.start).days > 60


def _wh(argument: Argument, time: Time) -> str | None:
    """Return "on what date in June 2025", "in what year", "since what year"."""
    if argument.marker in LIMITS and time.granularity == Granularity.YEAR:
        return f"{argument.marker} what year"
    if argument.marker not in POINT_MARKERS and not argument.phrase.pieces[0].lone:
        return None
    wh = dates.question(time, within=_within(time))
    return wh[0].lower() + wh[1:]


def _within(time: Time) -> Time | None:
    """Return the month of a day, or the year of a month, to narrow the question down."""
    if time.granularity in (Granularity.DAY, Granularity.SPAN):
        one = (time.start.year, time.start.month) == (time.end.year, time.end.month)
        return dates.coarser(time, Granularity.MONTH) if one else None
    if time.granularity == Granularity.MONTH:
        return dates.coarser(time, Granularity.YEAR)
    return None


def _whole_day(time: Time) -> Time:
    """Return the time without its part of the day: the date is what is asked."""
    return time.model_copy(update={"part": None})
