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

from quiz.export import anki, note_types
from quiz.export.format import USUAL, Manner, Style
from quiz.export.note_types import NOTE_TYPES
from quiz.schema import Deck

DECKS = {"plain": DECK, "hostile": HOSTILE_DECK, "other": OTHER_DECK}
TESTS = Path(__file__).parents[1]
DAY_OF_DECK = 1714780800  # 4 May 2024


def rows(deck: Deck, query: str, manner: Manner = USUAL) -> list[tuple[Any, ...]]:
    """Ask the database in the package of a deck."""
    with zipfile.ZipFile(io.BytesIO(anki.render(deck, manner).data)) as package:
        data = package.read("collection.anki2")
    with closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(data)
        return database.execute(query).fetchall()


def note_type(deck: Deck, style: Style = Style.PLAIN) -> dict[str, Any]:
    [(models,)] = rows(deck, "select models from col", Manner(style=style))
    [model] = json.loads(models).values()
    return dict(model)


@pytest.mark.parametrize("style", Style)
@pytest.mark.parametrize("deck", DECKS.values(), ids=DECKS)
def test_the_same_deck_gives_the_same_bytes(deck: Deck, style: Style) -> None:
    manner = Manner(style=style, deck="School::5b")
    again = Manner(style=style, deck="School::5b")
    assert anki.render(deck, manner) == anki.render(deck.model_copy(deep=True), again)


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
    assert note_type(DECK)["mod"] == note_types.NOTE_TYPES_CHANGED


def test_new_cards_come_in_the_order_of_the_deck() -> None:
    assert rows(DECK, "select due from cards order by id") == [(1,), (2,), (3,), (4,)]


FROZEN = {
    Style.PLAIN: "348783d6a6c67e80",
    Style.TYPE: "10eb550ac76c4dd7",
    Style.CHOICE: "fcc325509e2ac18e",
    Style.CLOZE: "7a862c43941e7862",
}
"""A change here would cut off every deck in the hands of learners from its updates."""


def numbers(model: dict[str, Any]) -> str:
    """Write a note type with all its numbers, and shorten it."""
    names = [(part["name"], part["id"]) for part in (*model["flds"], *model["tmpls"])]
    text = json.dumps([model["id"], model["name"], model["type"], names])
    return hashlib.sha256(text.encode()).hexdigest()[:16]


@pytest.mark.parametrize("style", Style)
def test_the_note_types_are_frozen(style: Style) -> None:
    assert numbers(note_type(DECK, style)) == FROZEN[style]


def test_no_number_is_used_twice() -> None:
    used = [
        number
        for kind in NOTE_TYPES.values()
        for number in (kind.number, kind.card, *kind.fields.values())
    ]
    assert len(set(used)) == len(used)
    assert {kind.style for kind in NOTE_TYPES.values()} == set(Style)


def test_a_deck_keeps_its_number() -> None:
    query = "select distinct did from cards"
    assert rows(DECK, query) == [(1738314356,)]
    assert rows(DECK, query, Manner(deck="School::5b")) == [(1173287481,)]


def test_a_deck_without_items_is_a_package_too() -> None:
    assert anki.render(DECK.model_copy(update={"items": ()})).count == 0


STYLE = TESTS.parent / "quiz" / "export" / "templates" / "style.css"


def test_changed_templates_are_to_be_dated_anew() -> None:
    folder = STYLE.parent
    text = b"".join(path.read_bytes() for path in sorted(folder.iterdir()))
    known = (note_types.NOTE_TYPES_CHANGED, hashlib.sha256(text).hexdigest()[:16])
    assert known == (1795564800, "005273c9a743e108"), (
        "raise NOTE_TYPES_CHANGED, then correct this line"
    )


def test_the_style_is_relative_loads_nothing_and_knows_the_night() -> None:
    css = STYLE.read_text("utf-8")
    assert "px" not in css
    assert "url(" not in css
    assert "@import" not in css
    assert ".nightMode" in css
    assert "text-align: start" in css
