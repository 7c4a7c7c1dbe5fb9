"""An item as a note: fields, tags, guid and time."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from export_decks import ARTICLE, DECK, HOSTILE_DECK, HOW_MANY, OTHER_DECK, WHEN, WHO

from quiz.export.note import Note, fields, guid, newest, notes, tags
from quiz.schema import ArticleRef, Deck, Item


def test_the_fields_of_a_note() -> None:
    assert fields(HOW_MANY, ARTICLE) == {
        "Question": "How many people watched the raising of the ship Aurora on 3 May 2024?",
        "Answer": "about 4,000",
        "Options": '<ol class="opts"><li>about 2,500</li><li>about 4,000</li>'
        "<li>about 6,000</li><li>about 9,000</li></ol>",
        "Context": "Captain Ines Falk raised the ship Aurora off Port Merrow on 3 May 2024, and "
        "<mark>about 4,000</mark> people watched from the shore.",
        "Source": "<cite>A ship is raised</cite>, The Merrow Times",
        "URL": "https://times.example/ship",
        "Date": "May 4, 2024",
        "AsOf": "May 4, 2024",
        "ID": "ship-how-many",
    }


def test_what_is_not_known_stays_empty() -> None:
    bare = ArticleRef(id="ship", title="")
    item = WHO.model_copy(update={"distractors": ()})
    empty = {name for name, value in fields(item, bare).items() if not value}
    assert empty == {"Options", "Source", "URL", "Date", "AsOf"}


TAGS: dict[str, tuple[dict[str, Any], dict[str, Any], list[str]]] = {
    "all": ({}, {}, ["kind::who", "news::2024::05", "article::ship"]),
    "no date": ({}, {"published": None}, ["kind::who", "article::ship"]),
    "a long past": (
        {},
        {"published": date(990, 1, 2)},
        ["kind::who", "news::990::01", "article::ship"],
    ),
    "tags of its own, each once": (
        {"tags": ("topic::sea power", "kind::who", "::a::::b::", " ", "::")},
        {},
        ["kind::who", "news::2024::05", "article::ship", "topic::sea-power", "a::b"],
    ),
    "an id that is no tag": (
        {},
        {"id": 'a::b "c"\u3000d*'},
        ["kind::who", "news::2024::05", "article::a-b-c-d"],
    ),
}


@pytest.mark.parametrize(("item", "article", "expected"), TAGS.values(), ids=TAGS)
def test_the_tags_of_a_note(
    item: dict[str, Any], article: dict[str, Any], expected: list[str]
) -> None:
    made = tags(WHO.model_copy(update=item), ARTICLE.model_copy(update=article))
    assert list(made) == expected


def test_a_guid_belongs_to_the_fact_not_to_its_words() -> None:
    reworded = WHO.model_copy(update={"stem": "Who?", "key": "Falk", "tags": ("x",)})
    elsewhere = WHO.evidence.model_copy(update={"article": "tower"})
    assert guid(reworded) == guid(WHO) == "NdAzy7sjxADtTbAX"
    assert guid(WHO.model_copy(update={"evidence": elsewhere})) != guid(WHO)
    assert guid(WHO.model_copy(update={"id": "ship-whom"})) != guid(WHO)


def test_guids_differ() -> None:
    made = [note.guid for deck in (DECK, HOSTILE_DECK, OTHER_DECK) for note in notes(deck)]
    assert len(set(made)) == len(made)


TIMES: dict[str, tuple[list[date | None], date]] = {
    "the newest": ([date(2024, 5, 4), date(2025, 7, 13), None], date(2025, 7, 13)),
    "no date": ([None], date(2006, 1, 1)),
    "older than Anki": ([date(1912, 4, 16)], date(2006, 1, 1)),
}


@pytest.mark.parametrize(("days", "expected"), TIMES.values(), ids=TIMES)
def test_the_time_comes_from_the_deck(days: list[date | None], expected: date) -> None:
    articles = tuple(ArticleRef(id=str(n), title="", published=d) for n, d in enumerate(days))
    deck = Deck(title="", articles=articles, items=())
    assert datetime.fromtimestamp(newest(deck), UTC).date() == expected


def told(note: Note) -> str:
    return note.fields["Context"].partition("<mark>")[2].partition("</mark>")[0]


@pytest.mark.parametrize(
    ("item", "update", "expected"),
    [
        (WHO, {"key": "Captain Ines Falk of Merrow"}, "Ines Falk"),
        (WHEN, {"key": "May 3, 2024", "accept": ("3 May",)}, "3 May"),
        (HOW_MANY, {"key": "4000"}, "4,000"),
        (HOW_MANY, {"key": "no such thing", "accept": ("on", "people")}, "4,000"),
    ],
)
def test_other_words_for_the_key_are_marked(
    item: Item, update: dict[str, Any], expected: str
) -> None:
    changed = item.model_copy(update=update)
    deck = DECK.model_copy(update={"items": (changed,)})
    assert told(next(notes(deck))) == expected
