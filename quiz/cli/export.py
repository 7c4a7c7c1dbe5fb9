"""`quiz export` and `quiz push`: a deck for another program, as a file or into a running Anki."""

from datetime import date
from typing import Any

import click

from quiz import report
from quiz.cli.options import SOURCES, anki_options, article_options, manner
from quiz.export import EXPORTERS
from quiz.export import export as write_export
from quiz.sources import Wish, recent, spare


@click.command()
@SOURCES
@click.option(
    "--to", type=click.Choice(list(EXPORTERS)), help="Format, if not the file name's own."
)
@click.option("-o", "--output", type=click.Path(), required=True, help="File to write.")
@anki_options
@article_options
def export(
    sources: tuple[str, ...], to: str | None, output: str, since: date | None, **more: Any
) -> None:
    """Write a deck for another program, such as Anki.

    Several decks become one.
    """
    spare(sources, output)
    wanted = manner(more)
    done = write_export(recent(sources, Wish(**more), since), output, to, wanted)
    click.echo(report.exported(output, done.count, done.skipped))


@click.command()
@SOURCES
@click.option(
    "--port",
    type=click.IntRange(1, 65535),
    default=8765,
    show_default=True,
    help="Where AnkiConnect listens on this machine.",
)
@anki_options
@article_options
def push(sources: tuple[str, ...], port: int, since: date | None, **more: Any) -> None:
    """Put a deck into Anki while it runs.

    Anki needs its add-on AnkiConnect. Notes that are there are updated, the others added.
    """
    from quiz.export.connect import Anki  # late: the help needs none of it
    from quiz.export.push import push as put_into

    wanted = manner(more)
    deck = recent(sources, Wish(**more), since)
    with Anki(port) as anki:
        done = put_into(deck, wanted, anki.call)
    click.echo(report.pushed(wanted.deck, **done.model_dump()))
