"""The quiz through a pipe: whole transcripts, plain text, an end for every input."""

import json
import os
import re
import subprocess
import sys
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
CHOSEN = f"""\
Question 1 of 2

Who opened the Tallow Bridge?

  A  Petra Vane
  B  Hugh Crane
  C  Ada Lind
  D  Otto Marsh

A-D answer, h hint, s skip, ? help, q quit: c

Right: Ada Lind
{PROOF}
Question 2 of 2, streak 1

In which city is the Tallow Bridge?

  A  Stint
  B  Low Barrow
  C  Easthaven
  D  Norwick

A-D answer, h hint, s skip, ? help, q quit: x
A-D answer, h hint, s skip, ? help, q quit: 2

Wrong. The answer is D: Norwick
{PROOF}
Missed:

  In which city is the Tallow Bridge?
    You said: Low Barrow
    Answer: Norwick

Results

who: 1 right; 1 of 1 points; time 0:00
where: 1 wrong; 0 of 1 points; time 0:00
all: 1 right, 1 wrong; 1 of 2 points; time 0:00

1 of 2 right.

Repeat the missed one? y/n: n

"""
TYPED = f"""\
Question 1 of 1

Who opened the Tallow Bridge?

Enter answer, :h hint, :s skip, ? help, :q quit:
> ada

Almost, the surname is missing. The answer is Ada Lind
{PROOF}
Missed:

  Who opened the Tallow Bridge?
    You said: ada
    Answer: Ada Lind

Results

who: 1 almost; 0.5 of 1 points; time 0:00
all: 1 almost; 0.5 of 1 points; time 0:00

0 of 1 right, 1 almost.

Repeat the missed one? y/n: y

Question 1 of 1

Who opened the Tallow Bridge?

Enter answer, :h hint, :s skip, ? help, :q quit:
> Mayor Lind

Right: Ada Lind
{PROOF}
Results

who: 1 right; 1 of 1 points; time 0:00
all: 1 right; 1 of 1 points; time 0:00

1 of 1 right.
"""
FLIPPED = f"""\
Question 1 of 1

Who opened the Tallow Bridge?

Enter show the answer, h hint, s skip, ? help, q quit: h

Hint: A and 2 more, L and 3 more

Enter show the answer, s skip, ? help, q quit: 

Answer: Ada Lind
{PROOF}
r right, a almost, w wrong, e evidence, ? help, q quit: c
r right, a almost, w wrong, e evidence, ? help, q quit: a

Missed:

  Who opened the Tallow Bridge?
    Answer: Ada Lind

Results

who: 1 almost; 0.25 of 1 points; time 0:00
all: 1 almost; 0.25 of 1 points; time 0:00

0 of 1 right, 1 almost.

Repeat the missed one? y/n: n

"""  # noqa: W291  a line break answers
EXAM = f"""\
Question 1 of 2

Who opened the Tallow Bridge?

  A  Petra Vane
  B  Hugh Crane
  C  Ada Lind
  D  Otto Marsh

A-D answer, s skip, ? help, q quit: a

Question 2 of 2

In which city is the Tallow Bridge?

  A  Stint
  B  Low Barrow
  C  Easthaven
  D  Norwick

A-D answer, s skip, ? help, q quit: h

Not in an exam.

A-D answer, s skip, ? help, q quit: s

1. Who opened the Tallow Bridge?
You said: Petra Vane
Wrong. The answer is C: Ada Lind{PROOF}
2. In which city is the Tallow Bridge?
Skipped. The answer is D: Norwick{PROOF}
Results

who: 1 wrong; -0.33 of 1 points; time 0:00
where: 1 skipped; 0 of 1 points; time 0:00
all: 1 wrong, 1 skipped; -0.33 of 2 points; time 0:00

0 of 2 right, 1 skipped; -0.33 of 2 points.
"""
TIME = re.compile(r"(?<=time )\d+:\d\d")
CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


@pytest.fixture
def play(tmp_path):
    """Play a deck with the given input lines, in order unless told otherwise."""

    def run(stdin: str | bytes, *options: str, of=DECK, columns: int = 80) -> Result:
        path = tmp_path / "bridge.json"
        deckfile.save(of, path)
        order = () if "--shuffle" in options else ("--no-shuffle",)
        arguments = ["play", str(path), "--seed", "1", *order, *options]
        env = {"COLUMNS": str(columns), "NO_COLOR": None}
        return CliRunner().invoke(main, arguments, input=stdin, env=env)

    return run


def untimed(text: str) -> str:
    """Take out how long it took."""
    return TIME.sub("0:00", text)


@pytest.mark.parametrize(
    ("stdin", "options", "transcript"),
    [
        ("c\nx\n2\nn\n", (), CHOSEN),
        ("c\nx\n2\nn\n", ("--plain",), CHOSEN),
        ("ada\ny\n Mayor Lind \n", ("--type", "-n", "1"), TYPED),
        ("h\n\nc\na\nn\n", ("--flip", "-n", "1"), FLIPPED),
        ("a\nh\ns\n", ("--exam", "--penalty", "1/3"), EXAM),
    ],
    ids=["chosen", "plain", "typed", "flipped", "exam"],
)
def test_a_quiz_as_a_whole(play, stdin, options, transcript):
    done = play(stdin, *options)
    assert (done.exit_code, done.stderr) == (0, "")
    assert untimed(done.stdout) == transcript


