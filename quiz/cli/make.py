"""`quiz make`: articles in, a deck file out."""

import os
from functools import partial
from typing import Any

import click

from quiz import report
from quiz.cli.options import KINDS_OPTION, SOURCES, article_options
from quiz.cli.output import before, moment, printed, put
from quiz.errors import QuizError
from quiz.sources import Wish, articles, spare


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
@click.option("--topic", "topics", multiple=True, help="Topic, as a tag of every item.")
@article_options
@click.option("--explain", is_flag=True, help="List every item kept or rejected, and why.")
@click.option(
    "--jobs", type=click.IntRange(min=1), help="Processes for a folder; as many as cores without."
)
def make(
    sources: tuple[str, ...], output: str | None, explain: bool, jobs: int | None, **wish: Any
) -> None:
    """Make a deck file from articles or folders of them.

    With a folder among the sources, -o FOLDER/ writes a deck for each article. Choices made
    with quiz edit stay where the file is written anew.
    """
    wanted = Wish(**wish)
    if any(map(os.path.isdir, sources)):
        from quiz.cli.folder import make_all  # late: few need it

        make_all(sources, output, wanted, explain, jobs)
    else:
        _make(sources, output, wanted, explain)


def _make(sources: tuple[str, ...], output: str | None, wish: Wish, explain: bool) -> None:
    spare(sources, output)
    old = before(output)
    read = articles(sources, wish)
    now = moment()
    from quiz.batch import rebuilt  # late, after all that may be refused: loads spaCy
    from quiz.decks.changes import dated

    made = rebuilt(read, wish, old)
    say = partial(click.echo, err=printed(output))
    if explain:
        say(report.explanation(read, made.deck, made.rejected))
    if not made.deck.items and not made.deck.choices:
        raise QuizError(report.nothing(sources, made.rejected, made.sentences))
    put(dated(old, made.deck, now), output)
    say(report.summary(made.deck, made.rejected, made.sentences, listed=explain))
