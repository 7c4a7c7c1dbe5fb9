"""`quiz export`: several decks, a deck of a name, a style, and what is new since a day."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from export_decks import DECK, OTHER_DECK, WHEN, WHO

from quiz import deckfile
from quiz.cli import main
from quiz.export import anki, anki_text
from quiz.export.format import Manner, Style
from quiz.sources import joined


def export(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["export", *map(str, arguments)])


@pytest.fixture
def decks(tmp_path: Path) -> tuple[Path, Path]:
    paths = tmp_path / "ship.json", tmp_path / "lake.json"
    lake = OTHER_DECK.items[0].model_copy(update={"id": "lake-who"})
    for path, deck in zip(
        paths, (DECK, OTHER_DECK.model_copy(update={"items": (lake,)})), strict=True
    ):
        deckfile.save(deck, path)
    return paths


def test_several_decks_become_one_package(decks: tuple[Path, Path], tmp_path: Path) -> None:
    out = tmp_path / "news.apkg"
    done = export(*decks, "-o", out)
    assert (done.exit_code, done.output) == (0, f"5 items in {out}\n")
    assert out.read_bytes() == anki.render(joined([deckfile.load(path) for path in decks])).data


@pytest.mark.parametrize("style", Style)
def test_style_and_deck_are_those_named(
    decks: tuple[Path, Path], tmp_path: Path, style: Style
) -> None:
    out = tmp_path / "news.apkg"
    export(decks[0], "-o", out, "--anki-style", str(style), "--deck", " School :: 5b ")
    assert out.read_bytes() == anki.render(DECK, Manner(style=style, deck="School::5b")).data


def test_text_by_name_and_by_ending(decks: tuple[Path, Path], tmp_path: Path) -> None:
    for out, more in ((tmp_path / "a.tsv", ()), (tmp_path / "b", ("--to", "anki-text"))):
        assert export(decks[0], "-o", out, *more).exit_code == 0
        assert out.read_bytes() == anki_text.render(DECK).data


def test_only_what_is_new_since_a_day(tmp_path: Path) -> None:
    path, out = tmp_path / "deck.json", tmp_path / "deck.tsv"
    new = WHO.model_copy(update={"changed": datetime(2024, 7, 1, tzinfo=UTC)})
    deckfile.save(DECK.model_copy(update={"items": (new, WHEN)}), path)
    assert export(path, "-o", out, "--since", "2024-05-04").output == f"2 items in {out}\n"
    assert export(path, "-o", out, "--since", "2024-05-05").output == f"1 item in {out}\n"
    assert new.stem in out.read_text("utf-8")
    done = export(path, "-o", out, "--since", "2024-07-02")
    assert done.exit_code == 1
    assert done.stderr == (f"Error: {path}: no items since 2024-07-02; choose an earlier --since\n")


WRONG = [
    (("--deck", "News::"), "'News::' has an empty level or a sign that cannot be shown; write"),
    (("--deck", " "), "' ' has an empty level"),
    (("--deck", "a\x07b"), "has an empty level or a sign that cannot be shown"),
    (("--since", "May"), "'May' is no date; write it as 2025-07-13"),
    (("--anki-style", "basic"), "'basic' is not one of 'plain', 'type', 'choice', 'cloze'"),
]


@pytest.mark.parametrize(("options", "message"), WRONG)
def test_an_option_that_cannot_be_is_refused(
    decks: tuple[Path, Path], tmp_path: Path, options: tuple[str, ...], message: str
) -> None:
    done = export(decks[0], "-o", tmp_path / "a.apkg", *options)
    assert done.exit_code == 2
    assert message in done.stderr
    assert not (tmp_path / "a.apkg").exists()


def test_a_deck_edited_by_hand_may_say_when(decks: tuple[Path, Path], tmp_path: Path) -> None:
    data = json.loads(decks[0].read_text("utf-8"))
    data["items"][0]["changed"] = "2024-07-01T10:00:00+02:00"
    decks[0].write_text(json.dumps(data), "utf-8")
    assert deckfile.load(decks[0]).items[0].changed == datetime(2024, 7, 1, 8, tzinfo=UTC)
