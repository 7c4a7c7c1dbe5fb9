"""Where a deck goes: a file or standard output, and what the file held before."""

import os
from datetime import UTC, datetime
from pathlib import Path

import click

from quiz import deckfile
from quiz.errors import DeckError, QuizError
from quiz.schema import Deck
from quiz.sources import STANDARD


def printed(output: str | None) -> bool:
    """Tell whether the deck goes to standard output, so that words about it must not."""
    return output in (None, STANDARD)


def put(deck: Deck, output: str | None) -> None:
    """Write or print a deck."""
    if output is None or output == STANDARD:
        # As bytes: the file is UTF-8 whatever the terminal speaks.
        click.echo(deckfile.dumps(deck).encode(), nl=False)
    else:
        deckfile.save(deck, output)


def before(output: str | None) -> Deck | None:
    """Load the deck that is about to be replaced, for the choices and times in it."""
    if output is None or printed(output) or not deckfile.is_deck(output):
        return None
    try:
        return deckfile.load(output)
    except DeckError as fault:
        held = Path(output).read_bytes()
        if b'"choices"' not in held and b'"changed"' not in held:
            return None  # nothing in it that could be kept
        raise DeckError(f"{fault}; mend it to keep its choices, or choose another -o") from None


def moment() -> datetime:
    """Return the time of a change: SOURCE_DATE_EPOCH where that is set, else the clock's."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if not given:
        return datetime.now(UTC).replace(microsecond=0)
    try:
        return datetime.fromtimestamp(int(given), UTC)
    except (ValueError, OverflowError, OSError):
        what = "should be seconds since 1970; correct or unset it"
        raise QuizError(f"SOURCE_DATE_EPOCH={given}: {what}") from None
