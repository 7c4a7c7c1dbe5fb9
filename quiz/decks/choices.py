"""Choices of a person on the items of a deck, and how a deck made again keeps them."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from quiz.decks.changes import in_first_format
from quiz.decks.fields import fields
from quiz.decks.naming import numbered
from quiz.schema import Article, Choice, Deck, Item


def with_choices(deck: Deck, choices: tuple[Choice, ...]) -> Deck:
    """Return a deck with other choices, in the first format that can hold them."""
    return in_first_format(deck.model_copy(update={"choices": choices}))


def dropped(deck: Deck, article: str) -> int:
    """Count the dropped items of an article, whose places others may take."""
    items = (choice.item for choice in deck.choices)
    return sum(item is not None and item.evidence.article == article for item in items)


def placed(item: Item, items: Sequence[Item]) -> tuple[Item, ...]:
    """Put an item among others: where its sentence stands in the article, else at the end."""
    own = [n for n, other in enumerate(items) if other.evidence.article == item.evidence.article]
    later = (n for n in own if items[n].evidence.start > item.evidence.start)
    at = next(later, own[-1] + 1 if own else len(items))
    return (*items[:at], item, *items[at:])


# ---------------------------------------------------------------- a deck made again


def carried(old: Deck, new: Deck, articles: Iterable[Article] = (), count: int = 0) -> Deck:
    """Keep in a new deck what was decided on the old one; `count` is the most of each article.

    What was kept or edited and is not made any more stays while its sentence is in the article.
    """
    new = _accepting(old, new)
    choices = _of_these(old.choices, {ref.id for ref in new.articles})
    if not choices:
        return new
    before = _before(old, choices)
    made = _same_names(before.values(), new.items)
    there = {item.id: item for item in made}
    decided = {choice.id: choice for choice in choices}
    items = tuple(
        _edited(before[item.id], decided[item.id], item) if _is(decided, item, "edited") else item
        for item in _cut(made, decided, count)
    )
    for item in _not_made(choices, before, there, articles):
        items = placed(item, items)
    shown = {item.id for item in items}
    again = (_again(choice, there, before, shown) for choice in choices)
    return with_choices(
        new.model_copy(update={"items": items}), (*filter(None, again), *_new(items, old, decided))
    )


def _accepting(old: Deck, new: Deck) -> Deck:
    """Accept what the old deck accepted for the same key: answers that a player had remembered."""
    before = {item.id: item for item in old.items}
    items = tuple(_with_answers(item, before.get(item.id)) for item in new.items)
    return new if items == new.items else new.model_copy(update={"items": items})


def _with_answers(item: Item, was: Item | None) -> Item:
    if was is None or was.key != item.key:
        return item
    known = {item.key, *item.accept, *item.distractors}
    more = tuple(text for text in was.accept if text not in known)
    return item.model_copy(update={"accept": (*item.accept, *more)}) if more else item


def _of_these(choices: Iterable[Choice], articles: set[str]) -> tuple[Choice, ...]:
    """Forget the choices on articles that are not in the deck."""
    items = ((choice, choice.item or choice.made) for choice in choices)
    return tuple(c for c, item in items if item is None or item.evidence.article in articles)


def _before(old: Deck, choices: Iterable[Choice]) -> dict[str, Item]:
    """List the items as they were, with those that choices alone remember."""
    remembered = {choice.id: choice.item for choice in choices if choice.item}
    return {**remembered, **{item.id: item for item in old.items}}


def _is(decided: Mapping[str, Choice], item: Item, choice: str) -> bool:
    return item.id in decided and decided[item.id].choice == choice


def _cut(items: Iterable[Item], decided: Mapping[str, Choice], count: int) -> tuple[Item, ...]:
    """Leave out what was dropped and, of what is not decided, the last beyond the count."""
    left = [item for item in items if not _is(decided, item, "dropped")]
    ranked = sorted(left, key=lambda item: (item.id not in decided, -item.score))
    seen: Counter[str] = Counter()
    spare = set()
    for item in ranked:
        seen[item.evidence.article] += 1
        if count and seen[item.evidence.article] > count and item.id not in decided:
            spare.add(item.id)
    return tuple(item for item in left if item.id not in spare)


def _edited(was: Item, choice: Choice, made: Item) -> Item:
    """Make the edits on an item as it is made now."""
    if choice.made is None:
        return made
    edits = {name: text for name, text in fields(was).items() if text != fields(choice.made)[name]}
    answer = {"answer": was.answer} if "key" in edits else {}
    item = made.model_copy(update={**edits, **answer})
    others = tuple(text for text in item.distractors if text != item.key)
    return item.model_copy(update={"distractors": others})


def _not_made(
    choices: Iterable[Choice],
    before: Mapping[str, Item],
    there: Mapping[str, Item],
    articles: Iterable[Article],
) -> Iterator[Item]:
    """Find what was kept or edited, is not made any more, and still has its sentence."""
    texts = {article.id: article.text for article in articles}
    for choice in choices:
        item = before.get(choice.id)
        if item is None or choice.id in there or choice.choice not in ("kept", "edited"):
            continue
        proof = item.evidence
        at = texts.get(proof.article, "").find(proof.quote)
        if at >= 0:
            moved = {"start": at, "end": at + len(proof.quote)}
            yield item.model_copy(update={"evidence": proof.model_copy(update=moved)})


def _again(
    choice: Choice, there: Mapping[str, Item], before: Mapping[str, Item], shown: set[str]
) -> Choice | None:
    """Say a choice of the items as they are now; one that is not needed is forgotten."""
    match choice.choice:
        case "dropped":
            return choice
        case "edited":
            gone = None if choice.id in shown else before.get(choice.id)
            made = there.get(choice.id, choice.made)
            return choice.model_copy(update={"made": made, "item": gone})
        case _:
            return choice if choice.id in shown else None


def _new(items: Iterable[Item], old: Deck, decided: Mapping[str, Choice]) -> Iterator[Choice]:
    """Offer what the old deck did not have."""
    known = {item.id for item in old.items} | set(decided)
    return (Choice(id=item.id, choice="new") for item in items if item.id not in known)


# ---------------------------------------------------------------- facts alike


def _same_names(old: Iterable[Item], new: Sequence[Item]) -> tuple[Item, ...]:
    """Give facts that only a number tells apart ("x", "x-2") the names they had."""
    had = {(_family(item), item.evidence.quote): item.id for item in old}
    names = [had.get((_family(item), item.evidence.quote)) for item in new]
    taken = set(names)
    for at, item in enumerate(new):
        if names[at] is None or names[at] in names[:at]:
            names[at] = next(
                name for name in numbered([item.id, _family(item)]) if name not in taken
            )
            taken.add(names[at])
    pairs = zip(new, names, strict=True)
    return tuple(i if i.id == name else i.model_copy(update={"id": name}) for i, name in pairs)


def _family(item: Item) -> str:
    return re.sub(r"(?<=-[0-9a-f]{10})-\d+$", "", item.id)
