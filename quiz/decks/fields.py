"""What a person may edit of an item: as fields, as a text for an editor, and what breaks it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from quiz.decks.answers import answer
from quiz.errors import DeckError
from quiz.report import one_line, same, spoken
from quiz.schema import Item

EDITABLE = ("stem", "key", "distractors", "accept")
LISTS = ("distractors", "accept")
LABELS = {"stem": "stem", "key": "key", "distractors": "option", "accept": "accept"}
"""How the text for an editor names the fields; those of a list have a line for each."""
SEPARATOR = " | "
HELP = """\
# Change what stands behind the colons; one line for each wrong option and accepted answer.
# Lines that begin with # are not read. An empty file changes nothing.
"""


def fields(item: Item) -> dict[str, Any]:
    """Return what may be edited."""
    return {name: getattr(item, name) for name in EDITABLE}


def on_one_line(item: Item, name: str) -> str:
    """Write a field on one line."""
    value = getattr(item, name)
    return SEPARATOR.join(value) if name in LISTS else value


def from_line(name: str, line: str) -> str | tuple[str, ...]:
    """Read a field from one line."""
    parts = (one_line(part) for part in line.split("|"))
    return tuple(part for part in parts if part) if name in LISTS else one_line(line)


def with_fields(item: Item, edits: Mapping[str, Any]) -> Item:
    """Return an item with edits, or say what they would break; older faults may stay."""
    edited = item.model_copy(update=dict(edits))
    borne = set(faults(item))
    for fault in faults(edited):
        if fault not in borne:
            raise DeckError(fault)
    if edited.key == item.key:
        return edited
    return edited.model_copy(update={"answer": answer(item, edited.key)})


def faults(item: Item) -> Iterator[str]:
    """Say what makes an item no question with one right answer."""
    right = {same(text) for text in (item.key, *item.accept)}
    options = [same(text) for text in item.distractors]
    if not item.stem:
        yield "the stem is empty; a question needs one"
    if not item.key:
        yield "the key is empty; a question needs an answer"
    if item.key and _says(item.stem, item.key):
        yield f"the stem tells the key, “{item.key}”; say it otherwise"
    for text in item.distractors:
        if same(text) == same(item.key):
            yield f"the key, “{text}”, is among the wrong options; change one of them"
        if same(text) in right:
            yield f"the wrong option “{text}” is among the accepted answers; change one of them"
    for text in sorted({text for text in options if options.count(text) > 1}):
        yield f"the wrong option “{text}” is there twice; change one of them"


def _says(stem: str, key: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(same(key))}(?!\w)", same(stem)) is not None


# ---------------------------------------------------------------- the text for an editor


def as_text(item: Item) -> str:
    """Write an item for an editor, the sentence that proves it below."""
    lines = (f"{LABELS[name]}: {text}" for name in EDITABLE for text in _values(item, name))
    quote = one_line(item.evidence.quote)
    return f"{HELP}\n" + "\n".join(lines) + f"\n\n# {spoken(item.kind)}: “{quote}”\n"


def _values(item: Item, name: str) -> Iterable[str]:
    value = getattr(item, name)
    return value if name in LISTS else (value,)


def from_text(text: str) -> dict[str, Any]:
    """Read what an editor leaves; nothing at all where it is empty."""
    found: dict[str, list[str]] = {name: [] for name in EDITABLE}
    lines = [(n, line) for n, line in enumerate(text.splitlines(), 1) if _is_read(line)]
    for number, line in lines:
        label, value = _split(number, line)
        found[label].append(value)
    return _fields(found) if lines else {}


def _is_read(line: str) -> bool:
    return bool(line.strip()) and not line.startswith("#")


def _split(number: int, line: str) -> tuple[str, str]:
    label, colon, value = line.partition(":")
    name = next((n for n, known in LABELS.items() if known == label.strip().casefold()), None)
    if name is None or not colon:
        known = ", ".join(f"{label}:" for label in LABELS.values())
        raise DeckError(f"line {number}: “{one_line(line)[:40]}” should begin with {known} or #")
    return name, one_line(value)


def _fields(found: Mapping[str, list[str]]) -> dict[str, Any]:
    for name in ("stem", "key"):
        if len(found[name]) > 1:
            raise DeckError(f"there are {len(found[name])} lines with {name}:; leave one")
    single = {name: "".join(found[name]) for name in ("stem", "key")}
    return {**single, **{name: tuple(filter(None, found[name])) for name in LISTS}}
