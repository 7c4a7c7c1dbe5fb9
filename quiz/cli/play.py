"""`quiz play`: a quiz in the terminal."""

from typing import Any

import click

from quiz.cli.keeping import keeping
from quiz.cli.options import KINDS_OPTION, SOURCES, article_options
from quiz.decks.stale import fresh
from quiz.play import terminal
from quiz.play.session import Settings
from quiz.schema import Kind
from quiz.sources import STANDARD, Wish, every_deck, joined


@click.command()
@SOURCES
@click.option("-n", "--items", "count", type=click.IntRange(min=1), help="Most questions to ask.")
@KINDS_OPTION
@click.option("--seed", type=int, help="Number that makes the shuffled order repeatable.")
@click.option("--shuffle/--no-shuffle", default=True, help="Shuffle the questions, or keep order.")
@click.option("--type", "typed", is_flag=True, help="Type the answers instead of choosing.")
@article_options
def play(
    sources: tuple[str, ...],
    count: int | None,
    kinds: tuple[Kind, ...],
    seed: int | None,
    shuffle: bool,
    typed: bool,
    **wish: Any,
) -> None:
    """Play a quiz in the terminal."""
    if STANDARD in sources:
        raise click.UsageError(
            "standard input is needed for the answers; first: quiz make - -o DECK.json"
        )
    decks = every_deck(sources, Wish(items=count or Wish().items, kinds=kinds, **wish))
    settings = Settings(seed=seed, count=count, kinds=kinds, shuffle=shuffle, typed=typed)
    with keeping(decks) as keep:
        terminal.play(fresh(joined(decks)), settings, keep)
