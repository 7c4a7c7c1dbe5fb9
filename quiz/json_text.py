"""Where in a text of JSON a value stands."""

import json
from collections.abc import Iterator, Sequence

READER = json.JSONDecoder()

Step = str | int
"""From an object or list to a value in it: its name, or its number."""


def position(text: str, steps: Sequence[Step]) -> int:
    """Find where the value at the end of the steps begins, or the last one on the way."""
    at = _skip(text, 0)
    for step in steps:
        at = dict(members(text, at)).get(step, at)
    return at


def members(text: str, at: int) -> Iterator[tuple[Step, int]]:
    """List the members of an object or list with the places where their values begin."""
    names = text[at] == "{"
    at = _skip(text, at + 1)
    number = 0
    while text[at] not in "]}":
        name: Step = number
        if names:
            name, at = READER.raw_decode(text, at)
            at = _skip(text, _skip(text, at) + 1)  # past the colon
        yield name, at
        _, at = READER.raw_decode(text, at)
        at = _skip(text, at)
        at = _skip(text, at + 1) if text[at] == "," else at
        number += 1


def _skip(text: str, at: int) -> int:
    """Pass over white space."""
    while text[at] in " \t\r\n":
        at += 1
    return at
