"""Wrong options for numbers, places and times: false, and of the right side, place and form."""

import re
from datetime import date

import pytest

from quiz.questions.distractors import Answer, Story, distractors
from quiz.questions.offers import FRAME
from quiz.schema import Granularity, Kind, Party, Place, Quantity, Time


def countries(*names: str) -> tuple[Place, ...]:
    return tuple(Place(name=name, level="country") for name in names)


def number(value: int, unit: str | None = None) -> Quantity:
    text = f"{value}%" if unit == "%" else f"{value:,}"
    return Quantity(value=str(value), text=text, unit=unit)


def day(number: int, last: int | None = None) -> Time:
    granularity = Granularity.DAY if last is None else Granularity.SPAN
    start, end = date(2015, 9, number), date(2015, 9, last or number)
    return Time(granularity=granularity, start=start, end=end)


# ---------------------------------------------------------------- numbers


@pytest.mark.parametrize(
    ("stem", "key", "side"),
    [
        ("More than how many people came?", number(2000), 1),
        ("Over how many visitors came?", number(700), 1),
        ("At least how many people were killed?", number(107), 1),
        ("What percentage of the levels did the loss exceed?", number(10, "%"), 1),
        ("In less than how many hours did it sell out?", number(9), -1),
        ("Up to what percentage of the shells came from it?", number(40, "%"), -1),
        ("As many as how many people fled?", number(2000), -1),
        ("No more than how many people came?", number(2000), -1),
        ("How many people moved over the border?", number(2000), 0),
        ("About how many people came?", number(2000), 0),
    ],
)
def test_a_number_past_a_limit_is_false(stem: str, key: Quantity, side: int) -> None:
    found = distractors(Kind.HOW_MANY, key, key.text, Story(stem=stem))
    values = [int(re.sub(r"\D", "", each)) for each in found]
    sides = {1 if each > int(key.value) else -1 for each in values}
    assert len(found) == 3
    assert sides == ({side} if side else {1, -1})
    assert all(int(key.value) / 4 <= each <= 4 * int(key.value) for each in values)


@pytest.mark.parametrize("key", ["more than 2,000", "up to 2,000"])
def test_beside_a_limit_no_other_limit_is_plainly_wrong(key: str) -> None:
    assert not distractors(Kind.HOW_MANY, number(2000), key, Story(stem="How many came?"))


@pytest.mark.parametrize("key", ["nearly 2,000", "about 2,000"])
def test_a_hedge_that_is_no_limit_has_others_on_both_sides(key: str) -> None:
    found = distractors(Kind.HOW_MANY, number(2000), key, Story(stem="How many came?"))
    values = [int(re.sub(r"\D", "", each)) for each in found]
    assert {1 if each > 2000 else -1 for each in values} == {1, -1}


def test_a_part_is_smaller_than_the_whole_of_the_headline() -> None:
    story = Story(stem="Over how many were saved?", headline="Over 1,100 people saved at sea")
    found = distractors(Kind.HOW_MANY, number(700), "700", story)
    assert set(found) == {"800", "900"}


def test_no_group_is_of_one() -> None:
    answer = Quantity(value="3", text="Three")
    found = distractors(
        Kind.HOW_MANY, answer, "Three", Story(stem="In groups of how many did they sit?")
    )
    assert found
    assert "One" not in found


# ---------------------------------------------------------------- countries and places


@pytest.mark.parametrize(
    ("stem", "key", "told", "expected"),
    [
        (
            "The camp lay near Syria's border with which country?",
            "Jordan",
            ("United States", "Iran", "Iraq"),
            {"Iraq", "Israel", "Lebanon"},
        ),
        (
            "In which country was the play set?",
            "Iran",
            ("Australia", "United States"),
            {"Iraq", "Turkey", "Israel"},
        ),
        (
            "In which country did they meet?",
            "Jordan",
            ("US", "Iran", "Iraq", "Lebanon"),
            {"Iran", "Iraq", "Lebanon"},
        ),
        (
            "Which country kept its base?",
            "United States",
            ("Iraq", "Iran", "Russia"),
            {"Iraq", "Iran", "Russia"},
        ),
        ("Which country evacuated its people?", "South Korea", ("North Korea",), set()),
        (
            "Which country faced Panama?",
            "Belgium",
            ("Tunisia", "South Korea"),
            {"Tunisia", "South Korea"},
        ),
        ("The deployment of troops to which country helped?", "Russia", ("Ukraine",), set()),
    ],
)
def test_countries_fit_what_is_asked(
    stem: str, key: str, told: tuple[str, ...], expected: set[str]
) -> None:
    story = Story(stem=stem, places=countries(*told))
    found = distractors(Kind.WHICH, Place(name=key, level="country"), key, story)
    assert set(found) == expected


