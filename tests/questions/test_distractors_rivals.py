"""Wrong options for people, groups and things: of one office, one house, one time."""

import re
from datetime import date

import pytest

from quiz.gazetteer import figures
from quiz.questions.distractors import Story, distractors
from quiz.schema import Kind, Party, Thing

TALKS = date(2025, 7, 12)


@pytest.mark.parametrize(
    ("name", "gone"),
    [
        ("Sergei Lavrov and Choe Son Hui",
         {"Yevgeny Primakov", "Igor Ivanov", "Ri Yong Ho", "Kim Jong Il", "Marco Rubio"}),
        ("Vladimir Putin and Sergei Lavrov", {"Donald Trump", "Boris Yeltsin", "Igor Ivanov"}),
    ],
)  # fmt: skip
def test_pairs_are_in_office_and_of_their_countries(name: str, gone: set[str]) -> None:
    rubio = Party(type="person", name="Marco Rubio", role="US Secretary of State")
    story = Story(stem="Who started talks?", published=TALKS, people=(rubio,))
    found = distractors(Kind.WHO, Party(type="group", name=name), name, story)
    assert len(found) >= 2
    assert not gone & {member for each in found for member in each.split(" and ")}


def test_nobody_stands_beside_the_only_leader() -> None:
    answer = Party(type="person", name="Kim Jong Un", role="North Korean leader")
    story = Story(stem="Which North Korean leader declared it?", published=TALKS)
    assert distractors(Kind.WHO, answer, answer.name, story) == ()


@pytest.mark.parametrize(
    ("name", "role", "year", "expected"),
    [
        ("Michael Bloomberg", "mayor of New York", 2010,
         {"Richard M. Daley", "Thomas Menino", "Antonio Villaraigosa"}),
        ("Benjamin Netanyahu", "Israeli prime minister", 2024,
         {"Yoav Gallant", "Israel Katz", "Gideon Sa'ar"}),
        ("Alan García", "Peruvian president", 2009,
         {"Álvaro Uribe", "Hugo Chávez", "Luiz Inácio Lula da Silva"}),
        ("Pope Francis", "pope", 2016,
         {"Peter Turkson", "Pietro Parolin", "Luis Antonio Tagle"}),
        ("Robert Mueller", "FBI director", 2008,
         {"Dick Cheney", "Michael Hayden", "Henry Paulson"}),
        ("Edward Snowden", "whistleblower", 2013,
         {"Daniel Ellsberg", "John Kiriakou", "Julian Assange"}),
        ("Greta Thunberg", "activist", 2019, set()),
    ],
)  # fmt: skip
def test_the_well_known_hold_a_like_office_in_that_year(
    name: str, role: str, year: int, expected: set[str]
) -> None:
    answer = Party(type="person", name=name, role=role)
    story = Story(stem="Who spoke?", published=date(year, 7, 1))
    assert set(distractors(Kind.WHO, answer, name, story)) == expected


def test_a_goalkeeper_has_no_strikers_beside_him() -> None:
    story = Story(stem="Which Tunisia goalkeeper was hurt?", published=date(2018, 7, 1))
    answer = Party(type="person", name="Mouez Ghali", role="Tunisia goalkeeper")
    found = distractors(Kind.WHO, answer, answer.name, story)
    assert len(found) == 3
    assert not any(figures.known(each) for each in found)


@pytest.mark.parametrize(
    ("key", "noun", "pattern"),
    [
        ("The Bezos Earth Fund", "fund", r"The .* Fund"),
        ("The Association of Southeast Asian Nations", "association", r".*\bAssociation\b.*"),
        ("Engineers from NASA's Jet Propulsion Laboratory in California", None,
         r"Engineers from NASA's .* Center in (?:Texas|Maryland|Virginia)"),
        ("Researchers at Stanford University", None, r"Researchers at \w+ University"),
        ("Scientists from NASA", None, r"Scientists from (?:the European Space Agency|[JR]\w+)"),
        ("The Los Angeles Police Department", None, r"The (?!Los )(?:\w+ )+Police Department"),
    ],
)  # fmt: skip
def test_groups_keep_the_word_that_would_give_them_away(
    key: str, noun: str | None, pattern: str
) -> None:
    answer = Party(type="organization", name=key.removeprefix("The "))
    found = distractors(Kind.WHICH, answer, key, Story(noun=noun))
    assert len(found) == 3
    assert all(re.fullmatch(pattern, each) for each in found)


@pytest.mark.parametrize("name", ["Engineers from Quxx", "The White House", "NATO troops"])
def test_what_has_no_rivals_has_no_options(name: str) -> None:
    answer = Party(type="group", name=name)
    assert distractors(Kind.WHO, answer, name, Story()) == ()


@pytest.mark.parametrize(
    ("key", "foreign"),
    [("The FBI", {"MI5", "MI6"}), ("The Supreme Court", {"The House of Commons"})],
)
def test_offices_of_one_country_stand_together(key: str, foreign: set[str]) -> None:
    answer = Party(type="organization", name=key.removeprefix("The "))
    found = distractors(Kind.WHO, answer, key, Story())
    assert len(found) == 2
    assert not foreign & set(found)


@pytest.mark.parametrize(
    ("name", "sort", "barred"),
    [
        ("Ian", "hurricane", {"Katrina", "Sandy"}),
        ("Katrina", "hurricane", {"Ian", "Helene"}),
        ("Dragon", "capsule", {"Apollo 11", "Gemini 8"}),
        ("the Concorde", "aircraft", {"the X-43", "the X-15"}),
        ("the Nobel Peace Prize", "prize", {"the Nobel Prize"}),
        ("Bitcoin", "currency", {"Euro", "Dollar"}),
        ("Windows", "operating system", {"IOS"}),
    ],
)
def test_things_are_of_one_time_and_use(name: str, sort: str, barred: set[str]) -> None:
    found = distractors(Kind.WHICH, Thing(name=name, sort=sort), name, Story())
    assert len(found) == 3
    assert not barred & set(found)
