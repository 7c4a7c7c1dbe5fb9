"""Which facts a newer article overtakes, and which stay true beside it."""

from datetime import date

import pytest
from click.testing import CliRunner
from news_items import DAYS, deck, many, who

from quiz import deckfile
from quiz.cli import main
from quiz.decks.merging import merged
from quiz.decks.stale import fresh, is_stale, mark, overtakes
from quiz.errors import DeckError
from quiz.schema import Item

TOLL = "How many people were killed in the Norwick fire?"
OLD, NEW = many(TOLL, "12"), many(TOLL, "15", "tuesday")

OVERTAKEN = {
    "a toll that rose": (OLD, NEW),
    "the same words, otherwise formed": (
        OLD,
        many("In the fire in Norwick, how many people were killed?", "15", "tuesday"),
    ),
    "the newer one names the day": (OLD, many(f"{TOLL[:-1]} in May 2024?", "15", "tuesday")),
    "a hedge gone": (many(TOLL, "20", qualifier="about"), NEW),
    "a later day in the item itself": (
        many(TOLL, "12", as_of=date(2024, 5, 1)),
        many(TOLL, "15", as_of=date(2024, 5, 2)),
    ),
    "another holder of an office": (
        who("Who is the mayor of Norwick?", as_of=DAYS["monday"]),
        who("Who is the mayor of Norwick?", "Otto Marsh", "tuesday", as_of=DAYS["tuesday"]),
    ),
}
BOTH_TRUE = {
    "the same number": (OLD, many(TOLL, "12.0", "tuesday")),
    "killed and injured": (OLD, many(TOLL.replace("killed", "injured"), "30", "tuesday")),
    "two fires": (OLD, many(TOLL.replace("Norwick", "Easthaven"), "15", "tuesday")),
    "two months": (
        many("How many people crossed the bridge in April 2024?", "12"),
        many("How many people crossed the bridge in May 2024?", "15", "tuesday"),
    ),
    "a month, and the whole": (
        many("How many people crossed the bridge in April 2024?", "12"),
        many("How many people crossed the bridge?", "15", "tuesday"),
    ),
    "one says more": (OLD, many(TOLL.replace("fire", "hospital fire"), "15", "tuesday")),
    "two units": (OLD, many(TOLL, "15", "tuesday", unit="%")),
    "two kinds": (OLD, many(TOLL, "15", "tuesday", kind="how_much")),
    "two claims": (
        many(TOLL, "12", said_by="the police"),
        many(TOLL, "15", "tuesday", said_by="the mayor"),
    ),
    "one day": (OLD, many(TOLL, "15")),
    "no day known": (OLD, many(TOLL, "15", "undated")),
    "what is past does not change": (
        who("Who opened the Norwick bridge?"),
        who("Who opened the Norwick bridge?", "Otto Marsh", "tuesday"),
    ),
    "too little said": (many("How many won?", "12"), many("How many won?", "15", "tuesday")),
}


@pytest.mark.parametrize(("old", "new"), OVERTAKEN.values(), ids=OVERTAKEN)
def test_overtaken(old: Item, new: Item) -> None:
    assert overtakes(new, old, DAYS)
    assert not overtakes(old, new, DAYS)


@pytest.mark.parametrize(("old", "new"), BOTH_TRUE.values(), ids=BOTH_TRUE)
def test_not_overtaken(old: Item, new: Item) -> None:
    assert not overtakes(new, old, DAYS)
    assert not overtakes(old, new, DAYS)


def test_the_older_one_is_marked_and_nothing_else() -> None:
    other = who("Who opened the Tallow Bridge?")
    both = deck(OLD, NEW, other)
    marked = mark(both.items, both.articles)
    assert list(map(is_stale, marked)) == [True, False, False]
    assert marked[1:] == (NEW, other)
    assert mark(marked, both.articles) == marked


def test_a_merged_deck_keeps_it_and_a_quiz_leaves_it_out() -> None:
    both = merged([deck(OLD), deck(NEW)])
    assert [item.key for item in both.items if is_stale(item)] == ["12"]
    assert fresh(both).items == (NEW,)


def test_what_overtakes_may_be_in_another_deck() -> None:
    assert fresh(deck(OLD, NEW)).items == (NEW,)
    assert fresh(deck(OLD)).items == (OLD,)


def test_nothing_left_to_ask_is_said() -> None:
    stale = OLD.model_copy(update={"tags": ("stale",)})
    with pytest.raises(DeckError, match="News: newer articles have overtaken every item"):
        fresh(deck(stale))


def test_play_leaves_it_out_and_show_does_not(tmp_path) -> None:
    path = tmp_path / "week.json"
    deckfile.save(merged([deck(OLD), deck(NEW)]), path)
    shown, played = (CliRunner().invoke(main, [name, str(path)]) for name in ("show", "play"))
    assert shown.output.count(f"[how many] {TOLL}") == 2
    assert "Question 1 of 1\n" in played.output
