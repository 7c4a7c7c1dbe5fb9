"""Names of places: what they mean, what holds what, which stand for a government."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz import gazetteer
from quiz.gazetteer.atlas import atlas

NAMES = sorted({entry.name for entry in atlas().places})

MEANINGS = (
    ("U.S.", "United States", "country"),
    ("US", "United States", "country"),
    ("the United States", "United States", "country"),
    ("America", "United States", "country"),
    ("U.K.", "United Kingdom", "country"),
    ("Britain", "United Kingdom", "country"),
    ("UAE", "United Arab Emirates", "country"),
    ("DPRK", "North Korea", "country"),
    ("Russian Federation", "Russia", "country"),
    ("Czechia", "Czech Republic", "country"),
    ("Côte d’Ivoire", "Ivory Coast", "country"),
    ("Cote d'Ivoire", "Ivory Coast", "country"),
    ("Burma", "Myanmar", "country"),
    ("the Netherlands", "Netherlands", "country"),
    ("IRAN", "Iran", "country"),
    ("Taiwan", "Taiwan", "country"),
    ("Hong Kong", "Hong Kong", "country"),
    ("Kosovo", "Kosovo", "country"),
    ("Palestine", "Palestine", "country"),
    ("Georgia", "Georgia", "country"),
    ("Montana", "Montana", "state"),
    ("Mont.", "Montana", "state"),
    ("B.C.", "British Columbia", "state"),
    ("Scotland", "Scotland", "state"),
    ("Kursk Oblast", "Kursk region", "state"),
    ("Kursk", "Kursk", "city"),
    ("Kiev", "Kyiv", "city"),
    ("New York", "New York", "city"),
    ("NYC", "New York", "city"),
    ("Washington, D.C.", "Washington", "city"),
    ("The Hague", "The Hague", "city"),
    ("St Petersburg", "Saint Petersburg", "city"),
    ("Europe", "Europe", "continent"),
    ("Mideast", "Middle East", "region"),
    ("Southeast Asia", "Southeast Asia", "region"),
    ("EU", "European Union", "region"),
    ("the Atlantic", "Atlantic Ocean", "water"),
)


@pytest.mark.parametrize(("name", "canonical", "sort"), MEANINGS)
def test_a_name_means_one_place(name: str, canonical: str, sort: str) -> None:
    entry = gazetteer.lookup(name)
    assert entry is not None
    assert (entry.name, entry.sort) == (canonical, sort)


@pytest.mark.parametrize(
    "word", ["us", "Us", "turkey", "chad", "in", "IN", "OK", "", "the", "Lavrov"]
)
def test_a_word_is_no_place(word: str) -> None:
    assert gazetteer.lookup(word) is None


@pytest.mark.parametrize(
    ("name", "sort", "country", "state"),
    [
        ("New York", "state", "United States", None),
        ("Georgia", "state", "United States", None),
        ("MT", "state", "United States", None),
        ("Helena", "city", "United States", "Montana"),
        ("Munich", "city", "Germany", "Bavaria"),
        ("San Jose", "city", "United States", "California"),
        ("San José", "city", "Costa Rica", None),
    ],
)
def test_the_asked_sort_decides_between_namesakes(
    name: str, sort: gazetteer.Sort, country: str, state: str | None
) -> None:
    entry = gazetteer.lookup(name, sort)
    assert entry is not None
    assert (entry.country, entry.state) == (country, state)


def test_an_entry_says_where_it_lies() -> None:
    assert gazetteer.lookup("Kuala Lumpur") == gazetteer.Entry(
        name="Kuala Lumpur",
        sort="city",
        country="Malaysia",
        region="Asia",
        subregion="Southeast Asia",
        capital=True,
        prominence=1,
        aliases=("KL",),
    )


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("DPRK", "North Korea", True),
        ("U.S.", "United States", True),
        ("Odessa", "Odesa", True),
        ("Some Village", "some village", True),
        ("Moscow", "Russia", False),
        ("North Korea", "South Korea", False),
        ("Kursk", "Kursk region", False),
        ("Niger", "Nigeria", False),
        ("Some Village", "Russia", False),
    ],
)
def test_same(first: str, second: str, expected: bool) -> None:
    assert gazetteer.same(first, second) is expected
    assert gazetteer.same(second, first) is expected


@pytest.mark.parametrize(
    ("outer", "inner"),
    [
        ("Russia", "Moscow"),
        ("Russia", "Kursk region"),
        ("Kursk region", "Kursk"),
        ("Montana", "Helena"),
        ("U.S.", "Montana"),
        ("U.K.", "Scotland"),
        ("China", "Hong Kong"),
        ("Europe", "France"),
        ("EU", "Paris"),
        ("Europe", "Balkans"),
        ("Asia", "Central Asia"),
        ("Asia", "Kashmir"),
        ("Middle East", "Gaza Strip"),
        ("Ukraine", "Donbas"),
        ("Donbas", "Bakhmut"),
        ("Midwest", "Chicago"),
        ("Georgia", "Atlanta"),
        ("Georgia", "Tbilisi"),
    ],
)
def test_contains(outer: str, inner: str) -> None:
    assert gazetteer.contains(outer, inner)
    assert not gazetteer.contains(inner, outer)


@pytest.mark.parametrize(
    ("outer", "inner"),
    [
        ("Russia", "Kyiv"),
        ("Russia", "Russian Federation"),
        ("Montana", "Boise"),
        ("EU", "London"),
        ("Midwest", "Seattle"),
        ("New York", "New York"),
        ("Nowhere", "Moscow"),
        ("Black Sea", "Odesa"),
    ],
)
def test_does_not_contain(outer: str, inner: str) -> None:
    assert not gazetteer.contains(outer, inner)


@settings(deadline=None)
@given(st.sampled_from(NAMES), st.sampled_from(NAMES))
def test_a_place_is_never_both_the_same_and_a_part(one: str, other: str) -> None:
    assert gazetteer.same(one, one)
    assert not gazetteer.contains(one, one)
    assert not (gazetteer.contains(one, other) and gazetteer.same(one, other))


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Pyongyang", "North Korea"),
        ("Moscow", "Russia"),
        ("the Kremlin", "Russia"),
        ("Washington", "United States"),
        ("Beijing", "China"),
        ("Downing Street", "United Kingdom"),
        ("Brussels", "European Union"),
        ("Wonsan", None),
        ("North Korea", None),
        ("New York", None),
    ],
)
def test_government_seat(name: str, country: str | None) -> None:
    assert gazetteer.government_seat(name) == country


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Philippines", True),
        ("the Philippines", True),
        ("UK", True),
        ("Black Sea", True),
        ("Lake Erie", False),
        ("Kursk region", True),
        ("Middle East", True),
        ("Czech Republic", True),
        ("Czechia", False),
        ("Britain", False),
        ("Russia", False),
        ("Montana", False),
        ("The Hague", False),
    ],
)
def test_takes_article(name: str, expected: bool) -> None:
    assert gazetteer.takes_article(name) is expected
