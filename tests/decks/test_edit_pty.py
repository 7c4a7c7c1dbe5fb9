"""`quiz edit` on a real terminal: one key an action, the sentence in view, all sorts of editors."""

import stat

import pytest
from real_terminal import BACK, CLEAR, COLOUR, Terminal, offer, plain
from sample_deck import DECK, TEXT, WHEN, WHERE, WHO

from quiz import deckfile

ITEM = offer("k", "keep", "end")
END = offer("p", "back", "end")
SIZES = [(24, 80), (15, 40), (60, 200)]


class Desk(Terminal):
    """An edit on a terminal of the given size."""

    def __init__(self, path, *options, **more):
        super().__init__("edit", path, *options, **more)
        self.path = path

    def until(self, pattern: str = ITEM) -> str:
        """Wait for a text, the keys at an item if none is given."""
        return super().until(pattern)

    def pressed(self, keys: str, until: str = ITEM) -> str:
        """Press keys once the program listens, and return what is shown up to the next prompt."""
        self.press(keys)
        return plain(self.until(until))

    @property
    def choices(self) -> dict[str, str]:
        """What is in the file."""
        return {choice.id: choice.choice for choice in deckfile.load(self.path).choices}


@pytest.fixture
def terminal(tmp_path):
    started = []

    def start(*options, **more) -> Desk:
        path = tmp_path / "deck.json"
        deckfile.save(DECK, path)
        started.append(Desk(path, *options, **more))
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
    assert "2/4" in desk.pressed("k")
    assert desk.choices == {WHO.id: "kept"}
    assert "3/4" in desk.pressed("D")
    assert desk.choices == {WHO.id: "kept", WHEN.id: "dropped"}
    assert "2/4, when\n" in desk.pressed("u")
    assert "1/4, who\n" in desk.pressed("u")
    assert desk.path.read_text("utf-8") == deckfile.dumps(DECK)
    for key in "kdk":
        desk.pressed(key)
    assert "The end of the deck." in desk.pressed("k", END)
    desk.press("q")
    rest, code = desk.end()
    assert (plain(rest).split("\n", 1)[1].strip(), code) == ("4 items: 3 kept, 1 dropped.", 0)


@pytest.mark.parametrize("size", SIZES)
def test_help_and_back(terminal, size):
    desk = terminal(size=size)
    desk.until()
    desk.press("?")
    shown = plain(desk.until(BACK).rpartition(CLEAR)[2])
    assert "undo" in shown
    assert shown.count("\n") < size[0]
    assert "1/4" in desk.pressed(" ")


def test_a_line_is_edited_with_what_it_holds(terminal):
    desk = terminal()
    desk.until()
    desk.pressed("a", "Ada Lind")
    desk.type("\x7f\x7f\x7fynd\r")
    assert "key  Ada Lynd" in plain(desk.until())
    desk.pressed("o", "Otto Marsh")
    desk.type("\x15\r")
    assert "or  " not in plain(desk.until())
    assert deckfile.load(desk.path).items[0].distractors == ()
    desk.pressed("s", "Who opened")
    desk.type("\x15\r")
    assert "Not done: the stem is empty" in plain(desk.until())


def test_all_fields_line_by_line_without_an_editor(terminal):
    desk = terminal()
    desk.until()
    desk.pressed("e", "Stem:.*May 2024\\?")
    for now, typed in (("Ada Lind", "!"), ("Otto Marsh.*Crane", ""), ("Mayor Ada Lind", "")):
        desk.type(f"{typed and chr(21)}{typed and 'Who was it?'}\r")
        desk.until(now)
    desk.type("\r")
    desk.until()
    assert deckfile.load(desk.path).items[0].stem == "Who was it?"


def test_the_end_key_leaves_an_edit_and_not_the_program(terminal):
    desk = terminal()
    desk.until()
    desk.pressed("s", "Who opened")
    desk.type("\x15\x04")
    assert "Not done: the edit was left" in plain(desk.until())
    assert desk.choices == {}


# ---------------------------------------------------------------- editors


