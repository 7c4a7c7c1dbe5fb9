"""Cards and answers of invented decks, for tests of what is remembered."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

from hypothesis import strategies as some
from play_decks import DECK, WHERE, WHO

from quiz.play.verdict import FROM_THE_BEST, Verdict
from quiz.progress.days import Clock
from quiz.progress.records import Card, Progress, Rating, Review
from quiz.progress.standing import Standing, standings

TODAY = date(2026, 3, 10)
NOON = datetime(2026, 3, 10, 12, tzinfo=UTC)
CLOCK = Clock(now=lambda: NOON, zone=UTC)
AGAIN, HARD, GOOD, EASY = Rating


def card(name: str = "who", deck: str = "Bridges", item=WHO, **more) -> Card:
    """Make a card of an item with an id of its own."""
    known = {"article": DECK.articles[0], "added": NOON, "changed": NOON}
    return Card(deck=deck, item=item.model_copy(update={"id": name}), **{**known, **more})


def review(name: str = "who", days_ago: float = 0, rating: Rating = GOOD, **more) -> Review:
    """Make an answer of so many days ago."""
    verdict = Verdict.WRONG if rating == AGAIN else Verdict.RIGHT
    at = NOON - timedelta(days=days_ago)
    return Review(**{"card": name, "at": at, "rating": rating, "verdict": verdict, **more})


def stand(cards: Iterable[Card], *reviews: Review) -> tuple[Standing, ...]:
    """Work out how the cards stand at noon."""
    return standings(Progress(cards=tuple(cards), reviews=reviews), CLOCK)


# ---------------------------------------------------------------- anything

NAMES = some.sampled_from(["a", "b", "c"])
MOMENTS = some.datetimes(datetime(2025, 1, 1), datetime(2027, 1, 1), timezones=some.just(UTC))
RATINGS = some.sampled_from(list(Rating))
REVIEWS = some.builds(
    Review,
    card=NAMES,
    at=MOMENTS,
    rating=RATINGS,
    verdict=some.sampled_from(FROM_THE_BEST),
    seconds=some.none() | some.floats(0, 1e6),
)
CARDS = some.builds(
    card,
    NAMES,
    deck=some.text(max_size=5),
    item=some.sampled_from([WHO, WHERE]),
    added=MOMENTS,
    changed=MOMENTS,
    suspended=some.booleans(),
)


def _whole(cards: list[Card], reviews: list[Review]) -> Progress:
    known = {each.id for each in cards}
    return Progress(cards=tuple(cards), reviews=tuple(r for r in reviews if r.card in known))


PROGRESSES = some.builds(
    _whole,
    some.lists(CARDS, max_size=3, unique_by=lambda each: each.id),
    some.lists(REVIEWS, max_size=6, unique_by=lambda each: (each.card, each.at)),
)
"""Any progress of a store: one card to an id, one answer to a card and a moment."""
