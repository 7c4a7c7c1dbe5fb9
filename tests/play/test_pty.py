"""The quiz on a real terminal: one key answers, the screen is one's own, Ctrl-C is no accident."""

import re

import pytest
from play_decks import DECK, WHAT, WHO, deck
from real_terminal import BACK, CLEAR, COLOUR, Terminal, offer, plain

from quiz import deckfile

SIZES = [(24, 80), (15, 40), (60, 200), (10, 20)]
ANSWER = offer("A-D", "answer")
ONWARD = offer("Space", "(?:next|score)")
CARD = offer("Enter", "show the answer")
JUDGE = offer("r", "right")
TYPE = "> "


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


@pytest.mark.parametrize("size", SIZES)
def test_one_key_answers_and_every_question_has_its_screen(terminal, size):
    quiz = terminal(size=size)
    first = quiz.until(ANSWER)
    assert first.count(CLEAR) == 1
    assert plain(first).startswith("1/2 ─")
    assert "streak 0" in first
    quiz.press("c")
    assert "✓ Right: Ada Lind" in " ".join(plain(quiz.until(ONWARD)).split())
    quiz.press(" ")
    second = quiz.until(ANSWER)
    assert second.count(CLEAR) == 1
    assert "streak 1" in second
    quiz.press("4")
    quiz.until(ONWARD)
    quiz.press("\r")
    rest, code = quiz.end()
    assert plain(rest).rstrip().endswith("2 of 2 right.")
    assert code == 0
    assert max(len(line) for line in plain(quiz.seen).splitlines()) <= min(size[1], 80)


@pytest.mark.parametrize("size", [(15, 40), (12, 40)])
@pytest.mark.parametrize("options", [(), ("--type",), ("--flip",)])
def test_no_screen_is_higher_than_the_terminal(terminal, size, options):
    quiz = terminal(*options, size=size)
    for prompt, keys in {
        (): [(ANSWER, "h"), (ANSWER, "c"), (ONWARD, "q")],
        ("--type",): [(TYPE, ":h\r"), (TYPE, "otto\r"), (ONWARD, "i"), (ONWARD, "q")],
        ("--flip",): [(CARD, "h"), (CARD, " "), (JUDGE, "q")],
    }[options]:
        came = quiz.until(prompt)
        shown = plain(came.rpartition(CLEAR)[2])
        assert "1/2" in shown
        assert "Who opened" in shown
        assert shown.count("\n") < size[0]
        if prompt == TYPE:
            quiz.type(keys)
        else:
            quiz.press(keys)
    assert quiz.end()[1] == 0


@pytest.mark.parametrize(
    ("options", "prompt", "keys"),
    [((), ANSWER, "?"), (("--type",), TYPE, "?\r"), (("--flip",), CARD, "?")],
)
def test_help_fits_a_low_screen(terminal, options, prompt, keys):
    quiz = terminal(*options, size=(15, 40))
    quiz.until(prompt)
    quiz.type(keys) if prompt == TYPE else quiz.press(keys)
    shown = plain(quiz.until(BACK).rpartition(CLEAR)[2])
    assert "quit, as does Ctrl-C" in shown
    assert shown.count("\n") < 15


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


def test_the_key_and_a_wrong_choice_are_marked(terminal):
    quiz = terminal()
    quiz.until(ANSWER)
    quiz.press("a")
    shown = plain(quiz.until(ONWARD))
    assert "✗ A  Petra Vane" in shown
    assert "✓ C  Ada Lind" in shown
    assert "✗ Wrong. The answer is C: Ada Lind" in shown


def test_help_a_hint_and_the_evidence(terminal):
    quiz = terminal()
    quiz.until(ANSWER)
    quiz.press("?")
    assert "two wrong options fewer" in quiz.until(BACK)
    quiz.press(" ")
    assert quiz.until(ANSWER).count(CLEAR) == 1
    quiz.press("e")
    assert "The evidence comes after the answer." in plain(quiz.until(ANSWER))
    quiz.press("h")
    assert plain(quiz.until(ANSWER)).count("—") == 2
    quiz.press("c")
    quiz.until(ONWARD)
    quiz.press("e")
    evidence = plain(quiz.until(BACK))
    assert "Publisher" in evidence
    assert "The Norwick Bell" in evidence
    quiz.press(" ")
    assert "Right: Ada Lind" in quiz.until(ONWARD)
    quiz.press("q")
    assert "0.5 of 1" in plain(quiz.end()[0])


def test_several_keys_at_once_are_taken_one_by_one(terminal):
    quiz = terminal()
    quiz.until(ANSWER)
    quiz.press("xc d\x03")
    rest, code = quiz.end()
    assert code == 130
    assert plain(rest).rstrip().endswith("2 of 2 right.")