@pytest.mark.parametrize("name", ["VISUAL", "EDITOR"])
def test_an_editor_gets_the_item_and_its_sentence(terminal, editor, tmp_path, name):
    script = editor(f'cp "$1" {tmp_path}/seen; sed -i "s/^key: .*/key: Ada Lynd/" "$1"')
    desk = terminal(**{name: script, **({"EDITOR": "false"} if name == "VISUAL" else {})})
    desk.until()
    assert "key  Ada Lynd" in desk.pressed("e")
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
    shown = desk.pressed("e")
    assert says.strip() in " ".join(shown.split())
    assert desk.path.read_text("utf-8") == deckfile.dumps(DECK)


@pytest.mark.parametrize(
    ("wanted", "says"),
    [("no-such-editor -w", "no-such-editor cannot be started"), ("vi '", "open quotation mark")],
)
def test_an_editor_that_is_not_there(terminal, wanted, says):
    desk = terminal(EDITOR=wanted)
    desk.until()
    assert says in " ".join(desk.pressed("e").split())


def test_a_refused_text_is_there_again(terminal, editor, tmp_path):
    desk = terminal(EDITOR=editor(f'cat "$1" > {tmp_path}/seen; echo "stem: My long work" > "$1"'))
    desk.until()
    assert "e goes on with your text" in " ".join(desk.pressed("e").split())
    desk.pressed("e")
    assert (tmp_path / "seen").read_text("utf-8") == "stem: My long work\n"


def test_ctrl_c_belongs_to_the_editor(terminal, editor):
    """An editor that uses it goes on; one that does not ends, and the program does not."""
    desk = terminal(EDITOR=editor("trap 'echo heard; exit 0' INT; echo ready; sleep 60"))
    desk.until()
    desk.pressed("e", "ready")
    desk.child.sendintr()
    desk.until("heard")
    assert "1/4" in plain(desk.until())
    other = terminal(EDITOR=editor("echo ready; exec sleep 60"))
    other.until()
    other.pressed("e", "ready")
    other.child.sendintr()
    assert "failed (exit code -2)" in " ".join(plain(other.until()).split())


# ---------------------------------------------------------------- the end

ENDS = {
    "at an item": [("k", ITEM)],
    "at the help": [("k", ITEM), ("?", BACK)],
    "in a line": [("k", ITEM), ("s", "did Mayor")],
    "at the end": [("k", ITEM), ("n", ITEM), ("n", ITEM), ("n", END)],
}


@pytest.mark.parametrize("prompt", ENDS)
def test_ctrl_c_ends_with_all_choices_saved(terminal, prompt):
    desk = terminal()
    desk.until()
    for key, until in ENDS[prompt]:
        desk.pressed(key, until)
    if prompt == "in a line":
        desk.child.sendintr()
    else:
        desk.press("\x03")
    rest, code = desk.end()
    assert code == 130
    assert "4 items: 1 kept, 3 not decided." in rest
    assert "Traceback" not in rest
    assert desk.choices == {WHO.id: "kept"}
    assert desk.modes == desk.first_modes


@pytest.mark.parametrize("key", ["q", "Q", "\x04"])
def test_leaving(terminal, key):
    desk = terminal()
    desk.until()
    desk.press(key)
    rest, code = desk.end()
    assert code == 0
    assert plain(rest).rstrip().endswith("4 items: 4 not decided.")


def test_no_colour_where_none_is_wanted(terminal):
    assert COLOUR.findall(terminal().until())
    assert COLOUR.findall(terminal(NO_COLOR="1").until()) == []


@pytest.mark.parametrize(("options", "env"), [((), {"TERM": "dumb"}), (("--plain",), {})])
def test_plain_means_words_only(terminal, options, env):
    desk = terminal(*options, **env)
    desk.until()
    shown = desk.pressed("?")
    assert "undo, as often as you like" in shown
    assert "\x1b" not in desk.seen
    assert "│" not in shown


def test_one_goes_on_where_one_left(terminal, tmp_path):
    desk = terminal()
    desk.until()
    desk.pressed("k")
    desk.child.close(force=True)
    again = Desk(desk.path)
    assert "2/4, when" in again.until()
    assert deckfile.load(tmp_path / "deck.json").items[2] == WHERE
    again.child.close(force=True)
