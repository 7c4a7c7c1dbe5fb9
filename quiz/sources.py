"""What the user names on the command line, articles or deck files, as one deck."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from operator import attrgetter
from os import listdir
from os.path import isdir, isfile, join, realpath
from typing import TYPE_CHECKING, TypeVar

from quiz.deckfile import is_deck, load
from quiz.errors import DeckError, OutputError, SourceError, reason
from quiz.schema import Article, Deck, Kind, Record

if TYPE_CHECKING:
    from quiz.build import Built


Kept = TypeVar("Kept", bound=Record)

STANDARD = "-"
"""Standard input among the sources, standard output as a place to write."""

ENDINGS = (".txt", ".text", ".html", ".htm", ".xhtml", ".pdf")
"""How the names of articles in a folder end."""


class Wish(Record):
    """How an article is to become a deck: what the user knows of it, and what is wanted."""

    published: date | None = None
    title: str | None = None
    publisher: str | None = None
    items: int = 10
    kinds: tuple[Kind, ...] = ()
    model: str | None = None
    topics: tuple[str, ...] = ()


def articles(sources: Sequence[str], wish: Wish) -> tuple[Article, ...]:
    """Read the sources, each text once, and give no two articles the same id."""
    return _named_apart(_article(source, wish) for source in sources)


def _named_apart(read: Iterable[Article]) -> tuple[Article, ...]:
    taken: Counter[str] = Counter()
    return tuple(_renamed(article, taken) for article in _once(read, attrgetter("text")))


def readable(
    sources: Sequence[str], wish: Wish
) -> tuple[tuple[Article, ...], tuple[SourceError, ...]]:
    """Read what can be read of the sources, and say of the others why not."""
    tried = [_attempt(source, wish) for source in sources]
    faults = tuple(each for each in tried if isinstance(each, SourceError))
    return _named_apart(each for each in tried if isinstance(each, Article)), faults


def _attempt(source: str, wish: Wish) -> Article | SourceError:
    try:
        return _article(source, wish)
    except SourceError as error:
        return error


def in_folders(sources: Iterable[str]) -> Iterator[str]:
    """Put in place of each folder the articles in it, by name; hidden files and decks are none."""
    for source in sources:
        if isdir(source):
            yield from _in_folder(source)
        else:
            yield source


def _in_folder(folder: str) -> Iterator[str]:
    try:
        names = sorted(listdir(folder))
    except OSError as error:
        raise SourceError(f"{folder}: cannot be read ({reason(error)})") from None
    paths = [join(folder, name) for name in names if _is_article(name)]
    found = [path for path in paths if isfile(path) and not is_deck(path)]
    if not found:
        kinds = ", ".join(ENDINGS)
        raise SourceError(f"{folder}: no article in this folder; their names end with {kinds}")
    yield from found


def _is_article(name: str) -> bool:
    return name.lower().endswith(ENDINGS) and not name.startswith(".")


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

    made = build(read, items=wish.items, kinds=wish.kinds, model=wish.model)
    return _tagged(made, [f"topic::{topic}" for topic in wish.topics])


def _tagged(made: "Built", tags: Sequence[str]) -> "Built":
    """Add tags to every item."""
    items = (
        item.model_copy(update={"tags": tuple(dict.fromkeys((*item.tags, *tags)))})
        for item in made.deck.items
    )
    deck = made.deck.model_copy(update={"items": tuple(items)})
    return made.model_copy(update={"deck": deck})


def spare(sources: Sequence[str], output: str | None) -> None:
    """Keep a source from being overwritten by what is made of it."""
    files = {realpath(source) for source in sources if source != STANDARD}
    if output and output != STANDARD and realpath(output) in files:
        raise OutputError(f"{output}: would overwrite the source; choose another name for -o")


def one_deck(sources: Sequence[str], wish: Wish) -> Deck:
    """Load the decks among the sources, build one of the articles, and join them."""
    return joined(every_deck(sources, wish))


def recent(sources: Sequence[str], wish: Wish, day: date | None) -> Deck:
    """Load, build and join as `one_deck` does, and keep what is new since a day."""
    deck = one_deck(sources, wish)
    if day is None:
        return deck
    from quiz.decks.changes import since

    kept = since(deck, day)
    if not kept.items:
        raise DeckError(f"{', '.join(sources)}: no items since {day}; choose an earlier --since")
    return kept


def every_deck(sources: Sequence[str], wish: Wish) -> list[Deck]:
    """Load the decks among the sources and build one of the articles; refuse to have no item."""
    decks = [load(source) for source in sources if is_deck(source)]
    others = [source for source in sources if not is_deck(source)]
    if others:
        decks.append(built(articles(others, wish), wish).deck)
    if not any(deck.items for deck in decks):
        raise DeckError(f"{', '.join(sources)}: no items; quiz make SOURCE --explain says why")
    return decks


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
