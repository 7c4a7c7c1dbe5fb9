"""The .apkg as a file: the same deck gives the same bytes, and no time is the clock's."""

import hashlib
import io
import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import zipfile
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from export_decks import DECK, HOSTILE_DECK, OTHER_DECK

from quiz.export import anki
from quiz.schema import Deck

DECKS = {"plain": DECK, "hostile": HOSTILE_DECK, "other": OTHER_DECK}
TESTS = Path(__file__).parents[1]
DAY_OF_DECK = 1714780800  # 4 May 2024


def rows(deck: Deck, query: str) -> list[tuple[Any, ...]]:
    """Ask the database in the package of a deck."""
    with zipfile.ZipFile(io.BytesIO(anki.render(deck).data)) as package:
        data = package.read("collection.anki2")
    with closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(data)
        return database.execute(query).fetchall()


def note_type(deck: Deck) -> dict[str, Any]:
    [(models,)] = rows(deck, "select models from col")
    [model] = json.loads(models).values()
    return dict(model)


@pytest.mark.parametrize("deck", DECKS.values(), ids=DECKS)
def test_the_same_deck_gives_the_same_bytes(deck: Deck) -> None:
    assert anki.render(deck) == anki.render(deck.model_copy(deep=True))


def test_another_process_gives_the_same_bytes() -> None:
    code = (
        "import hashlib; from export_decks import HOSTILE_DECK; from quiz.export import anki;"
        "print(hashlib.sha256(anki.render(HOSTILE_DECK).data).hexdigest())"
    )
    path = os.pathsep.join([str(TESTS), str(TESTS.parent)])
    expected = hashlib.sha256(anki.render(HOSTILE_DECK).data).hexdigest()
    for seed in ("0", "4711"):
        env = {**os.environ, "PYTHONPATH": path, "PYTHONHASHSEED": seed, "TZ": f"EST{seed[0]}"}
        command = [sys.executable, "-c", code]
        done = subprocess.run(command, env=env, check=True, stdout=subprocess.PIPE, timeout=60)
        assert done.stdout.decode().strip() == expected


def test_another_text_gives_other_bytes() -> None:
    first, *others = DECK.items
    deck = DECK.model_copy(update={"items": (first.model_copy(update={"key": "x"}), *others)})
    assert anki.render(deck).data != anki.render(DECK).data


def test_nothing_is_left_in_the_folder_for_passing_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    anki.render(DECK)
    assert list(tmp_path.iterdir()) == []


def test_the_package_is_compressed_and_has_fixed_dates() -> None:
    with zipfile.ZipFile(io.BytesIO(anki.render(DECK).data)) as package:
        entries = package.infolist()
        assert package.read("media") == b"{}"
    assert [entry.filename for entry in entries] == ["collection.anki2", "media"]
    for entry in entries:
        assert entry.date_time == (1980, 1, 1, 0, 0, 0)
        assert entry.compress_type == zipfile.ZIP_DEFLATED
        assert entry.create_system == 3


def test_no_version_of_sqlite_shows_in_the_bytes() -> None:
    with zipfile.ZipFile(io.BytesIO(anki.render(DECK).data)) as package:
        assert package.read("collection.anki2")[96:100] == bytes(4)


def test_every_time_comes_from_the_deck_or_is_fixed() -> None:
    count = len(DECK.items)
    assert rows(DECK, "select mod from notes") == [(DAY_OF_DECK,)] * count
    assert rows(DECK, "select mod from cards") == [(DAY_OF_DECK,)] * count
    ids = [number for (number,) in rows(DECK, "select id from notes union select id from cards")]
    assert ids == list(range(DAY_OF_DECK * 1000, DAY_OF_DECK * 1000 + 2 * count))
    assert note_type(DECK)["mod"] == anki.NOTE_TYPE_CHANGED


def test_new_cards_come_in_the_order_of_the_deck() -> None:
    assert rows(DECK, "select due from cards order by id") == [(1,), (2,), (3,), (4,)]


FROZEN = [
    ("Question", 94618869078929),
    ("Answer", 41293058556899),
    ("Options", 40336951600841),
    ("Context", 68765240412440),
    ("Source", 10508842443380),
    ("URL", 24050238054102),
    ("Date", 94404864291436),
    ("AsOf", 40317967418548),
    ("Hint", 42102143362672),
    ("ID", 31500752875996),
    ("Extra1", 23203876354545),
    ("Extra2", 42387291293317),
]
"""A change here would cut off every deck in the hands of learners from its updates."""


def test_the_note_type_is_frozen() -> None:
    model = note_type(DECK)
    assert (model["id"], model["name"]) == ("1983334901", "News quiz: question and answer")
    assert [(field["name"], field["id"]) for field in model["flds"]] == FROZEN
    assert [(card["name"], card["id"]) for card in model["tmpls"]] == [
        ("Question and answer", 96097684059127)
    ]
    assert rows(DECK, "select distinct mid from notes") == [(1983334901,)]
    assert rows(DECK, "select distinct did from cards") == [(1738314356,)]


def test_a_deck_without_items_is_a_package_too() -> None:
    assert anki.render(DECK.model_copy(update={"items": ()})).count == 0


STYLE = TESTS.parent / "quiz" / "export" / "templates" / "style.css"


def test_changed_templates_are_to_be_dated_anew() -> None:
    folder = STYLE.parent
    text = b"".join(path.read_bytes() for path in sorted(folder.iterdir()))
    known = (anki.NOTE_TYPE_CHANGED, hashlib.sha256(text).hexdigest()[:16])
    assert known == (1795478400, "3a48727eca6fb052"), (
        "raise NOTE_TYPE_CHANGED, then correct this line"
    )


def test_the_style_is_relative_loads_nothing_and_knows_the_night() -> None:
    css = STYLE.read_text("utf-8")
    assert "px" not in css
    assert "url(" not in css
    assert "@import" not in css
    assert ".nightMode" in css
    assert "text-align: start" in css