def test_a_hint_takes_two_options_away(play):
    left = play("h\n", "-n", "1").stdout.partition(": h\n")[2].partition("A-D")[0].split("\n")
    assert "  C  Ada Lind" in left
    assert len([line for line in left if line]) == 2


@pytest.mark.parametrize(
    ("stdin", "options", "says"),
    [
        ("e\n", (), "The evidence comes after the answer."),
        (":e\n", ("--type",), "The evidence comes after the answer."),
        (":x\n", ("--type",), "That is no command; ? shows them."),
        ("?\n", (), "  1-4    the same by number\n"),
        ("?\n", ("--type",), "  :h     the first letters of the answer"),
        ("?\n", ("--flip",), "  r a w  right, almost, wrong (3 2 1)\n"),
        ("\ne\n", ("--flip",), "\n  Publisher: The Norwick Bell\n"),
    ],
)
def test_what_a_command_shows(play, stdin, options, says):
    shown = play(stdin, *options).stdout
    assert says in shown
    assert QUOTE not in " ".join(shown.partition(says)[0].split()) or "--flip" in options


def test_the_results_as_json(play):
    done = play("c\n2\n", "--json")
    told = json.loads(done.stdout)
    assert (done.exit_code, told["ended"], told["right"], told["of"]) == (0, "finished", 1, 2)
    assert "A-D answer" in done.stderr
    assert "Repeat" not in done.stderr
    assert json.loads(play("c\n", "--json").stdout)["ended"] == "left"


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("--flip", "--exam"), "--flip shows the answers, so it goes without --exam"),
        (("--flip", "--type"), "--flip shows the answers, so it goes without --type"),
        (("--penalty", "1/3"), "--penalty is for an exam; add --exam"),
        (("--exam", "--penalty", "much"), "'much' is no share; write it as 1/3 or 0.25"),
        (("--exam", "--penalty", "1/0"), "'1/0' is no share; write it as 1/3 or 0.25"),
        (("--exam", "--penalty", "2"), "2 is not between 0 and 1"),
        (("--seconds", "0"), "0 is not in the range x>=1"),
        (("--seconds", "5"), "--seconds needs a terminal; leave it out for a pipe"),
    ],
)
def test_what_does_not_go_together(play, options, says):
    done = play("c\n", *options)
    assert (done.exit_code, done.stdout) == (2, "")
    assert says in done.stderr


def test_the_answers_need_not_end_in_a_line_break(play):
    assert untimed(play("c\nx\n2\nn").stdout) == CHOSEN


@pytest.mark.parametrize("end", ["", "q\n", "Q\n", "quit\n", "q"])
@pytest.mark.parametrize(
    ("before", "score"),
    [
        ("", "No question answered."),
        ("c\n", "1 of 1 right, 1 not answered."),
        ("a\n", "0 of 1 right, 1 not answered."),
    ],
)
def test_the_end_of_input_and_q_give_the_score_so_far(play, before, end, score):
    done = play(before + end)
    assert (done.exit_code, done.stderr) == (0, "")
    assert f"\n{score}\n" in done.stdout
    assert ("Missed:" in done.stdout) == (before == "a\n")
    assert "Repeat" not in done.stdout


@pytest.mark.parametrize("end", ["", ":q\n", "\n:q\n"])
def test_the_end_of_input_with_typed_answers(play, end):
    done = play(f"Lind\n{end}", "--type")
    assert done.exit_code == 0
    right = "1 of 2 right, 1 skipped." if end.startswith("\n") else "1 of 1 right, 1 not answered."
    assert right in done.stdout


@pytest.mark.parametrize("end", ["", "n\n", "q\n", "no\n", "what\n"])
def test_what_was_missed_is_not_repeated_unasked(play, end):
    done = play(f"a\n{end}", "-n", "1")
    assert done.exit_code == 0
    assert done.stdout.count("Question 1 of 1") == 1
    assert done.stdout.endswith("\n")


def test_nothing_is_offered_when_all_is_right(play):
    assert play("C\n4\n").stdout.endswith("\n2 of 2 right.\n")


def test_an_item_without_options_is_typed_among_the_others(play):
    done = play("c\nthe tallow bridge\n", of=deck((WHO, WHAT)))
    assert "2 of 2 right." in done.stdout
    assert done.stdout.count("Enter answer") == 1


def test_the_same_seed_plays_the_same_quiz(play):
    first, second = (play("a\nb\nn\n", "--shuffle").output for _ in range(2))
    assert first == second


@pytest.mark.parametrize("columns", [20, 25, 40, 79])
@pytest.mark.parametrize("options", [(), ("--type",)])
def test_it_fits_the_width(play, columns, options):
    done = play("c\nc\nn\n", *options, columns=columns)
    assert max(map(len, done.stdout.splitlines())) <= columns
    assert QUOTE in " ".join(done.stdout.split())


