"""The sort noun of a named thing: what "which ..." asks for."""

import re

from quiz.fact import Entity

BY_LAST_WORD: dict[str, str] = {
    "times": "newspaper", "post": "newspaper", "journal": "newspaper", "gazette": "newspaper",
    "herald": "newspaper", "tribune": "newspaper", "telegraph": "newspaper", "news": "news organization",
    "inc.": "company", "inc": "company", "corp.": "company", "corporation": "company", "ltd": "company",
    "ltd.": "company", "plc": "company", "llc": "company", "airlines": "airline", "airways": "airline",
    "motors": "company", "pharmaceuticals": "company", "records": "record label",
    "airport": "airport", "hotel": "hotel", "river": "river", "bridge": "bridge", "stadium": "stadium",
}  # fmt: skip
"""Words that end a name and the common noun for what bears it."""

SELF_NAMED = frozenset(
    "university college school institute museum party ministry agency company bank council union "
    "association foundation committee court church army navy department commission authority "
    "federation society league festival prize award act treaty hospital orchestra team club fund "
    "group network mission project program programme center centre laboratory observatory bureau "
    "office parliament police coalition alliance academy theater theatre conference summit study "
    "championship cup games operation".split()
)
"""Nouns inside a name that say by themselves what it is: "the Oslo Opera Festival" is a festival."""


def sort_noun(entity: Entity) -> str | None:
    """Return the noun to ask for a thing or an organisation with, or None where none is sure."""
    words = entity.name.lower().split()
    if entity.label and entity.label.isalpha() and entity.label not in ("s", "name"):
        return entity.label
    if words[-1] in BY_LAST_WORD:
        return BY_LAST_WORD[words[-1]]
    head = re.split(r" (?:of|for|on|in|at) ", entity.name.lower())[0].split()
    return head[-1] if head and head[-1] in SELF_NAMED and len(words) > 1 else None
