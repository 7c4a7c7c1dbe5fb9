"""Deck files: a deck to text and back, and what is wrong with a file that is no deck."""

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NoReturn

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from quiz import files
from quiz.errors import DeckError, reason
from quiz.json_text import Step, position
from quiz.schema import FIRST_FORMAT, FORMAT, Deck

DIALECT = "https://json-schema.org/draft/2020-12/schema"
ABOUT = (
    "A quiz made from news articles: every item has the sentence that proves its key, and every"
    " sentence the article it was quoted from."
)
BEGINNING = 4096
"""How many bytes tell whether a file may be a deck."""

SIGNS = ('"format"', '"title"', '"articles"', '"items"')
"""Names near the beginning of a deck file."""

MOMENT = "should be a time with its zone, as 2025-07-13T18:30:00Z"
FAULTS = {
    "missing": "is missing",
    "extra_forbidden": "is not known here; correct its name or remove it",
    "string_type": "should be text",
    "string_unicode": "should be text",
    "int_type": "should be a whole number",
    "int_parsing": "should be a whole number",
    "int_from_float": "should be a whole number",
    "float_type": "should be a number",
    "tuple_type": "should be a list",
    "dict_type": "should be an object",
    "model_type": "should be an object",
    "model_attributes_type": "should be an object",
    "date_type": "should be a date, as 2025-07-13",
    "date_parsing": "should be a date, as 2025-07-13",
    "date_from_datetime_parsing": "should be a date, as 2025-07-13",
    "date_from_datetime_inexact": "should be a date, as 2025-07-13",
    "literal_error": "should be {expected}",
    "enum": "should be {expected}",
    "union_tag_invalid": "kind should be one of {expected_tags}",
    "union_tag_not_found": "kind is missing",
    "datetime_type": MOMENT,
    "datetime_parsing": MOMENT,
    "datetime_from_date_parsing": MOMENT,
    "timezone_aware": MOMENT,
    # Python's reader lets these two pass, pydantic's does not.
    "json_invalid": "not JSON: half of a \\u pair, or nested too deeply",
}
"""pydantic's name for a fault, and ours."""

STRANGE = "is not the id of an article in this deck"
NEEDED = {"edited": "made", "dropped": "item"}
"""What a choice must have with it."""

Fault = tuple[tuple[Step, ...], str]
"""The way to a field, as ("items", 2, "key"), and what is wrong with it."""


# ---------------------------------------------------------------- writing


def dumps(deck: Deck) -> str:
    """Write a deck as text; the same deck gives the same text."""
    data = deck.model_dump(mode="json")
    data["items"] = [_kind_first(item) for item in data["items"]]
    data["choices"] = [_choice(choice) for choice in data["choices"]]
    if not deck.choices:
        del data["choices"]  # so that the first format stays as it is
    return json.dumps(data, indent=2, ensure_ascii=False, allow_nan=False) + "\n"


def _kind_first(item: dict[str, Any]) -> dict[str, Any]:
    """Put the kind where a reader looks for it, beside the id; a time comes where there is one."""
    written = {"id": item["id"], "kind": item["kind"], **item}
    if written["changed"] is None:
        del written["changed"]  # so that the first format stays as it is
    return written


def _choice(data: dict[str, Any]) -> dict[str, Any]:
    """Leave out the items that a choice does not have."""
    items = {name: _kind_first(data[name]) for name in ("made", "item") if data[name]}
    return {"id": data["id"], "choice": data["choice"], **items}


def save(deck: Deck, path: Path | str) -> None:
    """Write a deck file, whole or not at all."""
    files.write(path, dumps(deck).encode())


def schema() -> str:
    """Write the JSON Schema of a deck file."""
    head = {"$schema": DIALECT, "title": "Quiz deck", "description": ABOUT}
    return json.dumps({**head, **Deck.model_json_schema(), **head}, indent=2, ensure_ascii=False)


# ---------------------------------------------------------------- reading


def is_deck(path: Path | str) -> bool:
    """Tell, by name or by its beginning, whether a file is meant as a deck; it may be broken."""
    if not os.path.isfile(path):  # Path.is_file raises on a name that is too long
        return False
    return Path(path).suffix.lower() == ".json" or _looks_like_a_deck(Path(path))


