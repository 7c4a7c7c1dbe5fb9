"""The table of formats: chosen by name or by ending, loaded when used."""

import subprocess
import sys
from pathlib import Path

import pytest
from export_decks import DECK, WHEN, WHO

from quiz.errors import OutputError, QuizError
from quiz.export import EXPORTERS, choose, export, render
from quiz.export.format import USUAL, Exporter
from quiz.schema import STALE


def row(name: str, ending: str) -> Exporter:
    return Exporter(name=name, ending=ending, summary="", module="")


ROWS = (
    row("anki", ".apkg"),
    row("gift", ".gift.txt"),
    row("aiken", ".txt"),
    row("kahoot", ".xlsx"),
    row("wayground", ".xlsx"),
)
TABLE = {exporter.name: exporter for exporter in ROWS}
ENDINGS = ".apkg, .gift.txt, .txt, .xlsx"

CHOSEN = [
    ("deck.apkg", None, "anki"),
    ("DECK.APKG", None, "anki"),
    ("deck.gift.txt", None, "gift"),
    ("deck.txt", None, "aiken"),
    ("deck.xlsx", "wayground", "wayground"),
    ("/dev/stdout", "Anki", "anki"),
    ("deck.txt", "anki", "anki"),
]

NOT_CHOSEN = [
    (
        "deck",
        None,
        f"deck: the ending names no format; end it with {ENDINGS}, or name one with --to",
    ),
    (
        "apkg",
        None,
        f"apkg: the ending names no format; end it with {ENDINGS}, or name one with --to",
    ),
    (
        "a.xlsx",
        None,
        "a.xlsx: more than one format ends so; name it with --to: kahoot or wayground",
    ),
    (
        "deck.apkg",
        "ankki",
        "unknown format 'ankki'; choose from anki, gift, aiken, kahoot, wayground",
    ),
]


@pytest.mark.parametrize(("path", "to", "name"), CHOSEN)
def test_a_format_is_chosen_by_name_or_ending(path: str, to: str | None, name: str) -> None:
    assert choose(Path(path), to, TABLE).name == name


@pytest.mark.parametrize(("path", "to", "message"), NOT_CHOSEN)
def test_what_names_no_format_is_refused(path: str, to: str | None, message: str) -> None:
    with pytest.raises(QuizError) as caught:
        choose(Path(path), to, TABLE)
    assert str(caught.value) == message


@pytest.mark.parametrize("name", EXPORTERS)
def test_every_format_of_the_table_writes_a_file(tmp_path: Path, name: str) -> None:
    path = tmp_path / f"deck{EXPORTERS[name].ending}"
    exported = export(DECK, path)
    assert (exported.path, exported.count, exported.skipped) == (path, len(DECK.items), ())
    assert [entry.name for entry in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize("name", EXPORTERS)
def test_a_place_where_nothing_can_be_written_is_one_line(tmp_path: Path, name: str) -> None:
    with pytest.raises(OutputError, match="does not exist; make it first"):
        export(DECK, tmp_path / "no" / "deck", to=name)


def test_the_table_loads_no_library_before_it_is_used() -> None:
    code = "import sys, quiz.export; sys.exit('genanki' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


@pytest.mark.parametrize("name", EXPORTERS)
def test_what_is_overtaken_stays_only_where_it_has_a_past(name: str) -> None:
    old = WHEN.model_copy(update={"tags": (STALE,)})
    done = render(DECK.model_copy(update={"items": (WHO, old)}), EXPORTERS[name], USUAL)
    kept = name in ("anki", "anki-text", "csv")
    assert (done.count, [each.reason for each in done.skipped]) == (
        (2, []) if kept else (1, [STALE])
    )
