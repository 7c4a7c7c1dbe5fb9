"""What "which ..." and "in which ..." ask for: sorts of things, levels of places."""

import pytest
from parts import story

from quiz.fact import Entity, Sort
from quiz.questions import place_names
from quiz.questions.sorts import sort_noun


def thing(name: str, label: str | None = None, sort: Sort = "name") -> Entity:
    return Entity(id=name, sort=sort, name=name, label=label)


def place(name: str, level: str, within: str | None = None, **more: bool) -> Entity:
    return Entity(id=name, sort="place", name=name, level=level, within=within, **more)


@pytest.mark.parametrize(
    ("entity", "noun"),
    [
        (thing("Ingenuity", "helicopter"), "helicopter"),
        (thing("Ingenuity", "success"), None),
        (thing("Ingenuity"), None),
        (thing("Norwick Times"), "newspaper"),
        (thing("Tallow Bridge"), "bridge"),
        (thing("Norvik Inc."), "company"),
        (thing("University of Oslo"), "university"),
        (thing("Nobel Peace Prize"), "prize"),
        (thing("Oslo Opera Festival"), "festival"),
        (thing("Ministry"), None),
        (thing("Times of Change"), None),
    ],
    ids=lambda value: value.name if isinstance(value, Entity) else str(value),
)
def test_the_noun_for_a_thing(entity: Entity, noun: str | None) -> None:
    assert sort_noun(entity) == noun


@pytest.mark.parametrize(
    ("entity", "noun"),
    [
        (place("Norway", "country"), "country"),
        (place("Bergen", "city", "Norway"), "Norwegian city"),
        (place("Oslo", "city", "Norway"), "city"),
        (place("Norwick", "city"), "city"),
        (place("Texas", "state", "United States"), "U.S. state"),
        (place("Kursk", "region", "Russia"), "Russian region"),
        (place("Leeds", "city", "United Kingdom"), "British city"),
        (place("Rhine", "water"), None),
        (place("Norwick", "city", "Narnia"), "city"),
    ],
    ids=lambda value: value.name if isinstance(value, Entity) else str(value),
)
def test_the_noun_for_a_place(entity: Entity, noun: str | None) -> None:
    assert place_names.noun(entity, story()) == noun


def test_a_place_as_an_answer() -> None:
    shown = [place("Bergen", "city", "Norway"), place("North Sea", "water", the=True)]
    assert [place_names.key(p) for p in shown] == ["Bergen", "the North Sea"]
    assert place_names.accepted(place("Bergen", "city", "Norway"), "Bergen") == ("Bergen, Norway",)
    assert [place_names.level(place("X", level)) for level in ("city", "state")] == [
        "city",
        "place",
    ]
