"""Keys and lines: what answers, what commands, and that the two never meet."""

import pytest
from play_decks import WHAT, WHO

from quiz.play.commands import Command, explained, is_unknown, offers, own_verdict, reply
from quiz.play.hints import first_letters, in_words
from quiz.play.options import LETTERS
from quiz.play.session import Question
from quiz.play.verdict import Grade, Verdict

CHOOSE = Question(item=WHO, options=("w", "x", "y", "z"))
TYPE = Question(item=WHAT)
FLIP = Question(item=WHO, flip=True)
EVERY = [CHOOSE, TYPE, FLIP]


def test_no_option_has_the_letter_of_a_command():
    assert not set(LETTERS.lower()) & {command.value for command in Command}


@pytest.mark.parametrize(
    ("question", "said", "meant"),
    [
        *[(CHOOSE, said, "w") for said in ("a", "A", "1")],
        *[(CHOOSE, said, Command.HINT) for said in ("h", "H", "hint")],
        *[(CHOOSE, said, Command.HELP) for said in ("?", "help")],
        (CHOOSE, "s", Command.SKIP),
        (CHOOSE, "e", Command.EVIDENCE),
        (CHOOSE, "q", Command.QUIT),
        *[(CHOOSE, said, None) for said in ("i", "m", "x", "5", " ", "\r", "", "aa")],
        *[(TYPE, said, said) for said in ("h", "s", "e", "q", "quit", "a", "1", "help", "? no")],
        *[(TYPE, said, Command.HINT) for said in (":h", ":H", ":hint")],
        (TYPE, "?", Command.HELP),
        (TYPE, "", Command.SKIP),
        (TYPE, ":s", Command.SKIP),
        (TYPE, ":e", Command.EVIDENCE),
        (TYPE, ":q", Command.QUIT),
        (TYPE, ":", ":"),
        (TYPE, ":x", ":x"),
        *[(FLIP, said, Command.ONWARD) for said in (" ", "\r", "\n", "")],
        (FLIP, "h", Command.HINT),
        (FLIP, "a", None),
    ],
)
def test_a_reply(question, said, meant):
    assert reply(question, said) == meant


@pytest.mark.parametrize(
    ("said", "unknown"), [(":x", True), (":)", False), (":", False), (":xy", False), ("x", False)]
)
def test_what_looks_like_a_command_and_is_none(said, unknown):
    assert is_unknown(said) is unknown


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        ("r", "right"),
        ("3", "right"),
        ("a", "almost"),
        ("2", "almost"),
        ("W", "wrong"),
        ("1", "wrong"),
    ],
)
def test_a_player_judges_a_card(said, verdict):
    assert own_verdict(said) == Grade(verdict=Verdict(verdict))


@pytest.mark.parametrize(
    ("said", "meant"), [("q", Command.QUIT), ("e", Command.EVIDENCE), (" ", None), ("s", None)]
)
def test_other_keys_at_a_card(said, meant):
    assert own_verdict(said) is meant


@pytest.mark.parametrize("question", EVERY)
@pytest.mark.parametrize("exam", [False, True])
def test_help_names_every_key_that_is_offered(question, exam):
    named = {key for key, _ in explained(question, exam, remember=False)}
    assert {key for key, _ in offers(question, exam)} <= named
    assert ("hint" in dict(map(reversed, offers(question, exam)))) is not exam


@pytest.mark.parametrize("question", EVERY)
@pytest.mark.parametrize("remember", [False, True])
def test_help_names_remembering_where_that_can_be_done(question, remember):
    named = dict(explained(question, exam=False, remember=remember))
    assert ("m" in named) == (question.typed and remember)


@pytest.mark.parametrize(
    ("key", "letters", "words"),
    [
        ("Sergei Lavrov", "S_____ L_____", "S and 5 more, L and 5 more"),
        ("June 24, 2025", "J___ 2_, 2___", "J and 3 more, 2 and 1 more, 2 and 3 more"),
        ("$1.4 million", "$1._ m______", "1 and 1 more, m and 6 more"),
        ("Ki-moon", "K_-____", "K and 5 more"),
        ("“X”", "“X”", "“X”"),
        ("—", "—", "—"),
    ],
)
def test_a_hint_is_how_the_key_begins(key, letters, words):
    assert (first_letters(key), in_words(key)) == (letters, words)
