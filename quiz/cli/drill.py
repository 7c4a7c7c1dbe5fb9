"""`quiz drill`: the questions of a deck for a class, on a projector."""

from typing import Any

import click

from quiz.cli.options import COUNT, KINDS_OPTION, PLAIN, SEED, SHUFFLE, SOURCES, article_options
from quiz.decks.stale import fresh
from quiz.play.console import can_time
from quiz.play.session import Settings
from quiz.progress.days import utc_now
from quiz.progress.home import data_folder
from quiz.sources import STANDARD, Wish, every_deck, joined


def _read_teams(_: click.Context, __: click.Parameter, value: str | None) -> tuple[str, ...]:
    """Read "Red,Blue" as two names."""
    from quiz.drill.teams import named  # late: the help needs none of it

    try:
        return () if value is None else named(value)
    except ValueError as error:
        raise click.BadParameter(str(error)) from None


@click.command()
@SOURCES
@COUNT
@KINDS_OPTION
@SEED
@SHUFFLE
@click.option(
    "--teams", metavar="NAME,...", callback=_read_teams, help="Two to six teams, as Red,Blue."
)
@click.option("--seconds", type=click.IntRange(min=1), help="A countdown for each question.")
@click.option(
    "--resume/--new", default=None, help="Go on with the drill that was left, or begin anew."
)
@PLAIN
@article_options
def drill(
    sources: tuple[str, ...], teams: tuple[str, ...], resume: bool | None, plain: bool, **more: Any
) -> None:
    """Ask a class, on a projector, with or without teams.

    One key for each step, and ? tells the rules. Every step is kept: the same command goes on
    with a drill that was left.
    """
    from quiz.drill import terminal
    from quiz.drill.keeping import Keeper, place

    chosen = {name: more.pop(name) for name in Settings.model_fields if name in more}
    settings = Settings(**chosen)
    _check(sources, settings)
    most = max(settings.count or 0, Wish().items)  # what is left over is for tie-breaks
    wish = Wish(items=most, kinds=settings.kinds, **more)
    deck = fresh(joined(every_deck(sources, wish)))
    wanted = terminal.Wanted(settings=settings, teams=teams, resume=resume, plain=plain)
    keeper = Keeper(place(data_folder(), sources), utc_now)
    try:
        terminal.drill(deck, wanted, keeper)
    finally:
        if keeper.fault:
            click.echo(f"Warning: the drill is not kept: {keeper.fault}", err=True)


def _check(sources: tuple[str, ...], settings: Settings) -> None:
    """Refuse what does not go together."""
    if STANDARD in sources:
        raise click.UsageError(
            "standard input is needed for the keys; first: quiz make - -o DECK.json"
        )
    if settings.seconds and not can_time():
        raise click.UsageError("--seconds needs a terminal; leave it out for a pipe")
