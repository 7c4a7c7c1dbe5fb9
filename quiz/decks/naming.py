"""Names of articles and items across decks: one name for one thing, and two for two."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import count

from quiz.schema import ArticleRef, Choice, Deck, Item


def apart(decks: Sequence[Deck]) -> tuple[Deck, ...]:
    """Rename articles and items so that those of one name in two decks are the same."""
    articles: dict[str, ArticleRef] = {}
    homes: dict[str, str] = {}
    return tuple(_renamed(deck, articles, homes) for deck in decks)


def _renamed(deck: Deck, articles: dict[str, ArticleRef], homes: dict[str, str]) -> Deck:
    """Name what is in a deck, and write down which names are taken."""
    ids: dict[str, str] = {}
    for ref in deck.articles:
        ids[ref.id] = _article_name(ref, articles, frozenset(ids.values()))
        articles[ids[ref.id]] = ref.model_copy(update={"id": ids[ref.id]})
    names: dict[str, str] = {}
    for item in _all_items(deck):
        names[item.id] = _item_name(item, ids, homes)
        homes[names[item.id]] = ids[item.evidence.article]

    def named(item: Item) -> Item:
        where = item.evidence.model_copy(update={"article": ids[item.evidence.article]})
        return item.model_copy(update={"id": names[item.id], "evidence": where})

    return deck.model_copy(
        update={
            "articles": tuple(articles[ids[ref.id]] for ref in deck.articles),
            "items": tuple(named(item) for item in deck.items),
            "choices": tuple(_choice(each, names, named) for each in deck.choices),
        }
    )


def _all_items(deck: Deck) -> Iterator[Item]:
    """List the items, also those that choices hold, of articles that are there."""
    yield from deck.items
    for choice in deck.choices:
        yield from filter(None, (choice.item, choice.made))


def _choice(choice: Choice, names: dict[str, str], named: Callable[[Item], Item]) -> Choice:
    return choice.model_copy(
        update={
            "id": names.get(choice.id, choice.id),
            "item": choice.item and named(choice.item),
            "made": choice.made and named(choice.made),
        }
    )


def _article_name(ref: ArticleRef, taken: dict[str, ArticleRef], here: frozenset[str]) -> str:
    """Find the article under the name it has already, or the first name that is free."""
    base = re.sub(r"-\d+$", "", ref.id)
    for name, other in taken.items():
        same = ref.model_copy(update={"id": name}) == other
        if same and name not in here and re.sub(r"-\d+$", "", name) == base:
            return name
    return next(name for name in numbered([ref.id]) if name not in taken)


def _item_name(item: Item, ids: dict[str, str], homes: dict[str, str]) -> str:
    old, new = item.evidence.article, ids[item.evidence.article]
    name = f"{new}{item.id.removeprefix(old)}" if item.id.startswith(old) else item.id
    wanted = [name, name if name.startswith(new) else f"{new}-{name}"]
    return next(name for name in numbered(wanted) if homes.get(name, new) == new)


def numbered(names: Iterable[str]) -> Iterator[str]:
    """Give the names, then the last one with numbers."""
    last = ""
    for name in names:
        yield (last := name)
    yield from (f"{last}-{number}" for number in count(2))
