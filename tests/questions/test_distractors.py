"""Wrong options: of the key's type and form, never right, never giving the key away."""

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz import gazetteer
from quiz.gazetteer.atlas import atlas
from quiz.grammar.dates import written
from quiz.questions.distractors import Answer, Story, distractors
from quiz.schema import Granularity, Kind, Party, Place, Quantity, Thing, Time


def person(name: str, role: str | None = None, gender: str | None = None, *aliases: str) -> Party:
    return Party.model_validate(
        {"type": "person", "name": name, "role": role, "gender": gender, "aliases": aliases}
    )


def company(name: str, *aliases: str) -> Party:
    return Party(type="organization", name=name, aliases=aliases)


def city(name: str, within: str | None = None) -> Place:
    return Place(name=name, level="city", within=within)


def country(name: str) -> Place:
    return Place(name=name, level="country")


def day(year: int, month: int, number: int, text: str = "") -> Time:
    when = date(year, month, number)
    return Time(granularity=Granularity.DAY, start=when, end=when, text=text)


LAVROV = person("Sergei Lavrov", "Russian foreign minister", "male", "Lavrov")
CHOE = person("Choe Son Hui", "North Korean foreign minister", "female", "Choe")
STORY = Story(
    people=(
        LAVROV,
        person("Kim Jong Un", "North Korean leader", "male", "Kim"),
        person("Vladimir Putin", "president", "male", "Putin"),
        person("Marco Rubio", "US secretary of state", "male", "Rubio"),
        person("Maria Zakharova", "spokeswoman", "female", "Zakharova"),
        CHOE,
    ),
    groups=(
        company("Tass"),
        company("Interfax"),
        company("Association of Southeast Asian Nations", "ASEAN"),
        Party(type="group", name="North Korean troops"),
        company("Ukraine"),
    ),
    places=(
        city("Wonsan", "North Korea"),
        city("Moscow", "Russia"),
        city("Kuala Lumpur"),
        city("Pyongyang"),
        Place(name="Kursk region", level="region"),
        country("North Korea"),
        country("Russia"),
        country("Ukraine"),
        Place(name="Kim Il Sung Square", level="venue"),
    ),
    times=(day(2025, 7, 12, "Saturday"), day(2025, 6, 24, "June 24")),
    quantities=(
        Quantity(value="6000", text="6,000", unit="military workers"),
        Quantity(value="40", text="40%", unit="%"),
    ),
    things=(
        Thing(name="Bennu", sort="asteroid"),
        Thing(name="Ryugu", sort="near-Earth asteroid"),
        Thing(name="Apophis", sort="asteroid"),
        Thing(name="Nobel Prize", sort="award"),
    ),
    published=date(2025, 7, 12),
)


def options(answer: Answer, key: str, *true: str, kind: Kind = Kind.WHO) -> set[str]:
    return set(distractors(kind, answer, key, STORY.model_copy(update={"true": true})))


# ---------------------------------------------------------------- people


@pytest.mark.parametrize(
    ("answer", "key", "true", "expected"),
    [
        (LAVROV, "Sergei Lavrov", (), {"Marco Rubio", "Kim Jong Un", "Vladimir Putin"}),
        (LAVROV, "Lavrov", (), {"Rubio", "Kim", "Putin"}),
        (CHOE, "Choe Son Hui", (), {"Maria Zakharova", "Sergei Lavrov", "Marco Rubio"}),
        (LAVROV, "Sergei Lavrov", ("Putin",), {"Marco Rubio", "Kim Jong Un", "Choe Son Hui"}),
        (
            LAVROV,
            "Sergei Lavrov",
            ("President Vladimir Putin", "Marco Rubio"),
            {"Kim Jong Un", "Maria Zakharova", "Choe Son Hui"},
        ),
    ],
)
def test_people_come_from_the_story_same_gender_and_role_first(
    answer: Party, key: str, true: tuple[str, ...], expected: set[str]
) -> None:
    assert options(answer, key, *true) == expected


@pytest.mark.parametrize(
    "other",
    [
        person("Choe", None, "female"),
        person("Choe Ryong Hae", "official", "male"),
        person("Son Heung-min", "player", "male"),
    ],
)
def test_nobody_shares_a_part_of_the_name(other: Party) -> None:
    story = Story(people=(CHOE, other, LAVROV, person("Marco Rubio")))
    found = distractors(Kind.WHO, CHOE, "Choe Son Hui", story)
    assert set(found) == {"Sergei Lavrov", "Marco Rubio"}


def test_one_person_is_not_enough() -> None:
    assert distractors(Kind.WHO, CHOE, "Choe Son Hui", Story(people=(CHOE, LAVROV))) == ()


