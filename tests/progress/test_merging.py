"""Two copies of progress become one, and nothing is lost on the way."""

from datetime import timedelta

import pytest
from hypothesis import given
from play_decks import WHERE
from progress_cards import NOON, PROGRESSES, card, review

from quiz.progress.exchange import dumps
from quiz.progress.merging import change, merge, renewed
from quiz.progress.records import Card, Progress, Review

LATER = NOON + timedelta(hours=1)


def content(progress: Progress) -> tuple[set[Card], set[Review]]:
    return set(progress.cards), set(progress.reviews)


@given(PROGRESSES, PROGRESSES)
def test_no_card_and_no_answer_is_lost(one, other):
    both = merge(one, other)
    assert {c.id for c in both.cards} == {c.id for c in (*one.cards, *other.cards)}
    named = {(r.card, r.at) for r in (*one.reviews, *other.reviews)}
    assert {(r.card, r.at) for r in both.reviews} == named
    assert len(both.reviews) == len(named)


@given(PROGRESSES, PROGRESSES)
def test_which_comes_first_does_not_matter(one, other):
    assert content(merge(one, other)) == content(merge(other, one))


@given(PROGRESSES, PROGRESSES, PROGRESSES)
def test_how_they_are_grouped_does_not_matter(one, two, three):
    assert content(merge(merge(one, two), three)) == content(merge(one, merge(two, three)))


@given(PROGRESSES, PROGRESSES)
def test_merging_again_changes_nothing(one, other):
    both = merge(one, other)
    assert content(merge(both, other)) == content(merge(both, one)) == content(both)


def test_the_later_copy_of_a_card_counts():
    early = card(suspended=True, added=NOON - timedelta(days=9))
    late = card(deck="Bridges, renewed", changed=LATER)
    (kept,) = merge(Progress(cards=(early,)), Progress(cards=(late,))).cards
    assert kept == late.model_copy(update={"added": early.added})


OLD = card()


@pytest.mark.parametrize(
    ("new", "what"),
    [
        (card(changed=LATER), "same"),
        (card(deck="Spans", changed=LATER), "changed"),
        (card(deck="Spans"), "same"),  # a copy as old as the one known
        (card(item=WHERE, changed=LATER), "changed"),
    ],
)
def test_a_card_met_again(new, what):
    assert change(OLD, new) == what
    assert change(None, new) == "added"


def _of_another_article(item) -> Card:
    evidence = item.evidence.model_copy(update={"article": "tunnel"})
    return card(item=item.model_copy(update={"evidence": evidence}), changed=LATER)


def test_an_id_may_not_change_its_meaning():
    assert change(OLD, _of_another_article(WHERE)) == "strange"
    assert change(OLD, _of_another_article(OLD.item)) == "changed"


def test_new_text_keeps_what_the_learner_decided():
    old = card(suspended=True, added=NOON - timedelta(days=9))
    new = renewed(old, card(item=WHERE, changed=LATER))
    assert (new.suspended, new.added, new.changed) == (True, old.added, LATER)
    assert new.item.stem == WHERE.stem


def test_the_order_of_a_deck_stays():
    here = Progress(cards=(card("b"), card("a")), reviews=(review("a"),))
    assert dumps(merge(here, here)) == dumps(here)
