"""Decks for other programs: the table of formats, and the one call that writes a file."""

from collections.abc import Mapping
from importlib import import_module
from pathlib import Path

from quiz import files
from quiz.errors import QuizError
from quiz.export.format import USUAL, Exported, Exporter, Manner, Rendered
from quiz.schema import Deck

FORMATS = (
    Exporter(
        name="anki",
        ending=".apkg",
        summary="flashcards for Anki, AnkiDroid and AnkiMobile",
        module="quiz.export.anki",
    ),
    Exporter(
        name="anki-text",
        ending=".tsv",
        summary="the same notes as text, for Anki's import",
        module="quiz.export.anki_text",
    ),
    Exporter(
        name="handout",
        ending=".handout.html",
        summary="a worksheet to print, in two versions, with a key",
        module="quiz.export.handout",
    ),
    Exporter(
        name="slides",
        ending=".slides.html",
        summary="one question a page for a screen, the answer on the next",
        module="quiz.export.slides",
    ),
    Exporter(
        name="page",
        ending=".html",
        summary="a quiz to answer in a browser, with no network",
        module="quiz.export.page",
    ),
)

EXPORTERS: dict[str, Exporter] = {exporter.name: exporter for exporter in FORMATS}


def export(deck: Deck, path: Path | str, to: str | None = None, manner: Manner = USUAL) -> Exported:
    """Write the deck in the format named by `to`, else by the ending of the file name."""
    path = Path(path)
    rendered = render(deck, choose(path, to), manner)
    files.write(path, rendered.data)
    return Exported(path=path, count=rendered.count, skipped=rendered.skipped)


def render(deck: Deck, exporter: Exporter, manner: Manner) -> Rendered:
    """Make the file's bytes; the format's module, and the library it needs, load only now."""
    rendered: Rendered = import_module(exporter.module).render(deck, manner)
    return rendered


def choose(
    path: Path, to: str | None = None, table: Mapping[str, Exporter] = EXPORTERS
) -> Exporter:
    """Find the format by name or, without one, by the longest ending that fits the file name."""
    if to is not None:
        return _named(to, table)
    fitting = _fitting(path.name.lower(), table)
    if not fitting:
        known = ", ".join(dict.fromkeys(exporter.ending for exporter in table.values()))
        raise QuizError(
            f"{path}: the ending names no format; end it with {known}, or name one with --to"
        )
    if len(fitting) > 1:
        names = " or ".join(exporter.name for exporter in fitting)
        raise QuizError(f"{path}: more than one format ends so; name it with --to: {names}")
    return fitting[0]


def _named(name: str, table: Mapping[str, Exporter]) -> Exporter:
    try:
        return table[name.lower()]
    except KeyError:
        raise QuizError(f"unknown format {name!r}; choose from {', '.join(table)}") from None


def _fitting(name: str, table: Mapping[str, Exporter]) -> list[Exporter]:
    fitting = [exporter for exporter in table.values() if name.endswith(exporter.ending)]
    longest = max((len(exporter.ending) for exporter in fitting), default=0)
    return [exporter for exporter in fitting if len(exporter.ending) == longest]
