"""What `quiz edit` shows, as lines that fit the screen; the quoted sentence is always in view."""

from collections.abc import Sequence

from quiz.decks.curation import Curation
from quiz.decks.fields import SEPARATOR
from quiz.decks.stale import is_stale
from quiz.play.commands import Offer
from quiz.play.screen import INDENT, wrapped
from quiz.report import cite, spoken
from quiz.schema import ArticleRef, Item

ALWAYS: tuple[Offer, ...] = (("?", "help"), ("q", "end"))
AT_ITEM: tuple[Offer, ...] = (("k", "keep"), ("d", "drop"), ("e", "edit"), *ALWAYS)
AT_END: tuple[Offer, ...] = (("p", "back"), ("u", "undo"), *ALWAYS)
HELP: tuple[Offer, ...] = (
    ("k", "keep it, or bring it back; go on"),
    ("d", "drop it; go on"),
    ("e", "edit it: $VISUAL, $EDITOR or here"),
    ("s", "edit the stem"),
    ("a", "edit the answer (the key)"),
    ("o", "edit the wrong options"),
    ("c", "edit the other accepted answers"),
    ("u", "undo, as often as you like"),
    ("n", "next, no choice made"),
    ("p", "back to the one before"),
    ("q", "end; all choices are saved"),
)
ELLIPSIS = "…"
FEWEST = 1
"""Lines that stay of a text, however low the screen is."""


def offers(state: Curation) -> tuple[Offer, ...]:
    """Name the keys that can be pressed."""
    return AT_ITEM if state.current else AT_END


def status(state: Curation, item: Item) -> str:
    """Say which item this is, of what kind, and what was decided on it."""
    choice = state.choice(item)
    marks = (spoken(item.kind), choice.choice if choice else "", "stale" if is_stale(item) else "")
    return ", ".join(filter(None, (f"{state.at + 1}/{len(state.walk)}", *marks)))


def item_text(item: Item, article: ArticleRef | None, width: int, rows: int) -> str:
    """Write an item below its stem, cut to so many rows: the source first, then the sentence."""
    claim = f" (said by {item.said_by})" if item.said_by else ""
    source = cite(article) if article else item.evidence.article
    head = [
        wrapped(item.key, width, "key  "),
        *_list("or   ", item.distractors, width),
        *_list("also ", item.accept, width),
    ]
    quote = wrapped(f"“{item.evidence.quote}”{claim}", width, INDENT)
    tail = wrapped(source, width, f"{INDENT}- ")
    if _height([*head, quote, tail]) + 2 <= rows:
        return "\n".join([*head, "", quote, tail])
    lines = [head[0], *(_cut(text, 1) for text in head[1:])]
    if _height([*lines, quote]) > rows:
        lines = lines[:2]  # the accepted answers go first
    left = rows - _height(lines)
    whole = [quote, _cut(tail, 1)] if _height([quote]) < left else [_cut(quote, left)]
    return "\n".join([*lines, *whole])


def _list(label: str, texts: Sequence[str], width: int) -> list[str]:
    return [wrapped(SEPARATOR.join(texts), width, label)] if texts else []


def height(text: str) -> int:
    """Count the lines of a text."""
    return text.count("\n") + 1


def _height(texts: Sequence[str]) -> int:
    return sum(map(height, texts))


def _cut(text: str, rows: int) -> str:
    """Keep the first rows, the last one with an ellipsis where something is missing."""
    rows = max(rows, FEWEST)
    lines = text.splitlines()
    if len(lines) <= rows:
        return text
    return "\n".join([*lines[: rows - 1], lines[rows - 1][:-1].rstrip() + ELLIPSIS])


def summary(state: Curation) -> str:
    """Count what was decided."""
    counts = {name: state.number(name) for name in ("kept", "edited", "dropped")}
    open_ = len(state.walk) - sum(counts.values())
    parts = [f"{number} {name}" for name, number in counts.items() if number]
    parts += [f"{open_} not decided"] if open_ else []
    return f"{len(state.walk)} items: {', '.join(parts) or 'none'}."
