"""`quiz play`: a quiz in the terminal."""

from collections.abc import Sequence
from fractions import Fraction
from functools import partial
from typing import Any

import click

from quiz.accepting import accept
from quiz.cli.keeping import keeping
from quiz.cli.options import COUNT, KINDS_OPTION, PLAIN, SEED, SHUFFLE, SOURCES, article_options
from quiz.decks.stale import fresh
from quiz.play import terminal
from quiz.play.console import can_time
from quiz.play.session import Settings
from quiz.sources import STANDARD, Wish, every_deck, joined, only_deck


def _read_share(_: click.Context, __: click.Parameter, value: str) -> float:
    """Read "1/3" or "0.25" as points."""
    try:
        share = Fraction(value)
    except (ValueError, ZeroDivisionError):
        raise click.BadParameter(f"{value!r} is no share; write it as 1/3 or 0.25") from None
    if not 0 <= share <= 1:
        raise click.BadParameter(f"{value} is not between 0 and 1")
    return float(share)


@click.command()
@SOURCES
@COUNT
@KINDS_OPTION
@SEED
@SHUFFLE
@click.option("--type", "typed", is_flag=True, help="Type the answers instead of choosing.")
@click.option("--flip", is_flag=True, help="Flip cards: see the answer, then judge yourself.")
@click.option("--exam", is_flag=True, help="Tell what was right only at the end.")
@click.option(
    "--penalty",
    metavar="POINTS",
    default="0",
    callback=_read_share,
    help="What a wrong answer costs in an exam, such as 1/3.",
)
@click.option("--seconds", type=click.IntRange(min=1), help="Most seconds for each question.")
@PLAIN
@click.option("--json", "as_json", is_flag=True, help="Print the results as JSON at the end.")
@article_options
def play(sources: tuple[str, ...], plain: bool, as_json: bool, **more: Any) -> None:
    """Play a quiz in the terminal."""
    chosen = {name: more.pop(name) for name in Settings.model_fields if name in more}
    settings = Settings(**chosen)
    _check(sources, settings, as_json)
    wish = Wish(items=settings.count or Wish().items, kinds=settings.kinds, **more)
    decks = every_deck(sources, wish)
    file = only_deck(sources)
    remember = partial(accept, file) if file else None
    manner = terminal.Manner(plain=plain, as_json=as_json)
    with keeping(decks) as keep:
        terminal.play(fresh(joined(decks)), settings, manner, remember, keep)


def _check(sources: Sequence[str], settings: Settings, as_json: bool) -> None:
    """Refuse what does not go together."""
    if STANDARD in sources:
        raise click.UsageError(
            "standard input is needed for the answers; first: quiz make - -o DECK.json"
        )
    if settings.flip and (settings.typed or settings.exam):
        other = "--type" if settings.typed else "--exam"
        raise click.UsageError(f"--flip shows the answers, so it goes without {other}")
    if settings.penalty and not settings.exam:
        raise click.UsageError("--penalty is for an exam; add --exam")
    if settings.seconds and not can_time(err=as_json):
        raise click.UsageError("--seconds needs a terminal; leave it out for a pipe")
