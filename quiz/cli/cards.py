"""`quiz add`, `quiz suspend` and `quiz forget`: which cards there are to be reviewed."""

import os

import click

from quiz import deckfile
from quiz.errors import DeckError
from quiz.progress.days import utc_now
from quiz.progress.finding import named, of_deck
from quiz.progress.home import progress_file
from quiz.progress.records import Card, Progress, cards_of
from quiz.report import count
from quiz.schema import Deck

NAMED = click.argument("name", metavar="ITEM|DECK")


@click.command()
@click.argument("decks", nargs=-1, required=True, metavar="DECK...", type=click.Path())
def add(decks: tuple[str, ...]) -> None:
    """Take up the items of deck files as cards to be reviewed.

    A deck that was rebuilt or edited can be added again: its cards get the new text, and keep
    their answers.
    """
    from quiz.progress import store, telling  # late: quiz --help needs no database

    loaded = [_load(deck) for deck in decks]
    cards = [card for deck in loaded for card in cards_of(deck, utc_now())]
    click.echo(telling.added(store.add(progress_file(), cards)))


def _load(name: str) -> Deck:
    if os.path.isfile(name) and not deckfile.is_deck(name):
        raise DeckError(f"{name}: not a deck; quiz make {name} -o DECK.json makes one")
    return deckfile.load(name)


@click.command()
@NAMED
@click.option("--undo", is_flag=True, help="Ask it again.")
def suspend(name: str, undo: bool) -> None:
    """Ask cards no more, and keep their answers.

    Name an item by its id or by words of its question, or a deck by its title or file.
    """
    from quiz.progress import store

    cards = _named(name, store.read(progress_file()))
    store.suspend(progress_file(), [card.id for card in cards], not undo, utc_now())
    click.echo(f"{count(len(cards), 'card')} {'asked again' if undo else 'suspended'}.")


@click.command()
@NAMED
@click.option("-y", "--yes", is_flag=True, help="Do not ask first.")
def forget(name: str, yes: bool) -> None:
    """Drop cards and all answers to them.

    Name an item by its id or by words of its question, or a deck by its title or file.
    """
    from quiz.progress import store, telling

    progress = store.read(progress_file())
    cards = _named(name, progress)
    what = telling.forgetting(cards, progress)
    if yes or click.confirm(f"Forget {what}?"):
        store.forget(progress_file(), [card.id for card in cards])
        click.echo(f"Forgotten: {what}.")
    else:
        click.echo("Nothing forgotten.")


def _named(name: str, progress: Progress) -> tuple[Card, ...]:
    """Return the cards that a deck file, an id or a name stands for."""
    if deckfile.is_deck(name):
        return of_deck(name, deckfile.load(name), progress.cards)
    return named(name, progress.cards)
