"""Progress in one SQLite file: every answer is on the disk before the next question.

No write-ahead log, so that it is one file, to be copied as it is; a program that is killed
leaves a journal from which SQLite restores the last whole answer.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from quiz.errors import ProgressError, reason
from quiz.progress.merging import change, merge, renewed
from quiz.progress.migrations import migrate
from quiz.progress.records import Card, Progress, Review
from quiz.schema import ArticleRef, Item, Record

WAIT = 10.0
"""Seconds to wait for another quiz that is writing."""
INSTANT = timedelta(microseconds=1)
DAMAGED = "is damaged; put back a copy, or move it away to start anew"

REASONS = {
    sqlite3.SQLITE_FULL: "the disk is full; make room or name another folder in QUIZ_HOME",
    sqlite3.SQLITE_READONLY: "is read-only; allow writing or name another folder in QUIZ_HOME",
    sqlite3.SQLITE_CANTOPEN: "cannot be opened; name another folder in QUIZ_HOME",
    sqlite3.SQLITE_PERM: "no permission; name another folder in QUIZ_HOME",
    sqlite3.SQLITE_BUSY: "another quiz is writing to it; try again when it is done",
    sqlite3.SQLITE_LOCKED: "another quiz is writing to it; try again when it is done",
    sqlite3.SQLITE_NOTADB: "is no progress of quiz; move it away to start anew",
    sqlite3.SQLITE_CORRUPT: DAMAGED,
    sqlite3.SQLITE_IOERR: "the disk fails; copy the file elsewhere and name that in QUIZ_HOME",
}
"""SQLite's code of an error, and ours."""
PRIMARY = 0xFF
"""The bits of a code that say what failed; the others say where."""

CARD = """
    INSERT INTO cards VALUES (:id, :deck, :item, :article, :added, :changed, :suspended)
    ON CONFLICT (id) DO UPDATE SET (deck, item, article, added, changed, suspended)
        = (excluded.deck, excluded.item, excluded.article,
           excluded.added, excluded.changed, excluded.suspended)
"""
"""Never REPLACE: that would delete the card first, and its answers with it."""
REVIEW = "INSERT OR REPLACE INTO reviews VALUES (:card, :at, :rating, :verdict, :seconds)"


_ITEM: TypeAdapter[Item] = TypeAdapter(Item)


