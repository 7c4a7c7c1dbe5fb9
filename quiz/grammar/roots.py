"""What the forms of a word mostly share, to tell whether two texts speak of the same thing."""

import re

LENGTH = 5
"""Letters that a word's forms mostly have in common."""


def root(word: str) -> str:
    """Return what the forms of a word mostly share: "iodised", "iodine"; "sells", "sell"."""
    one = word[:-1] if word.endswith("s") and not word.endswith("ss") else word
    return one[:LENGTH]


def roots(text: str) -> list[str]:
    """Return the roots of the words of four letters or more, in order, in lower case."""
    return [root(word) for word in re.findall(r"\w{4,}", text.lower())]
