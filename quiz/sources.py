"""What the user names on the command line, articles or deck files, as one deck."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from operator import attrgetter
from os.path import realpath
from typing import TYPE_CHECKING, TypeVar

from quiz.deckfile import is_deck, load
from quiz.errors import DeckError, OutputError, SourceError
from quiz.schema import Article, Deck, Kind, Record

if TYPE_CHECKING:
    from quiz.build import Built


Kept = TypeVar("Kept", bound=Record)

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


def articles(sources: Sequence[str], wish: Wish) -> tuple[Article, ...]:
    """Read the sources, each text once, and give no two articles the same id."""
    read = _once((_article(source, wish) for source in sources), attrgetter("text"))
    taken: Counter[str] = Counter()
    return tuple(_renamed(article, taken) for article in read)


def _article(source: str, wish: Wish) -> Article:
    from quiz.reading import read  # late: a deck needs no readers

    if is_deck(source):
        raise SourceError(f"{source}: is a deck already; quiz play, show and export take it")
    return read(source, **wish.model_dump(include={"published", "title", "publisher"}))


def _renamed(article: Article, taken: Counter[str]) -> Article:
    """Number an id that another article has: files in two folders may have one name."""
    taken[article.id] += 1
    number = taken[article.id]
    return article if number == 1 else article.model_copy(update={"id": f"{article.id}-{number}"})


def built(read: Sequence[Article], wish: Wish) -> "Built":
    """Build one deck of all the articles."""
    from quiz.build import build  # late: loads spaCy

    return build(read, items=wish.items, kinds=wish.kinds, model=wish.model)


def spare(sources: Sequence[str], output: str | None) -> None:
    """Keep a source from being overwritten by what is made of it."""
    files = {realpath(source) for source in sources if source != STANDARD}
    if output and output != STANDARD and realpath(output) in files:
        raise OutputError(f"{output}: would overwrite the source; choose another name for -o")


def one_deck(sources: Sequence[str], wish: Wish) -> Deck:
    """Load the decks among the sources, build one of the articles, and join them."""
    decks = [load(source) for source in sources if is_deck(source)]
    others = [source for source in sources if not is_deck(source)]
    if others:
        decks.append(built(articles(others, wish), wish).deck)
    deck = joined(decks)
    if not deck.items:
        raise DeckError(f"{', '.join(sources)}: no items; quiz make SOURCE --explain says why")
    return deck


def only_deck(sources: Sequence[str]) -> str | None:
    """Return the one deck file that is named, unless there is anything else."""
    return sources[0] if len(sources) == 1 and is_deck(sources[0]) else None


def joined(decks: Sequence[Deck]) -> Deck:
    """Join decks into one, in order; an item or article met before is not repeated."""
    first, *others = decks
    if not others:
        return first
    return first.model_copy(
        update={
            "title": " / ".join(dict.fromkeys(deck.title for deck in decks)),
            "articles": _once((ref for deck in decks for ref in deck.articles), attrgetter("id")),
            "items": _once((item for deck in decks for item in deck.items), attrgetter("id")),
        }
    )


def _once(records: Iterable[Kept], name: Callable[[Kept], str]) -> tuple[Kept, ...]:
    kept: dict[str, Kept] = {}
    for record in records:
        kept.setdefault(name(record), record)
    return tuple(kept.values())
