"""A drill through a pipe: whole transcripts, plain text, left and gone on with."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from play_decks import DECK, QUOTE, WHAT, WHERE, WHO, deck

from quiz import deckfile
from quiz.cli import main

PROOF = """
  “Mayor Ada Lind opened the Tallow Bridge in Norwick on 3 May 2024, and about
  4,000 people walked across it on the first day.”
  - The Norwick Bell, May 4, 2024
"""
WITH_TEAMS = f"""\
A bridge opens

2 questions
Teams: Red, Blue

Space begin, ? help, q quit: 

Question 1 of 2. Red answers.

Who opened the Tallow Bridge?

  A  Petra Vane
  B  Hugh Crane
  C  Ada Lind
  D  Otto Marsh

Red 0, Blue 0

A-D Red says, Space answer, s skip, ? help, q quit: b

B: Hugh Crane is wrong.
Blue may steal it.

A-D Blue says, Space answer, s skip, u undo, ? help, q quit: x
A-D Blue says, Space answer, s skip, u undo, ? help, q quit: c

The answer is C: Ada Lind
{PROOF}
A point for Blue.
Red 0, Blue 1

1 Red +1, Space next, u undo, ? help, q quit: 

Question 2 of 2. Blue answers.

In which city is the Tallow Bridge?

  A  Stint
  B  Low Barrow
  C  Easthaven
  D  Norwick

Red 0, Blue 1

A-D Blue says, Space answer, s skip, u undo, ? help, q quit: answer

The answer is D: Norwick
{PROOF}
Who was right?
Red 0, Blue 1

1 Red +1, 2 Blue +1, Space next, u undo, ? help, q quit: 2

A point for Blue.
Red 0, Blue 2

1 Red +1, Space next, u undo, ? help, q quit: u

The answer is D: Norwick
{PROOF}
Who was right?
Red 0, Blue 1

1 Red +1, 2 Blue +1, Space next, u undo, ? help, q quit: red

A point for Red.
Red 1, Blue 1

2 Blue +1, Space next, u undo, ? help, q quit: 

Final ranking

  1. Red, 1 point
  1. Blue, 1 point

Red and Blue share the win.
2 questions.

t tie-break, Space end, u undo, ? help, q quit: t

Tie-break. Red and Blue: who is first?

What did Ada Lind open?

Red 1, Blue 1

1 Red, 2 Blue, Space answer, s skip, u undo, ? help, q quit: 2

Blue answers.

r right, w wrong, Space answer, s skip, u undo, ? help, q quit: right

The answer is the Tallow Bridge
{PROOF}
A point for Blue.
Red 1, Blue 1 +1

1 Red +1, Space next, u undo, ? help, q quit: 

Final ranking

  1. Blue, 1 +1 points
  2. Red, 1 point

Blue wins the tie-break.
3 questions.

Space end, u undo, ? help, q quit: 

"""  # noqa: W291  a line break goes on
CLASS = f"""\
A bridge opens

3 questions

Space begin, ? help, q quit: 

Question 1 of 3.

Who opened the Tallow Bridge?

  A  Petra Vane
  B  Hugh Crane
  C  Ada Lind
  D  Otto Marsh

A-D the class says, Space answer, s skip, ? help, q quit: c

The answer is C: Ada Lind
{PROOF}
The class was right.
1 right, 0 wrong

r right, w wrong, Space next, u undo, ? help, q quit: 

Question 2 of 3.

In which city is the Tallow Bridge?

  A  Stint
  B  Low Barrow
  C  Easthaven
  D  Norwick

1 right, 0 wrong

A-D the class says, Space answer, s skip, u undo, ? help, q quit: a

A: Stint is wrong.

The answer is D: Norwick
{PROOF}
The class was wrong.
1 right, 1 wrong

r right, w wrong, Space next, u undo, ? help, q quit: 

Question 3 of 3.

What did Ada Lind open?

1 right, 1 wrong

Space answer, s skip, u undo, ? help, q quit: skip

The end

1 right, 1 wrong
2 questions, 1 skipped.

Space end, u undo, ? help, q quit: 

