"""The quiz as a terminal shows it: what fits, what is marked, what is never let through."""

import re
from random import Random

import pytest
from play_decks import DECK, QUOTE, WHO, deck

from quiz.play import painting, screen
from quiz.play.look import Room
from quiz.play.session import Session, Settings, answer, start

ARTICLE = DECK.articles[0]
STYLED = re.compile(r"\x1b\[[\d;]*m")


def begin(item=WHO, **settings) -> Session:
    return start(deck((item,)), Settings(shuffle=False, **settings), Random(1))


def rows(text: str) -> list[str]:
    return STYLED.sub("", text).split("\n")


@pytest.mark.parametrize(
    ("height", "box", "options", "stem", "source"),
    [
        (24, True, True, True, True),
        (18, True, True, True, True),
        (16, False, True, True, True),
        (13, False, False, True, True),
        (10, False, False, True, False),
        (7, False, False, False, False),
    ],
)
def test_a_low_screen_leaves_out_what_it_can(height, box, options, stem, source):
    done = answer(begin(), "Otto Marsh")
    shown = painting.answered(done, ARTICLE, "", Room(80, height))
    assert ("╭" in shown) == box
    assert ("Hugh Crane" in shown) == options
    assert (WHO.stem in shown) == stem
    assert ("The Norwick Bell" in shown) == source
    assert "✗ Wrong. The answer is C: Ada Lind" in shown
    assert QUOTE in " ".join(shown.split())
    assert len(rows(shown)) <= max(height - 3, 5)


@pytest.mark.parametrize("coloured", [True, False])
def test_colours_only_where_they_are_wanted(coloured):
    shown = painting.question(begin(), "", Room(coloured=coloured))
    assert bool(STYLED.findall(shown)) == coloured


@pytest.mark.parametrize("columns", [20, 33, 80, 500])
@pytest.mark.parametrize("word", ["x" * 130, "東京" * 40, "https://example.org/" + "a-b/" * 40])
def test_long_words_are_broken_and_nothing_is_lost(columns, word):
    long = WHO.model_copy(update={"distractors": (word,), "stem": f"Who? {word}"})
    room = Room(columns, 60)
    shown = painting.question(begin(long), "", room)
    letters = [c for c in shown if c not in " \n│╭╮╰╯─━"]
    assert letters.count(word[-1]) >= 2 * word.count(word[-1])
    assert "…" not in shown
    assert max(map(painting.Text.cell_len.fget, map(painting.Text, rows(shown)))) <= room.width


def test_text_is_not_read_as_markup_or_pictures():
    odd = WHO.model_copy(update={"stem": "Who said [red]stop[/red] :smile: [link=x]?"})
    assert odd.stem in painting.question(begin(odd), "", Room())


def test_a_deck_cannot_steer_the_terminal():
    evil = "\x1b[2J\x1b]0;title\x07\x9b31m\u202e"
    bad = WHO.model_copy(
        update={"stem": f"Who{evil}?", "key": f"Ada{evil}", "distractors": (f"Otto{evil}",)}
    )
    article = ARTICLE.model_copy(update={"title": f"A{evil}", "url": f"http://x{evil}"})
    room = Room(80, 40, coloured=True)
    done = answer(begin(bad, typed=True), f"no{evil}")
    shown = "".join(
        [
            painting.question(begin(bad), evil, room),
            painting.answered(done, article, evil, room),
            painting.evidence(bad, article, room),
            painting.review(done, {article.id: article}, room),
            painting.missed(done.answered, room),
        ]
    )
    assert re.findall("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", STYLED.sub("", shown)) == []


def test_the_answer_is_marked_in_the_quotation():
    marked = painting.quoted(WHO)
    assert [marked.plain[span.start : span.end] for span in marked.spans] == ["Ada Lind"]


@pytest.mark.parametrize(("columns", "table"), [(80, True), (56, True), (55, False), (20, False)])
def test_the_results_are_a_table_where_there_is_room(columns, table):
    done = answer(begin(), "Ada Lind")
    shown = painting.results(done, Room(columns))
    assert ("╭" in shown) == table
    assert max(map(len, rows(shown))) <= columns
    assert (shown == screen.results(done, Room(columns))) != table


@pytest.mark.parametrize("look", [painting, screen])
def test_offers_are_not_torn_apart(look):
    shown = look.offers((("Space", "next"), ("e", "evidence"), ("q", "quit")), Room(20))
    assert [line.rstrip(",: ") for line in rows(shown)] == ["Space next", *E_AND_Q[look]]


@pytest.mark.parametrize("look", [painting, screen])
def test_offers_with_wide_letters_are_not_torn_apart(look):
    shown = look.offers((("1", "東京東京東京東京"), ("Space", "next")), Room(26))
    assert [line.rstrip(",: ") for line in rows(shown)] == ["1 東京東京東京東京", "Space next"]


E_AND_Q = {painting: ["e evidence  q quit"], screen: ["e evidence, q quit"]}
