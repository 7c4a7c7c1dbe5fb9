"""Demonyms and adjectives of places."""

import pytest

from quiz import gazetteer


@pytest.mark.parametrize(
    ("word", "place"),
    [
        ("Russian", "Russia"),
        ("Russians", "Russia"),
        ("North Korean", "North Korea"),
        ("North Koreans", "North Korea"),
        ("British", "United Kingdom"),
        ("Britons", "United Kingdom"),
        ("American", "United States"),
        ("Afghan", "Afghanistan"),
        ("Saudi", "Saudi Arabia"),
        ("Dutch", "Netherlands"),
        ("Dutchmen", "Netherlands"),
        ("Swiss", "Switzerland"),
        ("Filipinos", "Philippines"),
        ("the Poles", "Poland"),
        ("Indian", "India"),
        ("Chinese", "China"),
        ("Scottish", "Scotland"),
        ("European", "Europe"),
    ],
)
def test_demonym(word: str, place: str) -> None:
    assert gazetteer.demonym(word) == place


@pytest.mark.parametrize("word", ["polish", "Korean", "Russia", "Hong Kong", "Countries", "s", ""])
def test_no_demonym(word: str) -> None:
    assert gazetteer.demonym(word) is None


@pytest.mark.parametrize(
    ("place", "adjective"),
    [
        ("Russia", "Russian"),
        ("DPRK", "North Korean"),
        ("Netherlands", "Dutch"),
        ("Poland", "Polish"),
        ("UK", "British"),
        ("Philippines", "Philippine"),
        ("Denmark", "Danish"),
        ("Scotland", "Scottish"),
        ("Europe", "European"),
        ("Jersey", None),
        ("Wonsan", None),
        ("Atlantis", None),
    ],
)
def test_adjective(place: str, adjective: str | None) -> None:
    assert gazetteer.adjective(place) == adjective
