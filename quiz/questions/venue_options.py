"""Wrong options for a venue: the story's venues, well-known ones, and the like in towns nearby."""

import re

from quiz import gazetteer
from quiz.gazetteer import organizations, things
from quiz.questions.options import folded, with_article
from quiz.questions.story import Story
from quiz.schema import Place

KINDS = (
    frozenset(["stadium", "arena", "ground", "field"]),
    frozenset(["mosque", "church", "cathedral", "temple", "synagogue"]),
    frozenset(["airport"]),
    frozenset(["hospital", "clinic"]),
    frozenset(["hotel", "inn"]),
    frozenset(["university", "college", "school"]),
    frozenset(["park", "garden", "gardens"]),
    frozenset(["theater", "theatre", "hall", "center", "centre", "museum"]),
    frozenset(["bridge"]),
    frozenset(["prison", "jail"]),
    frozenset(["station"]),
    frozenset(["square"]),
    frozenset(["palace"]),
    frozenset(["base", "camp"]),
    frozenset(["road", "street", "avenue", "lane", "drive", "boulevard"]),
)
"""Last words of names that stand for venues of one kind."""
STREETS = ("Riverside", "Hillcrest", "Station", "Lakeview", "Chapel", "Meadow", "Orchard")
POOL = 6


def venue_options(answer: Place, key: str, story: Story) -> list[str]:
    """Other venues of the same kind, none for a kind that its name does not tell."""
    kind = _kind(answer.name)
    told = [
        each.name
        for each in story.places
        if kind and _kind(each.name) == kind and not _same(each.name, answer.name)
    ]
    known = [*things.things_like(answer.name), *_organized(answer.name)]
    made = _built(answer.name) if kind else []
    full = (things.full_name(each) or with_article(each, key) for each in told)
    shown = (_like(each, key) for each in (*full, *(known or made)))
    asked = _asked(story.stem)
    return [each for each in dict.fromkeys(shown) if asked is None or _kind(each) == asked]


def _asked(stem: str) -> frozenset[str] | None:
    """The kind of venue a stem asks for: "at which bridge"."""
    found = re.search(r"\b[Ww]hich (?:[\w.]+ )?([a-z]+)\b", stem)
    words = found[0].split()[1:] if found else []
    return next((kind for kind in KINDS for word in words if word in kind), None)


def _kind(name: str) -> frozenset[str] | None:
    last = name.rsplit(maxsplit=1)[-1].casefold()
    return next((kind for kind in KINDS if last in kind), None)


def _same(one: str, other: str) -> bool:
    return folded(one) in folded(other) or folded(other) in folded(one)


def _organized(name: str) -> list[str]:
    """Centers and museums that stand among the organizations."""
    known = organizations.named(name)
    others = organizations.of_sort(known.sort, known.country) if known else ()
    return [each.name for each in others if known and each.name != known.name]


def _built(name: str) -> list[str]:
    """ "Rostov Arena" -> "Kazan Arena"; "Castle Road" -> "Chapel Road"."""
    *first, noun = name.split()
    town = " ".join(first).removeprefix("the ").removeprefix("The ")
    if re.fullmatch(r"(?i)road|street|avenue|lane|drive", noun):
        return [f"{each} {noun}" for each in STREETS if each != town]
    entry = gazetteer.lookup(town)
    if entry is None or entry.sort != "city":
        return []
    near = gazetteer.neighbours(town, POOL, (entry.country or "",), "city")
    return [f"{each} {noun}" for each in near]


def _like(name: str, key: str) -> str:
    """With "the" where only the key has it, without where the key leaves out its own."""
    definite = key[:4].casefold() == "the "
    usual = (things.full_name(key) or key)[:4].casefold() == "the "
    if definite and not usual and name[:4] != "the ":
        return f"the {name}"
    return name if definite or not usual else name.removeprefix("the ")
