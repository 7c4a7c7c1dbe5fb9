"""What the user names on the command line, articles or deck files, as one deck."""

from collections.abc import Iterable, Sequence
from datetime import date
from os.path import realpath
from typing import TYPE_CHECKING, TypeVar

from quiz.deckfile import is_deck, load
from quiz.errors import DeckError, OutputError, SourceError
from quiz.schema import Article, ArticleRef, Deck, ItemBase, Kind, Record

if TYPE_CHECKING:
    from quiz.build import Built


Named = TypeVar("Named", ArticleRef, ItemBase)

STANDARD = "-"
"""Standard input among the sources, standard output as a place to write."""


class Wish(Record):
    """How an article is to become a deck: what the user knows of it, and what is wanted."""

    published: date | None = None
    title: str | None = None
    publisher: str | None = None
    items: int = 10
    kinds: tuple[Kind, ...] = ()
    model: str | None = None


def built_from(sources: Sequence[str], wish: Wish, output: str | None = None) -> "Built":
    """Build one deck of all the articles; `output` is where it will go."""
    _spare(sources, output)
    articles = tuple(_article(source, wish) for source in sources)

    from quiz.build import build  # late: loads spaCy, which a source that is no article never needs

    return build(articles, items=wish.items, kinds=wish.kinds, model=wish.model)


def _spare(sources: Sequence[str], output: str | None) -> None:
    """Keep a source from being overwritten by what is made of it."""
    files = {realpath(source) for source in sources if source != STANDARD}
    if output and output != STANDARD and realpath(output) in files:
        raise OutputError(f"{output}: would overwrite the source; choose another name for -o")


def _article(source: str, wish: Wish) -> Article:
    from quiz.reading import read  # late: a deck needs no readers

    if is_deck(source):
        raise SourceError(f"{source}: is a deck already; quiz play, show and export take it")
    return read(source, **wish.model_dump(include={"published", "title", "publisher"}))


def one_deck(sources: Sequence[str], wish: Wish, output: str | None = None) -> Deck:
    """Load the decks among the sources, build one of the articles, and join them."""
    _spare(sources, output)
    decks = [load(source) for source in sources if is_deck(source)]
    articles = [source for source in sources if not is_deck(source)]
    if articles:
        decks.append(built_from(articles, wish).deck)
    deck = joined(decks)
    if not deck.items:
        raise DeckError(f"{', '.join(sources)}: no items; quiz make SOURCE --explain says why")
    return deck


def joined(decks: Sequence[Deck]) -> Deck:
    """Join decks into one, in order; an item or article met before is not repeated."""
    first, *others = decks
    if not others:
        return first
    return first.model_copy(
        update={
            "title": "; ".join(dict.fromkeys(deck.title for deck in decks)),
            "articles": _once(ref for deck in decks for ref in deck.articles),
            "items": _once(item for deck in decks for item in deck.items),
        }
    )


def _once(records: Iterable[Named]) -> tuple[Named, ...]:
    kept: dict[str, Named] = {}
    for record in records:
        kept.setdefault(record.id, record)
    return tuple(kept.values())
