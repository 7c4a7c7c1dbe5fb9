"""Deck -> text that Anki imports: a table with Anki's header, the same notes and guids."""

from collections.abc import Iterable

from quiz.export.format import USUAL, Manner, Rendered
from quiz.export.note import Note, notes
from quiz.export.note_types import NOTE_TYPES, NoteType
from quiz.schema import Deck


def render(deck: Deck, manner: Manner = USUAL) -> Rendered:
    """Make the table."""
    note_type = NOTE_TYPES[manner.style]
    made = tuple(notes(deck, manner.style))
    rows = (_row(_cells(note, note_type)) for note in made)
    text = "\n".join((*_header(note_type, manner.deck), *rows, ""))
    return Rendered(data=text.encode(), count=len(made))


def _header(note_type: NoteType, deck: str) -> tuple[str, ...]:
    columns = ("guid", *note_type.fields, "Tags")
    return (
        "#separator:tab",
        "#html:true",
        f"#notetype:{note_type.name}",
        f"#deck:{deck}",
        "#columns:" + "\t".join(columns),
        "#guid column:1",
        f"#tags column:{len(columns)}",
    )


def _cells(note: Note, note_type: NoteType) -> tuple[str, ...]:
    return (
        note.guid,
        *(note.fields.get(name, "") for name in note_type.fields),
        " ".join(note.tags),
    )


def _row(cells: Iterable[str]) -> str:
    """Quote every cell: a row that begins with # would be taken for a comment."""
    return "\t".join('"' + cell.replace('"', '""') + '"' for cell in cells)
