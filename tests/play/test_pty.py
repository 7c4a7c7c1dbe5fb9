"""The quiz on a real terminal: one key answers, the screen is one's own, Ctrl-C is no accident."""

import re

import pytest
from play_decks import DECK, WHAT, WHO, deck
from real_terminal import Terminal, plain

from quiz import deckfile

COLOUR = re.compile(r"\x1b\[[\d;]*m")
CLEAR = "\x1b[2J"
ANSWER = "A-D, q to quit: "
ONWARD = r"Space for (?:next|score),\s+q\s+to\s+quit: "
"""In a narrow terminal it takes two lines."""


@pytest.fixture
def terminal(tmp_path):
    started = []

    def start(*options, of=DECK, **more) -> Terminal:
        path = tmp_path / "deck.json"
        deckfile.save(of, path)
        arguments = ("play", path, "--no-shuffle", "--seed", "1", *options)
        started.append(Terminal(*arguments, **more))
        return started[-1]

    yield start
    for each in started:
        each.child.close(force=True)


@pytest.mark.parametrize("size", [(24, 80), (15, 40), (10, 20)])
def test_one_key_answers_and_every_question_has_its_screen(terminal, size):
    quiz = terminal(size=size)
    first = quiz.until(ANSWER)
    assert first.count(CLEAR) == 1
    assert "1/2" in first
    quiz.press("c")
    assert "Right: Ada Lind" in plain(quiz.until(ONWARD))
    quiz.press(" ")
    assert quiz.until(ANSWER).count(CLEAR) == 1
    quiz.press("4")
    assert "Right: Norwick" in plain(quiz.until(ONWARD))
    quiz.press("\r")
    rest, code = quiz.end()
    assert (plain(rest).strip(), code) == ("2 of 2 right.", 0)
    assert max(len(line) for line in plain(quiz.seen).splitlines()) <= size[1]


def test_other_keys_mean_nothing(terminal):
    quiz = terminal()
    quiz.until(ANSWER)
    quiz.press("x\x1b[A\x1bOB\x1b[3~\r7éc")
    assert "Right: Ada Lind" in quiz.until(ONWARD)


def test_arrows_do_not_answer(terminal):
    quiz = terminal()
    quiz.until(ANSWER)
    quiz.press("\x1b[C\x1b[Dq")
    assert plain(quiz.end()[0]).rstrip().endswith("No question answered.")


@pytest.mark.parametrize(("size", "again"), [((24, 80), 0), ((12, 40), 1)])
def test_on_a_low_screen_the_question_stays_in_sight(terminal, size, again):
    quiz = terminal(size=size)
    quiz.until(ANSWER)
    quiz.press("a")
    came = quiz.until(ONWARD)
    assert came.count("Who opened the Tallow Bridge?") == came.count(CLEAR) == again
    assert came.count("\n") < size[0]


def test_several_keys_at_once_are_taken_one_by_one(terminal):
    quiz = terminal()
    quiz.until(ANSWER)
    quiz.press("xc d\x03")
    rest, code = quiz.end()
    assert code == 130
    assert plain(rest).rstrip().endswith("2 of 2 right.")


@pytest.mark.parametrize(
    ("keys", "code"), [("\x03", 130), ("\x04", 0), ("q", 0), ("Q", 0)], ids=["^C", "^D", "q", "Q"]
)
@pytest.mark.parametrize("answered", [0, 1])
def test_leaving_gives_the_score_so_far(terminal, keys, code, answered):
    quiz = terminal()
    quiz.until(ANSWER)
    if answered:
        quiz.press("a")
        quiz.until(ONWARD)
    quiz.press(keys)
    rest, exited = quiz.end()
    assert exited == code
    assert "Traceback" not in quiz.seen
    assert "Repeat" not in rest
    score = "0 of 1 right, 1 not answered." if answered else "No question answered."
    assert plain(rest).rstrip().endswith(score)
    assert ("Missed:" in rest) == bool(answered)


def test_ctrl_c_while_typing(terminal):
    quiz = terminal("--type")
    quiz.until("> ")
    quiz.child.sendline("lind")
    quiz.until(ONWARD)
    quiz.press(" ")
    quiz.until("> ")
    quiz.child.send("nor")
    quiz.until("nor")
    quiz.child.sendintr()
    rest, code = quiz.end()
    assert code == 130
    assert plain(rest).rstrip().endswith("1 of 1 right, 1 not answered.")


def test_what_was_missed_is_repeated(terminal):
    quiz = terminal()
    quiz.until(ANSWER)
    quiz.press("a")
    quiz.until(ONWARD)
    quiz.press(" ")
    quiz.until(ANSWER)
    quiz.press("d")
    quiz.until(ONWARD)
    quiz.press(" ")
    assert "1 of 2 right." in quiz.until("Repeat the missed one\\? y/n: ")
    quiz.press("y")
    assert "1/1" in quiz.until(ANSWER)
    assert "Who opened the Tallow Bridge?" in quiz.seen
    quiz.press("q")
    assert quiz.end()[1] == 0


@pytest.mark.parametrize("key", ["n", "q", "\x04"])
def test_no_second_round(terminal, key):
    quiz = terminal("-n", "1")
    quiz.until(ANSWER)
    quiz.press("a")
    quiz.until(ONWARD)
    quiz.press(" ")
    quiz.until("y/n: ")
    quiz.press(key)
    assert quiz.end()[1] == 0


def play_through(quiz: Terminal) -> None:
    quiz.until(ANSWER)
    quiz.press("a")
    quiz.until(ONWARD)
    quiz.press("q")
    assert quiz.end()[1] == 0


def test_colours_are_there(terminal):
    quiz = terminal()
    play_through(quiz)
    assert COLOUR.findall(quiz.seen)


def test_no_colour_where_none_is_wanted(terminal):
    quiz = terminal(NO_COLOR="1")
    play_through(quiz)
    assert COLOUR.findall(quiz.seen) == []
    assert CLEAR in quiz.seen


@pytest.mark.parametrize("options", [(), ("--type",)])
def test_a_dumb_terminal_gets_no_escape_code(terminal, options):
    quiz = terminal(*options, TERM="dumb")
    if options:
        quiz.until("> ")
        quiz.child.sendline("lind")
        quiz.until(ONWARD)
        quiz.press("q")
        assert quiz.end()[1] == 0
    else:
        play_through(quiz)
    assert "\x1b" not in quiz.seen


def test_a_question_without_options_is_typed_with_enter(terminal):
    quiz = terminal(of=deck((WHAT, WHO)))
    quiz.until("> ")
    quiz.child.sendline("the tallow bridge")
    assert "Right: the Tallow Bridge" in quiz.until(ONWARD)
    quiz.press("n q")
    quiz.until(ANSWER)
    assert quiz.end()[1] == 0


def test_the_terminal_is_left_as_it_was(terminal):
    quiz = terminal()
    quiz.until(ANSWER)
    quiz.press("\x03")
    quiz.until("No question answered")
    assert quiz.child.getecho()
    assert quiz.end()[1] == 130
