"""Plausible wrong answers for a place: places of the same level and, if possible, nearby."""

from collections.abc import Callable, Iterable

from quiz.gazetteer.atlas import atlas
from quiz.gazetteer.entries import Entry, Sort
from quiz.gazetteer.naming import key
from quiz.gazetteer.places import contains, lookup, same

NEAR = 1.5
FAR = 5
ABSURD = 30
"""Distances: another part of the continent, another continent or kind, and what nobody believes;
a country much less known than the key counts 2 or 4."""

POWERS = frozenset(("United States", "China", "Russia", "United Kingdom", "France", "Germany"))
"""Countries that one takes for each other wherever they lie."""


def power(name: str) -> bool:
    """Whether a country is one of the great powers."""
    return name in POWERS


def neighbours(
    name: str, count: int, avoid: Iterable[str] = (), sort: Sort | None = None
) -> tuple[str, ...]:
    """Up to `count` places one could take for `name`, the most tempting first.

    None is an alias, a part or a whole of the place or of anything in `avoid`. A place in
    `avoid` that holds the key is the frame of the question ("In which Russian city ...?"):
    the answers then come from inside it.
    """
    place = lookup(name, sort)
    if place is None or count <= 0:
        return ()
    avoided = tuple(avoid)
    frames = tuple(each for each in avoided if contains(each, place.name))
    rivals = (name, place.name, *(each for each in avoided if each not in frames))
    found: list[str] = []
    for other in _by_likeness(place, framed=bool(frames)):
        if len(found) == count:
            break
        inside = all(contains(frame, other.name) for frame in frames)
        if inside and not any(_clashes(other.name, each) for each in (*rivals, *found)):
            found.append(other.name)
    return tuple(found)


def within(outer: str, sort: Sort, count: int, avoid: Iterable[str] = ()) -> tuple[str, ...]:
    """Places inside another one, the less famous first: rivals for a town no table knows."""
    rivals = [each for each in avoid if not same(each, outer) and not contains(each, outer)]
    found: list[str] = []
    places = (each for each in atlas().places if each.sort == sort and contains(outer, each.name))
    for place in sorted(places, key=lambda each: -each.prominence):
        if len(found) < count and not any(_clashes(place.name, each) for each in (*rivals, *found)):
            found.append(place.name)
    return tuple(found)


def _clashes(one: str, other: str) -> bool:
    """Whether two places cannot stand side by side as options."""
    first, second = _words(one), _words(other)
    if first in second or second in first:
        return True
    return same(one, other) or contains(one, other) or contains(other, one)


def _words(name: str) -> str:
    """A name as words with spaces round them: "Guinea" is in "Guinea-Bissau"."""
    return f" {key(name).casefold().replace('-', ' ')} "


def _by_likeness(place: Entry, framed: bool) -> list[Entry]:
    """The places of the same sort, the most alike first, ties in the order of the tables."""
    alike = [each for each in atlas().places if each.sort == place.sort]
    if place.sort == "state":  # that table runs from neighbour to neighbour
        home = alike.index(place)
        order = sorted(range(len(alike)), key=lambda number: abs(number - home))
        alike = [alike[number] for number in order]
    distance = _distance(place, framed)
    return sorted((each for each in alike if distance(each) < ABSURD), key=distance)


def _distance(place: Entry, framed: bool) -> Callable[[Entry], float]:
    if place.sort == "country":
        return lambda other: _between_countries(place, other)
    if place.sort == "state":
        return lambda other: _between_states(place, other)
    if place.sort == "city" and place.capital and not framed:
        return lambda other: _between_capitals(place, other)
    if place.sort == "city":
        return lambda other: _between_cities(place, other)
    return lambda other: _between_lands(place, other)


def _fame(place: Entry, other: Entry) -> float:
    """Well-known places tempt more, places less known than the key hardly at all."""
    step = other.prominence - place.prominence
    return 2 * step if step > 0 else step / 4


def _between_countries(place: Entry, other: Entry) -> float:
    """Neighbours of the same weight first: for Iran Iraq and Turkey before Bahrain."""
    apart = NEAR * (place.subregion != other.subregion) + FAR * (place.region != other.region)
    if {place.name, other.name} <= POWERS:
        apart = min(apart, NEAR / 2)
    borders = other.name in atlas().borders[place.name]
    return (min(apart, NEAR) - 1 if borders else apart) + _fame(place, other)


def _between_capitals(place: Entry, other: Entry) -> float:
    """Capitals as near and as well known as their countries."""
    home, abroad = lookup(place.country or ""), lookup(other.country or "")
    if not other.capital or home is None or abroad is None:
        return ABSURD
    return _between_countries(home, abroad)


def _between_cities(place: Entry, other: Entry) -> float:
    """A big city goes with the country's big cities, a small one with those of its state."""
    small, fame = place.prominence > 1, 2 * abs(place.prominence - other.prominence)
    state = 3 * (small and place.state is not None and place.state != other.state)
    part = place.part is not None and place.part != other.part
    return _abroad(place, other) + state + part + fame


def _between_states(place: Entry, other: Entry) -> float:
    """States of the same part of the country first."""
    return _abroad(place, other) + 2 * (place.part != other.part)


def _abroad(place: Entry, other: Entry) -> float:
    far = FAR * (place.region != other.region) + NEAR * (place.subregion != other.subregion)
    return 3 * FAR * (place.country != other.country) + far


def _between_lands(place: Entry, other: Entry) -> float:
    """Regions of one country or of the world, waters of one part of the world and one kind."""
    if place.country != other.country:
        return ABSURD
    kinds = set(place.name.split()) & set(other.name.split())
    other_kind = place.sort == "water" and not kinds
    return FAR * other_kind + NEAR * (place.region != other.region)
