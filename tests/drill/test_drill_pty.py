"""A drill on a real terminal, as a projector shows it: every size, every key, kill -9."""

import re
import signal

import pytest
from play_decks import DECK, QUOTE, WHAT, WHERE, WHO, deck
from real_terminal import BACK, CLEAR, COLOUR, STYLE, Terminal, offer, plain

from quiz import deckfile

SIZES = [(24, 80), (15, 40), (60, 200)]
BEGIN = offer("Space", "begin")
ASKED = offer("Space", "answer")
SHOWN = offer("Space", "next")
END = offer("Space", "end")
DECIDER = offer("Space", "share the win")
CHOICE = offer("Space", "go on")
MORE = f"Space{STYLE} (?:more|back) "
TEAMS = ("--teams", "Red,Blue")
LONG = WHO.model_copy(
    update={
        "stem": "According to the Norwick Bell, which mayor of Norwick opened the Tallow Bridge, "
        "the longest of the bridges across the river Tallow, in the first week of May 2024?",
        "distractors": ("Otto Marsh, mayor of Easthaven", "Petra Vane", "Hugh Crane"),
    }
)


@pytest.fixture
def terminal(tmp_path):
    started = []

    def start(*options, of=DECK, **more) -> Terminal:
        path = tmp_path / "deck.json"
        deckfile.save(of, path)
        arguments = ("drill", path, "--no-shuffle", "--seed", "1", *options)
        started.append(Terminal(*arguments, **more))
        return started[-1]

    yield start
    for each in started:
        each.child.close(force=True)


def shown(quiz: Terminal, prompt: str) -> str:
    """The last screen up to a prompt, as it reads."""
    return plain(quiz.until(prompt).rpartition(CLEAR)[2])


def walk(quiz: Terminal, *steps: tuple[str, str]) -> list[str]:
    """Wait for a prompt and press keys, again and again; return the screens."""
    screens = []
    for prompt, keys in steps:
        screens.append(shown(quiz, prompt))
        if keys:
            quiz.press(keys)
    return screens


def words(screen: str) -> str:
    """A screen as one line."""
    return " ".join(screen.split())


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("of", [DECK, deck((LONG, WHERE))], ids=["short", "long"])
@pytest.mark.parametrize("seconds", [(), ("--seconds", "90")], ids=["", "clock"])
def test_every_screen_fits_and_shows_what_matters(terminal, size, of, seconds):
    quiz = terminal("--teams", "Red,Blue,The Otters", *seconds, of=of, size=size)
    screens = walk(
        quiz,
        *((BEGIN, " "), (ASKED, "a"), (ASKED, "c"), (SHOWN, "1"), (SHOWN, " ")),
        *((ASKED, " "), (SHOWN, " "), (END, " ")),
    )
    assert quiz.end()[1] == 0
    title, asked, stolen, answered, given, _, _, end = map(words, screens)
    assert "A bridge opens" in title
    assert of.items[0].stem in asked
    assert "A Petra Vane" in asked
    assert "✗ A Petra Vane" in stolen
    assert "Blue may steal it." in stolen
    assert "✓ C Ada Lind" in answered
    assert QUOTE in answered
    assert "A point for Blue." in answered
    assert "A point for Blue and Red." in given
    assert "Final ranking" in end
    assert "Red and Blue share the win." in end
    for screen in screens:
        assert screen.count("\n") < size[0]
        assert max(map(len, screen.split("\n"))) <= size[1]
    assert ("1:30" in asked) == bool(seconds)


@pytest.mark.parametrize("size", [(24, 80), (60, 200)])
def test_it_stands_in_the_middle(terminal, size):
    quiz = terminal(*TEAMS, size=size)
    asked = walk(quiz, (BEGIN, " "), (ASKED, "q"))[1].split("\n")
    stem = next(line for line in asked if "Who opened" in line)
    assert abs(len(stem) - len(stem.lstrip()) - (size[1] - len(stem))) <= 1
    assert size[0] - 2 <= len(asked) <= size[0]


@pytest.mark.parametrize("size", [(60, 200), (40, 100)])
def test_nothing_moves_when_the_answer_comes(terminal, size):
    quiz = terminal(*TEAMS, "--seconds", "60", size=size)
    asked, answered = walk(quiz, (BEGIN, " "), (ASKED, " "), (SHOWN, "q"))[1:]
    places = [
        next(at for at, line in enumerate(screen.split("\n")) if "Hugh Crane" in line)
        for screen in (asked, answered)
    ]
    assert places[0] == places[1]


