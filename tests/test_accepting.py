"""An answer remembered in a deck file: one more among the accepted ones, all other bytes kept."""

import json
import os

import pytest
from play_decks import WHERE, WHO, deck

from quiz import deckfile
from quiz.accepting import accept
from quiz.errors import DeckError, OutputError

SAID = 'the "old" mayor, Łódź'
QUOTED = json.dumps(SAID, ensure_ascii=False)
PRETTY = deckfile.dumps(deck((WHO, WHERE)))
DATA = json.loads(PRETTY)
BARE = json.loads(PRETTY)
for bare in BARE["items"]:
    del bare["accept"]
FORMS = {
    "as written by quiz": PRETTY,
    "on one line": json.dumps(DATA),
    "as tight as can be": json.dumps(DATA, separators=(",", ":")),
    "with tabs": json.dumps(DATA, indent="\t"),
    "with Windows line ends": PRETTY.replace("\n", "\r\n"),
    "with a byte order mark": "\ufeff" + PRETTY,
    "without the field": json.dumps(BARE, indent=4),
    "with an empty line in an empty list": PRETTY.replace('"accept": []', '"accept": [\n\n ]'),
    "with its name in a text": PRETTY.replace("A bridge opens", '\\"accept\\": [], \\"id\\": 1'),
}


def alike(one: str, other: str) -> int:
    """How many characters two texts begin with in common."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


@pytest.fixture(params=FORMS)
def path(request, tmp_path):
    file = tmp_path / "deck.json"
    file.write_bytes(FORMS[request.param].encode())
    return file


@pytest.mark.parametrize("item", [WHO, WHERE], ids=["after another", "as the first"])
def test_only_that_answer_is_added(path, item):
    before = path.read_bytes().decode()
    accept(path, item, SAID)
    after = path.read_bytes().decode()
    loaded = {each.id: each for each in deckfile.load(path).items}
    assert loaded[item.id].accept[-1] == SAID
    start = alike(before, after)
    end = alike(before[start:][::-1], after[start:][::-1])
    added, gone = after[start : len(after) - end], before[start : len(before) - end]
    assert len(added) < len(QUOTED) + 40
    assert gone.strip() == ""


def test_it_is_written_as_its_neighbours_are(tmp_path):
    file = tmp_path / "deck.json"
    file.write_text(PRETTY, "utf-8")
    accept(file, WHO, "Mayor of Norwick")
    line = '        "Lind"'
    assert file.read_text("utf-8") == PRETTY.replace(line, f'{line},\n        "Mayor of Norwick"')


def test_the_same_deck_is_loaded_but_for_the_answer(path):
    before = deckfile.load(path)
    accept(path, WHERE, SAID)
    mended = before.items[1].model_copy(update={"accept": (SAID,)})
    assert deckfile.load(path) == before.model_copy(update={"items": (before.items[0], mended)})


def test_what_is_accepted_already_changes_nothing(path):
    accept(path, WHO, SAID)
    once = path.read_bytes()
    accept(path, WHO, SAID)
    assert path.read_bytes() == once


def test_an_item_that_is_gone(tmp_path):
    file = tmp_path / "deck.json"
    deckfile.save(deck((WHERE,)), file)
    before = file.read_bytes()
    with pytest.raises(DeckError, match="not remembered"):
        accept(file, WHO, SAID)
    assert file.read_bytes() == before


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="needs a user who may be refused")
def test_a_file_that_is_read_only(tmp_path):
    file = tmp_path / "deck.json"
    deckfile.save(deck((WHO,)), file)
    file.chmod(0o444)
    with pytest.raises(OutputError, match="read-only"):
        accept(file, WHO, SAID)
    assert os.listdir(tmp_path) == ["deck.json"]