@pytest.mark.parametrize(("keys", "code"), [("\x04", 0), ("Q", 0)], ids=["^D", "Q"])
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


REPEAT = "y/n: "
PROMPTS = {
    "a question": ((), [], ANSWER, "No question answered."),
    "its help": ((), [(ANSWER, "?")], BACK, "No question answered."),
    "after a hint": ((), [(ANSWER, "h")], ANSWER, "No question answered."),
    "after an answer": ((), [(ANSWER, "c")], ONWARD, "1 of 1 right, 1 not answered."),
    "the evidence": ((), [(ANSWER, "c"), (ONWARD, "e")], BACK, "1 of 1 right, 1 not answered."),
    "typing": (("--type",), [], TYPE, "No question answered."),
    "typing on": (("--type",), [(TYPE, "lind\r"), (ONWARD, " ")], TYPE, "1 of 1 right"),
    "overruled": (("--type",), [(TYPE, "x\r"), (ONWARD, "i")], ONWARD, "1 of 1 right"),
    "a card": (("--flip",), [], CARD, "No question answered."),
    "its back": (("--flip",), [(CARD, " ")], JUDGE, "No question answered."),
    "an exam": (
        ("--exam",),
        [(ANSWER, "c")],
        ANSWER,
        "1 of 1 right, 1 not answered; 1 of 2 points.",
    ),
    "the clock": (("--seconds", "99"), [], ANSWER, "No question answered."),
    "the clock, typing": (("--seconds", "99", "--type"), [], TYPE, "No question answered."),
    "the last": (("-n", "1"), [(ANSWER, "a"), (ONWARD, " ")], REPEAT, "0 of 1 right."),
    "plain words": (("--plain",), [(ANSWER, "c")], ONWARD, "1 of 1 right, 1 not answered."),
    "JSON": (("--json",), [(ANSWER, "c")], ONWARD, '"ended": "interrupted"'),
}


@pytest.mark.parametrize("prompt", PROMPTS)
def test_ctrl_c_at_every_prompt(terminal, prompt):
    options, before, last, score = PROMPTS[prompt]
    quiz = terminal(*options)
    for expected, keys in before:
        quiz.until(expected)
        quiz.type(keys) if expected == TYPE else quiz.press(keys)
    quiz.until(last)
    if last == TYPE:
        quiz.type("nor\x03")
    else:
        quiz.press("\x03")
    rest, code = quiz.end()
    assert code == 130
    assert "Traceback" not in quiz.seen
    assert score in plain(quiz.seen if prompt == "the last" else rest)
    assert quiz.modes == quiz.first_modes


def test_the_terminal_is_left_as_it_was(terminal):
    quiz = terminal()
    quiz.until(ANSWER)
    quiz.press("\x03")
    quiz.until("No question answered")
    assert quiz.child.getecho()
    assert quiz.end()[1] == 130


# ---------------------------------------------------------------- rounds


def test_what_was_missed_is_repeated(terminal):
    quiz = terminal()
    quiz.until(ANSWER)
    quiz.press("a d ")
    assert "1 of 2 right." in quiz.until(f"Repeat the missed one\\? {REPEAT}")
    quiz.press("y")
    assert "1/1" in plain(quiz.until(ANSWER))
    assert "Who opened the Tallow Bridge?" in quiz.seen
    quiz.press("q")
    assert quiz.end()[1] == 0


@pytest.mark.parametrize("key", ["n", "q", "\x04"])
def test_no_second_round(terminal, key):
    quiz = terminal("-n", "1")
    quiz.until(ANSWER)
    quiz.press("a ")
    quiz.until(REPEAT)
    quiz.press(key)
    assert quiz.end()[1] == 0


def test_cards_are_judged_by_the_player(terminal):
    quiz = terminal("--flip")
    assert "Ada Lind" not in quiz.until(CARD)
    quiz.press(" ")
    assert "Ada Lind" in plain(quiz.until(JUDGE))
    quiz.press("w")
    quiz.until(CARD)
    quiz.press("s")
    quiz.until(ONWARD)
    quiz.press(" ")
    assert "0 of 2 right, 1 skipped." in quiz.until(REPEAT)
    quiz.press("n")
    assert quiz.end()[1] == 0


def test_an_exam_tells_nothing_before_the_end(terminal):
    quiz = terminal("--exam", "--penalty", "1/3")
    quiz.until(ANSWER)
    quiz.press("a")
    quiz.until(ANSWER)
    assert not re.search("streak|Wrong|Right", quiz.seen)
    quiz.press("d")
    rest, code = quiz.end()
    assert code == 0
    assert "✗ Wrong. The answer is C: Ada Lind" in rest
    assert "You said: Petra Vane" in rest
    assert plain(rest).rstrip().endswith("1 of 2 right; 0.67 of 2 points.")


