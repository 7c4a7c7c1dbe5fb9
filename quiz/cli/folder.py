"""`quiz make FOLDER`: all its articles at once, in one deck or in one for each."""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path

import click

from quiz import batch, files, report
from quiz.batch import keeping, order, together
from quiz.build import Built
from quiz.cli.output import before, moment, printed, put
from quiz.decks.changes import dated
from quiz.errors import OutputError, QuizError, reason
from quiz.schema import Article, Deck, Record
from quiz.sources import Wish, in_folders, readable, spare

Old = Callable[[Article], Deck | None]
"""The deck that an article is written over."""


class Work(Record):
    """What became of the articles: those that were built, their decks, and the other faults."""

    read: tuple[Article, ...]
    parts: tuple[Built, ...]
    faults: tuple[str, ...]


def make_all(
    sources: Sequence[str], output: str | None, wish: Wish, explain: bool, jobs: int | None
) -> None:
    """Build the articles of folders and files, go on after a bad one, and name it at the end."""
    if wish.title:
        raise click.UsageError("--title is for one article, and a folder may hold many")
    named = tuple(in_folders(sources))
    if output is not None and _is_folder(output):
        _made(output)
        work = _worked(named, wish, partial(_before, output), jobs)
        whole = _each(work, output, wish)
    else:
        spare(named, output)
        _check(output)
        old = before(output)
        work = _worked(named, wish, lambda _: old, jobs)
        whole = keeping(together(work.parts, _title(sources), wish), old, work.read, wish)
        _write(whole, old, output, sources)
    _tell(work, whole, partial(click.echo, err=printed(output)), explain)


def _is_folder(output: str) -> bool:
    return output.endswith(("/", os.sep)) or os.path.isdir(output)


def _made(folder: str) -> None:
    """Make the folder first: what cannot be written is said before the work, not after."""
    try:
        os.makedirs(folder, exist_ok=True)
    except OSError as error:
        raise OutputError(f"{folder}: cannot make this folder: {reason(error)}") from None


def _check(output: str | None) -> None:
    if output is not None and not printed(output):
        files.check(output)


def _title(sources: Sequence[str]) -> str:
    """Name the deck after the first folder."""
    return next(Path(source).resolve().name for source in sources if os.path.isdir(source))


# ---------------------------------------------------------------- building


def _worked(sources: Sequence[str], wish: Wish, old: Old, jobs: int | None) -> Work:
    """Read and build what can be read and built."""
    read, unread = readable(sources, wish)
    orders = [order(article, wish, old(article)) for article in read]
    with closing(batch.build(orders, jobs or _cores())) as made:
        done = list(_shown(made, len(orders)))
    pairs = tuple(zip(read, done, strict=True))
    broken = (f"{article.title}: {made}" for article, made in pairs if isinstance(made, str))
    faults = (*map(str, unread), *broken)
    built = [(article, made) for article, made in pairs if isinstance(made, Built)]
    if not built:
        raise QuizError("; ".join(faults))
    return Work(
        read=tuple(article for article, _ in built),
        parts=tuple(made for _, made in built),
        faults=faults,
    )


def _shown(made: Iterator[Built | str], number: int) -> Iterator[Built | str]:
    """Show on a terminal how far the work is."""
    if not sys.stderr.isatty():
        yield from made
        return
    with click.progressbar(made, length=number, label="Articles", file=sys.stderr) as bar:
        yield from bar


def _cores() -> int:
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # neither Windows nor macOS tells
        return os.cpu_count() or 1


# ---------------------------------------------------------------- writing


def _before(folder: str, article: Article) -> Deck | None:
    return before(_path(folder, article))


def _path(folder: str, article: Article) -> str:
    return os.path.join(folder, f"{article.id}.json")


def _write(whole: Built, old: Deck | None, output: str | None, sources: Sequence[str]) -> None:
    if not whole.deck.items and not whole.deck.choices:
        raise QuizError(report.nothing(sources, whole.rejected, whole.sentences))
    put(dated(old, whole.deck, moment()), output)


def _each(work: Work, folder: str, wish: Wish) -> Built:
    """Write a deck for each article that gives items, and return them all as one."""
    now = moment()
    kept = []
    for article, part in zip(work.read, work.parts, strict=True):
        old = _before(folder, article)
        kept.append(made := keeping(part, old, (article,), wish))
        if made.deck.items or made.deck.choices:
            put(dated(old, made.deck, now), _path(folder, article))
    return together(kept, folder, wish)


def _tell(work: Work, whole: Built, say: Callable[[str], None], explain: bool) -> None:
    """Count what was made, name what was not, and end with 1 where an article failed."""
    if explain:
        say(report.explanation(work.read, whole.deck, whole.rejected))
    said = report.summary(whole.deck, whole.rejected, whole.sentences, listed=explain)
    say(f"{report.count(len(work.parts), 'article')}: {said}")
    for article, part in zip(work.read, work.parts, strict=True):
        if not part.deck.items:
            click.echo(report.one_line(f"No items: {article.title}"), err=True)
    for fault in work.faults:
        click.echo(report.one_line(f"Failed: {fault}"), err=True)
    if work.faults:
        click.get_current_context().exit(1)
