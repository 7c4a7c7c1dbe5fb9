"""Decks for other programs: the table of formats, and the one call that writes a file."""

from collections import Counter
from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path

from quiz import files
from quiz.errors import QuizError
from quiz.export.format import USUAL, Exported, Exporter, Manner, Rendered
from quiz.report import spoken
from quiz.schema import STALE, Deck, Item, Rejected

FORMATS = (
    Exporter(
        name="anki",
        ending=".apkg",
        summary="flashcards for Anki, AnkiDroid and AnkiMobile",
        module="quiz.export.anki",
        keeps_stale=True,
        heeds=("style", "deck"),
    ),
    Exporter(
        name="anki-text",
        ending=".tsv",
        summary="the same notes as text, for Anki's import",
        module="quiz.export.anki_text",
        keeps_stale=True,
        heeds=("style", "deck"),
    ),
    Exporter(
        name="gift",
        ending=".gift.txt",
        also=(".gift", ".txt"),
        summary="Moodle and others, as text; with explanations",
        module="quiz.export.platforms.gift",
    ),
    Exporter(
        name="aiken",
        ending=".aiken.txt",
        also=(".aiken", ".txt"),
        summary="Moodle and others, the plainest text; choice only",
        module="quiz.export.platforms.aiken",
    ),
    Exporter(
        name="moodle-xml",
        ending=".moodle.xml",
        also=(".xml",),
        summary="Moodle; with explanations, ids and tags",
        module="quiz.export.platforms.moodle_xml",
    ),
    Exporter(
        name="qti",
        ending=".qti.zip",
        also=(".zip",),
        summary="Canvas and others (QTI 1.2); with explanations",
        module="quiz.export.platforms.qti",
    ),
    Exporter(
        name="kahoot",
        ending=".kahoot.xlsx",
        also=(".xlsx",),
        summary="Kahoot; choice only, short questions",
        module="quiz.export.platforms.kahoot",
        heeds=("seconds",),
        times=(5, 10, 20, 30, 60, 90, 120, 240),
    ),
    Exporter(
        name="wayground",
        ending=".wayground.xlsx",
        also=(".quizizz.xlsx", ".xlsx"),
        summary="Wayground, once Quizizz; with explanations",
        module="quiz.export.platforms.wayground",
        heeds=("seconds",),
        times=(5, 10, 20, 30, 45, 60, 90, 120, 180, 300, 600, 900),
    ),
    Exporter(
        name="blooket",
        ending=".blooket.csv",
        summary="Blooket; choice only",
        module="quiz.export.platforms.blooket",
        heeds=("seconds",),
        times=tuple(range(1, 301)),
    ),
    Exporter(
        name="gimkit",
        ending=".gimkit.csv",
        summary="Gimkit; choice only",
        module="quiz.export.platforms.gimkit",
    ),
    Exporter(
        name="quizlet",
        ending=".quizlet.txt",
        also=(".txt",),
        summary="Quizlet, as text to paste; question and answer",
        module="quiz.export.platforms.quizlet",
    ),
    Exporter(
        name="csv",
        ending=".csv",
        summary="every field, for spreadsheets and programs",
        module="quiz.export.platforms.every_field",
        keeps_stale=True,
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
        summary="one question a page, the answer on the next",
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
    rendered = made(deck, choose(path, to), manner)
    files.write(path, rendered.data)
    return Exported(path=path, count=rendered.count, skipped=rendered.skipped)


def made(deck: Deck, exporter: Exporter, manner: Manner) -> Rendered:
    """Make the file's bytes; refuse where the format can take none of the items."""
    rendered = render(deck, exporter, manner)
    if rendered.skipped and not rendered.count:
        raise QuizError(_nothing_left(exporter, rendered.skipped))
    return rendered


def render(deck: Deck, exporter: Exporter, manner: Manner) -> Rendered:
    """Make the file's bytes; the format's module, and the library it needs, load only now."""
    old = [] if exporter.keeps_stale else [i for i in deck.items if STALE in i.tags]
    items = tuple(i for i in deck.items if exporter.keeps_stale or STALE not in i.tags)
    module = import_module(exporter.module)
    rendered: Rendered = module.render(deck.model_copy(update={"items": items}), manner)
    return rendered.model_copy(update={"skipped": (*rendered.skipped, *map(_overtaken, old))})


def _overtaken(item: Item) -> Rejected:
    return Rejected(reason=STALE, sentence=item.evidence.quote, stem=item.stem, key=item.key)


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


def _nothing_left(exporter: Exporter, skipped: Sequence[Rejected]) -> str:
    counted = Counter(spoken(item.reason) for item in skipped).most_common()
    why = ", ".join(f"{reason} {number}" for reason, number in counted)
    return f"{exporter.name} can take none of the items ({why}); choose another format, see --list"


def _named(name: str, table: Mapping[str, Exporter]) -> Exporter:
    try:
        return table[name.lower()]
    except KeyError:
        raise QuizError(f"unknown format {name!r}; choose from {', '.join(table)}") from None


def _fitting(name: str, table: Mapping[str, Exporter]) -> list[Exporter]:
    """List the formats with the longest ending that fits."""
    longest = {exporter.name: _longest(name, exporter) for exporter in table.values()}
    most = max(longest.values(), default=0)
    return [exporter for exporter in table.values() if most and longest[exporter.name] == most]


def _longest(name: str, exporter: Exporter) -> int:
    endings = (exporter.ending, *exporter.also)
    return max((len(ending) for ending in endings if name.endswith(ending)), default=0)
