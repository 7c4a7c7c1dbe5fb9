"""When items last changed: noted as a deck is written over an earlier one, and asked for."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta

from quiz.schema import FIRST_FORMAT, FORMAT, ArticleRef, Deck, Item

CONTENT = {"kind", "stem", "key", "distractors", "as_of", "tags", "answer"}
"""What a learner sees of an item, beside the quotation and its source."""
STEP = timedelta(seconds=1)
"""Two changes are never of one time, or the second would be taken for the first."""


def in_first_format(deck: Deck) -> Deck:
    """Return a deck in the first format that can hold it."""
    late = deck.choices or any(item.changed for item in deck.items)
    return deck.model_copy(update={"format": FORMAT if late else FIRST_FORMAT})


def dated(old: Deck | None, new: Deck, now: datetime) -> Deck:
    """Note which items have changed since the old deck; the others keep their time.

    Without an old deck there is nothing to note: an item is then as old as its article.
    """
    if old is None:
        return new
    before = _items(old)
    was, now_is = _articles(old), _articles(new)

    def timed(item: Item) -> Item:
        ref = item.evidence.article
        when = _when(before.get(item.id), item, was.get(ref), now_is[ref], now)
        return item.model_copy(update={"changed": when})

    return in_first_format(new.model_copy(update={"items": tuple(map(timed, new.items))}))


def _items(deck: Deck) -> dict[str, Item]:
    """List the items of a deck, with those that were dropped."""
    dropped = {choice.id: choice.item for choice in deck.choices if choice.item}
    return {**dropped, **{item.id: item for item in deck.items}}


def _articles(deck: Deck) -> Mapping[str, ArticleRef]:
    return {ref.id: ref for ref in deck.articles}


def _when(
    old: Item | None, new: Item, was: ArticleRef | None, now_is: ArticleRef, now: datetime
) -> datetime | None:
    """Tell when an item changed; one that comes to an article of old may have been there before."""
    if old is None:
        return new.changed or (now if was else None)
    if was == now_is and _content(old) == _content(new):
        return old.changed
    return max(now, _last(old, was) + STEP)


def _content(item: Item) -> tuple[object, str]:
    return item.model_dump(include=CONTENT), item.evidence.quote


def _last(item: Item, article: ArticleRef | None) -> datetime:
    """Return when an item last changed, at the latest."""
    published = article.published if article else None
    return item.changed or datetime.combine(published or date.min, time(), UTC)


def since(deck: Deck, day: date) -> Deck:
    """Return a deck with what was published, or has changed, on a day or later."""
    published = {ref.id: ref.published for ref in deck.articles}

    def is_new(item: Item) -> bool:
        days = (published[item.evidence.article], item.changed and item.changed.date())
        return any(when >= day for when in days if when)

    return deck.model_copy(update={"items": tuple(filter(is_new, deck.items))})
