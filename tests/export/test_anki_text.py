"""The text for Anki's import: its header, every cell quoted, the same guids."""

import csv

import pytest
from export_decks import DECK, HOSTILE_DECK

from quiz.export import anki_text
from quiz.export.format import Manner, Style
from quiz.export.note import notes
from quiz.export.note_types import NOTE_TYPES


def lines(manner: Manner) -> list[str]:
    return anki_text.render(DECK, manner).data.decode().splitlines()


def test_the_text_of_a_deck() -> None:
    shown = lines(Manner(deck="School::5b"))
    assert shown[:4] == [
        "#separator:tab",
        "#html:true",
        "#notetype:News quiz: question and answer",
        "#deck:School::5b",
    ]
    assert shown[4].split("\t")[:3] == ["#columns:guid", "Question", "Answer"]
    assert shown[5:7] == ["#guid column:1", "#tags column:14"]
    assert shown[7].startswith('"NdAzy7sjxADtTbAX"\t"Who raised the ship Aurora off Port Merrow')
    assert shown[7].endswith('\t"kind::who news::2024::05 article::ship"')
    assert len(shown) == 7 + len(DECK.items)


@pytest.mark.parametrize("style", Style)
def test_the_cells_are_the_fields_of_the_package(style: Style) -> None:
    manner = Manner(style=style)
    text = anki_text.render(HOSTILE_DECK, manner).data.decode()
    rows = list(csv.reader(text.split("\n")[7:-1], delimiter="\t", strict=True))
    for row, note in zip(rows, notes(HOSTILE_DECK, style), strict=True):
        names = NOTE_TYPES[style].fields
        assert row == [note.guid, *(note.fields.get(n, "") for n in names), " ".join(note.tags)]


def test_every_cell_is_quoted() -> None:
    text = anki_text.render(HOSTILE_DECK).data.decode()
    for row in text.split("\n")[7:-1]:
        assert all(cell[0] == cell[-1] == '"' for cell in row.split("\t"))
