"""The store on a real disk: what is kept, and what is said where nothing can be kept."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import timedelta

import pytest
from hypothesis import given
from play_decks import WHERE
from progress_cards import AGAIN, GOOD, NOON, PROGRESSES, card, review

from quiz.errors import ProgressError
from quiz.progress import store
from quiz.progress.exchange import dumps
from quiz.progress.migrations import MIGRATIONS, migrate
from quiz.progress.records import Progress

LATER = NOON + timedelta(hours=1)
SMALLEST = 40
"""Pages of 4 kilobytes: enough for the tables, and for some cards."""


@pytest.fixture
def path(tmp_path):
    return tmp_path / "made" / "for it" / "progress.sqlite3"


def sql(path, *statements: str) -> list[tuple]:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        return [row for each in statements for row in connection.execute(each).fetchall()]


def refused(call, path, says: str) -> None:
    with pytest.raises(ProgressError) as caught:
        call()
    assert str(caught.value).startswith(f"{path}: ")
    assert says in str(caught.value)
    assert "\n" not in str(caught.value)


def every_call(path):
    return (
        lambda: store.read(path),
        lambda: store.add(path, [card("b")]),
        lambda: store.record(path, card("b"), review("b")),
        lambda: store.forget(path, ["who"]),
        lambda: store.suspend(path, ["who"], True, NOON),
        lambda: store.unite(path, Progress(cards=(card("b"),))),
    )


# ---------------------------------------------------------------- what is kept


def test_reading_where_there_is_nothing_makes_nothing(path):
    assert store.read(path) == Progress()
    assert not path.parent.exists()


@given(progress=PROGRESSES)
def test_what_is_kept_is_what_was_given(progress, tmp_path_factory):
    path = tmp_path_factory.mktemp("any") / "progress.sqlite3"
    store.unite(path, progress)
    kept = store.read(path)
    assert kept.cards == progress.cards
    assert set(kept.reviews) == set(progress.reviews)
    assert dumps(store.unite(path, progress)) == dumps(kept) == dumps(store.read(path))


@given(one=PROGRESSES, other=PROGRESSES)
def test_a_merged_file_holds_all_answers_of_both(one, other, tmp_path_factory):
    path = tmp_path_factory.mktemp("any") / "progress.sqlite3"
    store.unite(path, one)
    store.unite(path, other)
    kept = {(each.card, each.at) for each in store.read(path).reviews}
    assert kept == {(each.card, each.at) for each in (*one.reviews, *other.reviews)}


def test_an_answer_brings_its_card(path):
    store.record(path, card(), review(seconds=1.5))
    assert store.read(path) == Progress(cards=(card(),), reviews=(review(seconds=1.5),))


def test_two_answers_of_one_instant_are_two(path):
    for rate in (AGAIN, GOOD):
        store.record(path, card(), review(rating=rate))
    assert [each.rating for each in store.read(path).reviews] == [AGAIN, GOOD]


def test_a_deck_added_again_renews_the_text_and_keeps_the_answers(path):
    store.record(path, card("a"), review("a"))
    new = card("a", item=WHERE, changed=LATER)
    done = store.add(path, [new, card("b", changed=LATER)])
    assert (done.changed, done.added) == (("a",), ("b",))
    kept = store.read(path)
    assert kept.cards[0].item.stem == WHERE.stem
    assert kept.reviews == (review("a"),)


def test_an_answer_does_not_bring_back_an_older_text(path):
    store.add(path, [card(item=WHERE, changed=LATER)])
    store.record(path, card(), review())
    assert store.read(path).cards[0].item.stem == WHERE.stem


def test_nothing_is_kept_for_an_id_that_means_something_else(path):
    evidence = WHERE.evidence.model_copy(update={"article": "tunnel"})
    other = card(item=WHERE.model_copy(update={"evidence": evidence}), changed=LATER)
    store.add(path, [card()])
    assert store.add(path, [other]).strange == ("who",)
    store.record(path, other, review())
    assert store.read(path) == Progress(cards=(card(),))


def test_what_is_forgotten_is_gone_with_its_answers(path):
    for name in "ab":
        store.record(path, card(name), review(name))
    store.forget(path, ["a", "c"])
    assert store.read(path) == Progress(cards=(card("b"),), reviews=(review("b"),))


def test_a_card_is_suspended_and_asked_again(path):
    store.record(path, card(), review())
    for suspended in (True, False):
        store.suspend(path, ["who"], suspended, LATER)
        kept = store.read(path)
        assert kept.cards == (card(suspended=suspended, changed=LATER),)
        assert kept.reviews == (review(),)


# ---------------------------------------------------------------- versions


def test_the_file_says_whose_it_is_and_how_old(path):
    store.add(path, [card()])
    assert sql(path, "PRAGMA user_version") == [(len(MIGRATIONS),)]
    assert path.read_bytes()[68:72] == b"QUIZ"


def test_an_old_file_is_brought_to_the_present(path):
    store.record(path, card(), review())
    more = (*MIGRATIONS, ("ALTER TABLE cards ADD COLUMN note TEXT",), ("CREATE TABLE later (a)",))
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        migrate(connection, more)
        migrate(connection, more)
    assert sql(path, "PRAGMA user_version", "SELECT count(*) FROM reviews") == [(3,), (1,)]
    assert sql(path, "SELECT note FROM cards", "SELECT * FROM later") == [(None,)]


def test_a_migration_that_fails_leaves_the_file_as_it_was(path):
    store.record(path, card(), review())
    before = path.read_bytes()
    bad = (*MIGRATIONS, ("DROP TABLE reviews", "no SQL"))
    connected = closing(sqlite3.connect(path, isolation_level=None))
    with connected as connection, pytest.raises(sqlite3.OperationalError):
        migrate(connection, bad)
    assert path.read_bytes() == before
    assert store.read(path).reviews == (review(),)


@pytest.mark.parametrize("number", range(6))
def test_a_newer_file_is_refused_and_left_alone(path, number):
    store.add(path, [card()])
    sql(path, f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    before = path.read_bytes()
    says = f"made by a newer quiz, in version {len(MIGRATIONS) + 1}; update quiz"
    refused(every_call(path)[number], path, says)
    assert path.read_bytes() == before


# ---------------------------------------------------------------- broken files

GARBAGE = {
    "text": b"Dear diary, " * 99,
    "a few bytes": b"SQLite",
    "zeros": bytes(8192),
    "a header alone": b"SQLite format 3\0" + b"\xff" * 84,
}


@pytest.mark.parametrize("number", range(6))
@pytest.mark.parametrize("what", GARBAGE)
def test_what_is_no_store_is_refused_and_left_alone(path, what, number):
    path.parent.mkdir(parents=True)
    path.write_bytes(GARBAGE[what])
    refused(every_call(path)[number], path, "move it away to start anew")
    assert path.read_bytes() == GARBAGE[what]


@pytest.mark.parametrize("number", range(6))
def test_a_store_of_another_program_is_left_alone(path, number):
    path.parent.mkdir(parents=True)
    sql(path, "CREATE TABLE cards (id)", "INSERT INTO cards VALUES ('theirs')")
    before = path.read_bytes()
    refused(every_call(path)[number], path, "belongs to another program")
    assert path.read_bytes() == before


def _many(number: int) -> Progress:
    names = [f"card {n}" for n in range(number)]
    return Progress(cards=tuple(map(card, names)), reviews=tuple(map(review, names)))


@pytest.mark.parametrize("number", range(6))
@pytest.mark.parametrize("place", [0.3, 0.6, 0.9])
def test_a_damaged_file_is_refused_and_left_alone(path, place, number):
    store.unite(path, _many(200))
    data = bytearray(path.read_bytes())
    at = int(len(data) * place) // 4096 * 4096
    data[at : at + 4096] = b"\xa5" * 4096
    path.write_bytes(data)
    refused(every_call(path)[number], path, "is damaged; put back a copy")
    assert path.read_bytes() == data


def test_a_file_cut_short_is_refused_and_left_alone(path):
    store.unite(path, _many(200))
    data = path.read_bytes()[:50_000]
    path.write_bytes(data)
    for call in every_call(path):
        refused(call, path, "is damaged")
    assert path.read_bytes() == data


@pytest.mark.parametrize("column", ["item", "article", "added"])
def test_a_field_that_is_none_of_ours_is_damage(path, column):
    store.add(path, [card()])
    sql(path, f"UPDATE cards SET {column} = '{{'")
    refused(lambda: store.read(path), path, "is damaged")


# ---------------------------------------------------------------- where nothing can be written


def test_a_folder_that_cannot_be_made(tmp_path):
    (tmp_path / "file").write_text("")
    path = tmp_path / "file" / "progress.sqlite3"
    for call in every_call(path)[1:]:
        refused(call, path, "name another folder in QUIZ_HOME")
    assert store.read(path) == Progress()


def test_a_folder_in_place_of_the_file(path):
    path.mkdir(parents=True)
    for call in every_call(path):
        refused(call, path, "cannot be opened; name another folder in QUIZ_HOME")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write")
def test_a_read_only_file_can_be_read_and_says_so_when_written_to(path):
    store.add(path, [card()])
    path.chmod(0o400)
    assert store.read(path).cards == (card(),)
    for call in every_call(path)[1:]:
        refused(call, path, "is read-only; allow writing")


def _with_pragma(monkeypatch, pragma: str) -> None:
    """Let SQLite itself behave as on such a disk, in every connection."""
    connect = sqlite3.connect

    def limited(*arguments, **more):
        connection = connect(*arguments, **more)
        connection.execute(pragma)
        return connection

    monkeypatch.setattr(sqlite3, "connect", limited)


def test_a_full_disk_loses_nothing_that_was_kept(path, monkeypatch):
    store.record(path, card(), review())
    _with_pragma(monkeypatch, f"PRAGMA max_page_count = {SMALLEST}")
    refused(lambda: store.unite(path, _many(500)), path, "the disk is full; make room")
    refused(lambda: store.add(path, _many(500).cards), path, "the disk is full; make room")
    assert store.read(path) == Progress(cards=(card(),), reviews=(review(),))


def test_a_store_that_may_not_be_written(path, monkeypatch):
    store.record(path, card(), review())
    before = path.read_bytes()
    _with_pragma(monkeypatch, "PRAGMA query_only = 1")
    assert store.read(path).reviews == (review(),)
    for call in every_call(path)[1:]:
        refused(call, path, "is read-only; allow writing or name another folder")
    assert path.read_bytes() == before


# ---------------------------------------------------------------- several at once

WRITER = """
import sys
from pathlib import Path
from progress_cards import card, review
from quiz.progress import store
path, name, number = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
for n in range(number):
    store.record(path, card(name), review(name, days_ago=n))
    print(n, flush=True)
