"""`quiz export`: a deck for another program."""

from typing import Any

import click

from quiz import report
from quiz.cli.options import SOURCES, article_options
from quiz.export import EXPORTERS
from quiz.export import export as write_export
from quiz.sources import Wish, one_deck, spare


@click.command()
@SOURCES
@click.option(
    "--to", type=click.Choice(list(EXPORTERS)), help="Format, if not the file name's own."
)
@click.option("-o", "--output", type=click.Path(), required=True, help="File to write.")
@article_options
def export(sources: tuple[str, ...], to: str | None, output: str, **wish: Any) -> None:
    """Write a deck for another program, such as Anki."""
    spare(sources, output)
    done = write_export(one_deck(sources, Wish(**wish)), output, to)
    click.echo(report.exported(output, done.count, done.skipped))
