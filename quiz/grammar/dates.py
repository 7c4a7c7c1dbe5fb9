"""Times as English: written out, as adverbials, as wh-phrases, and the other forms of them."""

from datetime import date

from quiz.grammar.near_dates import alternatives
from quiz.grammar.periods import COARSENESS, coarser, last_of_month, period, span_unit
from quiz.schema import Granularity, Time

__all__ = [
    "MONTHS",
    "accepted",
    "adverbial",
    "alternatives",
    "coarser",
    "last_of_month",
    "period",
    "question",
    "span_unit",
    "written",
]

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip

OWN_PREPOSITION = {
    "since": "since",
    "by": "by",
    "before": "before",
    "after": "after",
    "until": "until",
    "through": "through",
    "throughout": "throughout",
    "from": "from",
    "as of": "as of",
    "about": "around",
    "between": "between",
}
"""Qualifier -> the preposition that carries it."""

NOUNS = {
    Granularity.DAY: "date",
    Granularity.MONTH: "month",
    Granularity.YEAR: "year",
    Granularity.DECADE: "decade",
}

# ---------------------------------------------------------------- writing them


def written(time: Time) -> str:
    """A time as an answer: "July 12, 2025", "July 11-13, 2025", "early June 2025", "the 1990s"."""
    match time.granularity:
        case Granularity.DAY:
            return (f"the {time.part} of " if time.part else "") + _day(time.start)
        case Granularity.MONTH:
            return _with_part(time.part, _month(time.start))
        case Granularity.YEAR:
            return _with_part(time.part, str(time.start.year))
        case Granularity.DECADE:
            return "the " + _with_part(time.part, f"{time.start.year}s")
        case Granularity.SPAN:
            return _span(time)


def yearless(time: Time) -> str:
    """A time for those who know the year: "July 12", "July"; a year and a decade stay whole."""
    return written(time).removesuffix(str(time.end.year)).rstrip(", ") or written(time)


def adverbial(time: Time) -> str:
    """A time as an adverbial: "on July 12, 2025", "in 2025", "from July 11 to 13, 2025"."""
    if time.granularity == Granularity.SPAN and time.qualifier in (None, "between"):
        first, last = _ends(time)
        linked = ("between", "and") if time.qualifier else ("from", "to")
        return f"{linked[0]} {first} {linked[1]} {last}"
    plain = "on" if time.granularity == Granularity.DAY else "in"
    return f"{OWN_PREPOSITION.get(time.qualifier or '', plain)} {written(time)}"


def _with_part(part: str | None, name: str) -> str:
    """ "early June", "late 2024", "mid-1990s"."""
    if part is None:
        return name
    return f"{part}-{name}" if part == "mid" else f"{part} {name}"


def _day(when: date) -> str:
    return f"{_month_day(when)}, {when.year}"


def _month_day(when: date) -> str:
    return f"{MONTHS[when.month - 1]} {when.day}"


def _month(when: date) -> str:
    return f"{MONTHS[when.month - 1]} {when.year}"


def _ends(time: Time) -> tuple[str, str]:
    """The two ends of a span as they follow "from" and "to": ("July 11", "13, 2025")."""
    start, end, unit = time.start, time.end, span_unit(time)
    if unit == "year":
        return str(start.year), str(end.year)
    if unit == "month":
        same_year = start.year == end.year
        return MONTHS[start.month - 1] if same_year else _month(start), _month(end)
    if start.year != end.year:
        return _day(start), _day(end)
    return _month_day(start), f"{end.day}, {end.year}" if start.month == end.month else _day(end)


def _span(time: Time) -> str:
    first, last = _ends(time)
    tight = last[0].isdigit()  # "July 11-13, 2025", "2022-2023", but "June 30 – July 2, 2025"
    return f"{first}-{last}" if tight else f"{first} – {last}"


# ---------------------------------------------------------------- other right answers


def accepted(time: Time) -> tuple[str, ...]:
    """Other right ways to write a time: "12 July 2025", "2025-07-12", "July 12"."""
    forms = {
        Granularity.DAY: _day_forms,
        Granularity.SPAN: _span_forms,
        Granularity.MONTH: _month_forms,
        Granularity.YEAR: lambda time: (str(time.start.year),),
        Granularity.DECADE: _decade_forms,
    }[time.granularity](time)
    return tuple(form for form in dict.fromkeys(forms) if form != written(time))


def _day_forms(time: Time) -> tuple[str, ...]:
    when = time.start
    month, short = MONTHS[when.month - 1], MONTHS[when.month - 1][:3]
    with_year = (_day(when), f"{when.day} {month} {when.year}", when.isoformat())
    return (*with_year, f"{month} {when.day}", f"{when.day} {month}", f"{short} {when.day}")


def _span_forms(time: Time) -> tuple[str, ...]:
    first, last = _ends(time)
    spoken = (f"{first} to {last}", f"from {first} to {last}")
    if span_unit(time) != "day":
        return spoken
    start, end = time.start, time.end
    if (start.year, start.month) == (end.year, end.month):
        month, days = MONTHS[start.month - 1], f"{start.day}-{end.day}"
        return (*spoken, f"{days} {month} {end.year}", f"{month} {days}", f"{days} {month}")
    return (*spoken, f"{_month_day(start)} to {_month_day(end)}")


def _month_forms(time: Time) -> tuple[str, ...]:
    month = MONTHS[time.start.month - 1]
    return (_month(time.start), month, f"{time.start:%Y-%m}", f"{month[:3]} {time.start.year}")


def _decade_forms(time: Time) -> tuple[str, ...]:
    decade = f"{time.start.year}s"
    return (f"the {decade}", decade, f"the '{decade[2:]}", decade[2:])


# ---------------------------------------------------------------- asking for them


def question(time: Time, within: Time | None = None) -> str:
    """The wh-phrase for a time: "On what date", "In what month of 2025", "Since what year"."""
    noun = NOUNS.get(time.granularity) or _span_noun(time)
    plain = "on" if noun in ("date", "dates") else "in"
    asked = f"{OWN_PREPOSITION.get(time.qualifier or '', plain)} what {noun}"
    return asked[0].upper() + asked[1:] + _anchor(time, noun, within)


def _span_noun(time: Time) -> str:
    unit = span_unit(time)
    if unit == "day":
        return "dates"
    return f"{unit}s" if time.qualifier == "between" else "period"


def _anchor(time: Time, noun: str, within: Time | None) -> str:
    """ " in July 2025", " of 2025"; nothing where `within` does not hold the time."""
    if within is None or not (within.start <= time.start and time.end <= within.end):
        return ""
    if COARSENESS.index(within.granularity) <= COARSENESS.index(time.granularity):
        return ""
    return f" {'of' if noun in ('month', 'year') else 'in'} {written(within)}"
