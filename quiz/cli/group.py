"""How every command runs: faults of the input as one line, Ctrl-C as a quiet end."""

import sys
from io import TextIOWrapper
from typing import Any

import click

from quiz.errors import QuizError

FAULT = "This is a fault in quiz, not in what you gave it; please report it with the lines above."
INTERRUPTED = 130
"""What shells report for a program stopped by Ctrl-C."""


class Cli(click.Group):
    """The group that shows what the user can mend as one line, and lets Ctrl-C end quietly."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """List the commands in the order in which one meets them."""
        return list(self.commands)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        _print_anything()
        try:
            return super().invoke(ctx)
        except QuizError as error:
            raise click.ClickException(str(error)) from error
        except (KeyboardInterrupt, click.Abort):
            click.echo(err=True)
            ctx.exit(INTERRUPTED)
        except Exception as bug:
            bug.add_note(FAULT)
            raise


def _print_anything() -> None:
    """Let a terminal that lacks a character show "?" instead of ending the program."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
