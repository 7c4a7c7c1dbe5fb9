"""What a cleaning rule is: the lines it takes, the near misses it leaves, and how it tells."""

import re
from collections.abc import Callable
from typing import NamedTuple

from quiz.reading.shape import word_count

Test = Callable[[str], bool]

NAME = r"[A-Z][\w.'-]*(?: (?:(?:de|van|von|al|bin|der|la) )?[A-Z][\w.'-]*){1,3}"
NAMES = rf"{NAME}(?:(?:, (?:and )?| and ){NAME})*"


class Rule(NamedTuple):
    """A kind of line to drop: what it looks like, and what it must not be."""

    name: str
    when: Test
    examples: tuple[str, ...]
    never: tuple[str, ...]
    unless: tuple[Test, ...] = ()

    def takes(self, text: str) -> bool:
        """Is this paragraph, already normalised, of that kind?"""
        return self.when(text) and not any(exception(text) for exception in self.unless)


def like(pattern: str, *, case: bool = True) -> Test:
    """Paragraphs that match from their beginning."""
    compiled = re.compile(pattern, 0 if case else re.IGNORECASE)
    return lambda text: compiled.match(text) is not None


def ends_like(pattern: str) -> Test:
    """Paragraphs that end so; only the last words are searched, to stay fast on any length."""
    compiled = re.compile(rf"(?:{pattern})$")
    return lambda text: compiled.search(text[-250:]) is not None


def holds(pattern: str) -> Test:
    """Paragraphs of a caption's length that hold it anywhere."""
    compiled = re.compile(pattern)
    return lambda text: len(text) < 700 and compiled.search(text) is not None


def is_long(text: str) -> bool:
    """Is it longer than boilerplate ever is?"""
    return word_count(text) > 40