# ---------------------------------------------------------------- groups and things


@pytest.mark.parametrize(
    ("answer", "key", "true", "expected"),
    [
        (
            company("Bloomberg News"),
            "Bloomberg News",
            (),
            {"Tass", "Interfax", "The Association of Southeast Asian Nations"},
        ),
        (company("Bloomberg News"), "Bloomberg News", ("ASEAN",), {"Tass", "Interfax"}),
        (company("Bloomberg News"), "Bloomberg News", ("ASEAN", "Tass"), set()),
        (
            company("United Nations"),
            "the United Nations",
            (),
            {"Tass", "Interfax", "the Association of Southeast Asian Nations"},
        ),
        (Party(type="group", name="coal miners"), "coal miners", (), set()),
        (company("DPRK"), "North Korea", ("Russia",), {"Ukraine", "South Korea", "China"}),
        (company("Pyongyang"), "Pyongyang", ("Russia",), {"Beijing", "Seoul", "Kuala Lumpur"}),
    ],
)
def test_groups_are_of_one_type_and_countries_stand_beside_countries(
    answer: Party, key: str, true: tuple[str, ...], expected: set[str]
) -> None:
    assert options(answer, key, *true) == expected


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (Thing(name="Bennu", sort="asteroid"), {"Ryugu", "Apophis"}),
        (Thing(name="Itokawa", sort="asteroid"), {"Bennu", "Ryugu", "Apophis"}),
        (Thing(name="Nobel Prize", sort="award"), set()),
        (Thing(name="Bennu"), set()),
    ],
)
def test_things_are_of_one_sort(answer: Thing, expected: set[str]) -> None:
    assert options(answer, answer.name, kind=Kind.WHAT) == expected


# ---------------------------------------------------------------- places


@pytest.mark.parametrize(
    ("answer", "key", "true", "expected"),
    [
        (city("Wonsan", "North Korea"), "Wonsan", (), {"Moscow", "Kuala Lumpur", "Pyongyang"}),
        (
            city("Wonsan", "North Korea"),
            "Wonsan",
            ("North Korean",),
            {"Pyongyang", "Hamhung", "Chongjin"},
        ),
        (
            city("Wonsan", "North Korea"),
            "Wonsan, North Korea",
            (),
            {"Moscow, Russia", "Kuala Lumpur, Malaysia", "Pyongyang, North Korea"},
        ),
        (city("Moscow", "Russia"), "Moscow", ("North Korea",), {"Kuala Lumpur", "Warsaw", "Kyiv"}),
        (city("Helena", "Montana"), "Helena", ("Montana",), {"Billings", "Missoula", "Bozeman"}),
        (
            Place(name="Kursk region", level="region"),
            "the Kursk region",
            ("Russia",),
            {"the Belgorod region", "the Bryansk region", "the Voronezh region"},
        ),
        (country("Philippines"), "the Philippines", (), {"North Korea", "Russia", "Ukraine"}),
        (
            country("Vietnam"),
            "Vietnam",
            ("Russia", "Ukraine", "DPRK"),
            {"Indonesia", "Myanmar", "The Philippines"},
        ),
        (Place(name="Red Square", level="venue"), "Red Square", (), set()),
    ],
)
def test_places_are_of_one_level_story_first(
    answer: Place, key: str, true: tuple[str, ...], expected: set[str]
) -> None:
    assert options(answer, key, *true, kind=Kind.WHERE) == expected


def test_an_unknown_town_stands_beside_towns_around_it() -> None:
    found = options(city("Büdelsdorf", "Germany"), "Büdelsdorf", "Germany", kind=Kind.WHERE)
    assert len(found) == 3
    assert all(gazetteer.contains("Germany", name) for name in found)


# ---------------------------------------------------------------- times and numbers


@pytest.mark.parametrize(
    ("key", "shape"),
    [
        ("June 24, 2025", r"(June|July|May) \d+, 2025"),
        ("June 24", r"(June|July|May) \d+"),
        ("On June 24, 2025", r"On (June|July|May) \d+, 2025"),
    ],
)
def test_times_have_the_form_of_the_key(key: str, shape: str) -> None:
    found = distractors(Kind.WHEN, day(2025, 6, 24), key, STORY)
    assert len(found) == 3
    assert all(re.fullmatch(shape, option) for option in found)


def test_the_storys_own_date_tempts_unless_the_stem_names_it() -> None:
    answer = day(2025, 6, 24)
    assert "July 12, 2025" in options(answer, written(answer), kind=Kind.WHEN)
    assert "July 12, 2025" not in options(answer, written(answer), "Saturday", kind=Kind.WHEN)
    assert "July 12, 2025" not in options(answer, written(answer), "July 12, 2025", kind=Kind.WHEN)


