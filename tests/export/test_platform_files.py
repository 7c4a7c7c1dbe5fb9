"""What is in the files for other platforms, cell by cell, and where a limit is."""

from pathlib import Path

import pytest
from export_decks import DECK, HOW_MANY, QUOTE, WHO
from kept_exports import FOLDER, READABLE, exported, kept
from openpyxl import load_workbook
from platform_readers import rows_of_sheet

from quiz.export import EXPORTERS, render
from quiz.export.format import USUAL, Manner
from quiz.export.platforms import aiken, blooket, gift, kahoot, moodle_xml, wayground
from quiz.export.platforms.cells import rows_of_text
from quiz.export.platforms.fitting import length
from quiz.schema import Deck, WhoItem


def deck(*items: WhoItem) -> Deck:
    return DECK.model_copy(update={"items": items})


def who(**fields: object) -> WhoItem:
    return WHO.model_copy(update=fields)


@pytest.mark.parametrize("name", READABLE)
def test_the_text_formats_are_as_kept(name: str) -> None:
    assert exported(name) == kept(name).read_bytes(), "python tests/renew.py writes it anew"


def test_nothing_else_is_kept() -> None:
    assert set(FOLDER.iterdir()) == set(map(kept, READABLE))


def test_the_sheet_of_kahoot() -> None:
    rows = rows_of_sheet(kahoot.render(DECK, Manner(seconds=20)).data)
    assert rows[1][1] == "Quiz template"
    assert rows[7] == (
        None,
        "Question - max 120 characters",
        "Answer 1 - max 75 characters",
        "Answer 2 - max 75 characters",
        "Answer 3 - max 75 characters",
        "Answer 4 - max 75 characters",
        "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs",
        "Correct answer(s) - choose at least one",
    )
    options = ("Ines Falk", "Petra Vane", "Otto Marsh", "Hugh Crane")
    assert rows[8][:2] == (1, WHO.stem)
    assert set(rows[8][2:6]) == set(options)
    assert rows[8][6] == 20
    assert rows[8][1 + rows[8][7]] == "Ines Falk"
    assert [row[0] for row in rows[8:]] == [1, 2, 3, 4]


def test_the_sheet_of_wayground() -> None:
    alone = who(distractors=())
    rows = rows_of_sheet(wayground.render(deck(WHO, alone)).data)
    assert rows[0] == (
        "Question Text",
        "Question Type",
        *(f"Option {number}" for number in range(1, 6)),
        "Correct Answer",
        "Time in seconds",
        "Image Link",
        "Answer explanation",
    )
    proof = (
        f"“{QUOTE}” - A ship is raised, The Merrow Times, May 4, 2024, https://times.example/ship"
    )
    chosen, typed = rows[2:]
    assert (chosen[1], chosen[6], chosen[8:]) == ("Multiple Choice", None, (30, None, proof))
    assert chosen[1 + chosen[7]] == "Ines Falk"
    right = ("Ines Falk", "Falk", "Captain Ines Falk", None, None)
    assert typed == (WHO.stem, "Fill-in-the-Blank", *right, None, 30, None, proof)


