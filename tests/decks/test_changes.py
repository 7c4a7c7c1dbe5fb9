"""When items last changed, as a deck is written over an earlier one."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from news_items import deck, ref, who

from quiz.deckfile import dumps
from quiz.decks.changes import dated, since
from quiz.decks.curation import begin, drop, edit, keep
from quiz.schema import Deck

ONE = who("Who won race one?", score=0.5)
TWO = who("Who won race two?", "Ben Ode")
OLD = deck(ONE, TWO)
NOW = datetime(2024, 6, 1, 9, 30, tzinfo=UTC)
LATER = NOW + timedelta(days=3)


def times(made: Deck) -> list[datetime | None]:
    return [item.changed for item in made.items]


def with_one(**update: Any) -> Deck:
    return OLD.model_copy(update={"items": (ONE.model_copy(update=update), TWO)})


def test_a_deck_built_anew_has_no_times() -> None:
    assert dated(None, OLD, NOW) is OLD
    assert '"changed"' not in dumps(OLD)


def test_what_is_built_again_alike_is_written_alike() -> None:
    assert dumps(dated(OLD, OLD, NOW)) == dumps(OLD)


CHANGES: dict[str, dict[str, Any]] = {
    "stem": {"stem": "Who won the first race?"},
    "key": {"key": "A. Lind"},
    "options": {"distractors": ("Ben Ode",)},
    "quotation": {"evidence": ONE.evidence.model_copy(update={"quote": "Ada Lind won."})},
    "as of": {"as_of": date(2024, 5, 6)},
    "tags": {"tags": ("stale",)},
}
SAME: dict[str, dict[str, Any]] = {
    "score": {"score": 0.9},
    "rule": {"rule": "other"},
    "place": {"evidence": ONE.evidence.model_copy(update={"start": 5, "end": 9})},
    "accepted": {"accept": ("Lind",)},
}


@pytest.mark.parametrize("update", CHANGES.values(), ids=CHANGES)
def test_a_change_that_shows_is_dated(update: dict[str, Any]) -> None:
    made = dated(OLD, with_one(**update), NOW)
    assert times(made) == [NOW, None]
    assert made.format == 2
    again = dated(made, with_one(**update), LATER)
    assert again == made


@pytest.mark.parametrize("update", SAME.values(), ids=SAME)
def test_what_no_card_shows_is_no_change(update: dict[str, Any]) -> None:
    assert times(dated(OLD, with_one(**update), NOW)) == [None, None]


def test_another_source_is_a_change_of_all_its_items() -> None:
    named = OLD.model_copy(update={"articles": (ref("monday", publisher="The Bell"),)})
    assert times(dated(OLD, named, NOW)) == [NOW, NOW]


def test_a_change_is_later_than_the_one_before_it_whatever_the_clock() -> None:
    first = dated(OLD, with_one(stem="Who?"), LATER)
    second = dated(first, with_one(stem="Who was it?"), NOW)
    assert times(second) == [LATER + timedelta(seconds=1), None]
    ancient = datetime(1999, 1, 1, tzinfo=UTC)
    published = datetime(2024, 5, 6, tzinfo=UTC)
    made = dated(OLD, with_one(stem="Who?"), ancient)
    assert times(made) == [published + timedelta(seconds=1), None]


def test_what_comes_to_an_article_known_is_dated_and_another_article_is_not() -> None:
    three = who("Who won race three?")
    other = who("Who won race four?", article="tuesday")
    assert times(dated(OLD, deck(ONE, three, other), NOW)) == [None, NOW, None]


def test_what_was_dropped_and_is_kept_after_all_has_its_time() -> None:
    old = drop(begin(dated(OLD, with_one(stem="Who?"), NOW)), begin(OLD).walk[1]).deck
    kept = keep(begin(old), TWO).deck
    assert times(dated(old, kept, LATER)) == [NOW, None]


def test_an_item_edited_back_is_as_it_was_made() -> None:
    edited = edit(begin(OLD), ONE, {"stem": "Who?"}).deck
    kept = dated(OLD, edited, NOW)
    back = edit(begin(kept), kept.items[0], {"stem": ONE.stem})
    assert [choice.choice for choice in back.deck.choices] == ["kept"]


SINCE = [
    (date(2024, 5, 6), [ONE.id, TWO.id, "tuesday-Who?"]),
    (date(2024, 5, 7), [ONE.id, "tuesday-Who?"]),
    (date(2024, 5, 8), [ONE.id]),
    (date(2024, 6, 1), [ONE.id]),
    (date(2024, 6, 2), []),
]


@pytest.mark.parametrize(("day", "expected"), SINCE)
def test_what_is_new_since_a_day(day: date, expected: list[str]) -> None:
    items = (ONE.model_copy(update={"changed": NOW}), TWO, who("Who?", article="tuesday"))
    undated = who("Who was it?", article="undated")
    made = since(deck(*items, undated), day)
    assert [item.id for item in made.items] == expected
