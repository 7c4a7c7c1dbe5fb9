"""People, organizations and things by name: the tables hold together and answer what is asked."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz import gazetteer
from quiz.gazetteer import cultures, figures, organizations, roles, things
from quiz.gazetteer.tables import listed, rows

CULTURES = cultures.cultures()
FAMILIES = (
    {name for name, _ in roles.FAMILIES} | roles.SPORTS | {"official", "unofficial", "banker"}
)
OUTSIDE = {"United Nations", "European Union"}


@pytest.mark.parametrize("figure", figures.figures(), ids=lambda each: f"{each.name}-{each.start}")
def test_a_figure_has_a_family_a_country_and_years(figure: figures.Figure) -> None:
    assert figure.family in FAMILIES
    assert figure.country in OUTSIDE or gazetteer.lookup(figure.country)
    assert 1900 < figure.start <= figure.end
    assert figure.start < 2030


def test_a_figure_stands_once_in_each_role() -> None:
    told = [(each.name, each.family, each.country, each.start) for each in figures.figures()]
    assert len(told) == len(set(told))


@pytest.mark.parametrize("culture", CULTURES, ids=lambda each: each.name)
def test_a_culture_has_names_enough_and_no_name_twice(culture: cultures.Culture) -> None:
    for names in (culture.female, culture.male, culture.surnames):
        assert len(names) == len(set(names))
        assert len(set(names) - culture.marked) >= 3
    assert all(gazetteer.lookup(country) for country in culture.countries)


def test_a_country_has_one_culture_of_names() -> None:
    homes = [country for culture in CULTURES for country in culture.countries]
    assert len(homes) == len(set(homes))


@pytest.mark.parametrize("table", ["organizations.tsv", "things.tsv", "rivals.tsv"])
def test_a_row_has_rivals_enough_and_none_twice(table: str) -> None:
    for row in rows(table):
        cells = listed(row.get("names") or row["nouns"], ";")
        assert len(cells) == len(set(cells)), row
        assert table == "organizations.tsv" or len(cells) >= 3, row


def test_a_sort_of_organizations_has_rivals_enough() -> None:
    for sort in {each.sort for each in organizations.organizations()}:
        assert len(organizations.of_sort(sort)) >= 3, sort


def test_organizations_lie_in_known_countries() -> None:
    for each in organizations.organizations():
        assert not each.country or each.country in OUTSIDE or gazetteer.lookup(each.country)


# ---------------------------------------------------------------- look-ups

ROLES = (
    ("Russian foreign minister", "foreign"),
    ("US Secretary of State", "foreign"),
    ("Prime Minister", "head"),
    ("undersecretary to the prime minister", "minister"),
    ("Labour's Shadow Home Secretary", "interior"),
    ("the UN secretary-general", "un"),
    ("Environment Canada spokesperson", "spokesperson"),
    ("Ingenuity's project manager", "manager"),
    ("Tunisia's goalkeeper", "athlete"),
    ("VOA Pentagon correspondent", "journalist"),
    ("a senior military analyst at Stratfor", "scientist"),
    ("a Scientology attorney", "law"),
    ("nonsense", None),
    (None, None),
)


@pytest.mark.parametrize(("role", "family"), ROLES)
def test_family(role: str | None, family: str | None) -> None:
    assert roles.family(role) == family


@pytest.mark.parametrize(
    ("one", "other", "distance"),
    [
        ("head", "head", 0),
        ("soccer", "athlete", 0),
        ("head", "foreign", 1),
        ("head", None, 2),
        ("head", "journalist", roles.FAR),
        ("soccer", "tennis", roles.FAR),
    ],
)
def test_families_apart(one: str | None, other: str | None, distance: int) -> None:
    assert roles.apart(one, other) == distance
    assert roles.apart(other, one) == distance


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("Barack Obama", True),
        ("Farhan Aziz Haq", True),
        ("Recep Tayyip Erdogan", True),
        ("Beyoncé", True),
        ("Obama", False),
        ("Barack Jones", False),
        ("", False),
    ],
)
def test_known_figures(name: str, known: bool) -> None:
    assert bool(figures.known(name)) == known


@pytest.mark.parametrize(
    ("name", "country", "culture", "gender"),
    [
        ("Suzanne Dodd", None, "English", "female"),
        ("Kim Jong Un", None, "North Korean", "male"),
        ("Park Joo-Ho", None, "South Korean", "male"),
        ("Wong Yeung-tat", None, "Cantonese", "male"),
        ("Nathan Law", None, "Hong Kong", "male"),
        ("Farouk Ben Mustapha", "Tunisia", "Maghrebi", "male"),
        ("Sujata Raisinghani", "Canada", "Indian", "female"),
        ("Xolo Qqq", "Japan", "Japanese", None),
    ],
)
def test_a_name_tells_its_culture_and_gender(
    name: str, country: str | None, culture: str, gender: str | None
) -> None:
    found = cultures.culture_of(name, country)
    assert found is not None
    assert found.name == culture
    assert cultures.gender_of(name, country) == gender


def test_a_strange_name_tells_nothing() -> None:
    assert cultures.culture_of("Qqq Xxx") is None
    assert not cultures.recognised("Angel Catbird")


@given(st.text(min_size=1), st.sampled_from(CULTURES), st.sampled_from(["female", "male", None]))
def test_names_of_nobody_are_distinct_and_repeatable(
    seed: str, culture: cultures.Culture, gender: cultures.Gender | None
) -> None:
    found = cultures.invented(seed, culture, gender, 4)
    assert found == cultures.invented(seed, culture, gender, 4)
    assert 2 <= len(found) == len(set(found))
    for name in found:
        assert not set(re.split(r" (?=[A-Z])", name)) & culture.marked


@pytest.mark.parametrize(
    ("name", "sort"),
    [
        ("Interfax", "news agency"),
        ("The AP", "news agency"),
        ("the New York Times", "newspaper"),
        ("WHO", "UN agency"),
        ("who", None),
        ("Nobody & Sons", None),
    ],
)
def test_named_organizations(name: str, sort: str | None) -> None:
    found = organizations.named(name)
    assert (found.sort if found else None) == sort


def test_the_country_decides_between_parties_of_one_name() -> None:
    found = organizations.named("the Labour Party", "Hong Kong")
    assert found is not None
    assert found.country == "Hong Kong"


@pytest.mark.parametrize(
    ("name", "noun", "other"),
    [
        ("Bennu", None, "Ryugu"),
        ("2023 QX", "asteroid", "Ryugu"),
        ("the Hajj", None, "the Umrah"),
        ("Katrina", "hurricane", "Rita"),
    ],
)
def test_things_like(name: str, noun: str | None, other: str) -> None:
    found = things.things_like(name, noun)
    assert other in found
    assert name not in found


@pytest.mark.parametrize(("name", "noun"), [("Qqq", None), ("Qqq", "gizmo"), ("", None)])
def test_nothing_is_like_what_nobody_knows(name: str, noun: str | None) -> None:
    assert things.things_like(name, noun) == ()


@pytest.mark.parametrize(
    ("place", "people"),
    [
        ("Poland", "Poles"),
        ("Israel", "Israelis"),
        ("Turkey", "Turks"),
        ("Philippines", "Filipinos"),
        ("Japan", None),
        ("Atlantis", None),
    ],
)
def test_people(place: str, people: str | None) -> None:
    assert gazetteer.people(place) == people
