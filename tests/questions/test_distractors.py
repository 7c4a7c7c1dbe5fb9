"""Wrong options: of the key's type and form, never right, never giving the key away."""

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz import gazetteer
from quiz.gazetteer import cultures, figures
from quiz.gazetteer.atlas import atlas
from quiz.grammar.dates import period, written
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


def month(year: int, number: int) -> Time:
    return period(date(year, number, 1), Granularity.MONTH)


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
    ("answer", "stem", "year", "expected"),
    [
        (
            person("Barack Obama", "US president"),
            "Which US president tweeted?",
            2015,
            set(),
        ),
        (
            person("Marco Rubio", "US Secretary of State"),
            "Which US secretary of state spoke?",
            2025,
            {"Antony Blinken", "Pete Hegseth", "John Ratcliffe"},
        ),
        (
            person("John Kerry", "US Secretary of State"),
            "Which US secretary of state spoke?",
            2015,
            {"Ash Carter", "Joe Biden", "James Comey"},
        ),
        (
            person("Bill Clinton", "US president"),
            "Who signed the law in 1998?",
            2020,
            {"Al Gore", "Madeleine Albright", "John McCain"},
        ),
        (
            person("Kyrylo Budanov", "the head of Ukrainian military intelligence"),
            "Which head of Ukrainian military intelligence spoke?",
            2025,
            {"Oleksandr Syrskyi", "Vasyl Malyuk", "Andrii Sybiha"},
        ),
        (
            person("Farhan Aziz Haq", "United Nations spokesman"),
            "Who was the United Nations spokesman?",
            2019,
            {"Stéphane Dujarric", "Rupert Colville", "Jens Laerke"},
        ),
        (
            person("Yvette Cooper", "Labour's Shadow Home Secretary"),
            "Who was Shadow Home Secretary?",
            2023,
            {"Suella Braverman", "James Cleverly", "Grant Shapps"},
        ),
    ],
)
def test_the_well_known_stand_beside_their_like(
    answer: Party, stem: str, year: int, expected: set[str]
) -> None:
    story = Story(stem=stem, published=date(year, 7, 1))
    assert set(distractors(Kind.WHO, answer, answer.name, story)) == expected


@pytest.mark.parametrize(
    ("answer", "stem", "culture", "gender"),
    [
        (person("Suzanne Dodd", "project manager"), "Who was she?", "English", "female"),
        (person("Suleiman al-Amr", "director"), "Who was he?", "Arabic", "male"),
        (person("Wong Yeung-tat"), "Who resigned?", "Cantonese", "male"),
        (person("Mouez Ghali", "Tunisia's goalkeeper"), "Who saved?", "Maghrebi", "male"),
        (person("Luciana Rios"), "Who moved?", "Portuguese", "female"),
    ],
)
def test_the_unknown_stand_beside_names_of_their_culture_and_gender(
    answer: Party, stem: str, culture: str, gender: str
) -> None:
    found = distractors(Kind.WHO, answer, answer.name, Story(stem=stem))
    assert len(found) == 3
    assert not any(figures.known(name) for name in found)
    assert {cultures.gender_of(name) for name in found} == {gender}
    assert all(_of_culture(name, culture) for name in found)


def _of_culture(name: str, culture: str) -> bool:
    own = next(each for each in cultures.cultures() if each.name == culture)
    return any(part in own.surnames for part in (name.split(maxsplit=1)[0], name.partition(" ")[2]))


HUANG = person("Christine Huang", "a research associate")


