"""Hints for answers that come from memory: how the key begins."""

import re

LETTER = re.compile(r"[^\W_]")


def first_letters(key: str) -> str:
    """Write a key with all but the first letter of each word hidden: "S_____ L_____"."""
    return " ".join(_first_letter(word) for word in key.split())


def _first_letter(word: str) -> str:
    first = LETTER.search(word)
    shown = first.end() if first else len(word)
    return word[:shown] + LETTER.sub("_", word[shown:])


def in_words(key: str) -> str:
    """Say the same to be heard: "S and 5 more, L and 5 more"."""
    return ", ".join(_in_words(word) for word in key.split())


def _in_words(word: str) -> str:
    letters = LETTER.findall(word)
    more = len(letters) - 1
    return f"{letters[0]} and {more} more" if more > 0 else word
