"""A year with a deck: built again, corrected and added to, in the hands of one learner."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from anki_learner import Learner
from export_decks import DECK, WHO

from quiz.decks.changes import dated
from quiz.schema import Deck

pytestmark = pytest.mark.anki

SUMMER = datetime(2024, 7, 1, 12, tzinfo=UTC)
MUCH_LATER = datetime(2100, 1, 1, tzinfo=UTC)
"""After any edit of the learner, who goes by the clock."""


@pytest.fixture
def learner(tmp_path: Path) -> Iterator[Learner]:
    learner = Learner(tmp_path)
    learner.imports(DECK)
    learner.studies(4)
    yield learner
    learner.col.close()


def corrected(deck: Deck, stem: str, when: datetime) -> Deck:
    who, *others = deck.items
    changed = deck.model_copy(update={"items": (who.model_copy(update={"stem": stem}), *others)})
    return dated(deck, changed, when)


def test_a_correction_updates_its_note_alone_and_keeps_all_reviews(learner: Learner) -> None:
    notes, cards, reviews, _ = learner.state()
    assert learner.imports(corrected(DECK, "Who raised her?", SUMMER)) == (0, 1, 0)
    assert learner.field(WHO.id, "Question") == "Who raised her?"
    now = learner.state()
    assert len([True for old, new in zip(notes, now[0], strict=True) if old != new]) == 1
    assert now[1] == cards
    assert now[2] == reviews
    assert len(reviews) == 4


def test_two_corrections_of_one_moment_both_arrive(learner: Learner) -> None:
    first = corrected(DECK, "Who raised her?", SUMMER)
    second = corrected(first, "Who brought her up?", SUMMER)
    assert learner.imports(first) == (0, 1, 0)
    assert learner.imports(second) == (0, 1, 0)
    assert learner.field(WHO.id, "Question") == "Who brought her up?"
    assert learner.imports(first) == (0, 0, 0)


def test_what_the_learner_wrote_stays_until_that_note_is_corrected(learner: Learner) -> None:
    learner.edits("ship-when", Hint="the day after the fair")
    learner.edits(WHO.id, Hint="my aunt's name")
    assert learner.imports(DECK) == (0, 0, 0)
    assert learner.imports(corrected(DECK, "Who raised her?", MUCH_LATER)) == (0, 1, 0)
    assert learner.field("ship-when", "Hint") == "the day after the fair"
    assert learner.field(WHO.id, "Question") == "Who raised her?"


def test_a_new_item_comes_beside_the_old(learner: Learner) -> None:
    new = WHO.model_copy(update={"id": "ship-whose", "stem": "Whose ship was it?"})
    grown = dated(DECK, DECK.model_copy(update={"items": (new, *DECK.items)}), SUMMER)
    assert learner.imports(grown) == (1, 0, 0)
    assert learner.imports(DECK) == (0, 0, 0)


def test_a_dropped_item_leaves_its_note_to_the_learner(learner: Learner) -> None:
    before = learner.state()
    assert learner.imports(DECK.model_copy(update={"items": DECK.items[1:]})) == (0, 0, 0)
    assert learner.state() == before