"""  # noqa: W291  a line break goes on
SHORT = deck((WHO, WHERE, WHAT))
RED_AND_BLUE = ("--teams", "Red,Blue")
CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
LEFT = re.compile(r"This drill was left on \w+ \d+, \d\d:\d\d, at ")


@pytest.fixture
def path(tmp_path) -> Path:
    return tmp_path / "bridge.json"


@pytest.fixture
def drill(path):
    """Give a drill with the given input lines, in order."""

    def run(stdin: str, *options: str, of=SHORT, columns: int = 80) -> Result:
        deckfile.save(of, path)
        arguments = ["drill", str(path), "--seed", "1", "--no-shuffle", *options]
        env = {"COLUMNS": str(columns), "NO_COLOR": None}
        return CliRunner().invoke(main, arguments, input=stdin, env=env)

    return run


def kept(home: Path) -> list[Path]:
    """The files of drills that were left."""
    return sorted(home.rglob("drills/*"))


@pytest.mark.parametrize("plain", [(), ("--plain",)])
@pytest.mark.parametrize(
    ("stdin", "options", "transcript"),
    [
        (
            "\nb\nx\nc\n\nanswer\n2\nu\nred\n\nt\n2\nright\n\n\n",
            (*RED_AND_BLUE, "-n", "2"),
            WITH_TEAMS,
        ),
        ("\nc\n\na\n\nskip\n\n", (), CLASS),
    ],
    ids=["teams", "class"],
)
def test_a_drill_as_a_whole(drill, home, stdin, options, transcript, plain):
    done = drill(stdin, *options, *plain)
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout == transcript
    assert kept(home) == []


def test_help_tells_the_rules(drill):
    shown = " ".join(drill("?\n", *RED_AND_BLUE).stdout.split())
    assert "Wrong: the next team may steal it, until all have tried." in shown
    assert "1-2 that team answers or steals" in shown
    assert "steal" not in drill("?\n").stdout


def test_the_evidence_in_full(drill):
    shown = drill("\n\ne\n").stdout
    assert "\n  Publisher: The Norwick Bell\n" in shown


# ---------------------------------------------------------------- left and gone on with


@pytest.mark.parametrize("end", ["", "q\n", "quit\n"])
def test_a_drill_that_is_left_goes_on_where_it_was(drill, home, end):
    first = drill(f"\nb\nc\n{end}", *RED_AND_BLUE)
    assert first.exit_code == 0
    assert first.stdout.endswith(
        "Left at question 1 of 3; Red 0, Blue 1. The same command goes on from here.\n"
    )
    assert len(kept(home)) == 1
    second = drill("\n\nq\n")
    assert LEFT.sub("", second.stdout).startswith("question 1 of 3; Red 0, Blue 1.\n\nSpace go on")
    assert "Question 2 of 3. Blue answers." in second.stdout
    assert "Left at question 2 of 3" in second.stdout


def test_the_whole_of_it_in_pieces(drill, home):
    drill("\n", *RED_AND_BLUE, "-n", "2")
    pieces = ["b", "x", "c", "", "answer", "2", "u", "red", "\nt", "2", "right"]
    for piece in pieces:
        assert "Left at" in drill(f"{piece}\n", "--resume").stdout
    last = drill("\n\n", "--resume").stdout
    assert WITH_TEAMS.endswith(last.partition("q quit: \n\n")[2])
    assert "Blue wins the tie-break." in last
    assert kept(home) == []


def test_resume_and_new_ask_nothing(drill):
    drill("\nb\nc\n", *RED_AND_BLUE)
    gone_on = drill("", "--resume")
    assert gone_on.stdout.startswith("The answer is C: Ada Lind\n")
    anew = drill("\n", "--new")
    assert anew.stdout.startswith("A bridge opens\n\n3 questions\n\nSpace begin")
    assert drill("q\n").stdout.count("question 1 of 3.") == 1


def test_start_anew_when_asked(drill):
    drill("\nb\nc\n", *RED_AND_BLUE)
    shown = drill("what\nn\n").stdout
    assert shown.count("Space go on, n start anew, q quit: ") == 2
    assert "A bridge opens\n\n3 questions\n" in shown
    assert LEFT.search(drill("").stdout), "nothing was pressed in the new one"


def test_nothing_to_go_on_with(drill):
    done = drill("", "--resume")
    says = "Error: there is no drill to go on with; leave --resume out to begin one\n"
    assert (done.exit_code, done.stdout, done.stderr) == (1, "", says)


def test_other_teams_than_it_had(drill):
    drill("\n", *RED_AND_BLUE)
    shown = drill("", "--resume", "--teams", "Red,Green").stdout
    assert "It goes on with the teams it had; --new begins with others." in shown
    assert "goes on with" not in drill("", "--resume", *RED_AND_BLUE).stdout


def test_nothing_is_kept_of_a_drill_that_was_not_begun(drill, home):
    done = drill("q\n", *RED_AND_BLUE)
    assert "Left" not in done.stdout
    assert kept(home) == []


@pytest.mark.parametrize("end", ["", "q\n", "\n"])
def test_a_drill_that_is_over_leaves_nothing(drill, home, end):
    done = drill(f"\ns\n{end}", "-n", "1")
    assert "The end\n" in done.stdout
    assert "Left" not in done.stdout
    assert kept(home) == []


def test_a_damaged_file_is_said_in_one_line(drill, home):
    drill("\n", *RED_AND_BLUE)
    kept(home)[0].write_text("{", "utf-8")
    done = drill("\n", *RED_AND_BLUE)
    assert (done.exit_code, done.stderr) == (0, "")
    assert "\nThe drill that was kept cannot be read any more; this is a new one.\n" in done.stdout
    assert "Question 1 of 3" in done.stdout
    assert LEFT.match(drill("").stdout)


def test_the_deck_has_changed_meanwhile(drill):
    drill("\nb\nc\n\n", *RED_AND_BLUE)
    better = WHERE.model_copy(update={"stem": "In which town is the Tallow Bridge?"})
    shown = drill("\n", of=deck((WHO, better))).stdout
    assert "\nThe deck is another since: 1 question gone, 1 question changed.\n" in shown
    assert "Question 2 of 2. Blue answers.\n\nIn which town is the Tallow Bridge?" in shown


def test_nothing_of_it_is_left(drill):
    drill("\n", *RED_AND_BLUE)
    other = WHO.model_copy(update={"id": "another"})
    shown = drill("\n", *RED_AND_BLUE, of=deck([other])).stdout
    assert "None of the questions of the drill that was kept is left; this is a new one." in shown
    assert "Question 1 of 1" in shown


def test_where_nothing_can_be_kept(drill, home):
    home.write_text("a file where the folder should be")
    done = drill("\nb\n", *RED_AND_BLUE)
    assert done.exit_code == 0
    assert done.stdout.endswith("Left at question 1 of 3; Red 0, Blue 0.\n")
    assert done.stderr.startswith("Warning: the drill is not kept: ")
    assert done.stderr.count("\n") == 1


# ---------------------------------------------------------------- what does not go


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("--teams", "Red"), "name 2 to 6 teams, with commas between them"),
        (("--teams", "Red,red"), "two teams are called 'red'; give each a name of its own"),
        (("--teams", ""), "a name is empty; write them as Red,Blue"),
        (("--seconds", "5"), "--seconds needs a terminal; leave it out for a pipe"),
        (("--seconds", "0"), "0 is not in the range x>=1"),
        (("--kinds", "whom"), "unknown kind 'whom'"),
        (("-",), "standard input is needed for the keys; first: quiz make - -o DECK.json"),
    ],
)
def test_wrong_usage(drill, options, says):
    done = drill("c\n", *options)
    assert (done.exit_code, done.stdout) == (2, "")
    assert says in done.stderr


def test_no_question_is_left(drill):
    done = drill("", "--kinds", "when")
    says = "A bridge opens: no question of kind when; choose --kinds from who, where, what"
    assert (done.exit_code, done.stdout, done.stderr) == (1, "", f"Error: {says}\n")


def test_what_is_stale_is_left_out(drill):
    stale = WHERE.model_copy(update={"tags": ("stale",)})
    assert "\n\n2 questions\n" in drill("", of=deck((WHO, stale, WHAT))).stdout


@pytest.mark.parametrize("columns", [20, 25, 40, 79])
def test_it_fits_the_width(drill, columns):
    keys = "\n?\nb\nc\n\n\n1\n\n\nt\n\n\n\n"
    done = drill(keys, *RED_AND_BLUE, columns=columns, of=DECK)
    assert max(map(len, done.stdout.splitlines())) <= columns
    assert QUOTE in " ".join(done.stdout.split())


NASTY = "\x1b[2J\x1b]0;title\x07 \x9b31m \u202eliam\u2066 \r\x08\x00 {key}"


def test_a_deck_cannot_steer_the_terminal(drill):
    evil = {name: f"{name}{NASTY}" for name in ("stem", "key", "said_by")}
    evil |= {"distractors": (f"Petra{NASTY}", f"Hugh{NASTY}"), "accept": ()}
    bad = WHO.model_copy(update=evil)
    whole = deck([bad], title=f"A{NASTY}", publisher=f"Bell{NASTY}")
    done = drill(f"\nb{NASTY}\na\nb\nc\ne\n\n\n", "--teams", f"R{NASTY},Blue", of=whole)
    assert done.exit_code in (0, 2)
    assert CONTROL.findall(done.output) == []
    done = drill("\na\nb\nc\ne\n\n\n", *RED_AND_BLUE, of=whole)
    assert done.exit_code == 0
    assert CONTROL.findall(done.output) == []
