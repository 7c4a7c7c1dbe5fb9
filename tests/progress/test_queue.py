"""What a review asks: due before new, spread over decks, within the limits of a day."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some
from progress_cards import AGAIN, EASY, GOOD, PROGRESSES, TODAY, card, review, stand

from quiz.play.look import Room
from quiz.play.screen import proof
from quiz.progress.queue import Limits, queue
from quiz.progress.records import Progress, deck_of
from quiz.schema import ArticleRef


def asked(cards, *reviews, today=TODAY, **limits) -> str:
    chosen = queue(stand(cards, *reviews), today, Limits(**limits))
    return "".join(each.id for each in chosen.cards)


def cards(names: str, deck: str = "Bridges"):
    return [card(name, deck) for name in names]


def test_due_cards_come_before_new_ones():
    assert asked(cards("abc"), review("c", days_ago=9)) == "cab"


def test_the_longest_due_come_first():
    late = [review("a", 3), review("b", 9), review("c", 5)]
    assert asked(cards("abc"), *late) == "bca"


def test_decks_take_turns():
    mixed = [*cards("abc"), *cards("xy", "Tunnels")]
    assert asked(mixed) == "axbyc"
    assert asked(mixed, new=2) == "ax"
    assert asked(mixed, *(review(name, 9) for name in "abcxy"), due=4) == "axby"


@pytest.mark.parametrize(
    ("days_ago", "is_due"), [(0, False), (1, False), (2, True), (3, True), (2.3, True), (1.7, True)]
)
def test_a_card_is_due_for_the_whole_of_its_day(days_ago, is_due):
    # Rated Good once, it is due two days later, at whatever hour; 1.7 days ago was 19:12.
    assert asked(cards("a"), review("a", days_ago)) == ("a" if is_due else "")


def test_a_suspended_card_is_not_asked():
    out = [card("a", suspended=True), card("b", suspended=True), card("c")]
    assert asked(out, review("a", 9)) == "c"


@pytest.mark.parametrize(
    ("limits", "names"),
    [
        ({}, "cdefg"),
        ({"new": 0}, "cd"),
        ({"due": 0}, "efg"),
        ({"due": 1}, "efg"),
        ({"due": 2}, "cefg"),
        ({"new": 1}, "cd"),
        ({"new": 2}, "cde"),
    ],
)
def test_what_was_answered_today_counts_towards_the_limits(limits, names):
    # a was new today, b was due, c and d are, the others are new.
    given_ = [review("a"), review("a", 0.1), review("b", 9), review("b"), review("b", 0.1)]
    assert asked(cards("abcdefg"), *given_, review("c", 9), review("d", 8), **limits) == names


def test_it_says_how_many_are_left_for_another_day():
    known = stand(cards("abcdef"), review("a", 9), review("b", 9))
    chosen = queue(known, TODAY, Limits(new=3, due=0))
    assert (len(chosen.cards), chosen.left_due, chosen.left_new) == (3, 2, 1)


@given(PROGRESSES, some.dates(TODAY, TODAY + timedelta(days=9)))
def test_no_card_is_lost(progress: Progress, today):
    """A card is asked today, or it has a day to come, or it is suspended."""
    standings = stand(progress.cards, *progress.reviews)
    chosen = {each.id for each in queue(standings, today, Limits()).cards}
    for each in standings:
        later = each.memory is not None and each.memory.due > today
        places = (each.card.id in chosen, later, each.card.suspended)
        assert any(places)
        assert not (places[0] and (places[1] or places[2]))


@given(PROGRESSES, some.integers(0, 3), some.integers(0, 3))
def test_limits_leave_nothing_unsaid(progress: Progress, new, due):
    standings = stand(progress.cards, *progress.reviews)
    free = queue(standings, TODAY, Limits(new=99, due=99))
    held = queue(standings, TODAY, Limits(new=new, due=due))
    assert set(held.cards) <= set(free.cards)
    assert len(held.cards) + held.left_due + held.left_new == len(free.cards)
    assert len(held.cards) <= new + due


def test_ratings_decide_the_day():
    given_ = [review("a", 1, AGAIN), review("b", 1, GOOD), review("c", 1, EASY)]
    assert asked(cards("abc"), *given_) == "a"
    assert asked(cards("abc"), *given_, today=TODAY + timedelta(days=1)) == "ab"
    assert asked(cards("abc"), *given_, today=TODAY + timedelta(days=7)) == "abc"


def test_articles_of_two_decks_with_one_id_stay_apart():
    other = ArticleRef(id="bridge", title="Another story")
    deck = deck_of([card("a"), card("b", "Tunnels", article=other)])
    refs = {ref.id: ref for ref in deck.articles}
    cited = [proof(item, refs[item.evidence.article], Room()) for item in deck.items]
    assert "The Norwick Bell" in cited[0]
    assert "Another story" in cited[1]
