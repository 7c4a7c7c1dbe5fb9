"""Items: ids that survive rewording, typed answers, options that are distinct and not the key."""

import pytest
from golden_text import seed
from hypothesis import given, settings
from hypothesis import strategies as st
from parts import (
    BERGEN,
    BRIDGE,
    DAY,
    HALE,
    LIND,
    NORWAY,
    PUBLISHED,
    at,
    candidate,
    dated,
    fact,
    named,
    story,
    subject,
    thing,
)

from quiz.questions.candidate import Candidate
from quiz.questions.items import fact_id, items
from quiz.schema import Item, Kind, Party, Place, Quantity, WhenItem, WhoItem

WHO = candidate(
    "Who opened the bridge?",
    LIND.name,
    kind=Kind.WHO,
    asked=frozenset({"lind"}),
    named=frozenset({"bridge"}),
    answer=Party(type="person", name=LIND.name, gender="female"),
)


def made(*candidates: Candidate) -> tuple[Item, ...]:
    return items([(0.5, c) for c in candidates], story())


def apart(item: Item) -> bool:
    """Tell whether no option repeats or holds another one."""
    shown = [option.casefold() for option in (item.key, *item.distractors)]
    return len(set(shown)) == len(shown) and item.key not in item.distractors


def test_an_item_carries_what_its_candidate_knows() -> None:
    (item,) = made(candidate(accept=("3 May 2024",), said_by="the police"))
    assert isinstance(item, WhenItem)
    assert (item.answer, item.accept, item.said_by) == (DAY, ("3 May 2024",), "the police")
    assert item.evidence == fact().evidence
    assert item.tags == ("kind::when", "news::2024::05", "article::bridge")


@pytest.mark.parametrize(
    ("tense", "as_of"),
    [("past", None), ("present", PUBLISHED), ("perfect", PUBLISHED), ("future", PUBLISHED)],
)
def test_what_may_change_says_of_which_day_it_holds(tense: str, as_of: object) -> None:
    (item,) = made(candidate(fact=fact(tense=tense)))
    assert item.as_of == as_of


def test_an_id_survives_another_wording_date_and_place_in_the_text() -> None:
    told = fact(subject(named(LIND)), thing(named(BRIDGE)), dated(), sentence=2)
    moved = fact(subject(named(LIND)), thing(named(BRIDGE)), sentence=4)
    reworded = candidate("When was it that Lind opened it?", "May 4, 2024", fact=moved)
    assert fact_id(candidate(fact=told)) == fact_id(reworded)


@pytest.mark.parametrize(
    "other",
    [
        candidate(fact=fact(subject(named(HALE)), thing(named(BRIDGE)), dated())),
        candidate(fact=fact(subject(named(LIND)), thing(named(NORWAY)), dated())),
        candidate(role="LOC"),
        candidate(kind=Kind.WHERE),
    ],
    ids=["another subject", "another object", "another role", "another kind"],
)
def test_another_fact_has_another_id(other: Candidate) -> None:
    assert fact_id(candidate()) != fact_id(other)


def test_ids_are_distinct_within_a_deck() -> None:
    ids = [item.id for item in made(candidate(), candidate(), candidate())]
    assert len(set(ids)) == 3
    assert ids[0] == fact_id(candidate())


def test_persons_are_no_options_where_the_stem_names_them() -> None:
    named_too = WHO.written.model_copy(update={"named": frozenset({"bridge", "hale"})})
    (item,) = made(WHO.model_copy(update={"written": named_too}))
    assert isinstance(item, WhoItem)
    assert HALE.name not in item.distractors


CANDIDATES = st.one_of(
    st.sampled_from([WHO, candidate(), candidate(answer=DAY, key="May 3, 2024")]),
    st.integers(2, 90_000).map(
        lambda n: candidate(
            "How many people crossed?",
            f"{n:,}",
            kind=Kind.HOW_MANY,
            answer=Quantity(value=str(n), text=f"{n:,}", unit="people"),
        )
    ),
    st.sampled_from([BERGEN, NORWAY]).map(
        lambda place: candidate(
            "Where was it?",
            place.name,
            kind=Kind.WHERE,
            asked=frozenset({place.id}),
            answer=Place(name=place.name, level=place.level, within=place.within),
            fact=fact(subject(named(LIND)), at(named(place))),
        )
    ),
)


@settings(deadline=None)
@given(st.lists(CANDIDATES, max_size=4))
def test_options_are_distinct_and_hold_no_key(candidates: list[Candidate]) -> None:
    found = made(*candidates)
    assert [item.key for item in found] == [c.key for c in candidates]
    assert len({item.id for item in found}) == len(found)
    assert all(apart(item) for item in found)


@pytest.mark.model
def test_so_are_those_of_the_seed() -> None:
    assert all(apart(item) and len(item.distractors) in (0, 2, 3) for item in seed().deck.items)
