"""A review on a real terminal: keys, ratings by hand, and an end at any moment."""

import re

import pytest
from play_decks import WHERE, WHO
from progress_cards import AGAIN, GOOD, card
from real_terminal import BACK, CLEAR, COLOUR, Terminal, offer, plain

from quiz.play.verdict import Verdict
from quiz.progress import store
from quiz.progress.records import Rating

CHOICE = offer("A-D", "answer")
ONWARD = offer("Space", "(?:next|score)")
RATE = offer("1", "Again")
TYPED = "> "


@pytest.fixture
def path(home):
    path = home / "progress.sqlite3"
    store.add(path, [card("who", item=WHO), card("where", item=WHERE)])
    return path


@pytest.fixture
def review(path):
    started = []

    def start(*options, **more) -> Terminal:
        started.append(Terminal("review", *options, **more))
        return started[-1]

    yield start
    for each in started:
        each.child.close(force=True)


def kept(path) -> list[tuple[str, Verdict, Rating]]:
    return [(each.card, each.verdict, each.rating) for each in store.read(path).reviews]


def letter(shown: str, key: str) -> str:
    """The letter of an option."""
    return re.search(rf"  ([A-D])  {key}", plain(shown)).group(1)


@pytest.mark.parametrize("size", [(15, 40), (60, 200)])
def test_what_was_not_known_comes_again_until_it_is(review, path, size):
    quiz = review(size=size)
    wrong = letter(quiz.until(CHOICE), "Otto Marsh")
    quiz.press(wrong)
    assert "Wrong" in quiz.until(ONWARD)
    quiz.press(" ")
    shown = quiz.until(CHOICE)
    assert "2/3" in shown
    quiz.press(letter(shown, "Norwick"))
    quiz.until(ONWARD)
    quiz.press(" ")
    shown = quiz.until(CHOICE)
    assert "3/3" in shown
    quiz.press(letter(shown, "Ada Lind"))
    quiz.until(ONWARD)
    quiz.press(" ")
    rest, code = quiz.end()
    assert code == 0
    assert "2 of 3 right." in plain(rest)
    assert "Done for today. Next: 2 cards on " in plain(rest) or "Next: 1 card on" in plain(rest)
    assert [(name, verdict) for name, verdict, _ in kept(path)] == [
        ("who", "wrong"),
        ("where", "right"),
        ("who", "right"),
    ]
    assert max(len(line) for line in plain(quiz.seen).splitlines()) <= min(size[1], 80)


@pytest.mark.parametrize(
    ("key", "rate"),
    [("1", "AGAIN"), ("4", "EASY"), (" ", None), ("\r", None)],
)
def test_the_learner_rates_the_answers(review, path, key, rate):
    quiz = review("--grade", size=(15, 40))
    quiz.press(letter(quiz.until(CHOICE), "Otto Marsh"))
    assert "1 Again 1d 2 Hard 1d 3 Good 2d 4 Easy 8d Space Again" in " ".join(
        plain(quiz.until(RATE)).split()
    )
    assert kept(path) == []
    quiz.press(f"5x{key}")
    assert ("2/3" if rate in (None, "AGAIN") else "2/2") in quiz.until(CHOICE)
    assert kept(path) == [("who", "wrong", Rating[rate or "AGAIN"])]


PROMPTS = [
    ((), [CHOICE], 0),
    ((), [CHOICE, ONWARD], 1),
    ((), [CHOICE, ONWARD, CHOICE], 1),
    (("--grade",), [CHOICE, RATE], 0),
    (("--grade",), [CHOICE, RATE, CHOICE], 1),
]
"""Options, prompts up to the one to leave at, answers kept by then."""
LEAVING = [
    *(("\x03", 130, *prompt) for prompt in PROMPTS),
    *((key, 0, *prompt) for key, prompt in zip("q\x04", PROMPTS[2:], strict=False)),
]


@pytest.mark.parametrize(("keys", "code", "options", "prompts", "answers"), LEAVING)
def test_leaving_at_any_prompt_keeps_what_was_answered(
    review, path, keys, code, options, prompts, answers
):
    quiz = review(*options)
    for prompt, key in zip(prompts[:-1], ["a", " "], strict=False):
        quiz.until(prompt)
        quiz.press(key)
    quiz.until(prompts[-1])
    quiz.press(keys)
    rest, exited = quiz.end()
    assert exited == code
    assert "Traceback" not in quiz.seen
    assert re.search(r"of 1 right|No question answered", plain(quiz.seen))
    assert ("Left for today" in rest) == (code == 0)
    assert len(kept(path)) == answers