class Changes(Record):
    """What became of cards: ids now added, changed, as before, and taken by something else."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    same: tuple[str, ...] = ()
    strange: tuple[str, ...] = ()


# ---------------------------------------------------------------- reading


def read(path: Path) -> Progress:
    """Return all cards, as they were added, and all answers; nothing where there is no file."""
    with _told(path):
        if not path.exists():
            return Progress()
        with _opened(path) as connection:
            return _progress(connection)


def _progress(connection: sqlite3.Connection) -> Progress:
    cards = connection.execute("SELECT * FROM cards ORDER BY rowid")
    reviews = connection.execute("SELECT * FROM reviews ORDER BY at, card")
    try:
        return Progress(
            cards=tuple(_card(row) for row in cards),
            reviews=tuple(Review.model_validate(dict(row)) for row in reviews),
        )
    except ValidationError as error:
        raise ProgressError(DAMAGED) from error


def _card(row: sqlite3.Row) -> Card:
    fields = {name: row[name] for name in row.keys() if name != "id"}  # noqa: SIM118  not a dict
    parsed = {
        "item": _ITEM.validate_json(row["item"]),
        "article": ArticleRef.model_validate_json(row["article"]),
    }
    return Card.model_validate({**fields, **parsed})


# ---------------------------------------------------------------- writing


def add(path: Path, cards: Sequence[Card]) -> Changes:
    """Take up cards; one that is known gets the new text and keeps its answers."""
    with _told(path), _opened(path) as connection, _writing(connection):
        return _add(connection, cards)


def record(path: Path, card: Card, review: Review) -> None:
    """Keep an answer, and the card if it is new."""
    with _told(path), _opened(path) as connection, _writing(connection):
        if not _add(connection, [card]).strange:
            _put_review(connection, _free(connection, review))


def forget(path: Path, ids: Sequence[str]) -> None:
    """Drop cards and all answers to them."""
    with _told(path), _opened(path) as connection, _writing(connection):
        connection.executemany("DELETE FROM cards WHERE id = ?", [(name,) for name in ids])


def suspend(path: Path, ids: Sequence[str], suspended: bool, at: datetime) -> None:
    """Ask cards no more, or again."""
    with _told(path), _opened(path) as connection, _writing(connection):
        connection.executemany(
            "UPDATE cards SET suspended = ?, changed = ? WHERE id = ?",
            [(suspended, _written(at), name) for name in ids],
        )


def unite(path: Path, other: Progress) -> Progress:
    """Merge another progress into the file, and return what it held before."""
    with _told(path), _opened(path) as connection, _writing(connection):
        before = _progress(connection)
        merged = merge(before, other)
        for card in merged.cards:
            _put_card(connection, card)
        for review in merged.reviews:
            _put_review(connection, review)
        return before


def _add(connection: sqlite3.Connection, cards: Sequence[Card]) -> Changes:
    ids: dict[str, list[str]] = {name: [] for name in Changes.model_fields}
    for card in cards:
        old = _known(connection, card.id)
        what = change(old, card)
        ids[what].append(card.id)
        if what in ("added", "changed"):
            _put_card(connection, renewed(old, card))
    return Changes.model_validate(ids)


def _known(connection: sqlite3.Connection, name: str) -> Card | None:
    row = connection.execute("SELECT * FROM cards WHERE id = ?", (name,)).fetchone()
    return row and _card(row)


def _free(connection: sqlite3.Connection, review: Review) -> Review:
    """Move an answer past others of the same instant, as coarse clocks have them."""
    taken = "SELECT 1 FROM reviews WHERE card = ? AND at = ?"
    while connection.execute(taken, (review.card, _written(review.at))).fetchone():
        review = review.model_copy(update={"at": review.at + INSTANT})
    return review


def _put_card(connection: sqlite3.Connection, card: Card) -> None:
    texts = {"item": card.item.model_dump_json(), "article": card.article.model_dump_json()}
    times = {"added": _written(card.added), "changed": _written(card.changed)}
    values = {"id": card.id, "deck": card.deck, "suspended": card.suspended}
    connection.execute(CARD, {**values, **texts, **times})


def _put_review(connection: sqlite3.Connection, review: Review) -> None:
    connection.execute(REVIEW, {**review.model_dump(mode="json"), "at": _written(review.at)})


def _written(at: datetime) -> str:
    """Write a time so that one and the same instant is one and the same text."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")


# ---------------------------------------------------------------- the file


@contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    """Open the file, made anew if there is none, at its present version."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with closing(sqlite3.connect(path, timeout=WAIT, isolation_level=None)) as connection:
        connection.row_factory = sqlite3.Row
        connection.execute("PRAGMA synchronous = EXTRA")
        connection.execute("PRAGMA foreign_keys = ON")
        (sound,) = connection.execute("PRAGMA quick_check(1)").fetchone()
        if sound != "ok":
            raise ProgressError(DAMAGED)
        migrate(connection)
        yield connection


@contextmanager
def _writing(connection: sqlite3.Connection) -> Iterator[None]:
    """Do what follows wholly or not at all, and after any other quiz that is writing."""
    connection.execute("BEGIN IMMEDIATE")
    with connection:
        yield


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Say in one line what is wrong with the file."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", 0) & PRIMARY
        raise ProgressError(f"{path}: {REASONS.get(code, str(error))}") from error
    except OSError as error:
        raise ProgressError(f"{path}: {reason(error)}; name another folder in QUIZ_HOME") from error
    except ProgressError as error:
        raise ProgressError(f"{path}: {error}") from error
