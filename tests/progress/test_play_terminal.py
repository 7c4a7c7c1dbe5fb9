"""What `quiz play` keeps on a real terminal, where answers take time and may be disputed."""

import pytest
from play_decks import DECK, WHO
from progress_cards import AGAIN, GOOD
from real_terminal import Terminal, offer

from quiz import deckfile
from quiz.progress import store

CHOICE = offer("A-D", "answer")
ONWARD = offer("Space", "(?:next|score)")
TYPED = "> "


@pytest.fixture
def path(home):
    return home / "progress.sqlite3"


@pytest.fixture
def play(tmp_path):
    started = []

    def start(*options) -> Terminal:
        path = tmp_path / "deck.json"
        deckfile.save(DECK, path)
        arguments = ("play", path, "--no-shuffle", "--seed", "1", *options)
        started.append(Terminal(*arguments))
        return started[-1]

    yield start
    for each in started:
        each.child.close(force=True)


def kept(path) -> list[tuple[str, str, int]]:
    return [(each.card, each.verdict, each.rating) for each in store.read(path).reviews]


@pytest.mark.parametrize(
    ("keys", "answer"),
    [
        ("i ", (WHO.id, "right", GOOD)),
        ("i\x03", (WHO.id, "right", GOOD)),
        (" ", (WHO.id, "wrong", AGAIN)),
        ("\x03", (WHO.id, "wrong", AGAIN)),
        ("q", (WHO.id, "wrong", AGAIN)),
    ],
)
def test_an_answer_is_kept_once_as_it_counts_in_the_end(play, path, keys, answer):
    quiz = play("--type", "-n", "1")
    quiz.until(TYPED)
    quiz.type("the lady mayor of the town\r")
    for key in keys:
        quiz.until(ONWARD)
        assert kept(path) == []
        quiz.press(key)
    quiz.until("of 1 right")
    assert kept(path) == [answer]


def test_what_cannot_be_disputed_is_kept_at_once(play, path):
    quiz = play()
    quiz.until(CHOICE)
    quiz.press("a")
    quiz.until(ONWARD)
    assert kept(path) == [(WHO.id, "wrong", AGAIN)]
    assert 0 < store.read(path).reviews[0].seconds < 60


def test_when_the_time_is_up_the_answer_was_wrong(play, path):
    quiz = play("--seconds", "1")
    quiz.until(CHOICE)
    quiz.until("Time is up")
    quiz.until(ONWARD)
    assert kept(path) == [(WHO.id, "wrong", AGAIN)]
    assert store.read(path).reviews[0].seconds == 1
