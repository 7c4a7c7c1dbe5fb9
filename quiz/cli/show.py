"""`quiz show` and `quiz schema`: what is in a deck, and what may be."""

import shutil
from typing import Any

import click

from quiz import deckfile, report
from quiz.cli.options import SOURCES, article_options
from quiz.sources import Wish, one_deck


@click.command()
@SOURCES
@article_options
def show(sources: tuple[str, ...], **wish: Any) -> None:
    """Show the items: stem, key, distractors, quoted sentence."""
    click.echo(report.listing(one_deck(sources, Wish(**wish)), shutil.get_terminal_size().columns))


@click.command()
def schema() -> None:
    """Print the JSON Schema of the deck file."""
    click.echo(deckfile.schema())
