"""`quiz review` and `quiz stats`: what is due, and how the learning goes."""

import shutil
from typing import TYPE_CHECKING

import click

from quiz.cli.options import PLAIN
from quiz.play.look import Room
from quiz.play.screen import wrapped
from quiz.play.session import Settings
from quiz.progress.days import Clock
from quiz.progress.home import progress_file

if TYPE_CHECKING:
    from quiz.progress.standing import Standing


@click.command()
@click.option(
    "--new",
    type=click.IntRange(min=0),
    default=10,
    show_default=True,
    help="Most new cards a day.",
)
@click.option(
    "--due",
    type=click.IntRange(min=0),
    default=100,
    show_default=True,
    help="Most cards a day that are due again.",
)
@click.option("--type", "typed", is_flag=True, help="Type the answers instead of choosing.")
@click.option(
    "--grade", "by_hand", is_flag=True, help="Rate the answers: Again, Hard, Good or Easy."
)
@PLAIN
def review(new: int, due: int, typed: bool, by_hand: bool, plain: bool) -> None:
    """Ask what is due today, and some new cards."""
    from quiz.progress import reviewing, telling  # late: fsrs and sqlite, for this alone
    from quiz.progress.desk import Desk
    from quiz.progress.queue import Limits, queue

    clock, limits = Clock(), Limits(new=new, due=due)
    standings = _standings()
    chosen = queue(standings, clock.today(), limits)
    if not chosen.cards:
        _say(telling.nothing_due(standings, chosen))
        return
    desk = Desk(progress_file(), clock, standings)
    days = desk.days if by_hand else None
    reviewing.review(chosen.cards, Settings(typed=typed), desk.rated, days, plain)
    standings = _standings()
    _say(telling.after(standings, queue(standings, clock.today(), limits)))


@click.command()
def stats() -> None:
    """Show what is due, what is recalled, the last answers."""
    from quiz.progress import telling
    from quiz.progress.statistics import statistics

    found = statistics(_standings(), Clock().today())
    columns = shutil.get_terminal_size().columns
    click.echo(telling.stats(found, columns) if found.cards else telling.NO_CARDS)


def _standings() -> "tuple[Standing, ...]":
    from quiz.progress import store
    from quiz.progress.standing import standings

    return standings(store.read(progress_file()), Clock())


def _say(text: str) -> None:
    click.echo(wrapped(text, Room(*shutil.get_terminal_size()).width))