@pytest.mark.parametrize(("keys", "code"), [("\x03", 130), ("\x04", 0)], ids=["^C", "^D"])
def test_leaving_while_typing(review, path, keys, code):
    quiz = review("--type")
    quiz.until(TYPED)
    quiz.type("lind\r")
    quiz.until(ONWARD)
    quiz.press(" ")
    quiz.until(TYPED)
    quiz.type(keys)
    assert quiz.end()[1] == code
    assert [name for name, *_ in kept(path)] == ["who"]


@pytest.mark.parametrize("options", [(), ("--grade",)])
def test_killed_in_the_middle_it_has_kept_every_answer(review, path, options):
    quiz = review(*options)
    quiz.press(letter(quiz.until(CHOICE), "Ada Lind"))
    if options:
        quiz.until(RATE)
        quiz.press("3")
        quiz.until(CHOICE)
    else:
        quiz.until(ONWARD)
    quiz.child.kill(9)
    quiz.child.wait()
    assert [(name, verdict) for name, verdict, _ in kept(path)] == [("who", "right")]
    assert 0 < store.read(path).reviews[0].seconds < 60


def test_i_was_right_and_the_card_does_not_come_again(review, path):
    quiz = review("--type")
    quiz.until(TYPED)
    quiz.type("the lady mayor of the town\r")
    assert "remember" not in plain(quiz.until(ONWARD))
    quiz.press("i")
    assert "Counted as right." in plain(quiz.until(ONWARD))
    quiz.press(" ")
    assert "2/2" in quiz.until(TYPED)
    assert kept(path) == [("who", "right", GOOD)]


@pytest.mark.parametrize(("key", "rate"), [("1", AGAIN), (" ", GOOD)])
def test_i_was_right_changes_what_is_offered(review, path, key, rate):
    quiz = review("--type", "--grade")
    quiz.until(TYPED)
    quiz.type("the lady mayor of the town\r")
    assert "Space Again" in plain(quiz.until(RATE)).replace("  ", " ")
    quiz.press("i")
    assert "Space Good" in " ".join(plain(quiz.until(RATE)).split())
    quiz.press(key)
    quiz.until(TYPED)
    assert kept(path) == [("who", "right", rate)]


@pytest.mark.parametrize("options", [(), ("--grade",)])
def test_a_skip_shows_the_answer_and_keeps_nothing(review, path, options):
    quiz = review(*options)
    quiz.until(CHOICE)
    quiz.press("s")
    assert "Skipped. The answer is" in plain(quiz.until(ONWARD))
    quiz.press(" ")
    assert "2/2" in quiz.until(CHOICE)
    assert kept(path) == []


@pytest.mark.parametrize("options", [(), ("--grade",)])
def test_no_screen_is_higher_than_the_terminal(review, options):
    quiz = review(*options, size=(15, 40))
    for prompt, key in [
        (CHOICE, "?"),
        (BACK, " "),
        (CHOICE, "a"),
        (RATE if options else ONWARD, "q"),
    ]:
        shown = plain(quiz.until(prompt).rpartition(CLEAR)[2])
        assert shown.count("\n") < 15
        quiz.press(key)


def test_colours_boxes_and_new_screens(review):
    shown = review().until(CHOICE)
    assert shown.count(CLEAR) == 1
    assert COLOUR.search(shown)
    assert "╭" in shown


@pytest.mark.parametrize(("options", "env"), [((), {"TERM": "dumb"}), (("--plain",), {})])
def test_plain_means_words_only(review, options, env):
    quiz = review("--grade", *options, **env)
    quiz.until(CHOICE)
    quiz.press("a")
    quiz.until(RATE)
    quiz.press("q")
    assert quiz.end()[1] == 0
    assert "\x1b" not in quiz.seen
    assert "╭" not in quiz.seen


@pytest.mark.parametrize(("keys", "code"), [("\x03", 130), ("n\r", 0), ("\r", 0)])
def test_forgetting_asks_first(path, keys, code):
    asked = Terminal("forget", "bridges")
    asked.until(r"Forget 2 cards and 0 answers to them\? \[y/N\]: ")
    asked.type(keys)
    rest, exited = asked.end()
    assert exited == code
    assert "Traceback" not in rest
    assert len(store.read(path).cards) == 2
