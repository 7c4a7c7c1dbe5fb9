"""Judging a typed place: with what contains it or without, in its usual forms."""

import re
from collections.abc import Sequence

from quiz.play.names import Names, title
from quiz.play.spelling import Words, holds, words
from quiz.play.verdict import RIGHT, WRONG, Grade, almost, best
from quiz.schema import Place

AREAS = ("city", "town", "village", "state", "province", "region", "district", "county", "port")
AREA_BEFORE = re.compile(rf"^(?:the )?(?:{'|'.join(AREAS)}) of ", re.IGNORECASE)
AREA_AFTER = frozenset(
    {"province", "region", "prefecture", "oblast", "governorate", "district", "strip", "peninsula"}
)
NEW_YORK = ("new", "york", "city")
"""The one city that is called without "City" by all, unlike Mexico City."""
STATE_AFTER = re.compile(r"(?:,\s*(?P<any>[A-Za-z]{2})|\s(?P<capital>[A-Z]{2}))\.?$")
"""The letters of a state, in capitals unless a comma is before them."""
STATES = {
    letters: name
    for letters, _, name in (
        each.partition(" ")
        for each in (
            "al Alabama|ak Alaska|az Arizona|ar Arkansas|ca California|co Colorado|ct Connecticut|"
            "de Delaware|fl Florida|ga Georgia|hi Hawaii|id Idaho|il Illinois|in Indiana|ia Iowa|"
            "ks Kansas|ky Kentucky|la Louisiana|me Maine|md Maryland|ma Massachusetts|mi Michigan|"
            "mn Minnesota|ms Mississippi|mo Missouri|mt Montana|ne Nebraska|nv Nevada|"
            "nh New Hampshire|nj New Jersey|nm New Mexico|ny New York|nc North Carolina|"
            "nd North Dakota|oh Ohio|ok Oklahoma|or Oregon|pa Pennsylvania|ri Rhode Island|"
            "sc South Carolina|sd South Dakota|tn Tennessee|tx Texas|ut Utah|vt Vermont|va Virginia"
            "|wa Washington|wv West Virginia|wi Wisconsin|wy Wyoming"
        ).split("|")
    )
}
"""States of the USA by the letters that the post gives them."""


def place(said: str, names: Names, answer: Place) -> Grade:
    """Judge a place: what contains it may be said and must then be right."""
    where, *around = _rings(_cut(_state_named(said), answer.within or ""))
    heads = Names(tuple(_rings(name)[0] for name in names.right), names.wrong, names.stem)
    grade = best((title(said, names), title(where, heads)))
    if _area(words(where), answer) in {_area(words(head), answer) for head in heads.right}:
        grade = RIGHT
    if grade == RIGHT:
        return RIGHT if _contain(around, names, answer) else WRONG
    inside = answer.within is not None and names.alike(words(where), words(answer.within))
    return almost(f"the {answer.level} is missing") if inside and grade == WRONG else grade


def _cut(said: str, within: str) -> str:
    """Leave out the containing place at the end, with a comma before it or without."""
    inside = words(said)[: -len(words(within))] if within else ()
    ends = inside and words(said) == (*inside, *words(within))
    return " ".join(inside) if ends else said


def _rings(text: str) -> list[str]:
    """Split "in Mecca, Saudi Arabia" into the place and what contains it."""
    bare = re.sub(r"^\s*(?:in|at|near|to|from|on)\s+", "", text, flags=re.IGNORECASE)
    bare = AREA_BEFORE.sub("", bare.strip())
    return [part for part in re.split(r",\s*|\s+in\s+", bare) if part.strip()] or [text]


def _state_named(said: str) -> str:
    """Write out the state in "Houston, TX", and in "TX" alone."""
    bare = said.strip().rstrip(".")
    if bare.isupper() and bare.lower() in STATES:
        return STATES[bare.lower()]
    found = STATE_AFTER.search(bare)
    state = found and STATES.get((found["any"] or found["capital"]).lower())
    return f"{bare[: found.start()]}, {state}" if found and state else said


def _area(name: Words, answer: Place) -> Words:
    """Leave out what kind of place it is: "Kursk region", "Mount Everest"."""
    if name == NEW_YORK and answer.level == "city":
        return name[:-1]
    if len(name) > 1 and name[0] == "mount":
        return name[1:]
    return name[:-1] if len(name) > 1 and name[-1] in AREA_AFTER else name


def _contain(around: Sequence[str], names: Names, answer: Place) -> bool:
    """Tell whether what was said to contain the place does, as far as that is known."""
    known = [ring for name in (*names.right, answer.within or "") for ring in _rings(name)]
    told = {*map(words, known)}
    if not answer.within and all(len(_rings(name)) == 1 for name in names.right):
        return True
    stem = words(names.stem)
    return all(words(ring) in told or holds(stem, words(ring)) for ring in around)
