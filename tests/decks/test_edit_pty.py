"""`quiz edit` on a real terminal: one key an action, the sentence in view, all sorts of editors."""

import os
import re
import stat
import sys

import pytest
from sample_deck import DECK, TEXT, WHEN, WHERE, WHO

from quiz import deckfile

pexpect = pytest.importorskip("pexpect", reason="needs a POSIX terminal")

PROGRAM = "from quiz.cli import main; main(prog_name='quiz')"
PATIENCE = 20
ESCAPE = re.compile(r"\x1b[@-_][0-?]*[ -/]*[@-~]?")
COLOUR = re.compile(r"\x1b\[[\d;]*m")
CLEAR = "\x1b[2J"
PROMPT = "q end: "
SIZES = [(24, 80), (15, 40), (60, 200)]


class Terminal:
    """An edit on a terminal of the given size."""

    def __init__(self, path, size=(24, 80), **env):
        unset = ("NO_COLOR", "COLUMNS", "LINES", "VISUAL", "EDITOR")
        known = {k: v for k, v in os.environ.items() if k not in unset}
        self.path = path
        self.child = pexpect.spawn(
            sys.executable,
            ["-c", PROGRAM, "edit", str(path)],
            env={**known, "TERM": "xterm-256color", "PYTHONIOENCODING": "utf-8", **env},
            encoding="utf-8",
            dimensions=size,
            timeout=PATIENCE,
        )

    def until(self, pattern: str = PROMPT) -> str:
        """Wait for a text and return what came up to its end."""
        self.child.expect(pattern)
        return self.child.before + self.child.after

    def press(self, keys: str, until: str = PROMPT) -> str:
        """Press keys once the program listens, and wait for the next prompt."""
        assert self.child.waitnoecho(PATIENCE)
        self.child.send(keys)
        return plain(self.until(until))

    def end(self) -> tuple[str, int | None]:
        """Wait for the end and return the rest of the text and the exit code."""
        self.child.expect(pexpect.EOF)
        self.child.close()
        return plain(self.child.before), self.child.exitstatus

    @property
    def choices(self) -> dict[str, str]:
        """What is in the file."""
        return {choice.id: choice.choice for choice in deckfile.load(self.path).choices}


@pytest.fixture
def terminal(tmp_path):
    started = []

    def start(**more) -> Terminal:
        path = tmp_path / "deck.json"
        deckfile.save(DECK, path)
        started.append(Terminal(path, **more))
        return started[-1]

    yield start
    for each in started:
        each.child.close(force=True)


@pytest.fixture
def editor(tmp_path):
    """Write an editor: a shell script that gets the file as its argument."""

    def write(script: str) -> str:
        path = tmp_path / "an editor.sh"
        path.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
        return f"'{path}'"

    return write


def plain(text: str) -> str:
    return ESCAPE.sub("", text).replace("\r", "")


@pytest.mark.parametrize("size", SIZES)
def test_every_item_has_its_screen_with_the_sentence_on_it(terminal, size):
    desk = terminal(size=size)
    first = desk.until()
    assert first.count(CLEAR) == 1
    assert "1/4, who" in first
    shown = plain(first)
    assert WHO.stem in " ".join(shown.split())
    assert TEXT[:30] in " ".join(shown.split())
    assert shown.count("\n") < size[0]
    assert max(map(len, shown.splitlines())) <= size[1]


@pytest.mark.parametrize("size", SIZES)
def test_keep_drop_undo(terminal, size):
    desk = terminal(size=size)
    desk.until()
    assert "2/4" in desk.press("k")
    assert desk.choices == {WHO.id: "kept"}
    assert "3/4" in desk.press("D")
    assert desk.choices == {WHO.id: "kept", WHEN.id: "dropped"}
    assert "2/4, when\n" in desk.press("u")
    assert "1/4, who\n" in desk.press("u")
    assert desk.path.read_text("utf-8") == deckfile.dumps(DECK)
    desk.press("kdk")
    desk.until("4/4")
    desk.until()
    assert "The end of the deck." in desk.press("k")
    desk.child.send("q")
    rest, code = desk.end()
    assert (rest.split("\n", 1)[1].strip(), code) == ("4 items: 3 kept, 1 dropped.", 0)


@pytest.mark.parametrize("size", SIZES)
def test_help_and_back(terminal, size):
    desk = terminal(size=size)
    desk.until()
    shown = desk.press("?", "Space to go on: ")
    assert "undo" in shown
    assert shown.count("\n") < size[0]
    assert "1/4" in desk.press(" ")


def test_a_line_is_edited_with_what_it_holds(terminal):
    desk = terminal()
    desk.until()
    desk.press("a", "Ada Lind")
    desk.child.send("\x7f\x7f\x7fynd\r")
    assert "key  Ada Lynd" in plain(desk.until())
    desk.press("o", "Otto Marsh")
    desk.child.send("\x15\r")
    assert "or  " not in plain(desk.until())
    assert deckfile.load(desk.path).items[0].distractors == ()
    desk.press("s", "Who opened")
    desk.child.send("\x15\r")
    assert "Not done: the stem is empty" in plain(desk.until())


def test_all_fields_line_by_line_without_an_editor(terminal):
    desk = terminal()
    desk.until()
    desk.press("e", "Stem:.*May 2024\\?")
    for now, typed in (("Ada Lind", "!"), ("Otto Marsh.*Crane", ""), ("Mayor Ada Lind", "")):
        desk.child.send(f"{typed and chr(21)}{typed and 'Who was it?'}\r")
        desk.until(now)
    desk.child.send("\r")
    desk.until()
    assert deckfile.load(desk.path).items[0].stem == "Who was it?"


