"""Settles what sort of thing each name is: one sort for one string, all over the article."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from quiz import gazetteer
from quiz.fact import Sort
from quiz.grammar.given_names import gender_of
from quiz.grammar.nouns import sort_of
from quiz.grammar.people import is_person_noun
from quiz.grammar.word_lists import words
from quiz.language import known
from quiz.language.names import PARTIES, Name

HEAVEN = words("Earth Venus Mars Jupiter Saturn Uranus Neptune Pluto")
STORMS = words("Typhoon Hurricane Cyclone Storm")
SITES = words("base camp prison airport island village valley stadium desert")
"""Nouns after a name that show a place even where the recogniser saw an organisation."""


def settled(found: tuple[Name, ...]) -> dict[str, Sort]:
    """Give every string one sort: a full name's for its surname, a place's from the gazetteer."""
    uses: dict[str, list[Name]] = defaultdict(list)
    for name in found:
        uses[name.text].append(name)
    first = {text: _own(text, group) for text, group in uses.items()}
    full = [t for t, sort in first.items() if sort == "person" and " " in t]
    parts = {t.split()[-1] for t in full} | {t.split()[0] for t in full}
    return {t: _with_parts(t, uses[t], sort, parts) for t, sort in first.items()}


def _own(text: str, group: list[Name]) -> Sort:
    """Judge a string by itself: a noun beside it, what is known of it, then the recogniser."""
    votes = Counter(n.sort for n in group)
    majority = votes.most_common(1)[0][0]
    if known.is_known(text):
        return "organization" if majority in ("person", "place", "name") else majority
    if text in HEAVEN:
        return "place"
    if text.split(maxsplit=1)[0] in STORMS and " " in text:
        return "event"
    if (shown := _shown(group)) is not None:
        return shown
    if gazetteer.lookup(text) is not None and majority != "group" and not _full(text, majority):
        return "place"
    if majority == "person":
        return _not_a_person(text, group) or majority
    return "group" if majority == "place" and all(n.adjective for n in group) else majority


def _full(text: str, sort: Sort) -> bool:
    return sort == "person" and " " in text


def _shown(group: Iterable[Name]) -> Sort | None:
    """Return the sort that a noun beside the name shows: "asteroid Bennu", "the Rukban camp"."""
    for name in group:
        if name.sort == "place" and gazetteer.lookup(name.text) is not None:
            continue
        if name.title in PARTIES and name.sort != "person":
            continue
        both = name.title and sort_of(name.title) == name.sort  # a "carmaker" is a firm as well
        if name.title and is_person_noun(name.title) and not both:
            return "person" if name.sort not in ("place", "group") else None
        if name.title and name.sort != "group" and (sort := sort_of(name.title)):
            return sort
        if name.noun in SITES and name.sort in ("organization", "person", "name"):
            return "place"
    return None


def _not_a_person(text: str, group: list[Name]) -> Sort | None:
    """Return another sort for what only looks like a person's name to the recogniser."""
    words = text.split()
    if text.isupper() and len(text) <= 6:
        return "organization"
    if re.search(r"\d|&", text) or _mostly_the(group):
        return "name"
    if (sort := sort_of(words[-1])) and not gender_of(words[0]):
        return sort
    if len(words) == 1 and not gender_of(text) and not any(n.backed for n in group):
        return "name"
    return None


def _with_parts(text: str, group: list[Name], sort: Sort, parts: set[str]) -> Sort:
    """Give a lone surname or given name the sort of the full name it is part of."""
    if " " in text or text not in parts or _mostly_the(group):
        return sort
    as_person = any(n.sort == "person" for n in group)
    return "person" if gazetteer.lookup(text) is None or as_person else sort


def _mostly_the(group: list[Name]) -> bool:
    return sum(n.the for n in group) * 2 > len(group)
