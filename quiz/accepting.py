"""Remembering an answer: one more accepted answer in a deck file, every other byte as it was."""

import json
from pathlib import Path

from quiz import deckfile, files, json_text
from quiz.errors import DeckError
from quiz.schema import Item

MARK = "\ufeff"
"""A byte order mark, which some editors put first."""


def accept(path: Path | str, item: Item, said: str) -> None:
    """Write an answer among those that the file accepts for an item."""
    deck = deckfile.load(path)
    at = next((n for n, each in enumerate(deck.items) if each.id == item.id), None)
    if at is None:
        raise DeckError(f"{path}: no item {item.id} any more, so the answer is not remembered")
    if said in deck.items[at].accept:
        return
    text = Path(path).read_bytes().decode()
    bare = text.removeprefix(MARK)
    written = f"{text[: len(text) - len(bare)]}{with_accepted(bare, at, said)}"
    files.write(path, written.encode())


def with_accepted(text: str, number: int, said: str) -> str:
    """Add an answer to the text of a deck, as its neighbours are written."""
    item = json_text.position(text, ("items", number))
    value = json.dumps(said, ensure_ascii=False)
    fields = dict(json_text.members(text, item))
    if "accept" not in fields:
        before = fields["id"]
        start = text.rindex('"id"', 0, before)
        return f'{text[:start]}"accept": [{value}],{_margin(text, start)}{text[start:]}'
    opening = fields["accept"]
    last = list(json_text.members(text, opening))[-1:]
    if not last:
        return f"{text[: opening + 1]}{value}{text[opening + 1 :].lstrip()}"
    return _after(text, opening, last[0][1], value)


def _after(text: str, opening: int, last: int, value: str) -> str:
    """Add a value behind the last one of a list, on a line of its own where that one has it."""
    _, end = json_text.READER.raw_decode(text, last)
    return f"{text[:end]},{_margin(text, last)}{value}{text[end:]}"


def _margin(text: str, at: int) -> str:
    """Return the white space that stands before a place."""
    before = text[:at]
    return before[len(before.rstrip()) :]
