"""An item as an Anki note: its fields, tags, guid and time, with nothing of genanki in it."""

import base64
import hashlib
import re
from calendar import timegm
from collections.abc import Iterable, Iterator
from datetime import date

from quiz.export.markup import address, html, marked, options
from quiz.schema import ArticleRef, Deck, Item, Party, Quantity, Record, Time

FIRST_DAY = date(2006, 1, 1)
"""Nothing in Anki is older than Anki; also the day of a deck without any date."""

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


class Note(Record):
    """One note; `fields` are HTML by field name, `changed` is in seconds since 1970."""

    guid: str
    fields: dict[str, str]
    tags: tuple[str, ...]
    changed: int


def notes(deck: Deck) -> Iterator[Note]:
    """Make the notes of a deck, in its order."""
    articles = {article.id: article for article in deck.articles}
    changed = newest(deck)
    for item in deck.items:
        yield note(item, articles[item.evidence.article], changed)


def note(item: Item, article: ArticleRef, changed: int) -> Note:
    """Make one note; `changed` is when its content last changed."""
    return Note(
        guid=guid(item),
        fields=fields(item, article),
        tags=tuple(tags(item, article)),
        changed=changed,
    )


def newest(deck: Deck) -> int:
    """Give the day of the newest article, so that the time comes from the deck, not the clock."""
    days = (article.published for article in deck.articles if article.published)
    return timegm(max((FIRST_DAY, *days)).timetuple())


def guid(item: Item) -> str:
    """Name the note by article and fact: it stays the same when the words change."""
    name = f"{item.evidence.article}\n{item.id}".encode()
    return base64.urlsafe_b64encode(hashlib.sha256(name).digest()[:12]).decode()


def fields(item: Item, article: ArticleRef) -> dict[str, str]:
    """Fill the fields, as HTML; those that are not named here stay empty."""
    choice = (item.key, *item.distractors) if item.distractors else ()
    return {
        "Question": html(item.stem),
        "Answer": html(item.key),
        "Options": options(choice),
        "Context": marked(item.evidence.quote, _told(item)),
        "Source": _source(article),
        "URL": address(article.url or ""),
        "Date": _day(article.published),
        "AsOf": _day(item.as_of),
        "ID": html(item.id),
    }


def tags(item: Item, article: ArticleRef) -> Iterator[str]:
    """Give the tags, broad to narrow, each once."""
    when = article.published
    found = (
        f"kind::{item.kind}",
        f"news::{when.year}::{when.month:02}" if when else "",
        f"article::{_level(article.id)}",
        *("::".join(filter(None, map(_level, tag.split("::")))) for tag in item.tags),
    )
    return (tag for tag in dict.fromkeys(found) if tag)


def _told(item: Item) -> Iterable[str]:
    """List the forms in which the quoted sentence may have the key, the best first."""
    longest_first = sorted(item.accept, key=len, reverse=True)
    match item.answer:
        case Time(text=text) | Quantity(text=text):
            return (item.key, text, *longest_first)
        case Party(name=name, aliases=aliases):
            return (item.key, name, *longest_first, *aliases)
        case answer:
            return (item.key, answer.name, *longest_first)


def _source(article: ArticleRef) -> str:
    title = html(article.title)
    parts = (html(article.author or ""), title and f"<cite>{title}</cite>")
    return ", ".join(filter(None, (*parts, html(article.publisher or ""))))


def _day(when: date | None) -> str:
    return f"{MONTHS[when.month - 1]} {when.day}, {when.year}" if when else ""


def _level(text: str) -> str:
    """Write text as one level of a tag, which ends at a space and parts at colons."""
    return re.sub(r"[\s:\"*\\\x00-\x1f\x7f-\x9f]+", "-", text).strip("-")
