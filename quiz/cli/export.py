"""`quiz export` and `quiz push`: a deck for another program, as a file or into a running Anki."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource

from quiz import files, report
from quiz.cli.options import SOURCES, anki_options, article_options, manner
from quiz.cli.output import printed
from quiz.export import EXPORTERS, FORMATS, choose, made
from quiz.export.format import USUAL, Exporter
from quiz.sources import Wish, recent, spare

OPTIONS = {"style": "anki_style", "deck": "deck", "seconds": "seconds"}
"""What a format may heed, and the option that says it."""


def _list_formats(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    """Print the formats, and end there."""
    if wanted:
        click.echo("\n".join(_rows()))
        context.exit()


def _rows() -> Iterator[str]:
    """Write the formats below each other: name, ending, what it is for."""
    name, ending = (
        max(len(getattr(each, field)) for each in FORMATS) for field in ("name", "ending")
    )
    for each in FORMATS:
        yield f"{each.name:<{name}}  {each.ending:<{ending}}  {each.summary}"


@click.command()
@SOURCES
@click.option(
    "--to",
    type=click.Choice(list(EXPORTERS)),
    metavar="FORMAT",
    help="Format, if not the file name's own; --list names them.",
)
@click.option(
    "-o", "--output", type=click.Path(), required=True, help="File to write; - prints it."
)
@click.option(
    "--list",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_list_formats,
    help="Name the formats, and end.",
)
@click.option(
    "--seconds",
    type=int,
    metavar="N",
    default=USUAL.seconds,
    show_default=True,
    help="Time for a question, for platforms that keep time.",
)
@anki_options
@article_options
@click.pass_context
def export(
    context: click.Context,
    /,
    sources: tuple[str, ...],
    to: str | None,
    output: str,
    since: date | None,
    **more: Any,
) -> None:
    """Write a deck for another program, such as Anki.

    Several decks become one.
    """
    spare(sources, output)
    exporter = choose(Path(output), to)
    _refuse_what_is_not_heeded(context, exporter)
    wanted = manner(more)
    _refuse_other_times(exporter, wanted.seconds)
    if not printed(output):
        files.check(output)
    done = made(recent(sources, Wish(**more), since), exporter, wanted)
    if printed(output):
        click.echo(done.data, nl=False)
    else:
        files.write(output, done.data)
    where = "standard output" if printed(output) else output
    click.echo(report.exported(where, done.count, done.skipped), err=printed(output))


def _refuse_what_is_not_heeded(context: click.Context, exporter: Exporter) -> None:
    """Refuse an option that would make no difference."""
    for field, option in OPTIONS.items():
        given = context.get_parameter_source(option) == ParameterSource.COMMANDLINE
        if given and field not in exporter.heeds:
            others = [each.name for each in FORMATS if field in each.heeds]
            flag = f"--{option.replace('_', '-')}"
            raise click.UsageError(f"{flag} is for {', '.join(others)}, not for {exporter.name}")


def _refuse_other_times(exporter: Exporter, seconds: int) -> None:
    if exporter.times and seconds not in exporter.times:
        raise click.BadParameter(
            f"{exporter.name} has no {seconds} seconds; choose from {_span(exporter.times)}",
            param_hint="'--seconds'",
        )


def _span(times: tuple[int, ...]) -> str:
    """Write the times one by one, or the first and last where none between them is missing."""
    first, last = times[0], times[-1]
    whole = times == tuple(range(first, last + 1))
    return f"{first} to {last}" if whole else ", ".join(map(str, times))


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