@pytest.mark.parametrize(
    ("text", "value", "key", "ending"),
    [
        ("6,000", "6000", "6,000", "000"),
        ("6,000", "6000", "6,000 military workers", " military workers"),
        ("40%", "40", "as much as 40%", "%"),
        ("six", "6", "six", ""),
    ],
)
def test_numbers_keep_unit_hedge_and_writing(text: str, value: str, key: str, ending: str) -> None:
    answer = Quantity(value=value, text=text)
    found = distractors(Kind.HOW_MUCH, answer, key, STORY)
    assert len(found) == 3
    for option in found:
        assert option.endswith(ending)
        assert option.startswith(key.partition(text)[0])
        assert any(sign.isdigit() for sign in option) == any(sign.isdigit() for sign in key)


@pytest.mark.parametrize(
    ("answer", "key"),
    [
        (Quantity(value="6000", text="6,000"), "six thousand"),
        (Quantity(value="1", text="one"), "one worker"),
        (day(2025, 6, 24), "last Tuesday"),
    ],
)
def test_a_key_in_another_form_gets_no_options(answer: Answer, key: str) -> None:
    assert distractors(Kind.HOW_MANY, answer, key, STORY) == ()


# ---------------------------------------------------------------- all kinds


def test_a_key_longer_by_far_asks_for_a_longer_option() -> None:
    short = tuple(company(name) for name in ("Tass", "Yonhap", "KCNA", "Reuters"))
    key = "Korean Central News Agency"
    long = company("Deutsche Presse-Agentur")
    assert distractors(Kind.WHO, company(key), key, Story(groups=short)) == ()
    with_long = distractors(Kind.WHO, company(key), key, Story(groups=(*short, long)))
    assert long.name in with_long
    assert len(with_long) == 3


CITIES = st.sampled_from(sorted({each.name for each in atlas().places if each.sort == "city"}))
NAMES = st.from_regex(r"[A-Z][a-z]{2,6} [A-Z][a-z]{2,8}", fullmatch=True)
DAYS = st.dates(date(1990, 1, 1), date(2030, 1, 1)).map(
    lambda when: Time(granularity=Granularity.DAY, start=when, end=when)
)
COUNTS = st.integers(2, 10**7).map(lambda number: Quantity(value=str(number), text=f"{number:,}"))
ANSWERS = (
    CITIES.map(lambda name: (Kind.WHERE, city(name), name))
    | NAMES.map(lambda name: (Kind.WHO, person(name), name))
    | DAYS.map(lambda time: (Kind.WHEN, time, written(time)))
    | COUNTS.map(lambda count: (Kind.HOW_MANY, count, count.text))
)
STORIES = st.builds(
    Story,
    people=st.lists(NAMES.map(person), max_size=6).map(tuple),
    places=st.lists(CITIES.map(city), max_size=5).map(tuple),
    times=st.lists(DAYS, max_size=4).map(tuple),
    quantities=st.lists(COUNTS, max_size=4).map(tuple),
    true=st.lists(CITIES | NAMES, max_size=3).map(tuple),
    published=st.none() | st.dates(date(2000, 1, 1), date(2030, 1, 1)),
)


@settings(deadline=None)
@given(ANSWERS, STORIES)
def test_options_are_distinct_apart_and_repeatable(
    asked: tuple[Kind, Answer, str], story: Story
) -> None:
    kind, answer, key = asked
    found = distractors(kind, answer, key, story)
    assert found == distractors(kind, answer, key, story)
    assert len(found) in (0, 2, 3)
    shown = [option.casefold() for option in (key, *found)]
    assert len(set(shown)) == len(shown)
    assert not found or len(key) <= 1.8 * max(len(option) for option in found)
    assert not set(found) & set(story.true)
    assert all(option[0].isupper() == key[0].isupper() for option in found)


@settings(deadline=None)
@given(CITIES, STORIES)
def test_no_place_holds_or_lies_in_the_key(key: str, story: Story) -> None:
    for option in distractors(Kind.WHERE, city(key), key, story):
        assert not gazetteer.same(option, key)
        assert not gazetteer.contains(option, key)
        assert not gazetteer.contains(key, option)
        assert option.casefold() not in key.casefold()


@settings(deadline=None)
@given(NAMES, STORIES)
def test_no_person_shares_a_name_with_the_key(key: str, story: Story) -> None:
    for option in distractors(Kind.WHO, person(key), key, story):
        assert option in {each.name for each in story.people}
        assert not set(option.casefold().split()) & set(key.casefold().split())
