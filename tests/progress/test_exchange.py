"""Progress as a file: the way out and back, and what is said of a file that is no progress."""

import json

import pytest
from hypothesis import given
from progress_cards import PROGRESSES, card, review

from quiz.errors import ProgressError
from quiz.progress.exchange import dumps, load
from quiz.progress.records import FORMAT, Progress

WHOLE = Progress(cards=(card(),), reviews=(review(seconds=2.25),))
DATA = json.loads(dumps(WHOLE))


@given(progress=PROGRESSES)
def test_the_way_out_and_back_loses_nothing(progress, tmp_path_factory):
    path = tmp_path_factory.getbasetemp() / "progress.json"
    path.write_text(dumps(progress), "utf-8")
    assert load(path) == progress


def test_the_file_reads_as_its_fields_are_named():
    (answer,) = DATA["reviews"]
    assert answer == {
        "card": "who",
        "at": "2026-03-10T12:00:00Z",
        "rating": 3,
        "verdict": "right",
        "seconds": 2.25,
    }
    assert list(DATA) == ["format", "cards", "reviews"]
    assert list(DATA["cards"][0]) == ["deck", "item", "article", "added", "changed", "suspended"]


def _with(**more) -> str:
    return json.dumps({**DATA, **more})


def _review(**more) -> str:
    return _with(reviews=[{**DATA["reviews"][0], **more}])


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "no progress; give a file of export-progress"),
        ("{", "no progress"),
        ("[1, 2]", "no progress"),
        ('{"format": 1, "title": "A deck"}', "no progress"),
        ("[" * 100_000, "no progress"),
        (_with(format="1"), "no progress"),
        (_with(format=FORMAT + 1), f"made by a newer quiz, in format {FORMAT + 1}; update quiz"),
        (_with(cards={}), "cards: "),
        (_with(more=1), "more: "),
        (_review(card="whom"), "reviews.0.card: 'whom' is no card in it"),
        (_review(rating=5), "reviews.0.rating: "),
        (_review(at="2026-03-10T12:00:00"), "reviews.0.at: "),
        (_review(at="0001-01-01T00:00:00Z"), "should be a time after 1970"),
        (_review(at="yesterday"), "reviews.0.at: "),
        (_review(seconds=-1), "reviews.0.seconds: "),
        (_review(verdict="perhaps"), "reviews.0.verdict: "),
    ],
    ids=lambda value: value[:30],
)
def test_what_is_wrong_is_said_in_one_line(text, says, tmp_path):
    path = tmp_path / "progress.json"
    path.write_text(text)
    with pytest.raises(ProgressError) as caught:
        load(path)
    assert str(caught.value).startswith(f"{path}: ")
    assert says in str(caught.value)
    assert "\n" not in str(caught.value)


def test_what_cannot_be_read_is_said_too(tmp_path):
    (tmp_path / "bytes.json").write_bytes(b"\xff\xfe\x00")
    for name, says in (("none.json", "not found"), ("bytes.json", "not UTF-8"), (".", "cannot")):
        with pytest.raises(ProgressError, match=says):
            load(tmp_path / name)
