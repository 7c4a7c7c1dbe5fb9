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
        stale = _stale(deck)
        head = _aligned(row, sizes) + stale if beside else _stacked((*row, stale), width)
        texts.append(f"{head}\n{_below(deck, width)}")
    return "\n".join(texts)


def _figures(deck: Deck) -> tuple[str, str, str]:
    days = [str(ref.published) for ref in deck.articles if ref.published]
    articles, items = len(deck.articles), len(deck.items)
    return max(days, default=""), count(articles, "article"), count(items, "item")


def _stale(deck: Deck) -> str:
    number = sum(map(is_stale, deck.items))
    return f", {number} stale" if number else ""


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
    told = (figure.removeprefix(", ") for figure in figures)
    texts = wrapped(path, width), wrapped(", ".join(filter(None, told)), width, INDENT)
    return "\n".join(texts)


def _below(deck: Deck, width: int) -> str:
    texts = (deck.title, kinds(deck.items))
    return "\n".join(wrapped(text, width, INDENT) for text in texts if text.strip())
