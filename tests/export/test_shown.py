"""What sheets show of a deck, and what they hold back until the answer."""

from datetime import date

import pytest
from export_decks import ARTICLE, DECK, HOW_MANY, WHEN, WHERE, WHO

from quiz.export.asked import asked
from quiz.export.shown import (
    heading,
    questions,
    source,
    sources,
    step,
    tells,
    width,
)
from quiz.schema import ArticleRef, Deck, Item


def deck(
    *items: Item, title: str = "A ship", articles: tuple[ArticleRef, ...] = (ARTICLE,)
) -> Deck:
    return Deck(title=title, articles=articles, items=items)


def test_a_question_is_shown_with_its_proof() -> None:
    (shown,) = questions(DECK, asked((HOW_MANY,)))
    assert shown.stem == HOW_MANY.stem
    assert sorted(shown.options) == sorted((HOW_MANY.key, *HOW_MANY.distractors))
    assert shown.options["ABCD".index(shown.letter)] == HOW_MANY.key == shown.key
    assert "".join(shown.quote) == HOW_MANY.evidence.quote
    assert shown.quote[1] == "about 4,000"
    assert shown.source == source(ARTICLE)


def test_a_question_without_options_has_no_letter() -> None:
    (shown,) = questions(DECK, asked((WHO.model_copy(update={"distractors": ()}),)))
    assert (shown.options, shown.letter, shown.also) == ((), "", WHO.accept)


def test_as_of_is_told_where_it_is_not_the_day_of_the_article() -> None:
    later = HOW_MANY.model_copy(update={"as_of": date(2024, 5, 9)})
    told = [each.as_of for each in questions(DECK, asked((HOW_MANY, later)))]
    assert told == ["", "May 9, 2024"]


TELLING = [
    ("Ines Falk raises a ship", WHO, True),
    ("FALK raises a ship", WHO, True),
    ("Falkland raises a ship", WHO, False),
    ("A ship is raised", WHO, False),
    ("The ship that Ines…", WHO, True),
    ("The ship that Ines", WHO, False),
    ("The ship off Port…", WHERE, True),
    ("The ship off…", WHERE, False),
    ("About 4,000 see a ship", HOW_MANY, True),
    ("Some 14,000 see a ship", HOW_MANY, False),
    ("What was raised on 3 May 2024", WHEN, True),
]


@pytest.mark.parametrize(("text", "item", "told"), TELLING)
def test_a_title_may_tell_an_answer(text: str, item: Item, told: bool) -> None:
    assert tells(text, item) is told
    assert heading(deck(item, title=text)) == ("News quiz" if told else text)


def test_a_deck_without_a_title_is_a_quiz() -> None:
    assert heading(deck(WHO, title=" ")) == "News quiz"


SHOWN = [
    ({}, (ARTICLE.title, "The Merrow Times", "May 4, 2024", ARTICLE.url)),
    ({"title": "Falk raises a ship"}, ("", "The Merrow Times", "May 4, 2024", "")),
    ({"publisher": "The Falk Times"}, (ARTICLE.title, "", "May 4, 2024", ARTICLE.url)),
    ({"published": date(2024, 5, 3)}, (ARTICLE.title, "The Merrow Times", "May 2024", ARTICLE.url)),
    ({"published": None}, (ARTICLE.title, "The Merrow Times", "", ARTICLE.url)),
]


@pytest.mark.parametrize(("article", "shown"), SHOWN)
def test_a_source_is_cited_without_what_tells_an_answer(
    article: dict[str, object], shown: tuple[str, ...]
) -> None:
    when = WHEN.model_copy(update={"accept": ("May 3, 2024",)})
    made = ARTICLE.model_copy(update=article)
    (cited,) = sources(deck(WHO, when, articles=(made,)))
    assert (cited.title, cited.publisher, cited.day, cited.url) == shown


def test_only_articles_asked_about_are_cited() -> None:
    other = ARTICLE.model_copy(update={"id": "other", "title": "Another"})
    cited = sources(deck(WHO, articles=(ARTICLE, other)))
    assert [each.title for each in cited] == [ARTICLE.title]


def test_a_source_of_which_nothing_may_be_told_is_left_out() -> None:
    assert sources(deck(WHO, articles=(ArticleRef(id="ship", title="Falk"),))) == ()


@pytest.mark.parametrize(
    ("text", "columns", "steps"), [("", 0, 0), ("abc", 3, 0), ("東京", 4, 1), ("abcdefgh", 8, 2)]
)
def test_room_is_counted_in_columns(text: str, columns: int, steps: int) -> None:
    assert (width(text), step(text, (3, 6))) == (columns, steps)
