"""`quiz push` and a running Anki, as its add-on AnkiConnect lets one talk to it."""

import socket
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from anki_connect import Desk, Shop, served
from click.testing import CliRunner, Result
from export_decks import DECK, HOSTILE_DECK, WHO

from quiz import deckfile
from quiz.cli import main
from quiz.decks.changes import dated
from quiz.export.format import Style
from quiz.export.note_types import NOTE_TYPES
from quiz.schema import Deck

EVER_LATER = datetime(2100, 1, 1, tzinfo=UTC)


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def port(desk: Desk) -> Iterator[int]:
    with served(desk) as port:
        yield port


def pushed(tmp_path: Path, port: int, deck: Deck, *more: str) -> Result:
    path = tmp_path / "deck.json"
    deckfile.save(deck, path)
    return CliRunner().invoke(main, ["push", str(path), "--port", str(port), *more])


def reworded(deck: Deck, when: datetime) -> Deck:
    who, *others = deck.items
    stem = {"stem": "Who raised her?"}
    return dated(
        deck, deck.model_copy(update={"items": (who.model_copy(update=stem), *others)}), when
    )


def note(desk: Desk, item_id: str) -> dict:
    [found] = [n for n in desk.notes.values() if n["fields"]["ID"]["value"] == item_id]
    return found


@pytest.mark.parametrize("style", Style)
def test_a_deck_is_put_into_an_empty_anki(
    tmp_path: Path, desk: Desk, port: int, style: Style
) -> None:
    done = pushed(tmp_path, port, DECK, "--anki-style", str(style), "--deck", "School::5b")
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout == "4 notes added, 0 updated, 0 as before; deck School::5b\n"
    kind = NOTE_TYPES[style]
    assert desk.models == {kind.name: {"fields": list(kind.fields), "cloze": style == Style.CLOZE}}
    assert {n["deck"] for n in desk.notes.values()} == {"School::5b"}
    assert [n["fields"]["ID"]["value"] for n in desk.notes.values()] == [i.id for i in DECK.items]
    assert note(desk, WHO.id)["tags"] == ["kind::who", "news::2024::05", "article::ship"]


def test_pushing_again_changes_nothing(tmp_path: Path, desk: Desk, port: int) -> None:
    many = HOSTILE_DECK.model_copy(
        update={
            "items": tuple(
                item.model_copy(update={"id": f"{item.id} {n}"})
                for n in range(6)
                for item in HOSTILE_DECK.items
            )
        }
    )
    assert pushed(tmp_path, port, many).exit_code == 0
    before = str(desk.notes)
    desk.now += 60
    done = pushed(tmp_path, port, many)
    assert done.stdout.startswith(f"0 notes added, 0 updated, {len(many.items)} as before")
    assert str(desk.notes) == before
    assert "createModel" in desk.seen
    assert desk.seen.count("createModel") == 1


def test_a_correction_updates_its_note_and_keeps_the_learners_tags(
    tmp_path: Path, desk: Desk, port: int
) -> None:
    pushed(tmp_path, port, DECK)
    note(desk, WHO.id)["tags"].append("marked")
    done = pushed(tmp_path, port, reworded(DECK, EVER_LATER))
    assert done.stdout.startswith("0 notes added, 1 updated, 3 as before; deck ")
    assert note(desk, WHO.id)["fields"]["Question"]["value"] == "Who raised her?"
    assert "marked" in note(desk, WHO.id)["tags"]
    assert desk.seen.count("updateNoteFields") == 1


def test_what_the_learner_edited_since_stays(tmp_path: Path, desk: Desk, port: int) -> None:
    pushed(tmp_path, port, DECK)
    note(desk, WHO.id)["fields"]["Answer"]["value"] = "Aunt Ines"
    done = pushed(tmp_path, port, DECK)
    assert done.stdout.startswith("0 notes added, 0 updated, 3 as before, 1 left as edited in Anki")
    assert note(desk, WHO.id)["fields"]["Answer"]["value"] == "Aunt Ines"


def test_a_note_that_is_deleted_meanwhile_does_no_harm(
    tmp_path: Path, desk: Desk, port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    pushed(tmp_path, port, DECK)
    found = list(desk.notes)
    monkeypatch.setattr(desk, "findNotes", lambda query: [*found, 9999])
    assert pushed(tmp_path, port, DECK).stdout.startswith("0 notes added, 0 updated, 4 as before")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def test_anki_is_not_running(tmp_path: Path) -> None:
    port = free_port()
    done = pushed(tmp_path, port, DECK)
    assert done.exit_code == 1
    assert done.stderr == (
        f"Error: nothing answers at 127.0.0.1:{port}; start Anki, with its add-on AnkiConnect"
        " (code 2055492159), and push again\n"
    )


def test_something_else_listens(tmp_path: Path) -> None:
    with served(Shop()) as port:
        done = pushed(tmp_path, port, DECK)
    assert done.exit_code == 1
    assert "what answers there is not AnkiConnect; see --port" in done.stderr


def test_anki_refuses(
    tmp_path: Path, desk: Desk, port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        desk, "answer", lambda _: {"result": None, "error": "collection is not open"}
    )
    done = pushed(tmp_path, port, DECK)
    assert done.exit_code == 1
    assert done.stderr == "Error: Anki refused modelNames: collection is not open\n"


def test_anki_adds_not_all(
    tmp_path: Path, desk: Desk, port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk, "addNotes", lambda notes: [1, None, 2, None])
    done = pushed(tmp_path, port, DECK)
    assert done.exit_code == 1
    assert done.stderr == "Error: Anki did not add 2 of the notes: ship-when, ship-how-many\n"
