"""The numbers of `quiz stats`, and how they are told."""

from datetime import date, timedelta

import pytest
from play_decks import WHERE
from progress_cards import AGAIN, GOOD, HARD, TODAY, card, review, stand

from quiz.progress.statistics import Recall, longest, recall, statistics, streak
from quiz.progress.telling import chart, stats

CARDS = (
    card("a"),
    card("b"),
    card("c", deck="Tunnels", item=WHERE),
    card("d", suspended=True),
    card("e"),
)
ANSWERS = (
    *(review("a", 20), review("a", 18, AGAIN), review("a", 18), review("a", 1, HARD)),
    *(review("b", 2), review("b", 0), review("c", 6), review("d", 9)),
)
TOLD = """\
5 cards: 1 due today, 2 by the end of a week, 1 new, 1 suspended.
Recall in 30 days: 2 of 3 known, 67% (90% is aimed at).
Streak: 3 days, the longest 3.

Answers in the last 14 days:

  Feb 25 0
  Feb 26 0
  Feb 27 0
  Feb 28 0
  Mar  1 1 #
  Mar  2 0
  Mar  3 0
  Mar  4 1 #
  Mar  5 0
  Mar  6 0
  Mar  7 0
  Mar  8 1 #
  Mar  9 1 #
  Mar 10 1 #

By deck:

  Bridges: 4 cards, 0 due today, 2 of 3 known, 67%
  Tunnels: 1 card, 1 due today

By kind:

  where: 1 card, 1 due today
  who: 4 cards, 0 due today, 2 of 3 known, 67%"""


def test_the_statistics_read_as_lines():
    assert stats(statistics(stand(CARDS, *ANSWERS), TODAY), 80) == TOLD


@pytest.mark.parametrize("columns", [20, 40, 80])
def test_they_fit_the_width(columns):
    told = stats(statistics(stand(CARDS, *ANSWERS), TODAY), columns)
    assert max(map(len, told.splitlines())) <= columns
    assert " ".join(told.split()) == " ".join(TOLD.split())


@pytest.mark.parametrize(
    ("answers", "found"),
    [
        ([], (0, 0)),
        ([review(days_ago=5)], (0, 0)),
        ([review(days_ago=5), review(days_ago=5, rating=AGAIN)], (0, 0)),
        ([review(days_ago=5), review(days_ago=2)], (1, 1)),
        ([review(days_ago=5), review(days_ago=2, rating=HARD)], (1, 1)),
        ([review(days_ago=5), review(days_ago=2, rating=AGAIN), review(days_ago=1.9)], (1, 0)),
        ([review(days_ago=90), review(days_ago=30)], (0, 0)),
        ([review(days_ago=90), review(days_ago=29)], (1, 1)),
    ],
)
def test_recall_counts_the_first_answer_of_a_later_day(answers, found):
    since = TODAY - timedelta(days=30)
    assert recall(stand([card()], *answers), since) == Recall(asked=found[0], known=found[1])


@pytest.mark.parametrize(
    ("days_ago", "now", "most"),
    [
        ([], 0, 0),
        ([0], 1, 1),
        ([1], 1, 1),
        ([2], 0, 1),
        ([0, 1, 2], 3, 3),
        ([1, 2, 3], 3, 3),
        ([0, 2, 3, 4, 6], 1, 3),
    ],
)
def test_days_in_a_row(days_ago, now, most):
    days = [TODAY - timedelta(days=back) for back in days_ago]
    assert (streak(days, TODAY), longest(days)) == (now, most)


def test_bars_are_to_scale_and_the_least_still_shows():
    daily = [(date(2026, 3, day), number) for day, number in enumerate((0, 1, 500, 1000), 1)]
    bars = [line.count("#") for line in chart(daily, 40).splitlines()]
    assert bars == [0, 1, 13, 26]
    assert [line.split()[2] for line in chart(daily, 40).splitlines()] == ["0", "1", "500", "1000"]


def test_a_rating_is_what_counts_not_the_verdict():
    answers = [review(days_ago=5), review(days_ago=1, rating=GOOD, verdict="wrong")]
    assert recall(stand([card()], *answers), date.min).known == 1
