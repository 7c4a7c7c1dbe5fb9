"""Keeping what is answered in `quiz play`: where that fails, the play goes on."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import click

from quiz.play.table import Keep
from quiz.progress.days import Clock
from quiz.progress.home import progress_file
from quiz.schema import Deck


@contextmanager
def keeping(decks: Sequence[Deck]) -> Iterator[Keep]:
    """Keep answers; if some could not be kept, say so in one line when the play is over."""
    from quiz.progress.keeping import Keeper  # late: quiz --help needs no database

    keeper = Keeper(decks, progress_file(), Clock())
    try:
        yield keeper
    finally:
        if keeper.fault:
            click.echo(f"Warning: answers are not kept: {keeper.fault}", err=True)
