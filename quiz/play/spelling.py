"""Words as they are compared: without case, accents and punctuation, small slips forgiven."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

from quiz.grammar.number_words import ONES

Words = tuple[str, ...]

LETTERS = str.maketrans(
    {
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "æ": "ae",
        "œ": "oe",
        "ı": "i",
        "þ": "th",
        "ð": "d",
        "&": " and ",
    }
)
"""Letters that have no accent to take off, and the sign that is read as a word."""
FIGURES = {word: str(number) for number, word in enumerate(ONES)}
ARTICLES = frozenset({"the", "a", "an"})
FORGIVING = 5
"""From this length on a word may have one slip: in shorter ones it makes another word."""
SAME_COUNTRY: dict[Words, Words] = {
    tuple(short.split()): tuple(name.split())
    for name, shorts in {
        "united states": ("us", "usa", "america", "united states of america"),
        "united kingdom": ("uk", "britain", "great britain"),
        "united arab emirates": ("uae", "emirates"),
        "north korea": ("dprk", "democratic peoples republic of korea"),
        "south korea": ("rok", "republic of korea"),
        "china": ("prc", "peoples republic of china"),
        "russia": ("russian federation",),
        "czech republic": ("czechia",),
        "netherlands": ("holland",),
        "myanmar": ("burma",),
        "turkey": ("turkiye",),
    }.items()
    for short in shorts
}
"""Other names of countries, written by hand from general knowledge."""


def plain(text: str) -> str:
    """Return a text in small letters without accents, with plain signs and single spaces."""
    folded = unicodedata.normalize("NFKD", text.casefold()).translate(LETTERS)
    letters = "".join(each for each in folded if not unicodedata.combining(each))
    return " ".join(re.sub(r"[‐-―−]", "-", letters).split())


def words(text: str) -> Words:
    """Split a text into the words that are compared: "The U.S. Navy's" is "us", "navys"."""
    tight = re.sub(r"['’‘`\"“”]|(?<=[^\W\d])\.", "", plain(text))
    found = re.findall(r"\w+", tight.replace("_", " "))
    bare = found[1:] if len(found) > 1 and found[0] in ARTICLES else found
    read = tuple(FIGURES.get(word, word) for word in bare)
    return SAME_COUNTRY.get(read, read)


def similar(said: str, right: str) -> bool:
    """Tell whether a word is another with at most one slip after its first letter."""
    if said == right:
        return True
    long = len(right) >= FORGIVING and said[:1] == right[0]
    return long and (said + right).isalpha() and _one_slip(said, right)


def _one_slip(one: str, other: str) -> bool:
    """One letter more, less or other, or two in the wrong order (Damerau 1964)."""
    while one and other and one[0] == other[0]:
        one, other = one[1:], other[1:]
    while one and other and one[-1] == other[-1]:
        one, other = one[:-1], other[:-1]
    swapped = len(one) == len(other) == 2 and one == other[::-1]
    return swapped or (len(one) <= 1 and len(other) <= 1)


def initials(name: str) -> str:
    """Return the letters of the name's capital words: "un" for "the United Nations"."""
    return "".join(word[0] for word in re.findall(r"\w+", name) if word[0].isupper()).casefold()


def holds(whole: Sequence[str], part: Iterable[str]) -> bool:
    """Tell whether the words of a part all stand in the whole, in order."""
    rest = iter(whole)
    return all(any(word == each for each in rest) for word in part)
