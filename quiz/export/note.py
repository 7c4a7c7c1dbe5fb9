"""An item as an Anki note: its fields, tags, guid and time, with nothing of genanki in it."""

import base64
import hashlib
import re
from calendar import timegm
from collections.abc import Iterable, Iterator
from datetime import date

from quiz.export.asked import FEWEST_OPTIONS
from quiz.export.format import Style
from quiz.export.markup import address, cloze, gapped, html, marked, options
from quiz.grammar.dates import MONTHS
from quiz.play.hints import first_letters
from quiz.play.options import distinct
from quiz.schema import ArticleRef, Deck, Item, Party, Quantity, Record, Time

FIRST_DAY = date(2006, 1, 1)
"""Nothing in Anki is older than Anki; also the day of a deck without any date."""

MOST_OPTIONS = 4
"""More than four are a list to read."""

LONGEST_TYPED = 20
"""Letters of an answer to be typed: Anki compares it letter by letter."""

RELATIVE = re.compile(
    r"\b(?:yesterday|today|tonight|tomorrow|recently|currently|now|ago|later|earlier|meanwhile)\b"
    r"|\b(?:this|last|next)\b",
    re.IGNORECASE,
)
POINTING = re.compile(
    r"\W*(?:\w+\W+){0,3}(?:he|she|they|it|him|her|his|their|its|them|these|those|that)\b",
    re.IGNORECASE,
)
"""What makes a sentence depend on its day, or begins it with what was said before."""

FLAG = "y"
"""What a field says that only tells the template yes."""


class Note(Record):
    """One note; `fields` are HTML by field name, `changed` is in seconds since 1970."""

    guid: str
    fields: dict[str, str]
    tags: tuple[str, ...]
    changed: int


def notes(deck: Deck, style: Style = Style.PLAIN) -> Iterator[Note]:
    """Make the notes of a deck, in its order."""
    articles = {article.id: article for article in deck.articles}
    gaps: set[str] = set()
    for item in deck.items:
        made = note(item, articles[item.evidence.article], style)
        if made.fields.get("Text") in gaps:  # the same gap in the same sentence
            made = made.model_copy(update={"fields": {**made.fields, **_asked(item)}})
        gaps.add(made.fields.get("Text", ""))
        yield made


def note(item: Item, article: ArticleRef, style: Style) -> Note:
    """Make one note."""
    return Note(
        guid=guid(item, style),
        fields=fields(item, article, style),
        tags=tuple(tags(item, article)),
        changed=changed(item, article),
    )


def changed(item: Item, article: ArticleRef) -> int:
    """Tell when the content last changed: as the deck says, or else with the article."""
    if item.changed:
        return int(item.changed.timestamp())
    return _seconds(article.published)


def newest(deck: Deck) -> int:
    """Give the day of the newest article, so that the time comes from the deck, not the clock."""
    return max((_seconds(article.published) for article in deck.articles), default=_seconds(None))


def _seconds(day: date | None) -> int:
    return timegm(max(FIRST_DAY, day or FIRST_DAY).timetuple())


def guid(item: Item, style: Style = Style.PLAIN) -> str:
    """Name the note by article and fact: it stays the same when the words change.

    A note cannot change its style in Anki, so notes of two styles are two.
    """
    names = (item.evidence.article, item.id, *([] if style == Style.PLAIN else [style]))
    digest = hashlib.sha256("\n".join(names).encode()).digest()
    return base64.urlsafe_b64encode(digest[:12]).decode()


# ---------------------------------------------------------------- fields


def fields(item: Item, article: ArticleRef, style: Style = Style.PLAIN) -> dict[str, str]:
    """Fill the fields, as HTML; those that are not named here stay empty."""
    common = {
        "Question": html(item.stem),
        "Answer": html(item.key),
        "Options": options(_offered(item)),
        "Context": marked(item.evidence.quote, told(item)),
        "Source": _source(article),
        "URL": address(article.url or ""),
        "Date": day(article.published),
        "AsOf": day(item.as_of),
        "Hint": html(_hint(item.key)),
        "ID": html(item.id),
    }
    match style:
        case Style.TYPE:
            return {**common, "Typed": FLAG if can_be_typed(item) else ""}
        case Style.CLOZE:
            return {**common, **_gap(item)}
    return common


def _offered(item: Item) -> tuple[str, ...]:
    """List the options; too few are none."""
    offered = distinct(item)[:MOST_OPTIONS]
    return offered if len(offered) >= FEWEST_OPTIONS else ()


def _hint(key: str) -> str:
    """Begin the answer, unless that tells the better part of it."""
    hint = first_letters(key)
    return hint if hint.count("_") * 2 > len(key) else ""


def can_be_typed(item: Item) -> bool:
    """Tell whether the key is short and no one could write it otherwise."""
    key = item.key
    if re.fullmatch(r"\d{1,4}", key):
        return True
    plain = html(key) == key and not re.search(r"\d", key) and len(key) <= LONGEST_TYPED
    others = {form.casefold() for form in item.accept} - {key.casefold()}
    return plain and not others and not re.match(r"(?:the|an?) ", key, re.IGNORECASE)


def _gap(item: Item) -> dict[str, str]:
    """Hide the key in the quoted sentence; else ask, and hide the answer to the question."""
    quote = item.evidence.quote
    alone = not RELATIVE.search(quote) and not POINTING.match(quote)
    text = gapped(quote, _hidden(item)) if alone else ""
    return {"Text": text, "Asked": ""} if text else _asked(item)


def _hidden(item: Item) -> Iterable[str]:
    """List the forms of the key to hide; of a time those that tell more than a weekday."""
    forms = told(item)
    if not isinstance(item.answer, Time):
        return forms
    return [form for form in forms if re.search(r"\d", form)]


def _asked(item: Item) -> dict[str, str]:
    return {"Text": f"{html(item.stem)}<br>{cloze(item.key)}", "Asked": FLAG}


def told(item: Item) -> Iterable[str]:
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


def day(when: date | None) -> str:
    """Write a day, or nothing where it is not known."""
    return f"{MONTHS[when.month - 1]} {when.day}, {when.year}" if when else ""


# ---------------------------------------------------------------- tags


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


def _level(text: str) -> str:
    """Write text as one level of a tag, which ends at a space and parts at colons."""
    return re.sub(r"[\s:\"*\\\x00-\x1f\x7f-\x9f]+", "-", text).strip("-")
