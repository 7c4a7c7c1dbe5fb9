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
ROMAN = {"ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6", "vii": "7", "viii": "8"}
WRITTEN = {
    **FIGURES,
    **{"mt": "mount", "st": "saint", "ft": "fort"},
    **{"northern": "north", "southern": "south", "eastern": "east", "western": "west"},
    **{roman: figure for roman, figure in ROMAN.items() if len(roman) > 1},
}
"""Words that stand for others: figures, and what is often shortened."""
ARTICLES = frozenset({"the", "a", "an"})
FORGIVING = 5
"""From this length on a word may have one slip: in shorter ones it makes another word."""
SAME_NAME: dict[Words, Words] = {
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
        "ivory coast": ("cote divoire",),
        "democratic republic of the congo": ("drc", "dr congo", "congo kinshasa"),
        "vatican city": ("vatican", "holy see"),
        "kyiv": ("kiev",),
        "mumbai": ("bombay",),
        "kolkata": ("calcutta",),
        "beijing": ("peking",),
        "ho chi minh city": ("saigon",),
        "mecca": ("makkah",),
        "world war 1": ("wwi", "ww1", "first world war", "great war"),
        "world war 2": ("wwii", "ww2", "second world war"),
    }.items()
    for short in shorts
}
"""Other names of countries, cities and wars, written by hand from general knowledge."""
NO_SLIP = frozenset({"ireland", "iceland"})
"""Names so near to each other that a slip makes one of the other."""


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
    read = tuple(WRITTEN.get(word, word) for word in bare)
    if len(read) > 1:
        read = (*read[:-1], {"i": "1", **ROMAN}.get(read[-1], read[-1]))
    return SAME_NAME.get(read, read)


def similar(said: str, right: str, slips: int = 1) -> bool:
    """Tell whether a word is another with at most so many slips after its first letter."""
    if said == right:
        return True
    long = len(right) >= FORGIVING and said[:1] == right[0] and not {said, right} <= NO_SLIP
    return long and (said + right).isalpha() and _within(said, right, slips)


def _within(one: str, other: str, slips: int) -> bool:
    """One letter more, less or other, or two in the wrong order, is a slip (Damerau 1964)."""
    while one and other and one[0] == other[0]:
        one, other = one[1:], other[1:]
    if not slips or not (one and other):
        return len(one) + len(other) <= slips
    swapped = one[:2] == other[1::-1]
    rests = [(one[1:], other), (one, other[1:]), (one[1:], other[1:])]
    rests += [(one[2:], other[2:])] if swapped else []
    return any(_within(*rest, slips - 1) for rest in rests)


def initials(name: str) -> frozenset[str]:
    """Return the letters that stand for a name: "un" for "the United Nations", "mod", "mbs"."""
    found = [word for word in re.findall(r"\w+", name) if word.casefold() not in ARTICLES]
    capitals = [word for word in found if word[0].isupper()]
    return frozenset("".join(word[0] for word in each).casefold() for each in (found, capitals))


def holds(whole: Sequence[str], part: Iterable[str]) -> bool:
    """Tell whether the words of a part all stand in the whole, in order."""
    rest = iter(whole)
    return all(any(word == each for each in rest) for word in part)
