"""`quiz edit` through a pipe: a line for each action, and every choice in the file at once."""

import os
import signal
import subprocess
import sys

import pytest
from click.testing import CliRunner, Result
from sample_deck import DECK, HOW_MANY, TEXT, WHEN, WHERE, WHO

from quiz import deckfile
from quiz.cli import main
from quiz.schema import Deck

PROMPT = "k keep, d drop, e edit, ? help, q end:"
TALK = f"""\
1/2, who

Who opened the Tallow Bridge in Norwick on 3 May 2024?

key  Ada Lind
or   Otto Marsh | Petra Vane | Hugh Crane
also Lind | Mayor Ada Lind

  “Mayor Ada Lind opened the Tallow Bridge in Norwick on 3 May 2024, and about
  4,000 people walked across it on the first day.”
  - A bridge opens, The Norwick Bell, May 4, 2024, https://bell.example/bridge

{PROMPT} k

2/2, how many

How many people walked across the Tallow Bridge on its first day, 3 May 2024?

key  about 4,000
or   about 2,500 | about 6,000 | about 9,000
also 4,000 | 4000

  “Mayor Ada Lind opened the Tallow Bridge in Norwick on 3 May 2024, and about
  4,000 people walked across it on the first day.” (said by Norwick's police)
  - A bridge opens, The Norwick Bell, May 4, 2024, https://bell.example/bridge

{PROMPT} o

Wrong options; | between them:
> 4000 | about 6,000

2/2, how many

How many people walked across the Tallow Bridge on its first day, 3 May 2024?

key  about 4,000
or   about 2,500 | about 6,000 | about 9,000
also 4,000 | 4000

  “Mayor Ada Lind opened the Tallow Bridge in Norwick on 3 May 2024, and about
  4,000 people walked across it on the first day.” (said by Norwick's police)
  - A bridge opens, The Norwick Bell, May 4, 2024, https://bell.example/bridge

Not done: the wrong option “4000” is among the accepted answers; change one of
them

{PROMPT} d

The end of the deck.

2 items: 1 kept, 1 dropped.

p back, u undo, ? help, q end: q

2 items: 1 kept, 1 dropped.
"""
SHORT = DECK.model_copy(update={"items": (WHO, HOW_MANY)})


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "bridge.json"
    deckfile.save(DECK, path)
    return path


def edit(path, stdin: str, columns: int = 80, **env: str | None) -> Result:
    settings = {"COLUMNS": str(columns), "VISUAL": None, "EDITOR": None, **env}
    return CliRunner().invoke(main, ["edit", str(path)], input=stdin, env=settings)


def choices(path) -> dict[str, str]:
    return {choice.id: choice.choice for choice in deckfile.load(path).choices}


def test_a_whole_talk(path):
    deckfile.save(SHORT, path)
    done = edit(path, "k\no\n4000 | about 6,000\nd\nq\n")
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout == TALK
    assert deckfile.load(path).items == (WHO,)


@pytest.mark.parametrize(
    ("lines", "items", "chosen"),
    [
        ("", 4, {}),
        ("q\n", 4, {}),
        ("n\nx\nnothing\n\nq\n", 4, {}),
        ("keep\nDrop\n", 3, {WHO.id: "kept", WHEN.id: "dropped"}),
        ("d\nd\nd\nd\nd\nk\nq\n", 0, dict.fromkeys([i.id for i in DECK.items], "dropped")),
        ("d\nd\nu\n", 3, {WHO.id: "dropped"}),
        ("d\nk\nu\nu\nu\n", 4, {}),
        ("d\np\nk\n", 4, {WHO.id: "kept"}),
    ],
)
def test_actions(path, lines, items, chosen):
    assert edit(path, lines).exit_code == 0
    deck = deckfile.load(path)
    assert (len(deck.items), choices(path)) == (items, chosen)
    if not chosen:
        assert path.read_text("utf-8") == deckfile.dumps(DECK)


@pytest.mark.parametrize(
    ("lines", "field", "value"),
    [
        ("s\nWho  was it?\n", "stem", "Who was it?"),
        ("a\nAda Lynd\n", "key", "Ada Lynd"),
        ("o\nEve Ward|  Ian Holt |\n", "distractors", ("Eve Ward", "Ian Holt")),
        ("o\n-\n", "distractors", ()),
        ("c\nLind | A. Lind\n", "accept", ("Lind", "A. Lind")),
        ("c\n-\n", "accept", ()),
        ("s\n\n", "stem", WHO.stem),
        ("e\nWho was it?\n\n\nA. Lind\n", "accept", ("A. Lind",)),
        ("e\nWho was it?\n\n\n\n", "stem", "Who was it?"),
        ("s\nWho was\x1b[2J it?\n", "stem", "Who was[2J it?"),
    ],
)
def test_edits_line_by_line(path, lines, field, value):
    assert edit(path, lines).exit_code == 0
    assert getattr(deckfile.load(path).items[0], field) == value


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        ("s\n-\n", "Not done: the stem is empty"),
        ("a\n-\n", "Not done: the key is empty"),
        ("a\npetra vane\n", "Not done: the key, “Petra Vane”, is among the wrong options"),
        ("o\nLind\n", "Not done: the wrong option “Lind” is among the accepted answers"),
    ],
)
def test_an_edit_that_breaks_an_item_is_refused(path, lines, says):
    done = edit(path, lines)
    assert says in " ".join(done.stdout.split())
    assert path.read_text("utf-8") == deckfile.dumps(DECK)


