"""The sort noun of a named thing: what "which ..." asks for."""

import re

from quiz.fact import Entity

BY_LAST_WORD: dict[str, str] = {
    "times": "newspaper", "post": "newspaper", "journal": "newspaper", "gazette": "newspaper",
    "herald": "newspaper", "tribune": "newspaper", "telegraph": "newspaper",
    "news": "news organization", "inc.": "company", "inc": "company", "corp.": "company",
    "corporation": "company", "ltd": "company", "ltd.": "company", "plc": "company",
    "llc": "company", "airlines": "airline", "airways": "airline", "motors": "company",
    "pharmaceuticals": "company", "records": "record label", "airport": "airport",
    "hotel": "hotel", "river": "river", "bridge": "bridge", "stadium": "stadium",
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
"""Nouns inside a name that say themselves what it is: "the Oslo Opera Festival" a festival."""


LABELS = SELF_NAMED | frozenset(
    "spacecraft aircraft plane jet helicopter rocket satellite telescope rover probe "
    "lander asteroid comet planet moon star galaxy ship boat ferry vessel submarine train "
    "car truck bus tanker newspaper magazine website site blog channel broadcaster network "
    "station platform app service software game film movie book novel play song album "
    "opera series show painting exhibition charity firm startup maker retailer carrier "
    "airline bank insurer brewery producer publisher hurricane typhoon storm cyclone "
    "volcano river lake mountain island peninsula glacier desert disease virus vaccine "
    "drug medicine treatment language religion law bill deal agreement pact hashtag "
    "website device database system engine tool test tournament contest race medal tribe "
    "database crater region reef canal dam mine factory plant tower statue monument".split()
)
"""Nouns that may stand beside a name and say what it names."""


def sort_noun(entity: Entity) -> str | None:
    """Return the noun to ask for a thing or an organisation with, or None where none is sure."""
    words = entity.name.lower().split()
    if entity.label in LABELS:
        return PLAIN.get(entity.label, entity.label)
    if words[-1] in BY_LAST_WORD:
        return BY_LAST_WORD[words[-1]]
    return _own_noun(words, entity)


PLAIN = {
    "association": "organization", "society": "organization", "league": "organization",
    "federation": "organization", "foundation": "organization", "fund": "organization",
    "alliance": "organization", "authority": "agency", "bureau": "agency", "commission": "body",
    "office": "agency", "maker": "company", "giant": "company", "carrier": "airline",
}  # fmt: skip
"""Plainer nouns for those that would give the name away."""


def _own_noun(words: list[str], entity: Entity) -> str | None:
    """Return the noun inside a name that says what it is: "the Oslo Opera Festival" a festival."""
    head = re.split(r" (?:of|for|on|in|at) ", entity.name.lower())[0].split()
    own = head and head[-1] in SELF_NAMED and len(words) > 1
    return PLAIN.get(head[-1], head[-1]) if own else None