def _looks_like_a_deck(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            text = file.read(BEGINNING).decode("utf-8-sig", errors="replace").lstrip()
    except OSError:
        return False  # whoever reads it next says why
    return text.startswith("{") and any(sign in text for sign in SIGNS)


def load(path: Path | str) -> Deck:
    """Read a deck file, or say in one line which line and which field is wrong."""
    text = _decode(path, _read(path))
    data = _parse(path, text)
    _check_format(path, text, data)
    try:
        deck = Deck.model_validate_json(text, strict=True)
    except ValidationError as error:
        _fail(path, text, _explain(error.errors()[0], data))
    for fault in _contradictions(deck):
        _fail(path, text, fault)
    return deck


def _read(path: Path | str) -> bytes:
    try:
        return Path(path).read_bytes()
    except FileNotFoundError:
        raise DeckError(f"{path}: not found; check the name") from None
    except IsADirectoryError:
        raise DeckError(f"{path}: is a folder; name a deck file in it") from None
    except OSError as error:
        raise DeckError(f"{path}: cannot read: {reason(error)}") from error


def _decode(path: Path | str, data: bytes) -> str:
    if not data.strip():
        raise DeckError(f"{path}: is empty; make a deck with quiz make")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise DeckError(f"{path}:{line}: not UTF-8 text; a deck file is JSON in UTF-8") from None
    if "\0" in text:
        raise DeckError(f"{path}: is binary; a deck file is JSON in UTF-8")
    return text


def _parse(path: Path | str, text: str) -> dict[str, Any]:
    try:
        data = json.loads(text, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        raise DeckError(
            f"{path}:{error.lineno}:{error.colno}: not JSON: {_lower_first(error.msg)}"
        ) from None
    except RecursionError:
        raise DeckError(f"{path}: not a deck: nested too deeply") from None
    except ValueError as error:
        raise DeckError(f"{path}: not a deck: {error}") from None
    if not isinstance(data, dict) or not {"title", "articles", "items"} & data.keys():
        raise DeckError(f"{path}: not a deck; quiz schema describes the deck file")
    return data


def _no_number(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a number of JSON")


def _lower_first(text: str) -> str:
    return text[:1].lower() + text[1:]


def _check_format(path: Path | str, text: str, data: Mapping[str, Any]) -> None:
    number = data.get("format", FIRST_FORMAT)
    if not isinstance(number, int) or isinstance(number, bool) or number < 1:
        _fail(path, text, (("format",), f"should be {FIRST_FORMAT} or {FORMAT}"))
    if number > FORMAT:
        raise DeckError(f"{path}: made by a newer quiz, in format {number}; update quiz")


def _fail(path: Path | str, text: str, fault: Fault) -> NoReturn:
    steps, what = fault
    if not steps:
        raise DeckError(f"{path}: {what}")
    line = text.count("\n", 0, position(text, steps)) + 1
    raise DeckError(f"{path}:{line}: {_named(steps)}: {what}")


def _named(steps: Sequence[Step]) -> str:
    name = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps)
    return name.removeprefix(".")


# ---------------------------------------------------------------- faults


def _explain(error: ErrorDetails, data: Any) -> Fault:
    """Say what pydantic found in words of the deck file."""
    kind = error["type"]
    words = FAULTS.get(kind, _lower_first(error["msg"]).replace("{", "{{").replace("}", "}}"))
    context = {name: str(value).replace("'", "") for name, value in error.get("ctx", {}).items()}
    return _steps(error["loc"], data, missing=kind == "missing"), words.format_map(context)


def _steps(location: Sequence[Step], data: Any, missing: bool) -> tuple[Step, ...]:
    """Leave out the steps that pydantic adds for the branch of a union it tried."""
    steps: list[Step] = []
    for step in location:
        if _has(data, step):
            steps.append(step)
            data = data[step]
    return (*steps, location[-1]) if missing else tuple(steps)


def _has(data: Any, step: Step) -> bool:
    if isinstance(step, int):
        return isinstance(data, list) and step < len(data)
    return isinstance(data, dict) and step in data


def _contradictions(deck: Deck) -> Iterator[Fault]:
    """Find what no single field shows: names used twice, articles that are not there."""
    yield from _repeated("articles", [article.id for article in deck.articles])
    yield from _repeated("items", [item.id for item in deck.items])
    known = {article.id for article in deck.articles}
    for number, item in enumerate(deck.items):
        for name in ("stem", "key"):
            if not getattr(item, name).strip():
                yield ("items", number, name), "should not be empty"
        if item.evidence.article not in known:
            where = ("items", number, "evidence", "article")
            yield where, f'"{item.evidence.article}" {STRANGE}'
    yield from _contradicting(deck, known)


def _contradicting(deck: Deck, known: set[str]) -> Iterator[Fault]:
    """Find choices that contradict each other or the items."""
    yield from _repeated("choices", [choice.id for choice in deck.choices])
    there = {item.id for item in deck.items}
    for number, choice in enumerate(deck.choices):
        if choice.choice == "dropped" and choice.id in there:
            yield ("choices", number), f'"{choice.id}" is dropped, but stands among the items'
        needed = NEEDED.get(choice.choice)
        if needed and getattr(choice, needed) is None:
            yield ("choices", number, needed), f"is missing; what is {choice.choice} needs it"
        for item in filter(None, (choice.item, choice.made)):
            if item.evidence.article not in known:
                yield ("choices", number), f'"{item.evidence.article}" {STRANGE}'


def _repeated(what: str, ids: Sequence[str]) -> Iterator[Fault]:
    first: dict[str, int] = {}
    for number, name in enumerate(ids):
        if first.setdefault(name, number) != number:
            where = (what, number, "id")
            yield where, f'"{name}" is the id of {what}[{first[name]}] too; give each its own'
