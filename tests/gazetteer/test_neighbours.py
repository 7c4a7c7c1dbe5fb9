"""Plausible wrong answers for a place."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz import gazetteer
from quiz.gazetteer.atlas import atlas

NAMES = sorted({entry.name for entry in atlas().places})

TEMPTING = (
    ("Pyongyang", (), {"Seoul", "Beijing", "Tokyo", "Taipei"}),
    ("Pyongyang", ("North Korea",), {"Wonsan", "Hamhung", "Chongjin"}),
    ("Wonsan", ("North Korea",), {"Hamhung", "Chongjin", "Sinuiju"}),
    ("Moscow", (), {"Kyiv", "Warsaw", "Minsk", "Beijing"}),
    ("Kuala Lumpur", (), {"Bangkok", "Jakarta", "Bandar Seri Begawan"}),
    ("Helena", ("Montana",), {"Billings", "Missoula", "Bozeman"}),
    ("Chicago", (), {"Detroit", "Minneapolis", "Cleveland"}),
    ("Kursk region", ("Russia",), {"Belgorod region", "Bryansk region", "Voronezh region"}),
    ("Montana", (), {"Wyoming", "Idaho", "Utah"}),
    ("Scotland", (), {"England", "Wales", "Northern Ireland"}),
    ("North Korea", ("South Korea",), {"China", "Japan", "Taiwan"}),
    ("Iran", (), {"Iraq", "Turkey", "Israel"}),
    ("Black Sea", (), {"Mediterranean Sea", "Baltic Sea", "North Sea"}),
    ("Europe", (), {"Africa", "Asia", "North America"}),
)


@pytest.mark.parametrize(("key", "avoid", "expected"), TEMPTING)
def test_neighbours_are_near_and_of_the_same_level(
    key: str, avoid: tuple[str, ...], expected: set[str]
) -> None:
    found = gazetteer.neighbours(key, 3, avoid)
    assert len(found) == 3
    assert set(found) <= expected


@pytest.mark.parametrize(
    ("key", "avoid", "barred"),
    [
        ("Moscow", ("Ukraine",), "Kyiv"),
        ("Seoul", ("DPRK",), "Pyongyang"),
        ("Montana", ("Cheyenne",), "Wyoming"),
        ("Guinea", (), "Guinea-Bissau"),
        ("Virginia", (), "West Virginia"),
    ],
)
def test_a_named_place_takes_its_parts_and_wholes_with_it(
    key: str, avoid: tuple[str, ...], barred: str
) -> None:
    assert barred not in gazetteer.neighbours(key, 12, avoid)


@pytest.mark.parametrize("name", ["Nowhere", "russia", "Donbas"])
def test_nothing_is_offered_for_what_stands_alone(name: str) -> None:
    assert gazetteer.neighbours(name, 3) == ()


def test_the_sort_decides_between_namesakes() -> None:
    assert "Armenia" in gazetteer.neighbours("Georgia", 3)
    assert "Florida" in gazetteer.neighbours("Georgia", 3, sort="state")


@settings(deadline=None)
@given(st.sampled_from(NAMES), st.integers(0, 5), st.lists(st.sampled_from(NAMES), max_size=3))
def test_neighbours_never_touch_the_key_or_what_is_avoided(
    key: str, count: int, avoid: list[str]
) -> None:
    found = gazetteer.neighbours(key, count, avoid)
    assert len(found) == len(set(found)) <= count
    assert found == gazetteer.neighbours(key, count, avoid)
    frames = [each for each in avoid if gazetteer.contains(each, key)]
    for name in found:
        for other in (key, *(each for each in avoid if each not in frames)):
            assert not gazetteer.same(name, other)
            assert not gazetteer.contains(name, other)
            assert not gazetteer.contains(other, name)
        assert all(gazetteer.contains(frame, name) for frame in frames)


def test_towns_around_an_unknown_town() -> None:
    found = gazetteer.within("Germany", "city", 5, avoid=("Munich", "Germany"))
    assert len(found) == 5
    assert "Munich" not in found
    assert all(gazetteer.contains("Germany", name) for name in found)
    assert gazetteer.within("Nowhere", "city", 5) == ()