@pytest.mark.parametrize("columns", [0, 1, 19])
def test_a_terminal_too_narrow_to_read_gets_twenty_columns(play, columns):
    lines = play("c\nc\nn\n", columns=max(columns, 1)).stdout.splitlines()
    assert 15 < max(map(len, lines)) <= 20


def test_wide_terminals_get_lines_that_can_be_read(play):
    assert max(map(len, play("c\nc\nn\n", columns=300).stdout.splitlines())) <= 80


NASTY = "\x1b[2J\x1b]0;title\x07 \x9b31m \u202eliam\u2066 \r\x08\x00 {key}"


@pytest.mark.parametrize("options", [(), ("--type",)])
def test_a_deck_cannot_steer_the_terminal(play, options):
    texts = {"stem": "Who?", "key": "Ada", "said_by": "Otto"}
    evil = {name: text + NASTY for name, text in texts.items()}
    evil |= {"distractors": (f"Petra{NASTY}", f"Hugh{NASTY}"), "accept": ()}
    proof = WHO.evidence.model_copy(update={"quote": QUOTE + NASTY})
    bad = WHO.model_copy(update={**evil, "evidence": proof})
    whole = deck([bad], title=f"A{NASTY}", publisher=f"Bell{NASTY}")
    done = play(f"a\nb{NASTY}\nn\n", *options, of=whole)
    assert done.exit_code == 0
    assert "Who?" in done.stdout
    assert CONTROL.findall(done.output) == []


def test_the_publisher_or_the_title_is_named(play):
    untold = deck([WHO], publisher=None, published=None)
    assert "\n  - A bridge opens\n" in play("b\n", of=untold).stdout
    assert "\n  - The Norwick Bell\n" in play("b\n", of=deck([WHO], published=None)).stdout


def test_a_claim_stays_a_claim(play):
    claim = WHO.model_copy(update={"said_by": "the police"})
    assert (
        "\n  - the police, The Norwick Bell, May 4, 2024\n" in play("b\n", of=deck([claim])).stdout
    )
    told = claim.model_copy(update={"stem": "Who opened it, according to the police?"})
    assert "\n  - The Norwick Bell, May 4, 2024\n" in play("b\n", of=deck([told])).stdout


def test_no_question_is_left(play):
    done = play("", "--kinds", "when,how many")
    says = "A bridge opens: no question of kind when, how many; choose --kinds from who, where"
    assert (done.exit_code, done.stdout, done.stderr) == (1, "", f"Error: {says}\n")


# ---------------------------------------------------------------- as a process

START = [sys.executable, "-c", "from quiz.cli import main; main(prog_name='quiz')"]


def process(path: Path, stdin: bytes | None, *options: str, **env: str):
    deckfile.save(deck((WHO, WHERE)), path)
    return subprocess.run(
        [*START, "play", str(path), "--no-shuffle", "--seed", "1", *options],
        check=False,
        input=stdin,
        stdin=None if stdin is not None else subprocess.DEVNULL,
        capture_output=True,
        env={**os.environ, "COLUMNS": "80", "PYTHONIOENCODING": "utf-8", **env},
        timeout=120,
    )


@pytest.mark.parametrize("env", [{}, {"TERM": "xterm-256color"}, {"TERM": "dumb"}])
def test_a_real_pipe_gets_the_same_text(tmp_path, env):
    done = process(tmp_path / "deck.json", b"c\nx\n2\nn\n", **env)
    assert (done.returncode, done.stderr) == (0, b"")
    assert untimed(done.stdout.decode().replace(os.linesep, "\n")) == CHOSEN


def test_no_input_at_all(tmp_path):
    done = process(tmp_path / "deck.json", None)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode().rstrip().endswith("No question answered.")


@pytest.mark.parametrize("options", [(), ("--type",)])
def test_input_that_is_no_text(tmp_path, options):
    done = process(tmp_path / "deck.json", b"\xff\xfe\n\x00\x1b[A\n\xc3", *options)
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"\x1b" not in done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX shell")
def test_closed_standard_input(tmp_path):
    path = tmp_path / "deck.json"
    deckfile.save(DECK, path)
    line = f"exec \"$0\" -c 'from quiz.cli import main; main()' play '{path}' <&-"
    done = subprocess.run(
        ["sh", "-c", line, sys.executable], check=False, capture_output=True, timeout=120
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode().rstrip().endswith("No question answered.")


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX pipes")
def test_a_reader_that_stops_early(tmp_path):
    path = tmp_path / "deck.json"
    deckfile.save(DECK, path)
    started = subprocess.Popen(
        [*START, "play", str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert started.stdout is not None
    assert started.stdin is not None
    assert started.stderr is not None
    started.stdout.read(5)
    started.stdout.close()
    started.stdin.write(b"a\n" * 9)
    started.stdin.close()
    assert b"Traceback" not in started.stderr.read()
    started.stderr.close()
    started.wait(timeout=60)
