"""What an export format is: a row of the table, what it makes of a deck, what was written."""

from pathlib import Path

from quiz.schema import Record, Rejected


class Exporter(Record):
    """A format: `module` has a pure function `render(deck) -> Rendered`, imported when used."""

    name: str
    ending: str
    summary: str
    module: str


class Rendered(Record):
    """The bytes of the file, how many items are in it, and those the format cannot take."""

    data: bytes
    count: int
    skipped: tuple[Rejected, ...] = ()


class Exported(Record):
    """What was written where."""

    path: Path
    count: int
    skipped: tuple[Rejected, ...] = ()
