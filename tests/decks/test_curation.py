"""Going through a deck: every choice is written down, and every one can be taken back."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample_deck import DECK, HOW_MANY, WHEN, WHERE, WHO

from quiz import deckfile
from quiz.deckfile import dumps, load
from quiz.decks.curation import Curation, begin, drop, edit, keep
from quiz.errors import DeckError
from quiz.schema import Deck

START = begin(DECK)


def decided(state: Curation) -> dict[str, str]:
    return {choice.id: choice.choice for choice in state.deck.choices}


def test_keeping_and_dropping_go_on() -> None:
    state = drop(keep(START, WHO), WHEN)
    assert state.at == 2
    assert decided(state) == {WHO.id: "kept", WHEN.id: "dropped"}
    assert state.deck.items == (WHO, WHERE, HOW_MANY)
    assert state.walk == DECK.items


def test_an_edit_stays_in_view_and_remembers_what_was_made() -> None:
    state = edit(START, WHO, {"key": "Ada Lynd"})
    assert state.at == 0
    assert decided(state) == {WHO.id: "edited"}
    assert state.deck.choices[0].made == WHO
    assert state.deck.items[0].key == "Ada Lynd"
    assert decided(keep(state, state.walk[0])) == {WHO.id: "edited"}


def test_an_edit_that_changes_nothing_is_none() -> None:
    assert edit(START, WHO, {"key": "Ada Lind"}) == START
    there = edit(START, WHO, {"stem": "Who?"})
    back = edit(there, there.walk[0], {"stem": WHO.stem})
    assert decided(back) == {WHO.id: "kept"}
    assert back.deck.items == DECK.items


def test_a_dropped_item_comes_back_in_its_place_with_its_edits() -> None:
    one, two, three = (
        item.model_copy(update={"evidence": item.evidence.model_copy(update={"start": at})})
        for at, item in enumerate((WHO, WHEN, WHERE))
    )
    state = begin(DECK.model_copy(update={"items": (one, two, three)}))
    state = edit(state, two, {"stem": "When was it?"})
    state = begin(drop(state, state.walk[1]).deck)
    assert [item.id for item in state.walk] == [WHO.id, WHEN.id, WHERE.id]
    back = keep(state, state.walk[1])
    assert decided(back) == {WHEN.id: "edited"}
    assert [item.stem for item in back.deck.items] == [WHO.stem, "When was it?", WHERE.stem]


def test_a_dropped_item_is_edited_and_so_kept() -> None:
    state = drop(START, WHO)
    assert decided(edit(state, WHO, {"accept": ()})) == {WHO.id: "edited"}


def test_one_goes_on_where_one_left() -> None:
    assert begin(keep(keep(START, WHO), WHEN).deck).at == 2
    done = START
    for item in DECK.items:
        done = keep(done, item)
    assert done.current is None
    assert begin(done.deck).at == 0


@pytest.mark.parametrize(("steps", "at"), [(-1, 0), (2, 2), (9, 4)])
def test_there_is_an_end_on_both_sides(steps: int, at: int) -> None:
    assert START.moved(steps).at == at


actions = st.lists(
    st.tuples(st.sampled_from(["keep", "drop", "edit"]), st.integers(0, 3)), max_size=6
)


def played(state: Curation, steps: list[tuple[str, int]]) -> list[Curation]:
    states = [state]
    for name, at in steps:
        item = states[-1].walk[at]
        match name:
            case "keep":
                states.append(keep(states[-1], item))
            case "drop":
                states.append(drop(states[-1], item))
            case _:
                states.append(edit(states[-1], item, {"accept": (*item.accept, f"x{len(states)}")}))
    return states


@given(actions)
def test_undo_goes_back_to_the_beginning(steps: list[tuple[str, int]]) -> None:
    states = played(START, steps)
    state = states.pop()
    for before in reversed(states):
        state = state.undone()
        assert state == before
    assert dumps(state.undone().deck) == dumps(DECK)


@given(actions)
def test_every_state_is_a_whole_deck_file(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, int]]
) -> None:
    path = tmp_path_factory.getbasetemp() / "curated.json"
    deck = played(START, steps)[-1].deck
    deckfile.save(deck, path)
    assert load(path) == deck
    assert json.loads(path.read_text("utf-8"))["format"] == (2 if steps else 1)
    assert {item.id for item in begin(deck).walk} == {item.id for item in DECK.items}


# ---------------------------------------------------------------- choices by hand

CHOSEN = drop(START, WHO).deck


@pytest.mark.parametrize(
    ("deck", "says"),
    [
        (CHOSEN.model_copy(update={"items": DECK.items}), "is dropped, but stands among the items"),
        (CHOSEN.model_copy(update={"choices": CHOSEN.choices * 2}), "is the id of choices[0] too"),
        (
            CHOSEN.model_copy(
                update={"choices": (CHOSEN.choices[0].model_copy(update={"item": None}),)}
            ),
            "choices[0].item: is missing; what is dropped needs it",
        ),
        (
            CHOSEN.model_copy(
                update={"choices": (CHOSEN.choices[0].model_copy(update={"choice": "edited"}),)}
            ),
            "choices[0].made: is missing; what is edited needs it",
        ),
        (CHOSEN.model_copy(update={"articles": (), "items": ()}), "is not the id of an article"),
    ],
    ids=["dropped and there", "twice", "no item", "not made", "no article"],
)
def test_choices_that_contradict_are_named(tmp_path, deck: Deck, says: str) -> None:
    deckfile.save(deck, tmp_path / "deck.json")
    with pytest.raises(DeckError) as caught:
        load(tmp_path / "deck.json")
    assert says in str(caught.value)
