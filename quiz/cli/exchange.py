"""`quiz export-progress` and `quiz import-progress`: progress as a file, and back."""

from pathlib import Path

import click

from quiz import files
from quiz.progress.home import progress_file
from quiz.sources import spare


@click.command()
@click.option("-o", "--output", type=click.Path(), help="File to write; else it is printed.")
def export_progress(output: str | None) -> None:
    """Write all cards and answers as JSON."""
    from quiz.progress import exchange, store, telling  # late: quiz --help needs no database

    spare([str(progress_file())], output)
    progress = store.read(progress_file())
    data = exchange.dumps(progress).encode()
    if output is None:
        click.echo(data, nl=False)
    else:
        files.write(output, data)
        click.echo(f"{telling.held(progress)} in {output}")


@click.command()
@click.argument("file", type=click.Path())
def import_progress(file: str) -> None:
    """Add the cards and answers of a file to those here."""
    from quiz.progress import exchange, store, telling

    other = exchange.load(Path(file))
    click.echo(telling.imported(store.unite(progress_file(), other), other))
