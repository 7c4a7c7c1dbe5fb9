"""What a question is about: its words that carry meaning, each in one form, and its times."""

import re

from quiz.grammar.dates import MONTHS
from quiz.schema import Item, Kind

SMALL = frozenset(
    "a an the of in on at to for from by with as and or is are was were be been being am do does"
    " did has have had will would what which who whom whose when where how many much it its this"
    " that there s according".split()
)
"""Words that every question may have; "not" is none of them."""

DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
TIMES = re.compile(
    rf"(?:\b\d{{1,2}} )?\b(?:{'|'.join(MONTHS)})\b(?: \d{{1,2}}\b)?(?:,? \d{{4}}\b)?"
    rf"|\b(?:{'|'.join(DAYS)})\b|\b(?:1[5-9]|20)\d\d\b"
)
ASKED_FOR = re.compile(r"\b(?:what|which) \w+", re.IGNORECASE)
""" "In which city" asks no more than "where"."""
WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")
ENDINGS = ("ing", "ed", "es", "s", "e")
SHORTEST = 3
"""Letters that must be left of a word without its ending."""


def times(item: Item) -> frozenset[str]:
    """Return the months, years and days that the stem names."""
    named = " ".join(TIMES.findall(item.stem))
    return frozenset(word.casefold() for word in WORD.findall(named))


def words(item: Item) -> frozenset[str]:
    """Return what else the stem says, without the small words."""
    text = TIMES.sub(" ", item.stem)
    if item.kind in (Kind.WHEN, Kind.WHERE):
        text = ASKED_FOR.sub(" ", text)
    found = (word.casefold() for word in WORD.findall(text))
    return frozenset(one_form(word) for word in found if word not in SMALL)


def names(item: Item) -> frozenset[str]:
    """Return the words of the stem that are written as names."""
    found = WORD.findall(TIMES.sub(" ", item.stem))[1:]
    return frozenset(one_form(word.casefold()) for word in found if word[0].isupper())


def one_form(word: str) -> str:
    """Cut an ending off, so that "opens" and "opened" are one; no word of English, only a name."""
    if word.endswith("ies"):
        return word[:-3] + "y"
    cut = next(
        (end for end in ENDINGS if word.endswith(end) and len(word) - len(end) >= SHORTEST), ""
    )
    bare = word.removesuffix(cut) if cut else word
    return bare[:-1] if len(bare) > SHORTEST and bare[-1] == bare[-2] else bare
