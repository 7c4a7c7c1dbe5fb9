"""A table of decks, as wide as the terminal is."""

from collections.abc import Sequence

from quiz.decks.stale import is_stale
from quiz.play.screen import INDENT, wrapped
from quiz.report import count, kinds, one_line
from quiz.schema import Deck

WIDE = 60
"""Columns from which a deck's figures stand beside its path."""


def table(decks: Sequence[tuple[str, Deck]], width: int) -> str:
    """List decks: path, date, articles and items, with title and kinds below."""
    rows = [(one_line(path), *_figures(deck)) for path, deck in decks]
    sizes = [max(map(len, column)) for column in zip(*rows, strict=True)]
    room = width - sum(sizes[1:]) - 2 * len(sizes[1:])
    beside = width >= WIDE and sizes[0] <= room
    texts = []
    for row, (_, deck) in zip(rows, decks, strict=True):
        head = _aligned(row, sizes) if beside else _stacked(row, width)
        texts.append(f"{head}\n{_below(deck, width)}")
    return "\n".join(texts)


def _figures(deck: Deck) -> tuple[str, str, str]:
    days = [str(ref.published) for ref in deck.articles if ref.published]
    return max(days, default=""), count(len(deck.articles), "article"), _items(deck)


def _items(deck: Deck) -> str:
    stale = sum(map(is_stale, deck.items))
    return count(len(deck.items), "item") + (f" ({stale} stale)" if stale else "")


def _aligned(row: Sequence[str], sizes: Sequence[int]) -> str:
    path, day, articles, items = row
    columns = (
        path.ljust(sizes[0]),
        day.ljust(sizes[1]),
        articles.rjust(sizes[2]),
        items.rjust(sizes[3]),
    )
    return INDENT.join(columns).rstrip()


def _stacked(row: Sequence[str], width: int) -> str:
    path, *figures = row
    texts = wrapped(path, width), wrapped(", ".join(filter(None, figures)), width, INDENT)
    return "\n".join(texts)


def _below(deck: Deck, width: int) -> str:
    texts = (deck.title, kinds(deck.items))
    return "\n".join(wrapped(text, width, INDENT) for text in texts if text.strip())
