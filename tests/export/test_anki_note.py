"""An item as a note: fields, tags, guid and time."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from export_decks import ARTICLE, DECK, HOSTILE_DECK, HOW_MANY, OTHER_DECK, WHEN, WHO

from quiz.export.format import Style
from quiz.export.note import Note, can_be_typed, changed, fields, guid, newest, notes, tags
from quiz.export.note_types import NOTE_TYPES
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
        "Hint": "a____ 4,___",
        "ID": "ship-how-many",
    }


@pytest.mark.parametrize("style", Style)
def test_a_note_has_only_fields_of_its_type(style: Style) -> None:
    common = set(fields(WHO, ARTICLE))
    assert common <= set(fields(WHO, ARTICLE, style)) <= set(NOTE_TYPES[style].fields)


def test_of_many_options_four_are_offered_and_of_two_none() -> None:
    def offered(*distractors: str) -> int:
        item = WHO.model_copy(update={"distractors": distractors})
        return fields(item, ARTICLE)["Options"].count("<li>")

    assert offered("Otto Marsh", "Petra Vane", "Hugh Crane", "Ada Lind") == 4
    assert offered("Otto Marsh", "Petra Vane") == 3
    assert offered("Otto Marsh", "Falk", "otto marsh") == 0


HINTS = [("Ines Falk", "I___ F___"), ("40%", ""), ("12", ""), ("6,000", "6,___"), ("US", "")]


@pytest.mark.parametrize(("key", "hint"), HINTS)
def test_a_hint_tells_the_lesser_part(key: str, hint: str) -> None:
    assert fields(WHO.model_copy(update={"key": key}), ARTICLE)["Hint"] == hint


TYPED = [
    ("Port Merrow", (), True),
    ("Port Merrow", ("PORT MERROW",), True),
    ("2024", ("two thousand",), True),
    ("12", ("12 swimmers", "twelve"), True),
    ("Ines Falk", ("Falk",), False),
    ("June 24, 2025", (), False),
    ("4,000", (), False),
    ("The Hague", (), False),
    ("Marks & Sparrow", (), False),
    ("the Tallow Bridge", (), False),
    ("Association of Bridge Builders", (), False),
]


@pytest.mark.parametrize(("key", "accept", "typed"), TYPED)
def test_an_answer_is_typed_where_there_is_one_way_to_write_it(
    key: str, accept: tuple[str, ...], typed: bool
) -> None:
    assert can_be_typed(WHO.model_copy(update={"key": key, "accept": accept})) is typed


GAPS = [
    ("Ines Falk raised the Aurora.", "{{c1::Ines Falk}} raised the Aurora."),
    ("Falk, Captain Ines Falk, won.", "{{c1::Falk}}, {{c1::Captain Ines Falk}}, won."),
    ("Falkner met Falk.", "Falkner met {{c1::Falk}}."),
    ("The captain raised it.", None),
    ("Recently Ines Falk raised it.", None),
    ("Ines Falk raised it last year.", None),
    ("In her youth Ines Falk dived.", None),
    ("“They saw Ines Falk,” said Otto Marsh.", None),
]
"""Quoted sentences, and what is asked with a gap; None where the question is asked instead."""


@pytest.mark.parametrize(("quote", "text"), GAPS)
def test_a_gap_is_for_sentences_that_stand_alone(quote: str, text: str | None) -> None:
    item = WHO.model_copy(update={"evidence": WHO.evidence.model_copy(update={"quote": quote})})
    made = fields(item, ARTICLE, Style.CLOZE)
    asked = f"{WHO.stem}<br>{{{{c1::Ines Falk}}}}"
    assert (made["Text"], made["Asked"]) == ((text, "") if text else (asked, "y"))


def test_a_weekday_is_no_gap() -> None:
    answer = WHEN.answer.model_copy(update={"text": "Friday"})
    proof = WHEN.evidence.model_copy(update={"quote": "Ines Falk raised the Aurora on Friday."})
    item = WHEN.model_copy(update={"answer": answer, "evidence": proof})
    assert fields(item, ARTICLE, Style.CLOZE)["Asked"] == "y"
    dated = proof.model_copy(update={"quote": "Ines Falk raised the Aurora on 3 May 2024."})
    made = fields(item.model_copy(update={"evidence": dated}), ARTICLE, Style.CLOZE)
    assert made["Text"] == "Ines Falk raised the Aurora on {{c1::3 May 2024}}."


def test_the_same_gap_is_made_once() -> None:
    twin = WHO.model_copy(update={"id": "ship-twin", "stem": "Who brought up the Aurora?"})
    deck = DECK.model_copy(update={"items": (WHO, twin)})
    assert [note.fields["Asked"] for note in notes(deck, Style.CLOZE)] == ["", "y"]


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
    decks = (DECK, HOSTILE_DECK, OTHER_DECK)
    made = [note.guid for style in Style for deck in decks for note in notes(deck, style)]
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


def test_a_note_is_as_old_as_its_last_change_or_else_its_article() -> None:
    when = datetime(2024, 7, 1, 12, 30, tzinfo=UTC)
    assert changed(WHO, ARTICLE) == datetime(2024, 5, 4, tzinfo=UTC).timestamp()
    assert changed(WHO.model_copy(update={"changed": when}), ARTICLE) == when.timestamp()
    assert (
        changed(WHO, ArticleRef(id="ship", title=""))
        == datetime(2006, 1, 1, tzinfo=UTC).timestamp()
    )


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