# ---------------------------------------------------------------- the clock


@pytest.mark.parametrize(
    ("options", "prompt"),
    [((), ANSWER), (("--type",), TYPE)],
    ids=["keys", "lines"],
)
def test_when_the_time_is_up_the_answer_is_wrong(terminal, options, prompt):
    quiz = terminal("--seconds", "1", *options)
    assert "1 second" in plain(quiz.until(prompt))
    assert "Time is up. The answer is" in plain(quiz.until(ONWARD))
    quiz.press("q")
    rest, code = quiz.end()
    assert plain(rest).rstrip().endswith("0 of 1 right, 1 not answered.")
    assert code == 0


def test_in_an_exam_the_next_question_says_that_the_time_was_up(terminal):
    quiz = terminal("--exam", "--seconds", "1")
    quiz.until(ANSWER)
    assert "Time is up." in plain(quiz.until(ANSWER))
    quiz.press("d")
    assert "1 of 2 right" in plain(quiz.end()[0])


def test_an_answer_in_time_counts(terminal):
    quiz = terminal("--seconds", "60", "--type")
    quiz.until(TYPE)
    quiz.type("lind\r")
    assert "Right: Ada Lind" in plain(quiz.until(ONWARD))


# ---------------------------------------------------------------- "I was right"


def test_i_was_right_and_it_is_remembered_on_request(terminal, tmp_path):
    quiz = terminal("--type", "-n", "1")
    before = (tmp_path / "deck.json").read_text("utf-8")
    quiz.until(TYPE)
    quiz.type("the lady mayor\r")
    assert "remember" not in plain(quiz.until(ONWARD))
    quiz.press("i")
    assert "✓ Counted as right." in plain(quiz.until(ONWARD))
    assert (tmp_path / "deck.json").read_text("utf-8") == before
    quiz.press("m")
    assert "Remembered as a right answer." in plain(quiz.until(ONWARD))
    quiz.press(" ")
    assert "1 of 1 right." in plain(quiz.end()[0])
    after = (tmp_path / "deck.json").read_text("utf-8")
    assert after == before.replace('"Lind"', '"Lind",\n        "the lady mayor"')


def test_what_is_right_or_skipped_cannot_be_disputed(terminal):
    quiz = terminal("--type")
    for typed, key in (("lind\r", " "), ("\r", "i")):
        quiz.until(TYPE)
        quiz.type(typed)
        assert "I was right" not in plain(quiz.until(ONWARD))
        quiz.press(key)
    quiz.press("q")
    assert plain(quiz.end()[0]).rstrip().endswith("1 of 2 right, 1 skipped.")


def test_in_several_decks_nothing_is_remembered(terminal, tmp_path):
    other = tmp_path / "other.json"
    deckfile.save(deck((WHAT,)), other)
    quiz = terminal(str(other), "--type")
    quiz.until(TYPE)
    quiz.type("the lady mayor\r")
    quiz.until(ONWARD)
    quiz.press("im")
    assert "remember" not in plain(quiz.until(ONWARD))


def test_a_deck_that_is_gone_is_said_and_the_quiz_goes_on(terminal, tmp_path):
    quiz = terminal("--type", "-n", "1")
    quiz.until(TYPE)
    (tmp_path / "deck.json").unlink()
    quiz.type("the lady mayor\r")
    quiz.until(ONWARD)
    quiz.press("im ")
    rest, code = quiz.end()
    assert "not found" in " ".join(plain(rest).split())
    assert plain(rest).rstrip().endswith("1 of 1 right.")
    assert code == 0


# ---------------------------------------------------------------- looks


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


PLAIN = [({"TERM": "dumb"}, ()), ({}, ("--plain",)), ({"PYTHONIOENCODING": "latin-1"}, ())]


@pytest.mark.parametrize(("env", "options"), PLAIN)
def test_plain_means_words_only(terminal, env, options):
    quiz = terminal(*options, **env)
    play_through(quiz)
    assert "\x1b" not in quiz.seen
    assert not re.search("[─━│╭✓✗]", quiz.seen)
    assert "Question 1 of 2" in quiz.seen


def test_a_question_without_options_is_typed_with_enter(terminal):
    quiz = terminal(of=deck((WHAT, WHO)))
    quiz.until(TYPE)
    quiz.type("the tallow bridge\r")
    assert "Right: the Tallow Bridge" in plain(quiz.until(ONWARD))
    quiz.press("n q")
    assert quiz.end()[1] == 0


def test_the_results_as_json_and_the_quiz_beside(terminal):
    quiz = terminal("--json")
    play_through(quiz)
    assert '"ended": "left"' in quiz.seen
