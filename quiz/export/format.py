"""What an export format is: a row of the table, what it makes of a deck, what was written."""

from enum import StrEnum
from pathlib import Path

from quiz.schema import Record, Rejected

DECK_NAME = "News::Current affairs"
"""Anki's deck for everything: few broad decks and many tags are easier to live with."""


class Style(StrEnum):
    """How a card for Anki asks."""

    PLAIN = "plain"
    TYPE = "type"
    CHOICE = "choice"
    CLOZE = "cloze"


class Manner(Record):
    """How a file is wanted; a format heeds those of the fields that its row names."""

    style: Style = Style.PLAIN
    """How cards for Anki ask."""
    deck: str = DECK_NAME
    """The deck in Anki."""
    seconds: int = 30
    """The time for a question, where a platform keeps time; half a minute is enough to read it."""


USUAL = Manner()


class Exporter(Record):
    """A format: its `module` has a pure `render(deck, manner) -> Rendered`, imported when used."""

    name: str
    ending: str
    summary: str
    module: str
    also: tuple[str, ...] = ()
    """Further endings, which other formats may have too."""
    heeds: tuple[str, ...] = ()
    """The fields of `Manner` that make a difference to it."""
    keeps_stale: bool = False
    """Whether items that a newer article has overtaken stay in, as where a note has its reviews."""
    times: tuple[int, ...] = ()
    """The seconds for a question that can be chosen, where it keeps time."""


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
