"""Names as keys: what counts as the same spelling of a place name."""

import re
import unicodedata
from functools import cache

APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "‑": "-", "–": "-"})
LONGEST_ABBREVIATION = 4


@cache
def plain(name: str) -> str:
    """Without "the", dots, accents and odd signs: "the U.S." -> "US", "Bogotá" -> "Bogota"."""
    name = re.sub(r"^[Tt]he\s+", "", " ".join(name.split()).translate(APOSTROPHES))
    letters = unicodedata.normalize("NFKD", name.replace(".", "").replace(",", ""))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def key(name: str) -> str:
    """The key a name is kept under: abbreviations keep their capitals, so "us" is not "US"."""
    bare = plain(name)
    short = bare.isupper() and len(bare) <= LONGEST_ABBREVIATION
    return bare if short else bare.casefold()


@cache
def keys(name: str) -> tuple[str, ...]:
    """The keys to look a name up under; none for a name without a capital letter."""
    bare = plain(name)
    if not any(letter.isupper() for letter in bare):
        return ()
    return tuple(dict.fromkeys((key(name), bare.casefold())))
