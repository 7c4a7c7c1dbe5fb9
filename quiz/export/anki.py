"""Deck -> .apkg, the package that every Anki program imports; the one place that knows genanki."""

import io
import json
import sqlite3
import zipfile
from collections.abc import Iterable, Sequence
from contextlib import closing
from importlib.resources import files
from itertools import count

import genanki

from quiz.export.format import Rendered
from quiz.export.note import Note, newest, notes
from quiz.schema import Deck

# Anki knows a note type, its fields and templates, by these numbers. With any of them changed, or
# a field added, renamed or moved, every learner's old notes stop being updated. Never change them.
NOTE_TYPE = 1983334901
NOTE_TYPE_NAME = "News quiz: question and answer"
CARD = 96097684059127
FIELDS = {
    "Question": 94618869078929,
    "Answer": 41293058556899,
    "Options": 40336951600841,
    "Context": 68765240412440,
    "Source": 10508842443380,
    "URL": 24050238054102,
    "Date": 94404864291436,
    "AsOf": 40317967418548,
    "Hint": 42102143362672,
    "ID": 31500752875996,
    "Extra1": 23203876354545,
    "Extra2": 42387291293317,
}

NOTE_TYPE_CHANGED = 1795478400
"""Raise it, in seconds since 1970, with every change of the templates or the style: learners'
programs take over a note type only when it is newer than theirs."""

DECK = 1738314356
DECK_NAME = "News::Current affairs"

SAME_EVERYWHERE = "PRAGMA page_size = 4096; PRAGMA auto_vacuum = NONE; PRAGMA secure_delete = ON;"
"""Settings that builds of SQLite differ in, and that show in the bytes of the file."""

WRITER_VERSION = slice(96, 100)
"""Where a database file says which SQLite wrote it; for information only."""


class _DatedNote(genanki.Note):  # type: ignore[misc]  # genanki has no types
    """A note with a time of its own; genanki gives all notes of a package the same."""

    changed = 0

    def write_to_db(self, cursor: object, _: float, deck_id: int, ids: object) -> None:
        super().write_to_db(cursor, self.changed, deck_id, ids)


def render(deck: Deck) -> Rendered:
    """Make the package; the same deck gives the same bytes."""
    made = tuple(notes(deck))
    return Rendered(data=_zipped(_database(made, newest(deck))), count=len(made))


def _database(made: Sequence[Note], when: int) -> bytes:
    """Write the collection in memory; `when` is the day the ids of notes and cards count from."""
    package = genanki.Package(_deck(made))
    with closing(sqlite3.connect(":memory:")) as database:
        database.executescript(SAME_EVERYWHERE)
        package.write_to_db(database.cursor(), NOTE_TYPE_CHANGED, count(when * 1000))
        database.commit()
        return _unsigned(database.serialize())


def _unsigned(database: bytes) -> bytes:
    data = bytearray(database)
    data[WRITER_VERSION] = bytes(4)
    return bytes(data)


def _deck(made: Iterable[Note]) -> genanki.Deck:
    deck = genanki.Deck(DECK, DECK_NAME)
    model = _note_type()
    deck.add_model(model)
    for position, note in enumerate(made, 1):
        deck.add_note(_dated(note, model, position))
    return deck


def _dated(note: Note, model: genanki.Model, position: int) -> _DatedNote:
    made = _DatedNote(
        model=model,
        fields=[note.fields.get(name, "") for name in FIELDS],
        tags=note.tags,
        guid=note.guid,
        due=position,
    )
    made.changed = note.changed
    return made


def _note_type() -> genanki.Model:
    # Made anew each time, as genanki writes into the lists it is given.
    return genanki.Model(
        NOTE_TYPE,
        NOTE_TYPE_NAME,
        fields=[{"name": name, "id": number} for name, number in FIELDS.items()],
        templates=[
            {
                "name": "Question and answer",
                "id": CARD,
                "qfmt": _template("front.html"),
                "afmt": _template("back.html"),
            }
        ],
        css=_template("style.css"),
    )


def _template(name: str) -> str:
    return files("quiz.export").joinpath("templates", name).read_text("utf-8")


def _zipped(database: bytes) -> bytes:
    """Pack and compress, with fixed dates: genanki would store, and date by the clock."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for name, data in (("collection.anki2", database), ("media", json.dumps({}).encode())):
            package.writestr(_entry(name), data, zipfile.ZIP_DEFLATED, 9)
    return buffer.getvalue()


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    entry.create_system = 3  # else the bytes tell Windows from the rest
    entry.external_attr = 0o644 << 16
    return entry
