"""Facts overtaken by a newer article: the same question, asked later, has another answer."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from quiz.decks.sameness import number, same_answer, unit
from quiz.decks.words import times, words
from quiz.errors import DeckError
from quiz.report import one_line
from quiz.schema import STALE, ArticleRef, Deck, Item, Quantity

FEWEST = 2
"""Words a stem must have before it is taken for the same question."""


def is_stale(item: Item) -> bool:
    """Tell whether an item is marked as overtaken."""
    return STALE in item.tags


def fresh(deck: Deck) -> Deck:
    """Return a deck with what may be asked today."""
    marked = mark(deck.items, deck.articles)
    items = tuple(item for item in marked if not is_stale(item))
    if deck.items and not items:
        title = one_line(deck.title)
        raise DeckError(f"{title}: newer articles have overtaken every item; quiz show lists them")
    return deck.model_copy(update={"items": items})


def mark(items: Sequence[Item], articles: Sequence[ArticleRef]) -> tuple[Item, ...]:
    """Mark the items that a later one overtakes; the others stay as they are."""
    published = {article.id: article.published for article in articles}
    questions = [_question(item) for item in items]
    asked: dict[tuple[object, ...], list[Item]] = defaultdict(list)
    for question, item in zip(questions, items, strict=True):
        asked[question].append(item)
    return tuple(
        _marked(item, asked[question], published)
        for question, item in zip(questions, items, strict=True)
    )


def _question(item: Item) -> tuple[object, ...]:
    return item.kind, item.said_by, words(item)


def _marked(item: Item, same: Sequence[Item], published: Mapping[str, date | None]) -> Item:
    others = (other for other in same if other is not item)
    if is_stale(item) or not any(overtakes(other, item, published) for other in others):
        return item
    return item.model_copy(update={"tags": (*item.tags, STALE)})


def overtakes(new: Item, old: Item, published: Mapping[str, date | None]) -> bool:
    """Tell whether one item is the other's question with a later answer."""
    if _question(new) != _question(old) or len(words(new)) < FEWEST:
        return False
    if times(old) and times(old) != times(new):
        return False  # what was so in May stays so, whatever was so in June
    return _later(new, old, published) and _differ(new, old)


def _later(new: Item, old: Item, published: Mapping[str, date | None]) -> bool:
    newer, older = _day(new, published), _day(old, published)
    return newer is not None and older is not None and newer > older


def _day(item: Item, published: Mapping[str, date | None]) -> date | None:
    return item.as_of or published.get(item.evidence.article)


def _differ(new: Item, old: Item) -> bool:
    """Tell whether the answers cannot both hold: other numbers of one unit, or a changed state."""
    if isinstance(new.answer, Quantity) and isinstance(old.answer, Quantity):
        same_unit = unit(new.answer) == unit(old.answer)
        return same_unit and number(new.answer) != number(old.answer)
    changing = new.as_of is not None and old.as_of is not None
    return changing and not same_answer(new.answer, old.answer)
