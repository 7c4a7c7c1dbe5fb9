"""Times as English: written out, in a sentence, asked for, and the other times offered."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.grammar.dates import (
    accepted,
    adverbial,
    alternatives,
    coarser,
    last_of_month,
    period,
    question,
    span_unit,
    written,
    yearless,
)
from quiz.schema import Granularity, Time

PUBLISHED = date(2025, 7, 12)


def time(text: str, part: str | None = None, qualifier: str | None = None) -> Time:
    """A time from ISO: 2025-07-12, 2025-07, 2025, 199x, or first..last for a span."""
    marks = {"part": part, "qualifier": qualifier}
    if ".." in text:
        first, last = (time(end) for end in text.split(".."))
        return Time(granularity=Granularity.SPAN, start=first.start, end=last.end, **marks)
    if text.endswith("x"):
        found = period(date(int(text[:3] + "0"), 1, 1), Granularity.DECADE)
    else:
        sort = (Granularity.YEAR, Granularity.MONTH, Granularity.DAY)[text.count("-")]
        found = period(date.fromisoformat((text + "-01-01")[:10]), sort)
    return found.model_copy(update=marks)


FORMS = (
    (time("2025-07-12"), "July 12, 2025", "on July 12, 2025", "On what date"),
    (time("2025-07-12", "evening"), "the evening of July 12, 2025",
     "on the evening of July 12, 2025", "On what date"),
    (time("2025-07-12", None, "since"), "July 12, 2025", "since July 12, 2025", "Since what date"),
    (time("2025-07-12", None, "by"), "July 12, 2025", "by July 12, 2025", "By what date"),
    (time("2025-07"), "July 2025", "in July 2025", "In what month"),
    (time("2025-06", "early"), "early June 2025", "in early June 2025", "In what month"),
    (time("2025-06", "mid"), "mid-June 2025", "in mid-June 2025", "In what month"),
    (time("2025"), "2025", "in 2025", "In what year"),
    (time("2024", "late"), "late 2024", "in late 2024", "In what year"),
    (time("2003", None, "since"), "2003", "since 2003", "Since what year"),
    (time("2023", None, "about"), "2023", "around 2023", "Around what year"),
    (time("199x"), "the 1990s", "in the 1990s", "In what decade"),
    (time("199x", "early"), "the early 1990s", "in the early 1990s", "In what decade"),
    (time("199x", "mid"), "the mid-1990s", "in the mid-1990s", "In what decade"),
    (time("2025-07-11..2025-07-13"), "July 11-13, 2025", "from July 11 to 13, 2025",
     "On what dates"),
    (time("2025-06-30..2025-07-02"), "June 30 – July 2, 2025", "from June 30 to July 2, 2025",
     "On what dates"),
    (time("2024-12-30..2025-01-02"), "December 30, 2024 – January 2, 2025",
     "from December 30, 2024 to January 2, 2025", "On what dates"),
    (time("2003-07..2004-12", None, "between"), "July 2003 – December 2004",
     "between July 2003 and December 2004", "Between what months"),
    (time("2025-06..2025-08"), "June – August 2025", "from June to August 2025", "In what period"),
    (time("2022..2023"), "2022-2023", "from 2022 to 2023", "In what period"),
    (time("2004..2009", None, "between"), "2004-2009", "between 2004 and 2009",
     "Between what years"),
)  # fmt: skip


@pytest.mark.parametrize(("when", "answer", "phrase", "wh"), FORMS)
def test_written_said_and_asked(when: Time, answer: str, phrase: str, wh: str) -> None:
    assert (written(when), adverbial(when), question(when)) == (answer, phrase, wh)


WITHIN = (
    ("2025-07-12", "2025-07", "On what date in July 2025"),
    ("2025-07-12", "2025", "On what date in 2025"),
    ("2025-07-11..2025-07-13", "2025-07", "On what dates in July 2025"),
    ("2025-07", "2025", "In what month of 2025"),
    ("1994", "199x", "In what year of the 1990s"),
    ("2025-07-12", "2025-06", "On what date"),
    ("2025-07", "2025-07", "In what month"),
    ("2025", "2025-07", "In what year"),
)


@pytest.mark.parametrize(("when", "within", "wh"), WITHIN)
def test_asked_within_a_longer_time(when: str, within: str, wh: str) -> None:
    assert question(time(when), within=time(within)) == wh


YEARLESS = (
    ("2025-07-12", "July 12"),
    ("2025-07-11..2025-07-13", "July 11-13"),
    ("2025-07", "July"),
    ("2025", "2025"),
    ("199x", "the 1990s"),
)


@pytest.mark.parametrize(("when", "expected"), YEARLESS)
def test_without_its_year(when: str, expected: str) -> None:
    assert yearless(time(when)) == expected


COARSER = (
    ("2025-07-12", Granularity.MONTH, "2025-07"),
    ("2025-07-12", Granularity.YEAR, "2025"),
    ("2025-07-11..2025-07-13", Granularity.MONTH, "2025-07"),
    ("2025-06-30..2025-07-02", Granularity.YEAR, "2025"),
    ("2025-06-30..2025-07-02", Granularity.MONTH, "2025-06-30..2025-07-02"),
    ("1994", Granularity.DECADE, "199x"),
    ("1994", Granularity.MONTH, "1994"),
    ("1994", Granularity.YEAR, "1994"),
)


@pytest.mark.parametrize(("when", "to", "expected"), COARSER)
def test_coarser(when: str, to: Granularity, expected: str) -> None:
    assert coarser(time(when), to) == time(expected)


ACCEPTED = (
    (time("2025-07-12"), ("12 July 2025", "2025-07-12", "July 12", "12 July", "Jul 12")),
    (time("2025-07-12", "evening"), ("July 12, 2025", "12 July 2025", "July 12")),
    (time("2025-07"), ("July", "2025-07", "Jul 2025")),
    (time("2025-06", "early"), ("June 2025", "June")),
    (time("2025"), ()),
    (time("2024", "late"), ("2024",)),
    (time("199x"), ("1990s", "the '90s", "90s")),
    (time("2025-07-11..2025-07-13"), ("July 11 to 13, 2025", "July 11-13", "11-13 July 2025")),
    (time("2025-06-30..2025-07-02"), ("June 30 to July 2, 2025", "June 30 to July 2")),
    (time("2022..2023"), ("2022 to 2023", "from 2022 to 2023")),
)


@pytest.mark.parametrize(("when", "forms"), ACCEPTED)
def test_accepted(when: Time, forms: tuple[str, ...]) -> None:
    assert set(forms) <= set(accepted(when))
    assert written(when) not in accepted(when)
    assert forms or not accepted(when)


UNITS = (
    ("2025-07-11..2025-07-13", "day"),
    ("2025-07-01..2025-07-31", "day"),
    ("2025-06..2025-08", "month"),
    ("2022..2023", "year"),
)


@pytest.mark.parametrize(("when", "unit"), UNITS)
def test_unit_of_a_span(when: str, unit: str) -> None:
    assert span_unit(time(when)) == unit


DISTRACTORS = (
    ("2025-06-24", (), ["June 17, 2025", "June 22, 2025", "June 30, 2025"]),
    ("2025-06-24", ("2025-07-09", "2025-06-03", "2024"),
     ["June 3, 2025", "June 17, 2025", "July 9, 2025"]),
    ("1994", (), ["1990", "1997", "2001"]),
    ("1994", ("1989", "2009"), ["1989", "1996", "2009"]),
    ("2050", (), ["2040", "2045", "2055"]),
    ("199x", (), ["the 1970s", "the 1980s", "the 2000s"]),
    ("2022..2023", (), ["2018-2019", "2020-2021", "2024-2025"]),
    ("2025-07-11..2025-07-13", (), ["July 3-5, 2025", "July 7-9, 2025", "July 15-17, 2025"]),
)  # fmt: skip


@pytest.mark.parametrize(("when", "story", "expected"), DISTRACTORS)
def test_alternatives(when: str, story: tuple[str, ...], expected: list[str]) -> None:
    others = alternatives(time(when), tuple(map(time, story)))
    assert [written(other) for other in others] == expected


def test_alternatives_keep_the_form_of_the_key() -> None:
    key = time("2025-07-11", "evening", "since")
    others = alternatives(key, (time("2025-07-09", "morning"),))
    assert {(other.part, other.qualifier, other.text) for other in others} == {
        ("evening", "since", "")
    }


def test_alternatives_avoid_what_is_also_true() -> None:
    key, true = time("2025-06-24"), time("2025-06-30")
    assert true in alternatives(key)
    assert true not in alternatives(key, (true,), avoid=(true,))


DAYS = st.dates(date(1800, 1, 1), date(2060, 12, 31))


@st.composite
def times(draw: st.DrawFn) -> Time:
    first, sort = draw(DAYS), draw(st.sampled_from(Granularity))
    if sort != Granularity.SPAN:
        return period(first, sort)
    last = first + timedelta(draw(st.integers(1, 40)))
    if draw(st.booleans()):
        first, last = first.replace(day=1), last_of_month(last + timedelta(31))
    return Time(granularity=sort, start=first, end=last)


@given(times(), st.lists(times(), max_size=4), st.none() | DAYS)
def test_three_other_times_of_the_same_kind(
    key: Time, story: list[Time], limit: date | None
) -> None:
    others = alternatives(key, tuple(story), not_after=limit)
    assert len({written(other) for other in (*others, key)}) == 4
    assert all(other.granularity == key.granularity for other in others)
    assert all(span_unit(other) == span_unit(key) for other in others)
    assert all(other.end < key.start or key.end < other.start for other in others)
    assert others == alternatives(key, tuple(story), not_after=limit)
    if limit is None:
        assert {other.start < key.start for other in others} == {True, False}
    elif key.start <= limit:
        assert all(other.start <= limit for other in others)


@given(times())
def test_no_other_time_is_an_accepted_answer(key: Time) -> None:
    answers = {written(key), *accepted(key)}
    if key.granularity in (Granularity.DAY, Granularity.YEAR):
        others = {
            form for other in alternatives(key) for form in (written(other), *accepted(other))
        }
        assert not answers & others