@pytest.mark.parametrize(
    ("other", "offered"),
    [
        (person("Dana Reed", "a professor", "female"), True),
        (person("Peter Reed", "a professor", "male"), False),
        (person("Dana Reed", "mayor", "female"), False),
        (person("Dana Huang", "a professor", "female"), False),
        (person("Dana Reed", "research associate", "female"), False),
        (person("Barbara Reed"), True),
        (person("Angel Catbird"), False),
        (person("Angela Merkel", "German chancellor", "female"), False),
        (person("Inherent Resolve"), False),
    ],
)
def test_who_of_the_story_may_stand_beside_an_unknown_key(other: Party, offered: bool) -> None:
    story = Story(people=(other,), stem="Who was a research associate?")
    assert (other.name in distractors(Kind.WHO, HUANG, HUANG.name, story)) == offered


@pytest.mark.parametrize(
    "told",
    [
        {"stem": "Who met Dana Reed?"},
        {"evidence": "Reed and Christine Huang wrote the study."},
        {"true": ("Reed",)},
    ],
)
def test_nobody_of_stem_sentence_or_key_is_offered(told: dict[str, str]) -> None:
    other = person("Dana Reed", "a professor", "female", "Reed")
    story = Story(people=(other,)).model_copy(update=told)
    assert other.name not in distractors(Kind.WHO, HUANG, HUANG.name, story)


def test_a_name_of_nobody_is_no_name_of_the_article() -> None:
    bare = distractors(Kind.WHO, HUANG, HUANG.name, Story())
    story = Story(names=(bare[0].split()[-1],))
    assert bare[0] not in distractors(Kind.WHO, HUANG, HUANG.name, story)


def test_a_bare_surname_stands_beside_bare_surnames() -> None:
    assert all(" " not in name for name in options(LAVROV, "Lavrov"))


def test_a_pair_stands_beside_pairs_without_its_members() -> None:
    pair = Party(type="group", name="Vladimir Putin and Sergei Lavrov")
    found = distractors(Kind.WHO, pair, pair.name, Story(published=date(2025, 7, 12)))
    members = [name for option in found for name in option.split(" and ")]
    assert len(found) >= 2
    assert len(set(members)) == len(members)
    assert not {"Vladimir Putin", "Sergei Lavrov"} & set(members)


# ---------------------------------------------------------------- groups and things


@pytest.mark.parametrize(
    ("answer", "key", "true", "expected"),
    [
        (
            company("Kyodo News"),
            "Kyodo News",
            (),
            {"Tass", "Interfax", "Jiji Press"},
        ),
        (company("Kyodo News"), "Kyodo News", ("Tass",), {"Interfax", "Jiji Press", "RIA Novosti"}),
        (
            company("Lockheed Martin"),
            "Lockheed Martin",
            (),
            {"Boeing", "Northrop Grumman", "Raytheon"},
        ),
        (
            company("British Red Cross"),
            "The British Red Cross",
            (),
            {"The Refugee Council", "Oxfam", "Save the Children"},
        ),
        (
            company("Saudi Interior Ministry"),
            "the Saudi Interior Ministry",
            (),
            {
                "the Saudi Defense Ministry",
                "the Saudi Justice Ministry",
                "the Saudi Foreign Ministry",
            },
        ),
        (
            company("Ministry of Foreign Affairs"),
            "the Ministry of Foreign Affairs",
            (),
            {"the Ministry of Defense", "the Ministry of the Interior", "the Ministry of Trade"},
        ),
        (Party(type="group", name="coal miners"), "coal miners", (), set()),
        (
            Party(type="group", name="Indonesian fishermen"),
            "Indonesian fishermen",
            (),
            {"Indonesian merchants", "Indonesian soldiers", "Indonesian farmers"},
        ),
        (
            Party(type="group", name="Palestinians"),
            "Palestinians",
            (),
            {"Israelis", "Iraqis", "Iranians"},
        ),
        (company("DPRK"), "North Korea", ("Russia",), {"Japan", "South Korea", "China"}),
        (company("Pyongyang"), "Pyongyang", ("Russia",), {"Beijing", "Seoul", "Kuala Lumpur"}),
        (company("Some Company"), "Some Company", (), set()),
    ],
)
def test_groups_are_of_one_sort(
    answer: Party, key: str, true: tuple[str, ...], expected: set[str]
) -> None:
    assert options(answer, key, *true) == expected