def test_the_scene_is_no_origin() -> None:
    story = Story(
        stem="From which country did the parents come?",
        places=countries("Australia", "Pakistan", "China"),
        country="Australia",
    )
    found = distractors(Kind.WHERE, Place(name="India", level="country"), "India", story)
    assert found
    assert "Australia" not in found


@pytest.mark.parametrize(
    ("stem", "key", "barred"),
    [
        ("In which city did the team arrive?", "Washington", {"Herat", "Kabul", "Ottawa"}),
        ("In which U.S. city did they meet?", "New York", {"Salem", "Mountain View"}),
    ],
)
def test_cities_are_of_the_keys_country_and_size(stem: str, key: str, barred: set[str]) -> None:
    told = ("Herat", "Kabul", "Salem", "Mountain View")
    places = tuple(Place(name=name, level="city") for name in told)
    story = Story(stem=stem, places=places)
    found = distractors(Kind.WHERE, Place(name=key, level="city"), key, story)
    assert len(found) == 3
    assert not barred & set(found)


@pytest.mark.parametrize(
    ("stem", "expected"),
    [
        ("Where did it happen?", {"Mount Arafat", "Muzdalifah", "the Cave of Hira"}),
        ("At which bridge did it happen?", set()),
    ],
)
def test_a_bridge_is_asked_for_among_bridges(stem: str, expected: set[str]) -> None:
    key = "Jamarat Bridge"
    found = distractors(Kind.WHERE, Place(name=key, level="venue"), key, Story(stem=stem))
    assert {each.replace("The ", "the ") for each in found} == expected


# ---------------------------------------------------------------- times


@pytest.mark.parametrize(
    ("told", "barred"),
    [
        ((day(19, 20),), {"September 19, 2015", "September 20, 2015"}),
        ((day(20), day(22)), {"September 20, 2015"}),
        ((), {"September 20, 2015"}),
    ],
)
def test_no_day_beside_the_key_or_of_a_weekend_told(
    told: tuple[Time, ...], barred: set[str]
) -> None:
    stem = "On what date in September 2015 did it happen?"
    story = Story(stem=stem, times=told, published=date(2015, 9, 22))
    found = distractors(Kind.WHEN, day(21), "September 21, 2015", story)
    assert len(found) >= 2
    assert not barred & set(found)
    assert all(each.startswith("September ") for each in found)


# ---------------------------------------------------------------- the frame


@pytest.mark.parametrize(
    ("stem", "bare"),
    [
        ('In the May 2009 news story "Peru: Clashes", who fled?', "who fled?"),
        ('In the news story "Peru: Clashes", in what year did it end?',
         "in what year did it end?"),
        ('In the August 2015 news story "It, and more", who fled?', "who fled?"),
        ("In May 2009, who fled?", "In May 2009, who fled?"),
    ],
)  # fmt: skip
def test_a_headline_is_no_part_of_the_question(stem: str, bare: str) -> None:
    assert FRAME.sub("", stem) == bare


ANSWERS: tuple[tuple[Kind, Answer, str], ...] = (
    (Kind.HOW_MANY, number(2), "2"),
    (Kind.WHERE, Place(name="Andorra", level="country"), "Andorra"),
    (Kind.WHO, Party(type="person", name="Barack Obama"), "Barack Obama"),
)


@pytest.mark.parametrize(("kind", "answer", "key"), ANSWERS)
def test_two_or_more_or_none(kind: Kind, answer: Answer, key: str) -> None:
    assert len(distractors(kind, answer, key, Story(stem="Up to how many?"))) in (0, 2, 3)
