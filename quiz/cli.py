"""The command line: options in, one call, one line out."""

import shutil
import sys
from collections.abc import Callable
from datetime import date
from functools import partial, reduce
from io import TextIOWrapper
from typing import Any, TypeVar

import click
from click.shell_completion import CompletionItem

from quiz import __version__, deckfile, report
from quiz.errors import QuizError
from quiz.export import EXPORTERS
from quiz.export import export as write_export
from quiz.play import terminal
from quiz.play.session import Settings
from quiz.schema import Deck, Kind
from quiz.sources import STANDARD, Wish, articles, built, one_deck, spare

KINDS = ", ".join(Kind)
FAULT = "This is a fault in quiz, not in what you gave it; please report it with the lines above."
INTERRUPTED = 130
"""What shells report for a program stopped by Ctrl-C."""

Command = TypeVar("Command", bound=Callable[..., Any])


class Cli(click.Group):
    """The group that shows what the user can mend as one line, and lets Ctrl-C end quietly."""

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


# ---------------------------------------------------------------- options


def _read_kinds(_: click.Context, __: click.Parameter, value: str | None) -> tuple[Kind, ...]:
    """Read "who,how many" as two kinds."""
    words = [] if value is None else [_spelled(word) for word in value.split(",")]
    unknown = [word for word in words if word not in list(Kind)]
    if unknown:
        raise click.BadParameter(f"unknown kind {unknown[0]!r}; choose from {KINDS}")
    return tuple(Kind(word) for word in dict.fromkeys(words))


def _spelled(word: str) -> str:
    """Write a kind as the deck file does: "How many" becomes how_many."""
    return "_".join(word.lower().replace("-", " ").replace("_", " ").split())


def _complete_kinds(_: click.Context, __: click.Parameter, typed: str) -> list[CompletionItem]:
    before, comma, last = typed.rpartition(",")
    return [CompletionItem(before + comma + kind) for kind in Kind if kind.startswith(last)]


def _read_day(_: click.Context, __: click.Parameter, value: str | None) -> date | None:
    try:
        return date.fromisoformat(value) if value is not None else None
    except ValueError:
        raise click.BadParameter(f"{value!r} is no date; write it as 2025-07-13") from None


_SOURCES = click.argument(
    "sources", nargs=-1, required=True, metavar="SOURCE...", type=click.Path(allow_dash=True)
)
_KINDS = click.option(
    "--kinds",
    metavar="KIND,...",
    callback=_read_kinds,
    shell_complete=_complete_kinds,
    help=f"Only these kinds of question: {KINDS}.",
)
_ARTICLE = (
    click.option(
        "--date",
        "published",
        metavar="YYYY-MM-DD",
        callback=_read_day,
        help="Day the article was published, where it does not say so.",
    ),
    click.option("--title", help="Title of the article."),
    click.option("--publisher", help="Publisher of the article."),
    click.option("--model", help="Installed spaCy pipeline to read with, as en_core_web_md."),
)


def _article_options(command: Command) -> Command:
    """Add what a user may say of a source that is an article."""
    return reduce(lambda done, option: option(done), reversed(_ARTICLE), command)


# ---------------------------------------------------------------- commands


@click.group(cls=Cli, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="quiz", message="%(prog)s %(version)s")
def main() -> None:
    """Turn news articles into quizzes in which a quoted sentence proves every answer.

    A SOURCE is an article: a text, HTML or PDF file, "-" for standard input, or an http(s)
    address. The commands play, show and export take deck files as well.
    """


@main.command()
@_SOURCES
@click.option("-o", "--output", type=click.Path(), help="Deck file to write; else it is printed.")
@click.option(
    "-n",
    "--items",
    type=click.IntRange(min=1),
    default=10,
    show_default=True,
    help="Most items from each article; fewer rather than poor ones.",
)
@_KINDS
@_article_options
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


@main.command()
@_SOURCES
@click.option("-n", "--items", "count", type=click.IntRange(min=1), help="Most questions to ask.")
@_KINDS
@click.option("--seed", type=int, help="Number that makes the shuffled order repeatable.")
@click.option("--shuffle/--no-shuffle", default=True, help="Shuffle the questions, or keep order.")
@click.option("--type", "typed", is_flag=True, help="Type the answers instead of choosing.")
@_article_options
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
    deck = one_deck(sources, Wish(items=count or Wish().items, kinds=kinds, **wish))
    terminal.play(deck, Settings(seed=seed, count=count, kinds=kinds, shuffle=shuffle, typed=typed))


@main.command()
@_SOURCES
@click.option(
    "--to", type=click.Choice(list(EXPORTERS)), help="Format, if not the file name's own."
)
@click.option("-o", "--output", type=click.Path(), required=True, help="File to write.")
@_article_options
def export(sources: tuple[str, ...], to: str | None, output: str, **wish: Any) -> None:
    """Write a deck for another program, such as Anki."""
    spare(sources, output)
    done = write_export(one_deck(sources, Wish(**wish)), output, to)
    click.echo(report.exported(output, done.count, done.skipped))


@main.command()
@_SOURCES
@_article_options
def show(sources: tuple[str, ...], **wish: Any) -> None:
    """Show the items of a deck: stem, key, distractors, quoted sentence."""
    click.echo(report.listing(one_deck(sources, Wish(**wish)), shutil.get_terminal_size().columns))


@main.command()
def schema() -> None:
    """Print the JSON Schema of the deck file."""
    click.echo(deckfile.schema())
