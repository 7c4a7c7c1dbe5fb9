"""`quiz make`: articles in, a deck file out."""

from functools import partial
from typing import Any

import click

from quiz import deckfile, report
from quiz.cli.options import KINDS_OPTION, SOURCES, article_options
from quiz.errors import QuizError
from quiz.schema import Deck
from quiz.sources import STANDARD, Wish, articles, built, spare


@click.command()
@SOURCES
@click.option("-o", "--output", type=click.Path(), help="Deck file to write; else it is printed.")
@click.option(
    "-n",
    "--items",
    type=click.IntRange(min=1),
    default=10,
    show_default=True,
    help="Most items from each article; fewer rather than poor ones.",
)
@KINDS_OPTION
@article_options
@click.option("--explain", is_flag=True, help="List every item kept or rejected, and why.")
def make(sources: tuple[str, ...], output: str | None, explain: bool, **wish: Any) -> None:
    """Make a deck file from articles."""
    spare(sources, output)
    wanted = Wish(**wish)
    read = articles(sources, wanted)
    made = built(read, wanted)
    say = partial(click.echo, err=_printed(output))
    if explain:
        say(report.explanation(read, made.deck, made.rejected))
    if not made.deck.items:
        raise QuizError(report.nothing(sources, made.rejected, made.sentences))
    _put(made.deck, output)
    say(report.summary(made.deck, made.rejected, made.sentences, listed=explain))


def _printed(output: str | None) -> bool:
    return output in (None, STANDARD)


def _put(deck: Deck, output: str | None) -> None:
    if output is None or output == STANDARD:
        # As bytes: the file is UTF-8 whatever the terminal speaks.
        click.echo(deckfile.dumps(deck).encode(), nl=False)
    else:
        deckfile.save(deck, output)
