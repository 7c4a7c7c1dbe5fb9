"""`quiz list` and `quiz merge`: the decks of a folder, and several as one."""

import os
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from quiz import deckfile, report
from quiz.cli.output import before, moment, printed, put
from quiz.errors import DeckError, reason
from quiz.schema import Deck
from quiz.sources import joined, spare


@click.command("list")
@click.argument("folders", nargs=-1, metavar="[DIR]...", type=click.Path(exists=True))
def listed(folders: tuple[str, ...]) -> None:
    """List decks: path, date, articles, items by kind, title."""
    from quiz.decks.listing import table  # late: the help needs none of it

    wanted = folders or (".",)
    decks, broken = _loaded(_found(wanted))
    if decks:
        click.echo(table(decks, shutil.get_terminal_size().columns))
    for fault in broken:
        click.echo(f"Broken: {report.one_line(fault)}", err=True)
    if not decks:
        where = report.one_line(", ".join(wanted))
        click.echo(f"No decks in {where}; quiz make SOURCE -o DECK.json makes one", err=True)


def _found(folders: Iterable[str]) -> Iterator[str]:
    """Name the files that are meant as decks, sorted, each once."""
    paths = [path for folder in folders for path in _inside(folder)]
    return (path for path in dict.fromkeys(map(os.path.normpath, paths)) if deckfile.is_deck(path))


def _inside(folder: str) -> list[str]:
    if not os.path.isdir(folder):
        return [folder]
    try:
        names = sorted(os.listdir(folder))
    except OSError as error:
        raise DeckError(f"{folder}: cannot read: {reason(error)}") from error
    return [str(Path(folder, name)) for name in names if not name.startswith(".")]


def _loaded(paths: Iterable[str]) -> tuple[list[tuple[str, Deck]], list[str]]:
    decks, broken = [], []
    for path in paths:
        try:
            decks.append((path, deckfile.load(path)))
        except DeckError as error:
            broken.append(str(error))
    return decks, broken


@click.command()
@click.argument("decks", nargs=-1, required=True, metavar="DECK...", type=click.Path())
@click.option("-o", "--output", type=click.Path(), help="Deck file to write; else it is printed.")
@click.option("-n", "--items", type=click.IntRange(min=1), help="Most items, the best by turns.")
@click.option("--title", help="Title of the new deck.")
def merge(decks: tuple[str, ...], output: str | None, items: int | None, title: str | None) -> None:
    """Make one deck of several: each fact once.

    The articles take turns. Facts that a newer article overtakes are marked stale, and quiz
    play and quiz review leave them out.
    """
    from quiz.decks.changes import dated  # late: the help needs none of it
    from quiz.decks.choices import carried
    from quiz.decks.merging import merged

    spare(decks, output)
    old = before(output)
    given = [deckfile.load(path) for path in decks]
    made = merged(given, items, title)
    made = dated(joined([old, *given]), carried(old, made), moment()) if old else made
    if not made.items:
        raise DeckError(f"{', '.join(decks)}: no items")
    put(made, output)
    said = f"{report.count(len(made.items), 'item')} from {report.count(len(given), 'deck')}"
    click.echo(f"{said} ({report.kinds(made.items)}){_left(given, made)}", err=printed(output))


def _left(given: Iterable[Deck], made: Deck) -> str:
    """Say how many items of the decks are not in the new one, and how many are stale there."""
    from quiz.decks.stale import is_stale  # late, as above

    left, stale = (
        sum(len(deck.items) for deck in given) - len(made.items),
        sum(map(is_stale, made.items)),
    )
    parts = [f"{left} left out"] if left else []
    parts += [f"{stale} stale"] if stale else []
    return "".join(f"; {part}" for part in parts)
