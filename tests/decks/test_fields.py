"""What may be edited, how it is written for an editor, and what is refused."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample_deck import DECK, HOW_MANY, WHEN, WHERE, WHO

from quiz.decks.fields import EDITABLE, as_text, fields, from_line, from_text, on_one_line
from quiz.decks.fields import with_fields as edited
from quiz.errors import DeckError
from quiz.play.grading import RIGHT, WRONG, grade
from quiz.schema import Granularity, Item

REFUSED = [
    (WHO, {"stem": ""}, "the stem is empty; a question needs one"),
    (WHO, {"key": ""}, "the key is empty; a question needs an answer"),
    (WHO, {"stem": "Who is Ada Lind?"}, "the stem tells the key, “Ada Lind”; say it otherwise"),
    (WHO, {"key": "otto marsh"}, "the key, “Otto Marsh”, is among the wrong options; change one"),
    (WHO, {"distractors": ("Lind",)}, "“Lind” is among the accepted answers; change one"),
    (WHO, {"accept": ("Petra  Vane",)}, "“Petra Vane” is among the accepted answers; change one"),
    (WHO, {"distractors": ("A B", "a b")}, "the wrong option “a b” is there twice; change one"),
    (WHEN, {"key": "soon"}, "the key “soon” is no date with its year, such as June 24, 2025"),
    (WHEN, {"key": "May 4"}, "the key “May 4” is no date with its year, such as June 24, 2025"),
    (WHEN, {"key": "May 32, 2024"}, "is no date with its year"),
    (HOW_MANY, {"key": "a crowd"}, "the key “a crowd” holds no number; this question asks for one"),
]


@pytest.mark.parametrize(("item", "edits", "says"), REFUSED, ids=[row[2][:40] for row in REFUSED])
def test_what_breaks_an_item_is_refused(item: Item, edits: dict[str, object], says: str) -> None:
    with pytest.raises(DeckError) as caught:
        edited(item, edits)
    assert says in str(caught.value)


def test_a_fault_that_was_there_before_does_not_stop_an_edit() -> None:
    told = WHO.model_copy(update={"stem": "Who is Ada Lind?"})
    assert edited(told, {"accept": ("A. L.",)}).accept == ("A. L.",)


def test_a_key_inside_a_word_is_not_told() -> None:
    assert edited(WHERE, {"key": "Tall"}).key == "Tall"


@pytest.mark.parametrize(
    ("item", "key", "right", "wrong"),
    [
        (WHO, "Eve Ward", "ward", "Lind"),
        (WHO, "Ada Lynd", "lynd", "Marsh"),
        (WHERE, "Hollow", "hollow", "Norwick"),
        (WHEN, "June 24, 2025", "24 June 2025", "3 May 2024"),
        (WHEN, "June 2025", "june 2025", "3 May 2024"),
        (WHEN, "2025", "2025", "2024"),
        (WHEN, "June 1-3, 2025", "1 to 3 June 2025", "3 May 2024"),
        (HOW_MANY, "about 5,500", "5500", "4000"),
        (HOW_MANY, "seven", "7", "4000"),
    ],
)
def test_a_new_key_is_what_typed_answers_are_judged_by(
    item: Item, key: str, right: str, wrong: str
) -> None:
    changed = edited(item, {"key": key, "accept": ()})
    assert grade(changed, right) == RIGHT
    assert grade(changed, wrong) == WRONG


def test_a_key_said_otherwise_keeps_its_value() -> None:
    assert edited(WHEN, {"key": "May 3, 2024"}).answer == WHEN.answer
    assert edited(HOW_MANY, {"key": "4000"}).answer == HOW_MANY.answer


@pytest.mark.parametrize(
    ("key", "day"),
    [("May 4", date(2024, 5, 4)), ("4 May", date(2024, 5, 4)), ("May 4, 2025", date(2025, 5, 4))],
)
def test_the_year_that_the_question_names_need_not_be_written(key: str, day: date) -> None:
    stem = "On what date in May 2024 did Mayor Ada Lind open the Tallow Bridge?"
    asked = WHEN.model_copy(update={"stem": stem, "key": "May 3"})
    assert edited(asked, {"key": key}).answer.start == day


def test_how_exact_a_new_date_is() -> None:
    answer = edited(WHEN, {"key": "the 1990s"}).answer
    assert (answer.granularity, answer.start) == (Granularity.DECADE, date(1990, 1, 1))


# ---------------------------------------------------------------- as text


@pytest.mark.parametrize("item", DECK.items, ids=lambda item: item.kind)
def test_what_an_editor_leaves_alone_is_as_it_was(item: Item) -> None:
    assert from_text(as_text(item)) == fields(item)
    assert all(from_line(name, on_one_line(item, name)) == fields(item)[name] for name in EDITABLE)
    assert item.evidence.quote in as_text(item)


@pytest.mark.parametrize("text", ["", "\n \n", "# stem: a\n"])
def test_an_emptied_file_changes_nothing(text: str) -> None:
    assert from_text(text) == {}


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("nonsense", "line 1: “nonsense” should begin with stem:, key:, option:, accept: or #"),
        ("stem: a\n\nstern: b", "line 3: “stern: b” should begin with"),
        ("stem: a\nstem: b", "there are 2 lines with stem:; leave one"),
        ("stem", "line 1: “stem” should begin with"),
    ],
)
def test_nonsense_is_named_with_its_line(text: str, says: str) -> None:
    with pytest.raises(DeckError) as caught:
        from_text(text)
    assert says in str(caught.value)


def test_white_space_and_case_of_labels_do_not_matter() -> None:
    read = from_text("STEM :  Who?\t now \r\nKey: A: B\noption:\noption: C\n")
    assert read == {"stem": "Who? now", "key": "A: B", "distractors": ("C",), "accept": ()}


@given(st.text())
def test_whatever_an_editor_leaves_is_read_or_refused(text: str) -> None:
    with suppress(DeckError):
        assert edited(WHO, from_text(text)).stem
