"""Options that several commands share, and how their values are read."""

from collections.abc import Callable
from datetime import date
from functools import reduce
from typing import Any, TypeVar

import click
from click.shell_completion import CompletionItem

from quiz.export.format import DECK_NAME, Manner, Style
from quiz.schema import Kind

KINDS = ", ".join(Kind)

Command = TypeVar("Command", bound=Callable[..., Any])


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


def _read_deck_name(_: click.Context, __: click.Parameter, value: str) -> str:
    """Read "News :: World" as two levels."""
    levels = [" ".join(level.split()) for level in value.split("::")]
    if not all(level and level.isprintable() for level in levels):
        raise click.BadParameter(
            f"{value!r} has an empty level or a sign that cannot be shown; write it as News::World"
        )
    return "::".join(levels)


SOURCES = click.argument(
    "sources", nargs=-1, required=True, metavar="SOURCE...", type=click.Path(allow_dash=True)
)
COUNT = click.option(
    "-n", "--items", "count", type=click.IntRange(min=1), help="Most questions to ask."
)
SEED = click.option("--seed", type=int, help="Number that makes the shuffled order repeatable.")
SHUFFLE = click.option(
    "--shuffle/--no-shuffle", default=True, help="Shuffle the questions, or keep order."
)
PLAIN = click.option("--plain", is_flag=True, help="Words only: no colours, boxes and new screens.")
KINDS_OPTION = click.option(
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


_ANKI = (
    click.option(
        "--anki-style",
        type=click.Choice([str(style) for style in Style]),
        default=str(Style.PLAIN),
        show_default=True,
        help="How the cards ask.",
    ),
    click.option(
        "--deck",
        metavar="NAME",
        default=DECK_NAME,
        show_default=True,
        callback=_read_deck_name,
        help="Deck in Anki.",
    ),
    click.option(
        "--since",
        metavar="YYYY-MM-DD",
        callback=_read_day,
        help="Only what was published or has changed since that day.",
    ),
)


def article_options(command: Command) -> Command:
    """Add what a user may say of a source that is an article."""
    return reduce(lambda done, option: option(done), reversed(_ARTICLE), command)


def anki_options(command: Command) -> Command:
    """Add what a user may say of notes for Anki."""
    return reduce(lambda done, option: option(done), reversed(_ANKI), command)


def manner(chosen: dict[str, Any]) -> Manner:
    """Take out of the options how the file, or the notes for Anki, are wanted."""
    chosen["style"] = Style(chosen.pop("anki_style"))
    return Manner(**{name: chosen.pop(name) for name in Manner.model_fields if name in chosen})
