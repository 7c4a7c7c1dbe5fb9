"""The tables hold together: every name they mention is a place."""

from collections import Counter

import pytest

from quiz import gazetteer
from quiz.gazetteer.atlas import atlas
from quiz.gazetteer.tables import DATA, listed, rows

COUNTRIES = rows("countries.tsv")


def test_each_place_stands_once() -> None:
    places = Counter((each.name, each.sort, each.country, each.state) for each in atlas().places)
    assert [place for place, count in places.items() if count > 1] == []


@pytest.mark.parametrize("row", COUNTRIES, ids=[row["name"] for row in COUNTRIES])
def test_a_country_has_its_capital_and_neighbours(row: dict[str, str]) -> None:
    country = gazetteer.lookup(row["name"])
    assert country is not None
    assert country.sort == "country"
    if row["capital"]:
        assert any(each.capital for each in gazetteer.readings(row["capital"]))
    for other in listed(row["borders"]):
        assert row["name"] in atlas().borders[other]


@pytest.mark.parametrize("table", ["regions.tsv", "peoples.tsv", "cities.tsv", "states.tsv"])
def test_tables_name_known_places(table: str) -> None:
    for row in rows(table):
        parts = [part.lstrip("+") for part in listed(row.get("parts", ""), ";")]
        for name in (row.get("country"), row.get("state"), row.get("place"), *parts):
            assert not name or gazetteer.readings(name) or name in _subregions(), name


def _subregions() -> set[str]:
    return {row["subregion"] for row in COUNTRIES}


def test_the_made_table_is_up_to_date() -> None:
    pytest.importorskip("countryinfo")
    from quiz.gazetteer.make_data import table

    assert (DATA / "countries.tsv").read_text(encoding="utf-8") == table()