def test_the_end_key_leaves_an_edit_and_not_the_program(terminal):
    desk = terminal()
    desk.until()
    desk.press("s", "Who opened")
    desk.child.send("\x15\x04")
    assert "Not done: the edit was left" in plain(desk.until())
    assert desk.choices == {}


# ---------------------------------------------------------------- editors


@pytest.mark.parametrize("name", ["VISUAL", "EDITOR"])
def test_an_editor_gets_the_item_and_its_sentence(terminal, editor, tmp_path, name):
    script = editor(f'cp "$1" {tmp_path}/seen; sed -i "s/^key: .*/key: Ada Lynd/" "$1"')
    desk = terminal(**{name: script, **({"EDITOR": "false"} if name == "VISUAL" else {})})
    desk.until()
    assert "key  Ada Lynd" in desk.press("e")
    assert desk.choices == {WHO.id: "edited"}
    assert TEXT in (tmp_path / "seen").read_text("utf-8")


@pytest.mark.parametrize(
    ("script", "says"),
    [
        ("exit 3", "failed (exit code 3); nothing is changed"),
        ('rm "$1"', "left no text in UTF-8"),
        ('printf "\\377\\376" > "$1"', "left no text in UTF-8"),
        ('echo nonsense > "$1"', "Not done: line 1: “nonsense” should begin with stem:"),
        ('echo "stem: Who?" > "$1"', "the key is empty"),
        ('echo "key: petra vane" > "$1"', "the stem is empty"),
        ('sed -i "s/^option: Hugh.*/option: Lind/" "$1"', "“Lind” is among the accepted answers"),
        (': > "$1"', "1/4, who\n"),
        ("true", "1/4, who\n"),
        ("kill -9 $$", "failed (exit code -9)"),
    ],
)
def test_an_editor_that_fails_changes_nothing(terminal, editor, script, says):
    desk = terminal(EDITOR=editor(script))
    desk.until()
    shown = desk.press("e")
    assert says.strip() in " ".join(shown.split())
    assert desk.path.read_text("utf-8") == deckfile.dumps(DECK)


@pytest.mark.parametrize(
    ("wanted", "says"),
    [("no-such-editor -w", "no-such-editor cannot be started"), ("vi '", "open quotation mark")],
)
def test_an_editor_that_is_not_there(terminal, wanted, says):
    desk = terminal(EDITOR=wanted)
    desk.until()
    assert says in " ".join(desk.press("e").split())


def test_a_refused_text_is_there_again(terminal, editor, tmp_path):
    desk = terminal(EDITOR=editor(f'cat "$1" > {tmp_path}/seen; echo "stem: My long work" > "$1"'))
    desk.until()
    assert "e goes on with your text" in " ".join(desk.press("e").split())
    desk.press("e")
    assert (tmp_path / "seen").read_text("utf-8") == "stem: My long work\n"


def test_ctrl_c_belongs_to_the_editor(terminal, editor):
    """An editor that uses it goes on; one that does not ends, and the program does not."""
    desk = terminal(EDITOR=editor("trap 'echo heard; exit 0' INT; echo ready; sleep 60"))
    desk.until()
    desk.press("e", "ready")
    desk.child.sendintr()
    desk.until("heard")
    assert "1/4" in plain(desk.until())
    other = terminal(EDITOR=editor("echo ready; exec sleep 60"))
    other.until()
    other.press("e", "ready")
    other.child.sendintr()
    assert "failed (exit code -2)" in " ".join(plain(other.until()).split())


# ---------------------------------------------------------------- the end

ENDS = {
    "at an item": ("k", PROMPT),
    "at the help": ("k?", "go on: "),
    "in a line": ("ks", "did Mayor"),
    "at the end": ("knnn", "of the deck(?s:.*)end: "),
}


@pytest.mark.parametrize(("keys", "until"), ENDS.values(), ids=ENDS)
def test_ctrl_c_ends_with_all_choices_saved(terminal, keys, until):
    desk = terminal()
    desk.until()
    desk.press(keys, until)
    if "s" in keys:
        desk.child.sendintr()
    else:
        assert desk.child.waitnoecho(PATIENCE)
        desk.child.send("\x03")
    rest, code = desk.end()
    assert code == 130
    assert "4 items: 1 kept, 3 not decided." in rest
    assert "Traceback" not in rest
    assert desk.choices == {WHO.id: "kept"}


@pytest.mark.parametrize("key", ["q", "Q", "\x04"])
def test_leaving(terminal, key):
    desk = terminal()
    desk.until()
    assert desk.child.waitnoecho(PATIENCE)
    desk.child.send(key)
    rest, code = desk.end()
    assert code == 0
    assert rest.rstrip().endswith("4 items: 4 not decided.")


def test_no_colour_where_none_is_wanted(terminal):
    assert COLOUR.findall(terminal().until())
    assert COLOUR.findall(terminal(NO_COLOR="1").until()) == []
    assert "\x1b" not in terminal(TERM="dumb").until()


def test_one_goes_on_where_one_left(terminal, tmp_path):
    desk = terminal()
    desk.until()
    desk.press("k")
    desk.child.close(force=True)
    again = Terminal(desk.path)
    assert "2/4, when" in again.until()
    assert deckfile.load(tmp_path / "deck.json").items[2] == WHERE
    again.child.close(force=True)