@pytest.mark.parametrize("size", SIZES)
def test_six_teams_with_long_names(terminal, size):
    names = [f"The {name} of Norwick"[:20] for name in ("Ants", "Bees", "Cats", "Dogs", "Emus")]
    quiz = terminal("--teams", ",".join((*names, "東京東京東京東京東京")), size=size)
    screens = walk(quiz, (BEGIN, " "), (ASKED, " "), (SHOWN, "6"), (SHOWN, " "))
    for screen in screens:
        assert screen.count("\n") < size[0]
        assert all(name in words(screen) for name in names)
    assert "A point for 東京東京東京東京東京." in words(screens[-1])


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("teams", [(), TEAMS, (*TEAMS, "--seconds", "60")])
def test_help_fits_and_tells_the_rules(terminal, size, teams):
    quiz = terminal(*teams, size=size)
    walk(quiz, (BEGIN, " "), (ASKED, "?"))
    pages = [shown(quiz, MORE)]
    while not words(pages[-1]).endswith("Space back"):
        quiz.press(" ")
        pages.append(shown(quiz, MORE))
    assert all(page.count("\n") < size[0] for page in pages)
    told = words(" ".join(pages))
    assert ("steal" in told) == bool(teams)
    assert "undo, as often as you like" in told
    assert ("pause the clock" in told) == ("--seconds" in teams)
    quiz.press(" ")
    assert "Who opened" in shown(quiz, ASKED)


def test_undo_as_often_as_one_likes(terminal):
    quiz = terminal(*TEAMS)
    first = walk(quiz, (BEGIN, " "), (ASKED, "a"), (ASKED, "c"), (SHOWN, " "), (ASKED, "uuu"))[1]
    for prompt in (SHOWN, ASKED, ASKED):
        last = shown(quiz, prompt)
    assert words(last).replace(" u undo", "") == words(first).replace(" u undo", "")
    quiz.press("q")
    assert "Left at question 1 of 2; Red 0, Blue 0." in words(plain(quiz.end()[0]))


def test_a_class_without_teams(terminal):
    quiz = terminal()
    screens = walk(
        quiz, (BEGIN, " "), (ASKED, "c"), (SHOWN, " "), (ASKED, " "), (SHOWN, "w"), (SHOWN, " ")
    )
    assert "The class was right." in screens[2]
    assert "1 right, 1 wrong" in screens[-1]
    assert "1 right, 1 wrong" in shown(quiz, END)
    quiz.press(" ")
    assert quiz.end()[1] == 0


def test_a_tie_is_broken_by_a_question_that_is_left_and_then_by_the_teacher(terminal):
    quiz = terminal(*TEAMS, "-n", "1", of=deck((WHO, WHAT)))
    screens = walk(
        quiz,
        *((BEGIN, " "), (ASKED, "s"), (END, "t"), (ASKED, " "), (SHOWN, " "), (END, "t")),
        *((DECIDER, "2"), (END, " ")),
    )
    assert "What did Ada Lind open?" in screens[3]
    assert "The deck has no question left." in screens[6]
    assert "Blue wins the tie-break." in screens[7]
    assert quiz.end()[1] == 0


def test_other_keys_mean_nothing(terminal):
    quiz = terminal(*TEAMS)
    walk(quiz, (BEGIN, "xab12\x1b[A "), (ASKED, "x3y\x1b[3~a"))
    assert "Blue may steal it." in shown(quiz, ASKED)


@pytest.mark.parametrize(("onward", "back"), [("\x1b[6~", "\x1b[5~"), ("\x1b[C", "\x1b[D")])
def test_a_presenter_goes_on_and_back(terminal, onward, back):
    quiz = terminal(*TEAMS)
    screens = walk(quiz, (BEGIN, onward), (ASKED, onward), (SHOWN, back), (ASKED, "a"))
    assert "▸ Red ◂" in screens[3]


# ---------------------------------------------------------------- left, killed, gone on with


def test_killed_and_gone_on_with(terminal):
    quiz = terminal(*TEAMS)
    before = walk(quiz, (BEGIN, " "), (ASKED, "b"), (ASKED, "c"), (SHOWN, " "), (ASKED, ""))[-1]
    quiz.child.kill(signal.SIGKILL)
    quiz.end()
    again = terminal()
    assert "at question 2 of 2; Red 0, Blue 1." in words(shown(again, CHOICE))
    again.press(" ")
    assert shown(again, ASKED) == before
    again.press("u")
    assert "A point for Blue." in shown(again, SHOWN)


def test_the_terminal_is_closed(terminal):
    quiz = terminal(*TEAMS)
    walk(quiz, (BEGIN, " "), (ASKED, "c"), (SHOWN, ""))
    quiz.child.close(force=True)
    assert "at question 1 of 2; Red 1, Blue 0." in words(shown(terminal(), CHOICE))


PROMPTS = {
    "the title": ([], BEGIN),
    "a question": ([(BEGIN, " ")], ASKED),
    "a steal": ([(BEGIN, " "), (ASKED, "a")], ASKED),
    "the answer": ([(BEGIN, " "), (ASKED, " ")], SHOWN),
    "the help": ([(BEGIN, " "), (ASKED, "?")], BACK),
    "the evidence": ([(BEGIN, " "), (ASKED, " "), (SHOWN, "e")], BACK),
    "the decider": ([(BEGIN, " "), (ASKED, "s"), (ASKED, "s"), (END, "t")], DECIDER),
    "the ranking": ([(BEGIN, " "), (ASKED, "s"), (ASKED, "s")], END),
}


