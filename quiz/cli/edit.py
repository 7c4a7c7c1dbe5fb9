"""`quiz edit`: through a deck item by item, to keep, drop or edit."""

import click

from quiz.cli.options import PLAIN


@click.command()
@click.argument("deck", type=click.Path())
@PLAIN
def edit(deck: str, plain: bool) -> None:
    """Go through a deck: keep, drop or edit each item.

    One key for each action, and ? lists them. Every choice is saved at once: quit and go on
    later. A deck made again into the same file keeps your choices.
    """
    from quiz.cli.desk import Desk  # late: the help needs none of it

    Desk(deck, plain).run()
