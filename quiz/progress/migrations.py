"""The tables of the store, and what brings a file from each version to the next."""

import sqlite3
from collections.abc import Sequence

from quiz.errors import ProgressError

APPLICATION = 0x5155495A
"""What marks a SQLite file as ours: "QUIZ"."""

Statements = tuple[str, ...]

MIGRATIONS: tuple[Statements, ...] = (
    (
        """
        CREATE TABLE cards (
            id TEXT PRIMARY KEY,
            deck TEXT NOT NULL,
            item TEXT NOT NULL,
            article TEXT NOT NULL,
            added TEXT NOT NULL,
            changed TEXT NOT NULL,
            suspended INTEGER NOT NULL
        )
        """,
        """
        CREATE TABLE reviews (
            card TEXT NOT NULL REFERENCES cards (id) ON DELETE CASCADE,
            at TEXT NOT NULL,
            rating INTEGER NOT NULL,
            verdict TEXT NOT NULL,
            seconds REAL,
            PRIMARY KEY (card, at)
        )
        """,
        f"PRAGMA application_id = {APPLICATION}",
    ),
)
"""Entry n brings version n to n + 1; version 0 is an empty file. Entries are only ever added."""


def version(connection: sqlite3.Connection) -> int:
    """Return the version of a file; refuse one that is newer, or not ours."""
    (number,) = connection.execute("PRAGMA user_version").fetchone()
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if tables and application != APPLICATION:
        raise ProgressError("belongs to another program; name another folder in QUIZ_HOME")
    return int(number)


def migrate(connection: sqlite3.Connection, migrations: Sequence[Statements] = MIGRATIONS) -> None:
    """Bring a file to the present version, wholly or not at all."""
    if _checked(connection, migrations) == len(migrations):
        return
    connection.execute("BEGIN IMMEDIATE")
    with connection:  # another process may have done it by now, so look again
        for statements in migrations[_checked(connection, migrations) :]:
            for statement in statements:
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {len(migrations)}")


def _checked(connection: sqlite3.Connection, migrations: Sequence[Statements]) -> int:
    number = version(connection)
    if number > len(migrations):
        raise ProgressError(f"made by a newer quiz, in version {number}; update quiz")
    return number