@pytest.mark.parametrize("options", [(), ("--seconds", "60")], ids=["", "clock"])
@pytest.mark.parametrize("prompt", PROMPTS)
def test_ctrl_c_at_every_prompt(terminal, home, prompt, options):
    before, last = PROMPTS[prompt]
    quiz = terminal(*TEAMS, *options)
    walk(quiz, *before, (last, "\x03"))
    rest, code = quiz.end()
    assert code == 130
    assert "Traceback" not in quiz.seen
    assert quiz.modes == quiz.first_modes
    begun = prompt not in ("the title", "the ranking")
    assert ("Left at" in rest) == begun
    assert len(list(home.rglob("drills/*.json"))) == begun


def test_ctrl_c_at_the_choice_keeps_the_drill(terminal, home):
    walk(terminal(*TEAMS), (BEGIN, " "), (ASKED, "q"))
    for keys, code in {"\x03": 130, "\x04": 0, "q": 0}.items():
        again = terminal()
        walk(again, (CHOICE, keys))
        assert again.end()[1] == code
        assert len(list(home.rglob("drills/*.json"))) == 1


# ---------------------------------------------------------------- the clock


def test_the_countdown_goes_on_while_a_key_is_waited_for(terminal):
    quiz = terminal(*TEAMS, "--seconds", "2")
    walk(quiz, (BEGIN, " "), (ASKED, ""))
    came = quiz.until(r"time\x1b")
    assert "0:01" in came
    assert came.count(CLEAR) == 0
    quiz.press("c")
    assert "A point for Red." in shown(quiz, SHOWN)


def test_no_countdown_unasked(terminal):
    quiz = terminal(*TEAMS)
    asked = walk(quiz, (BEGIN, " "), (ASKED, "p"))[1]
    assert not re.search(r"\d:\d\d|pause", asked)
    quiz.press("q")
    assert "stands still" not in quiz.end()[0]


def test_the_clock_pauses_and_can_be_turned_off(terminal):
    quiz = terminal(*TEAMS, "--seconds", "60")
    screens = walk(quiz, (BEGIN, " "), (ASKED, "p"), (ASKED, "p"), (ASKED, "o"), (ASKED, "a"))
    assert "paused" in screens[2]
    assert "p go on" in screens[2]
    assert "paused" not in screens[3]
    assert "The clock is off." in screens[4]
    assert not re.search(r"\d:\d\d", screens[4])
    assert not re.search(r"\d:\d\d", shown(quiz, ASKED))


def test_the_clock_of_a_drill_that_is_gone_on_with(terminal):
    walk(terminal(*TEAMS, "--seconds", "60"), (BEGIN, " "), (ASKED, "q"))
    again = terminal("--resume")
    assert "1:00" in shown(again, ASKED)


def test_words_only_tell_once_that_the_time_is_over(terminal):
    quiz = terminal(*TEAMS, "--seconds", "1", "--plain")
    quiz.until(BEGIN)
    quiz.press(" ")
    assert "Question 1 of 2, 1 second. Red answers." in plain(quiz.until(ASKED))
    assert "\x1b" not in quiz.until("Time\\.")
    quiz.press("c")
    assert "The answer is C: Ada Lind" in quiz.until(SHOWN)


# ---------------------------------------------------------------- looks


def test_another_size_is_drawn_at_once(terminal):
    quiz = terminal(*TEAMS)
    walk(quiz, (BEGIN, " "), (ASKED, ""))
    assert quiz.child.waitnoecho(60)
    quiz.child.setwinsize(15, 40)
    screen = shown(quiz, ASKED)
    assert "Who opened the Tallow Bridge?" in screen
    assert max(map(len, screen.split("\n"))) <= 40
    quiz.press("c")
    assert "A point for Red." in shown(quiz, SHOWN)


def play_through(quiz: Terminal) -> None:
    quiz.until(BEGIN)
    quiz.press(" ")
    quiz.until(ASKED)
    quiz.press("a")
    quiz.until(ASKED)
    quiz.press("q")
    assert quiz.end()[1] == 0


def test_colours_are_there(terminal):
    quiz = terminal(*TEAMS)
    play_through(quiz)
    assert COLOUR.findall(quiz.seen)


def test_no_colour_where_none_is_wanted(terminal):
    quiz = terminal(*TEAMS, "--seconds", "60", NO_COLOR="1")
    play_through(quiz)
    assert COLOUR.findall(quiz.seen) == []
    assert CLEAR in quiz.seen


PLAIN = [({"TERM": "dumb"}, ()), ({}, ("--plain",)), ({"PYTHONIOENCODING": "latin-1"}, ())]


@pytest.mark.parametrize(("env", "options"), PLAIN)
def test_plain_means_words_only(terminal, env, options):
    quiz = terminal(*TEAMS, *options, **env)
    play_through(quiz)
    assert "\x1b" not in quiz.seen
    assert not re.search("[─━│╭✓✗▸]", quiz.seen)
    assert "Question 1 of 2. Red answers." in quiz.seen