def test_the_end_of_input_in_the_middle_of_an_edit_changes_nothing(path):
    assert edit(path, "e\nWho was it?\n").exit_code == 0
    assert path.read_text("utf-8") == deckfile.dumps(DECK)


def test_one_goes_on_where_one_left(path):
    edit(path, "k\nd\n")
    assert edit(path, "").stdout.startswith("2/4, where\n")


def test_help_names_every_key(path):
    lines = edit(path, "?\n").stdout.splitlines()
    keys = [line.split()[0] for line in lines if line.startswith("  ") and line[3:5] == "  "]
    assert keys == list("kdesaocunpq")


@pytest.mark.parametrize("columns", [25, 40, 80])
def test_it_fits_the_width(path, columns):
    done = edit(path, "o\nLind\n?\nk\nd\nk\nk\nq\n", columns)
    assert max(map(len, done.stdout.splitlines())) <= columns
    assert TEXT in " ".join(done.stdout.split())


def test_a_deck_cannot_steer_the_terminal(path):
    evil = "\x1b[2J\x9b31m\u202e"
    item = WHO.model_copy(update={name: getattr(WHO, name) + evil for name in ("stem", "key")})
    deckfile.save(DECK.model_copy(update={"items": (item,)}), path)
    assert not set(evil[:1] + "\x9b\u202e") & set(edit(path, "k\n").stdout)


def test_new_and_stale_items_are_named(path):
    tagged = WHO.model_copy(update={"tags": ("stale",)})
    data = deckfile.dumps(DECK.model_copy(update={"items": (tagged,)}))
    choice = f',\n"choices": [{{"id": "{WHO.id}", "choice": "new"}}]\n}}\n'
    path.write_text(data.rstrip().removesuffix("}").rstrip() + choice, "utf-8")
    assert edit(path, "").stdout.startswith("1/1, who, new, stale\n")


# ---------------------------------------------------------------- files


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("missing.json", None, "not found; check the name"),
        ("story.txt", "A bridge opened.", "is no deck; first: quiz make"),
        ("broken.json", "{", "not JSON"),
        ("empty.json", deckfile.dumps(DECK.model_copy(update={"items": ()})), "no items"),
    ],
)
def test_what_is_no_deck_is_one_line(tmp_path, name, data, says):
    path = tmp_path / name
    if data is not None:
        path.write_text(data, "utf-8")
    done = edit(path, "k\n")
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.startswith(f"Error: {path}")
    assert says in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(("file", "folder"), [(0o444, 0o755), (0o644, 0o555)])
def test_a_deck_that_may_not_be_written_is_refused_at_once(path, file, folder):
    path.chmod(file)
    path.parent.chmod(folder)
    if os.access(path, os.W_OK) and os.access(path.parent, os.W_OK):
        pytest.skip("the superuser may write anywhere")
    done = edit(path, "k\n")
    path.parent.chmod(0o755)
    assert (done.exit_code, done.stdout) == (1, "")
    assert "allow writing" in done.stderr or "no permission" in done.stderr


START = [sys.executable, "-c", "from quiz.cli import main; main(prog_name='quiz')"]


@pytest.fixture
def started(path):
    with subprocess.Popen(
        [*START, "edit", str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0
    ) as process:
        yield process
        process.kill()


def heard(process, lines: bytes, until: bytes) -> None:
    """Send lines and read until the program answers."""
    process.stdin.write(lines)
    seen = b""
    while until not in seen:
        more = process.stdout.read(4096)
        assert more, seen
        seen += more


def test_what_was_chosen_is_there_when_the_program_is_killed(path, started):
    heard(started, b"k\nd\n", b"3/4")
    started.send_signal(signal.SIGKILL)
    started.wait()
    assert choices(path) == {WHO.id: "kept", WHEN.id: "dropped"}
    assert os.listdir(path.parent) == [path.name]


def test_what_another_program_wrote_meanwhile_is_not_overwritten(path, started):
    heard(started, b"n\n", b"2/4")
    other = DECK.model_copy(update={"title": "Another", "items": (WHERE,)})
    deckfile.save(other, path)
    heard(started, b"d\n", b"meanwhile;")
    assert deckfile.load(path) == other


def test_a_disk_that_is_full_undoes_the_choice(path, monkeypatch):
    def full(fd: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    done = edit(path, "d\nq\n")
    assert done.exit_code == 0
    assert "the disk is full" in done.stdout
    assert done.stdout.endswith("\n4 items: 4 not decided.\n")
    assert Deck.model_validate_json(path.read_bytes()) == DECK