@pytest.mark.parametrize("name", ["kahoot", "wayground"])
def test_a_sheet_tells_no_time_but_the_first_day(name: str, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(render(DECK, EXPORTERS[name], USUAL).data)
    known = load_workbook(path).properties
    assert {known.created.year, known.modified.year} == {1980}


LIKE = "the question begins like an answer"
LIMITS = [
    ("kahoot", {"stem": "Who" + "o" * 117}, None),
    ("kahoot", {"stem": "Who" + "o" * 118}, "question too long: 121 characters, 120 at most"),
    ("kahoot", {"stem": "🚢" * 60}, None),
    ("kahoot", {"stem": "🚢" * 61}, "question too long: 122 characters, 120 at most"),
    ("kahoot", {"key": "x" * 75}, None),
    ("kahoot", {"key": "x" * 76}, "answer too long: 76 characters, 75 at most"),
    ("kahoot", {"distractors": ("a", "b", "x" * 76)}, "answer too long: 76 characters, 75 at most"),
    ("kahoot", {"distractors": ("a",)}, "too few options: 3 at least"),
    ("kahoot", {"distractors": ("a", "b")}, None),
    ("blooket", {"distractors": ()}, "too few options: 3 at least"),
    ("gimkit", {"distractors": ()}, "too few options: 3 at least"),
    ("wayground", {"distractors": (), "accept": ("a", "b", "c", "d")}, None),
    (
        "wayground",
        {"distractors": (), "accept": ("a", "b", "c", "d", "e")},
        "too many answers: 6 are right, 5 at most",
    ),
    ("wayground", {"stem": "x" * 32768}, "question too long: 32768 characters, 32767 at most"),
    ("gift", {"distractors": (), "accept": ("a -> b",)}, "reads as command: -> in an answer"),
    ("aiken", {"stem": "A) what?"}, f"reads as command: {LIKE}"),
    (
        "aiken",
        {"stem": "J. Falk did what?"},
        f"reads as command: {LIKE}",
    ),
    ("aiken", {"stem": "ANSWER: what?"}, f"reads as command: {LIKE}"),
    ("aiken", {"stem": "Answer: what?", "key": "A) a", "distractors": ("ANSWER: B", "c")}, None),
    ("csv", {"stem": "\x00 \n"}, "no text: "),
    ("quizlet", {"key": "\x07"}, "no text: "),
]


@pytest.mark.parametrize(("name", "fields", "reason"), LIMITS)
def test_what_breaks_a_limit_is_named_and_not_cut(
    name: str, fields: dict[str, object], reason: str | None
) -> None:
    done = render(deck(who(**fields), HOW_MANY), EXPORTERS[name], USUAL)
    told = [f"{each.reason.replace('_', ' ')}: {each.detail}" for each in done.skipped]
    assert told == ([reason] if reason else [])
    assert done.count == 2 - len(told)


def test_characters_are_counted_as_javascript_does() -> None:
    assert [length(text) for text in ("", "é", "ﬁ", "🚢", "👩‍🚀")] == [0, 1, 1, 2, 5]


CELLS = [
    ("=1+1", "'=1+1"),
    ("+1 more", "'+1 more"),
    ("-5 degrees", "'-5 degrees"),
    ("@norwick", "'@norwick"),
    ("\t=1", "'\t=1"),
    ("-5", "-5"),
    ("+3.5%", "+3.5%"),
    ("-1,200", '"-1,200"'),
    ("-1,20", '"\'-1,20"'),
    ("-1-1", "'-1-1"),
    ("'=1", "''=1"),
    ("'tis", "'tis"),
    ("a=b", "a=b"),
    ("−5 degrees", "−5 degrees"),
    ("", ""),
]


@pytest.mark.parametrize(("text", "cell"), CELLS)
def test_no_cell_acts_as_a_formula(text: str, cell: str) -> None:
    assert rows_of_text([(text, "x")], "'") == f"{cell},x\r\n".encode()


def test_players_see_no_guard() -> None:
    text = blooket.render(deck(who(key="-5 degrees", distractors=("1", "2")))).data.decode()
    assert "\u2060-5 degrees" in text
    assert "'-5" not in text


def test_an_asterisk_in_a_typed_answer_is_no_wildcard() -> None:
    item = who(key="M*A", accept=(), distractors=())
    assert rb"=M\\*A" in gift.render(deck(item)).data
    assert rb"<text>M\*A</text>" in moodle_xml.render(deck(item)).data


def test_what_moodle_would_obey_is_escaped() -> None:
    item = who(key="%50%half", distractors=("[html]<b>", "a=b~c"), stem="{a} #b ::c:: \\d?")
    text = gift.render(deck(item)).data.decode()
    assert "[plain]\\{a\\} \\#b \\:\\:c\\:\\: \\\\d? {\n" in text
    assert "\t=[plain]%50%half\n" in text
    assert "\t~[plain][html]<b>\n" in text
    assert "\t~a\\=b\\~c\n" in text


def test_a_long_id_is_left_out_where_moodle_could_not_keep_it() -> None:
    item = who(id="x" * 101)
    assert b"[id:" not in gift.render(deck(item)).data
    assert b"<idnumber />" in moodle_xml.render(deck(item)).data


def test_the_letter_of_the_answer() -> None:
    lines = aiken.render(deck(WHO)).data.decode().splitlines()
    letter = lines[-1].removeprefix("ANSWER: ")
    assert f"{letter}) Ines Falk" in lines
