"""The form of options, and the choice of those that can stand beside a key."""

import re
import unicodedata
from collections.abc import Iterable
from hashlib import blake2b
from itertools import combinations

from quiz import gazetteer

FEWEST, MOST = 2, 3
LONGER = 1.8
"""A key longer than every distractor by this factor gives itself away."""
SHORT = 16
"""So many letters never do."""
HEADS = frozenset(
    (
        "Academy", "Administration", "Agency", "Army", "Assembly", "Association", "Authority",
        "Bank", "Bureau", "Cabinet", "Center", "Centre", "Coalition", "Commission", "Committee",
        "Congress", "Council", "Court", "Department", "Federation", "Fund", "Government", "Guard",
        "House", "Institute", "Institution", "League", "Ministry", "Mission", "Nations", "Navy",
        "Office", "Organization", "Organisation", "Parliament", "Party", "Police", "Post",
        "Senate", "Service", "Society", "States", "Times", "Union",
    )
)  # fmt: skip
"""Last words, or words before "of", of names that stand with "the": the Bank of Japan."""


# ---------------------------------------------------------------- the choice


def apart(options: Iterable[str], key: str, exact: bool = False) -> list[str]:
    """Options of which none repeats or holds the key or another one."""
    kept: list[str] = []
    for option in options:
        if not any(_holds(option, each, exact) for each in (key, *kept)):
            kept.append(option)
    return kept


def _holds(one: str, other: str, exact: bool) -> bool:
    """Whether one is part of the other: names letter by letter, exact values word by word."""
    first, second = sorted((folded(one), folded(other)), key=len)
    if exact:
        return re.search(rf"(?<![\w.,]){re.escape(first)}(?!\w|[.,]\d)", second) is not None
    return first in second


def chosen(options: list[str], key: str) -> tuple[str, ...]:
    """The best three, or the best three with a longer one if the key would stand out."""
    for size in range(MOST, FEWEST - 1, -1):
        for some in combinations(options, size):
            if len(key) <= max(SHORT, LONGER * max(len(each) for each in some)):
                return some
    return ()


def ordered(options: Iterable[str], key: str) -> tuple[str, ...]:
    """An order that depends on the words alone and says nothing."""
    return tuple(sorted(options, key=lambda each: blake2b(f"{key}\0{each}".encode()).digest()))


# ---------------------------------------------------------------- the form


def cased(option: str, key: str) -> str:
    """The key's initial: a capital if it has one; "the" small if it begins small."""
    if option[1:2].isupper():  # iOS
        return option
    if key[:1].isupper():
        return option[:1].upper() + option[1:]
    return re.sub(r"^(The|An?) ", lambda found: found.group().lower(), option)


def folded(name: str) -> str:
    """A name for comparison: without article, accents and case."""
    letters = unicodedata.normalize("NFKD", _bare(" ".join(name.split())))
    return "".join(each for each in letters if not unicodedata.combining(each)).casefold()


def name_parts(name: str) -> frozenset[str]:
    """The words of a person's name, initials and particles left out."""
    words = re.findall(r"[^\W\d_]{2,}", folded(name))
    return frozenset(words) - {"al", "bin", "de", "da", "di", "el", "ibn", "la", "van", "von"}


def with_article(name: str, key: str) -> str:
    """A name with "the" where it needs it, unless the key goes without although it needs it."""
    bare, bare_key = _bare(name), _bare(key)
    if bare_key == key and _needs_article(key):
        return bare
    definite = bare != name or _needs_article(bare)
    return f"the {bare}" if definite else name


def _needs_article(name: str) -> bool:
    if gazetteer.lookup(name):
        return gazetteer.takes_article(name)
    return re.split(r" (?:of|for|on) ", name)[0].split()[-1] in HEADS


def _bare(name: str) -> str:
    return re.sub(r"^[Tt]he ", "", name)


def mentioned(name: str, text: str) -> bool:
    """Whether a text has a name as whole words, whatever its case and accents."""
    said = re.escape(folded(name))
    return bool(said) and re.search(rf"(?<!\w){said}(?!\w)", folded(text)) is not None