"""


def writer(path, name: str, number: int) -> subprocess.Popen[str]:
    tests = os.path.dirname(os.path.dirname(__file__))
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path), name, str(number)],
        env={**os.environ, "PYTHONPATH": tests},
        stdout=subprocess.PIPE,
        text=True,
    )


def test_two_at_once_lose_nothing(path):
    writers = [writer(path, name, 40) for name in "ab"]
    for each in writers:
        each.communicate(timeout=60)
        assert each.returncode == 0
    kept = store.read(path)
    assert {each.id for each in kept.cards} == {"a", "b"}
    assert len(kept.reviews) == 80


@pytest.mark.parametrize("after", [0, 3, 11])
def test_a_killed_writer_loses_no_answer_it_had_kept(path, after):
    with writer(path, "a", 10_000) as started:
        assert started.stdout is not None
        told = [started.stdout.readline() for _ in range(after + 1)]
        started.kill()
        told += started.stdout.readlines()
    told = [line for line in told if line.endswith("\n")]
    assert len(store.read(path).reviews) in (len(told), len(told) + 1)


def test_who_waits_too_long_is_told(path, monkeypatch):
    store.add(path, [card()])
    monkeypatch.setattr(store, "WAIT", 0.05)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert store.read(path).cards == (card(),)
        for call in every_call(path)[1:]:
            refused(call, path, "another quiz is writing to it; try again when it is done")
