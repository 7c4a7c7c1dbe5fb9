"""Deck -> a running Anki: notes are found by their id, then updated, added or left alone."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from quiz.errors import QuizError
from quiz.export.format import Manner, Style
from quiz.export.note import Note, notes
from quiz.export.note_types import NOTE_TYPES, NoteType
from quiz.schema import Deck, Record

Call = Callable[..., Any]
"""A call of AnkiConnect: its action, and its parameters by name."""
AT_ONCE = 100
"""Notes in one request, so that none is too large."""


class Pushed(Record):
    """How many notes were added, updated, there already, and left as the learner edited them."""

    added: int
    updated: int
    same: int
    kept: int


def push(deck: Deck, manner: Manner, call: Call) -> Pushed:
    """Put the notes of a deck into Anki; doing it again changes nothing."""
    note_type = NOTE_TYPES[manner.style]
    _prepare(note_type, manner.deck, call)
    there = {_field(info, "ID"): info for info in _there(note_type, call)}
    made = tuple(notes(deck, manner.style))
    new = [note for note in made if note.fields["ID"] not in there]
    pairs = [(note, there[note.fields["ID"]]) for note in made if note.fields["ID"] in there]
    differing = [(note, info) for note, info in pairs if _differs(note, info)]
    newer = [(note, info) for note, info in differing if note.changed > info.get("mod", 0)]
    for note, info in newer:
        _update(note, info["noteId"], call)
    _add(new, note_type, manner.deck, call)
    return Pushed(
        added=len(new),
        updated=len(newer),
        same=len(pairs) - len(differing),
        kept=len(differing) - len(newer),
    )


def _prepare(note_type: NoteType, deck: str, call: Call) -> None:
    """Make the note type and the deck where they are not there; a deck that is there stays."""
    if note_type.name not in call("modelNames"):
        call(
            "createModel",
            modelName=note_type.name,
            inOrderFields=list(note_type.fields),
            css=note_type.css,
            isCloze=note_type.style == Style.CLOZE,
            cardTemplates=[
                {"Name": note_type.card_name, "Front": note_type.front, "Back": note_type.back}
            ],
        )
    call("createDeck", deck=deck)


def _there(note_type: NoteType, call: Call) -> Iterator[Mapping[str, Any]]:
    """List the notes of a type that are in Anki."""
    for ids in _batches(call("findNotes", query=f'"note:{note_type.name}"')):
        yield from filter(None, call("notesInfo", notes=ids))


def _batches(rows: Sequence[Any]) -> Iterator[list[Any]]:
    return (list(rows[at : at + AT_ONCE]) for at in range(0, len(rows), AT_ONCE))


def _field(info: Mapping[str, Any], name: str) -> str:
    return str(info["fields"].get(name, {}).get("value", ""))


def _differs(note: Note, info: Mapping[str, Any]) -> bool:
    fields = any(_field(info, name) != text for name, text in note.fields.items())
    return fields or bool(set(note.tags) - set(info["tags"]))


def _update(note: Note, number: int, call: Call) -> None:
    """Write the fields, and add tags to the learner's own."""
    call("updateNoteFields", note={"id": number, "fields": note.fields})
    call("addTags", notes=[number], tags=" ".join(note.tags))


def _add(new: Sequence[Note], note_type: NoteType, deck: str, call: Call) -> None:
    for some in _batches(new):
        done = call("addNotes", notes=[_as_json(note, note_type, deck) for note in some])
        refused = [note for note, number in zip(some, done, strict=False) if number is None]
        if refused:
            ids = ", ".join(note.fields["ID"] for note in refused)
            raise QuizError(f"Anki did not add {len(refused)} of the notes: {ids}")


def _as_json(note: Note, note_type: NoteType, deck: str) -> dict[str, Any]:
    """Write a note for AnkiConnect; it goes by the id, so equal questions are no duplicates."""
    return {
        "deckName": deck,
        "modelName": note_type.name,
        "fields": note.fields,
        "tags": list(note.tags),
        "options": {"allowDuplicate": True},
    }
