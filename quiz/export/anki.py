"""Deck -> .apkg, the package that every Anki program imports; the one place that knows genanki."""

import hashlib
import json
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from itertools import count

import genanki

from quiz.export.format import DECK_NAME, USUAL, Manner, Rendered, Style
from quiz.export.note import Note, newest, notes
from quiz.export.note_types import NOTE_TYPES, NOTE_TYPES_CHANGED, NoteType
from quiz.export.zipped import zipped
from quiz.schema import Deck

DECK = 1738314356
"""The number of the deck that is not named; Anki goes by names, so any number will do."""

SAME_EVERYWHERE = "PRAGMA page_size = 4096; PRAGMA auto_vacuum = NONE; PRAGMA secure_delete = ON;"
"""Settings that builds of SQLite differ in, and that show in the bytes of the file."""

WRITER_VERSION = slice(96, 100)
"""Where a database file says which SQLite wrote it; for information only."""


class _DatedNote(genanki.Note):  # type: ignore[misc]  # genanki has no types
    """A note with a time of its own; genanki gives all notes of a package the same."""

    changed = 0

    def write_to_db(self, cursor: object, _: float, deck_id: int, ids: object) -> None:
        super().write_to_db(cursor, self.changed, deck_id, ids)


def render(deck: Deck, manner: Manner = USUAL) -> Rendered:
    """Make the package; the same deck gives the same bytes."""
    made = tuple(notes(deck, manner.style))
    database = _database(_deck(made, manner), newest(deck))
    entries = {"collection.anki2": database, "media": json.dumps({}).encode()}
    return Rendered(data=zipped(entries), count=len(made))


def _database(deck: genanki.Deck, when: int) -> bytes:
    """Write the collection in memory; `when` is the day the ids of notes and cards count from."""
    package = genanki.Package(deck)
    with closing(sqlite3.connect(":memory:")) as database:
        database.executescript(SAME_EVERYWHERE)
        package.write_to_db(database.cursor(), NOTE_TYPES_CHANGED, count(when * 1000))
        database.commit()
        return _unsigned(database.serialize())


def _unsigned(database: bytes) -> bytes:
    data = bytearray(database)
    data[WRITER_VERSION] = bytes(4)
    return bytes(data)


def _deck(made: Iterable[Note], manner: Manner) -> genanki.Deck:
    deck = genanki.Deck(_number(manner.deck), manner.deck)
    model = _model(NOTE_TYPES[manner.style])
    deck.add_model(model)
    for position, note in enumerate(made, 1):
        deck.add_note(_dated(note, model, position))
    return deck


def _number(deck: str) -> int:
    """Give a deck of another name another number, always the same."""
    if deck == DECK_NAME:
        return DECK
    return (1 << 30) + int.from_bytes(hashlib.sha256(deck.encode()).digest()[:4]) % (1 << 30)


def _dated(note: Note, model: genanki.Model, position: int) -> _DatedNote:
    made = _DatedNote(
        model=model,
        fields=[note.fields.get(field["name"], "") for field in model.fields],
        tags=note.tags,
        guid=note.guid,
        due=position,
    )
    made.changed = note.changed
    return made


def _model(note_type: NoteType) -> genanki.Model:
    # Made anew each time, as genanki writes into the lists it is given.
    return genanki.Model(
        note_type.number,
        note_type.name,
        fields=[{"name": name, "id": number} for name, number in note_type.fields.items()],
        templates=[
            {
                "name": note_type.card_name,
                "id": note_type.card,
                "qfmt": note_type.front,
                "afmt": note_type.back,
            }
        ],
        css=note_type.css,
        model_type=genanki.Model.CLOZE
        if note_type.style == Style.CLOZE
        else genanki.Model.FRONT_BACK,
    )
