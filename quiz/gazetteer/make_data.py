"""Builds data/countries.tsv: our own table of names joined with countryinfo's borders and sizes.

Run it by hand after a change to data/countries_by_hand.tsv: `python -m quiz.gazetteer.make_data`.
"""

import json
from importlib import metadata, resources
from pathlib import Path
from typing import Any

from quiz.gazetteer.tables import DATA, rows

COLUMNS = (
    "name", "of", "region", "subregion", "capital", "prominence",
    "adjective", "people", "aliases", "borders",
)  # fmt: skip
HEADER = """\
Made by make_data.py; do not edit. Borders, sizes and official names from countryinfo 1.0.1,
all else from countries_by_hand.tsv. The licence of countryinfo:
"""
CONTINENTS = {
    "North America": "North America",
    "Central America": "North America",
    "Caribbean": "North America",
    "South America": "South America",
    "Australasia": "Oceania",
    "Pacific Islands": "Oceania",
    "Middle East": "Asia",
    "Caucasus": "Asia",
}
SMALL = 300_000
OFFICIAL = ("Republic of ", "Kingdom of ", "State of ", "Federation of ", "Union of ")
"""How an official name in English begins; countryinfo's other spellings are of every language."""


def continent(subregion: str) -> str:
    """The continent of a subregion: "West Africa" -> "Africa"."""
    return CONTINENTS.get(subregion) or subregion.rsplit(" ", 1)[-1]


def sources() -> dict[str, dict[str, Any]]:
    """Countryinfo's records by three-letter code."""
    folder = resources.files("countryinfo") / "data"
    files = sorted(Path(str(folder)).glob("*.json"))
    records = (json.loads(file.read_text("utf-8")) for file in files)
    return {record["ISO"]["alpha3"]: record for record in reversed(list(records))}


def prominence(row: dict[str, str], source: dict[str, Any]) -> int:
    """1 for a country often in the news, 3 for a territory or a very small one, else 2."""
    if row["name"].startswith("*"):
        return 1
    return 3 if row["of"] or (source.get("population") or SMALL) < SMALL else 2


def official(name: str, source: dict[str, Any]) -> list[str]:
    """The long English names: "Islamic Republic of Iran"."""
    end = name.removeprefix("The ")
    return [
        other
        for other in source.get("altSpellings", ())
        if other.endswith(end) and any(start in other for start in OFFICIAL)
    ]


def borders(
    by_hand: list[dict[str, str]], known: dict[str, dict[str, Any]]
) -> set[tuple[str, str]]:
    """Pairs of neighbours, both ways: countryinfo lacks some halves."""
    names = {row["code"]: row["name"].lstrip("*") for row in by_hand}
    names["KOS"] = "Kosovo"  # countryinfo has two codes for it
    pairs = {
        (names[code], names[other])
        for code in names
        for other in known.get(code, {}).get("borders", ())
        if other in names
    }
    return pairs | {(other, one) for one, other in pairs}


def joined(
    row: dict[str, str], source: dict[str, Any], pairs: set[tuple[str, str]]
) -> dict[str, str]:
    """One row of the table: ours where we have a say, countryinfo's borders and official names."""
    name = row["name"].lstrip("*")
    aliases = [alias for alias in row["aliases"].split(",") if alias]
    aliases += [other for other in official(name, source) if other not in aliases]
    made = {
        "name": name,
        "region": continent(row["subregion"]),
        "prominence": str(prominence(row, source)),
        "aliases": ",".join(aliases),
        "borders": ",".join(sorted(other for one, other in pairs if one == name)),
    }
    return row | made


def header() -> list[str]:
    """Where the data come from, with the licence they come under."""
    licence = metadata.distribution("countryinfo").read_text("licenses/LICENSE") or ""
    return [f"# {line}".rstrip() for line in (*HEADER.splitlines(), "", *licence.splitlines())]


def table() -> str:
    """The whole of countries.tsv."""
    by_hand, known = rows("countries_by_hand.tsv"), sources()
    pairs = borders(by_hand, known)
    made = [joined(row, known.get(row["code"], {}), pairs) for row in by_hand]
    lines = ["\t".join(COLUMNS), *("\t".join(row[column] for column in COLUMNS) for row in made)]
    return "\n".join([*header(), *lines]) + "\n"


if __name__ == "__main__":
    (DATA / "countries.tsv").write_text(table(), encoding="utf-8")