def test_an_unknown_newspaper_is_told_by_its_noun() -> None:
    answer = company("The Deseret News")
    found = distractors(Kind.WHICH, answer, answer.name, Story(noun="newspaper"))
    assert set(found) == {"The New York Times", "The Washington Post", "The Wall Street Journal"}


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (Thing(name="Bennu", sort="asteroid"), {"Ryugu", "Apophis", "Itokawa"}),
        (Thing(name="2023 QX", sort="asteroid"), {"Bennu", "Ryugu", "Apophis"}),
        (Thing(name="the Nobel Prize", sort="award"),
         {"the Pulitzer Prize", "the Booker Prize", "the Fields Medal"}),
        (Thing(name="Uranus and Neptune"),
         {"Mercury and Venus", "Mars and Jupiter", "Saturn and Earth"}),
        (Thing(name="a loudspeaker"), {"a searchlight", "a radio mast", "a video screen"}),
        (Thing(name="a heater on the probe"),
         {"a camera on the probe", "a thruster on the probe", "a transmitter on the probe"}),
        (Thing(name="1 – 2"), {"1 – 3", "0 – 2", "2 – 3"}),
        (Thing(name="a new phase of discovery"), set()),
        (Thing(name="Quxx"), set()),
    ],
)  # fmt: skip
def test_things_are_of_one_sort(answer: Thing, expected: set[str]) -> None:
    assert options(answer, answer.name, kind=Kind.WHAT) == expected


def test_a_thing_of_the_sentence_is_no_option() -> None:
    story = Story(evidence="It passed Uranus, then Neptune.")
    found = distractors(Kind.WHAT, Thing(name="Neptune", sort="planet"), "Neptune", story)
    assert len(found) == 3
    assert "Uranus" not in found


# ---------------------------------------------------------------- places


@pytest.mark.parametrize(
    ("answer", "key", "true", "expected"),
    [
        (city("Wonsan", "North Korea"), "Wonsan", (), {"Pyongyang", "Hamhung", "Chongjin"}),
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
            {f"{name}, North Korea" for name in ("Pyongyang", "Hamhung", "Chongjin")},
        ),
        (city("Moscow", "Russia"), "Moscow", ("North Korea",), {"London", "Warsaw", "Kyiv"}),
        (city("Helena", "Montana"), "Helena", ("Montana",), {"Billings", "Missoula", "Bozeman"}),
        (
            Place(name="Kursk region", level="region"),
            "the Kursk region",
            ("Russia",),
            {"the Belgorod region", "the Bryansk region", "the Voronezh region"},
        ),
        (country("Philippines"), "the Philippines", (), {"North Korea", "Myanmar", "Indonesia"}),
        (
            country("Vietnam"),
            "Vietnam",
            ("Russia", "Ukraine", "DPRK"),
            {"Indonesia", "Myanmar", "The Philippines"},
        ),
        (
            Place(name="Volgograd Arena", level="venue"),
            "Volgograd Arena",
            (),
            {"Kazan Arena", "Luzhniki Stadium", "Nizhny Novgorod Stadium"},
        ),
        (
            Place(name="Castle Road", level="venue"),
            "Castle Road",
            (),
            {"Riverside Road", "Hillcrest Road", "Station Road"},
        ),
        (Place(name="Montana"), "Montana", (), {"Wyoming", "Idaho", "Utah"}),
        (Place(name="Palace of Winds", level="venue"), "Palace of Winds", (), set()),
    ],
)
def test_places_are_of_one_level_story_first(
    answer: Place, key: str, true: tuple[str, ...], expected: set[str]
) -> None:
    assert options(answer, key, *true, kind=Kind.WHERE) == expected


