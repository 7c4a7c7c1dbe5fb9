"""The tables in memory: every place once, found by each of its names."""

from collections.abc import Container, Iterable, Iterator
from functools import cache
from typing import NamedTuple

from quiz.gazetteer.entries import Entry, Sort
from quiz.gazetteer.naming import key
from quiz.gazetteer.tables import listed, rows

Rows = list[dict[str, str]]
SORTS: dict[str, Sort] = {"continent": "continent", "region": "region", "water": "water"}
SORTS_BY_FAME = {"country": 0, "continent": 2, "region": 2, "water": 2, "state": 3}
CITIES_BY_FAME = {1: 1, 2: 4, 3: 5}
"""Of several places with one name the first is meant: the country Georgia, the city New York."""


class Atlas(NamedTuple):
    """Places by name, and what is known about them beside their entries."""

    places: tuple[Entry, ...]
    by_name: dict[str, tuple[Entry, ...]]
    by_code: dict[str, Entry]
    parts: dict[str, frozenset[str]]
    """Region or continent -> the countries (or, within one country, the states) in it."""
    borders: dict[str, frozenset[str]]
    capitals: dict[str, str]
    adjectives: dict[str, str]
    peoples: dict[str, str]
    """Demonym -> place."""


@cache
def atlas() -> Atlas:
    """The atlas, read at the first look-up."""
    countries, states, regions = rows("countries.tsv"), rows("states.tsv"), rows("regions.tsv")
    local = rows("peoples.tsv")
    nations = {row["name"]: _country(row) for row in countries}
    provinces = {(row["country"], row["name"]): _state(row, nations) for row in states}
    capitals = {row["name"]: row["capital"] for row in countries}
    cities = tuple(_cities(nations, provinces, capitals))
    lands = tuple(_region(row, nations) for row in regions)
    places = (*nations.values(), *provinces.values(), *cities, *lands)
    by_name = _by_name(places)
    return Atlas(
        places=places,
        by_name=by_name,
        by_code={row["code"]: provinces[row["country"], row["name"]] for row in reversed(states)},
        parts={row["name"]: _parts(row, countries) for row in regions},
        borders={row["name"]: frozenset(listed(row["borders"])) for row in countries},
        capitals=capitals,
        adjectives={
            row.get("name") or row["place"]: row["adjective"]
            for row in (*local, *regions, *countries)
        },
        peoples=_peoples((local, regions, countries), by_name),
    )


# ---------------------------------------------------------------- rows -> entries


def _country(row: dict[str, str]) -> Entry:
    return Entry(
        name=row["name"],
        sort="country",
        country=row["of"] or row["name"],
        region=row["region"],
        subregion=row["subregion"],
        prominence=int(row["prominence"]),
        aliases=listed(row["aliases"]),
    )


def _state(row: dict[str, str], nations: dict[str, Entry]) -> Entry:
    country = nations[row["country"]]
    return Entry(
        name=row["name"],
        sort="state",
        country=country.name,
        region=country.region,
        subregion=country.subregion,
        part=row["part"] or None,
        aliases=listed(row["aliases"]),
    )


def _region(row: dict[str, str], nations: dict[str, Entry]) -> Entry:
    country = nations.get(row["country"])
    region = row["region"] or None
    return Entry(
        name=row["name"],
        sort=SORTS[row["sort"]],
        country=country.name if country else None,
        region=region,
        subregion=region,
        aliases=listed(row["aliases"]),
    )


def _cities(
    nations: dict[str, Entry], provinces: dict[tuple[str, str], Entry], capitals: dict[str, str]
) -> Iterator[Entry]:
    """The cities of the table, then the seats of countries and states that it lacks."""
    seats = {(row["country"], row["capital"]): row["name"] for row in rows("states.tsv")}
    national = dict.fromkeys(capitals.items(), "")
    cells = [
        (row["country"], row["state"], cell)
        for row in rows("cities.tsv")
        for cell in listed(row["cities"], ";")
    ]
    told = {(country, _bare(cell)) for country, _, cell in cells}
    lacking = {seat: state for seat, state in (national | seats).items() if seat not in told}
    cells += [(country, state, city) for (country, city), state in lacking.items() if city]
    for country, state, cell in cells:
        province = provinces.get((country, state or seats.get((country, _bare(cell)), "")))
        yield _city(cell, nations[country], province, capitals)


def _bare(cell: str) -> str:
    return cell.lstrip("*").partition("=")[0]


def _city(cell: str, country: Entry, state: Entry | None, capitals: dict[str, str]) -> Entry:
    """One city of a cell: "*Kyiv=Kiev"."""
    name, _, others = cell.lstrip("*").partition("=")
    return Entry(
        name=name,
        sort="city",
        country=country.name,
        state=state.name if state else None,
        region=country.region,
        subregion=country.subregion,
        part=state.part if state else None,
        capital=capitals[country.name] == name,
        prominence=1 if cell.startswith("*") else max(2, country.prominence),
        aliases=listed(others),
    )


# ---------------------------------------------------------------- indexes


def _fame(entry: Entry) -> int:
    if entry.sort == "city":
        return CITIES_BY_FAME[entry.prominence]
    return SORTS_BY_FAME[entry.sort]


def _by_name(places: Iterable[Entry]) -> dict[str, tuple[Entry, ...]]:
    found: dict[str, list[Entry]] = {}
    for entry in sorted(places, key=_fame):
        for name in dict.fromkeys(key(name) for name in (entry.name, *entry.aliases)):
            found.setdefault(name, []).append(entry)
    return {name: tuple(entries) for name, entries in found.items()}


def _parts(row: dict[str, str], countries: Rows) -> frozenset[str]:
    found: set[str] = set()
    for part in listed(row["parts"], ";"):
        if part.startswith("+"):
            found.update(each["name"] for each in countries if each["subregion"] == part[1:])
        else:
            found.add(part)
    return frozenset(found)


def _peoples(tables: Iterable[Rows], by_name: Container[str]) -> dict[str, str]:
    """Demonym -> place; what is itself a place name ("Hong Kong") is no demonym."""
    found = {
        word: row.get("name") or row["place"]
        for table in tables
        for row in table
        for word in (row["adjective"], *listed(row.get("people", "")))
    }
    return {word: place for word, place in found.items() if word and key(word) not in by_name}
