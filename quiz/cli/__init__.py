"""The command line: options in, one call, one line out; a module for each command."""

import click

from quiz import __version__
from quiz.cli.cards import add, forget, suspend
from quiz.cli.decks import listed, merge
from quiz.cli.drill import drill
from quiz.cli.edit import edit
from quiz.cli.exchange import export_progress, import_progress
from quiz.cli.export import export, push
from quiz.cli.group import Cli
from quiz.cli.make import make
from quiz.cli.play import play
from quiz.cli.review import review, stats
from quiz.cli.show import schema, show

COMMANDS = (make, edit, play, drill, listed, merge, export, push, show, schema)
PROGRESS = (add, review, stats, suspend, forget, export_progress, import_progress)


@click.group(
    cls=Cli,
    commands=(*COMMANDS, *PROGRESS),
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, prog_name="quiz", message="%(prog)s %(version)s")
def main() -> None:
    """Turn news articles into quizzes in which a quoted sentence proves every answer.

    A SOURCE is an article: a text, HTML or PDF file, "-" for standard input, or an http(s)
    address. The commands play, drill, show, export and push take deck files as well.
    """
