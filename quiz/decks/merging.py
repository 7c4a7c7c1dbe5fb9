"""Several decks as one: each fact once, articles by turns, overtaken facts marked."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import zip_longest

from quiz.decks.choices import with_choices
from quiz.decks.naming import apart
from quiz.decks.sameness import told_twice
from quiz.decks.stale import is_stale, mark
from quiz.schema import ArticleRef, Choice, Deck, Item

TITLES = " / "
"""What stands between the titles of the decks in one."""
WEIGHT = ("new", "kept", "edited", "dropped")
"""Where two decks decide differently on an item, the last of these counts."""


def merged(decks: Sequence[Deck], count: int | None = None, title: str | None = None) -> Deck:
    """Join decks: facts told twice once, at most `count` items, the articles by turns."""
    named = apart(decks)
    choices = _choices(named)
    articles = tuple({ref.id: ref for deck in named for ref in deck.articles}.values())
    items = mark(_once(_items(named, choices)), articles)
    kept = by_turns(_best(items, count), articles)
    left = _left(choices, kept)
    joined = decks[0].model_copy(
        update={
            "title": title or TITLES.join(_titles(decks)),
            "articles": tuple(_cited(articles, kept, left)),
            "items": kept,
        }
    )
    return with_choices(joined, left)


def _titles(decks: Sequence[Deck]) -> Iterable[str]:
    return dict.fromkeys(part for deck in decks for part in deck.title.split(TITLES))


def _cited(
    articles: Iterable[ArticleRef], items: Iterable[Item], choices: Iterable[Choice]
) -> Iterable[ArticleRef]:
    """Leave out the articles that nothing rests on any more."""
    used = {item.evidence.article for item in items}
    used |= {c.item.evidence.article for c in choices if c.item}
    return (ref for ref in articles if ref.id in used)


# ---------------------------------------------------------------- choices


def _choices(decks: Sequence[Deck]) -> dict[str, Choice]:
    """Take the weightiest choice on each item, the first of equals."""
    found: dict[str, Choice] = {}
    for choice in (choice for deck in decks for choice in deck.choices):
        held = found.setdefault(choice.id, choice)
        if WEIGHT.index(choice.choice) > WEIGHT.index(held.choice):
            found[choice.id] = choice
    return found


def _left(choices: dict[str, Choice], items: Iterable[Item]) -> tuple[Choice, ...]:
    there = {item.id for item in items}
    return tuple(c for c in choices.values() if c.choice == "dropped" or c.id in there)


# ---------------------------------------------------------------- items


def _items(decks: Sequence[Deck], choices: dict[str, Choice]) -> tuple[Item, ...]:
    """List the items that nobody dropped, as edited where somebody edited them."""
    found: dict[str, Item] = {}
    for deck in decks:
        edited = {choice.id for choice in deck.choices if choice in choices.values()}
        for item in deck.items:
            held = choices.get(item.id)
            if held and held.choice == "edited" and item.id in edited:
                found.setdefault(f"edited {item.id}", item)
            found.setdefault(item.id, item)
    return tuple(
        found.get(f"edited {name}", item)
        for name, item in found.items()
        if name == item.id and not _is_dropped(choices.get(name))
    )


def _is_dropped(choice: Choice | None) -> bool:
    return choice is not None and choice.choice == "dropped"


def _once(items: Sequence[Item]) -> tuple[Item, ...]:
    """Leave out facts told twice; of two, the later or else the first stays."""
    kept: dict[str, list[Item]] = defaultdict(list)
    for item in sorted(items, key=lambda item: item.as_of or date.min, reverse=True):
        if not any(told_twice(item, other) for other in kept[item.kind]):
            kept[item.kind].append(item)
    there = {item.id for group in kept.values() for item in group}
    return tuple(item for item in items if item.id in there)


def by_turns(items: Iterable[Item], articles: Sequence[ArticleRef]) -> tuple[Item, ...]:
    """Put the first item of each article before the second of any."""
    groups: dict[str, list[Item]] = {ref.id: [] for ref in articles}
    for item in items:
        groups[item.evidence.article].append(item)
    rows = zip_longest(*groups.values())
    return tuple(item for row in rows for item in row if item is not None)


def _best(items: tuple[Item, ...], count: int | None) -> tuple[Item, ...]:
    """Take the best items of each article by turns, those not overtaken first."""
    turns: dict[str, int] = defaultdict(int)
    ranked = []
    for item in sorted(items, key=lambda item: (is_stale(item), -item.score)):
        turns[item.evidence.article] += 1
        ranked.append((is_stale(item), turns[item.evidence.article], item.id))
    ranked.sort(key=lambda row: row[:2])
    taken = {name for _, _, name in ranked[:count]}
    return tuple(item for item in items if item.id in taken)