@pytest.mark.parametrize(
    ("stem", "key", "expected"),
    [
        ("To which Russian region did they go?", "Kursk", {"Belgorod", "Bryansk", "Voronezh"}),
        ("In which Malaysian city did they meet?", "Kuala Lumpur", {"Malaysia"}),
        ("In which U.S. city did they arrive?", "Seattle", {"United States"}),
    ],
)
def test_the_stem_says_what_and_where_is_asked(stem: str, key: str, expected: set[str]) -> None:
    story = STORY.model_copy(update={"stem": stem})
    found = distractors(Kind.WHERE, city(key), key, story)
    assert len(found) == 3
    holders = {land for land in expected for each in found if gazetteer.contains(land, each)}
    assert expected in (set(found), holders)


@pytest.mark.parametrize(
    ("stem", "answer", "barred"),
    [
        ("To which country did the Russian minister travel?", country("Ukraine"), {"Russia"}),
        ("In which city did he meet the Secretary of State?", city("Kuala Lumpur"), {"Penang"}),
    ],
)
def test_what_the_stem_rules_out_is_not_offered(stem: str, answer: Place, barred: set[str]) -> None:
    story = STORY.model_copy(update={"stem": stem})
    found = distractors(Kind.WHERE, answer, answer.name, story)
    assert len(found) == 3
    assert not barred & set(found)


def test_an_unknown_town_of_the_sentence_state() -> None:
    story = Story(
        places=(Place(name="California", level="region"),), evidence="It stood in X, California."
    )
    found = distractors(Kind.WHERE, Place(name="Xville"), "Xville", story)
    assert len(found) == 3
    assert all(gazetteer.contains("California", name) for name in found)


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


@pytest.mark.parametrize(
    ("key", "stem", "within"),
    [
        (day(2025, 6, 24), "On what date in June 2025 did it open?", r"June \d+, 2025"),
        (day(2025, 7, 11), "On what date in July 2025 did it open?", r"July \d+, 2025"),
        (day(2025, 6, 24), "On what date in 2025 did it open?", r"\w+ \d+, 2025"),
        (month(2025, 1), "In what month of 2025 did it open?", r"\w+ 2025"),
        (month(2025, 7), "In what month of 2025 did it open?", r"\w+ 2025"),
    ],
)
def test_times_stay_within_what_the_stem_says(key: Time, stem: str, within: str) -> None:
    story = STORY.model_copy(update={"stem": stem})
    found = distractors(Kind.WHEN, key, written(key), story)
    assert len(found) == 3
    assert all(re.fullmatch(within, option) for option in found)


def test_a_plan_stands_beside_later_times() -> None:
    key = day(2025, 9, 20)
    found = distractors(Kind.WHEN, key, written(key), STORY)
    assert len(found) == 3
    assert not any(each.startswith(("June", "May")) for each in found)


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
        ("40%", "40", "nearly 40%", "%"),
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


def test_numbers_of_the_sentence_are_not_offered() -> None:
    answer = Quantity(value="4000000", text="4 million")
    story = Story(evidence="It drew 4 million in 2006, 6 million in 2005 and 3 million before.")
    found = distractors(Kind.HOW_MANY, answer, "4 million", story)
    assert len(found) == 3
    assert not {"6 million", "3 million"} & set(found)


def test_nobody_is_older_than_the_oldest() -> None:
    answer = Quantity(value="98", text="98", unit="years")
    found = distractors(Kind.HOW_MUCH, answer, "98", Story(stem="How old was she?"))
    assert all(int(each) <= 105 for each in found)


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
    short = tuple(company(name, "") for name in ("Tass", "Interfax", "Reuters"))
    key = "Korean Central News Agency"
    found = distractors(Kind.WHO, company(key), key, Story(groups=short))
    assert len(found) == 3
    assert len(key) <= 1.8 * max(len(each) for each in found)


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
    assert not found or len(key) <= max(16, 1.8 * max(len(option) for option in found))
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
        assert not set(option.casefold().split()) & set(key.casefold().split())
