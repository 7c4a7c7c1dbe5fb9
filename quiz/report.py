"""What the program says about a deck: the items to read, the count, the reasons."""

import textwrap
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from quiz.grammar.dates import written
from quiz.schema import Article, ArticleRef, Deck, Granularity, Item, Kind, Rejected, Time

COMMONEST = 3
"""How many reasons the line about an empty deck names."""


def summary(deck: Deck, rejected: Sequence[Rejected], sentences: int, listed: bool = False) -> str:
    """Say in one line how many items came from how many sentences, and what was left out."""
    head = f"{count(len(deck.items), 'item')} from {count(sentences, 'sentence')}"
    return f"{head} ({kinds(deck.items)}); {_left_out(len(rejected), listed)}"


def _left_out(number: int, listed: bool) -> str:
    text = f"{count(number, 'candidate')} rejected"
    hint = f", --explain lists {'it' if number == 1 else 'them'}"
    return text if listed or not number else text + hint


def kinds(items: Iterable[Item]) -> str:
    """Count items by kind: "who 2, how many 1"."""
    numbers = Counter(str(item.kind) for item in items)
    return ", ".join(f"{spoken(kind)} {numbers[kind]}" for kind in Kind if numbers[kind])


def spoken(kind: str) -> str:
    """Write a kind as people say it: "how many" for how_many."""
    return kind.replace("_", " ")


def count(number: int, noun: str) -> str:
    """Write a number with its noun: "1 item", "2 items"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def nothing(sources: Sequence[str], rejected: Sequence[Rejected], sentences: int) -> str:
    """Say why there is no item at all, and what to do."""
    where = f"no items from {', '.join(sources)}: {count(sentences, 'sentence')}"
    if not rejected:
        return f"{where}, none with a fact to ask about; give a news article of some paragraphs"
    reasons = Counter(candidate.reason for candidate in rejected).most_common(COMMONEST)
    why = ", ".join(f"{spoken(reason)} {number}" for reason, number in reasons)
    return f"{where}, {count(len(rejected), 'candidate')} rejected ({why}); see --explain"


def explanation(articles: Iterable[Article], deck: Deck, rejected: Iterable[Rejected]) -> str:
    """List how each article was dated, the items kept and by which rule, the rest and why."""
    lines = (*map(_dated, articles), *map(_kept, deck.items), *map(_rejected, rejected))
    return "\n".join(lines)


def _dated(article: Article) -> str:
    if article.published is None:
        return one_line(f"{article.title}: no date found, so relative times are not asked about")
    return one_line(f"{article.title}: {_day(article.published)} ({article.date_evidence})")


def _kept(item: Item) -> str:
    head = f"kept [{item.rule or 'no rule named'}] {spoken(item.kind)}: {item.stem} = {item.key}"
    return _lines(head, item.evidence.quote)


def _rejected(candidate: Rejected, word: str = "rejected") -> str:
    detail = f": {candidate.detail}" if candidate.detail else ""
    rule = f" [{candidate.rule}]" if candidate.rule else ""
    asked = f" {candidate.stem} = {candidate.key}" if candidate.stem else ""
    head = f"{word} ({spoken(candidate.reason)}{detail}){rule}{asked}"
    return _lines(head, candidate.sentence)


def _lines(head: str, sentence: str) -> str:
    return f"{one_line(head)}\n    {one_line(sentence)}"


def exported(output: str, number: int, skipped: Sequence[Rejected]) -> str:
    """Say what a file holds, and list what its format could not take."""
    left = f"; {count(len(skipped), 'item')} skipped:" if skipped else ""
    lines = (_rejected(item, "skipped") for item in skipped)
    return "\n".join([f"{count(number, 'item')} in {output}{left}", *lines])


def pushed(deck: str, added: int, updated: int, same: int, kept: int) -> str:
    """Say what became of notes in Anki."""
    parts = [f"{count(added, 'note')} added", f"{updated} updated", f"{same} as before"]
    parts += [f"{kept} left as edited in Anki"] if kept else []
    return f"{', '.join(parts)}; deck {deck}"


def listing(deck: Deck, width: int) -> str:
    """Write the items of a deck for reading, wrapped at the given width."""
    articles = {article.id: article for article in deck.articles}
    items = (
        item_text(number, item, articles.get(item.evidence.article), width)
        for number, item in enumerate(deck.items, 1)
    )
    return "\n\n".join([_wrapped("", deck.title, width), *items])


def item_text(number: int, item: Item, article: ArticleRef | None, width: int) -> str:
    """Write one item for reading: stem, key, distractors, and the sentence that proves it."""
    rows = (
        (f"{number:3}. ", f"[{spoken(item.kind)}] {item.stem}"),
        ("key", item.key),
        ("accepted", " | ".join(item.accept)),
        ("distractors", " | ".join(item.distractors)),
        ("said by", item.said_by or ""),
        ("as of", _day(item.as_of) if item.as_of else ""),
        ("quoted", f"“{item.evidence.quote}”"),
        ("source", cite(article) if article else item.evidence.article),
    )
    labels = (rows[0], *((f"     {label:<13}", text) for label, text in rows[1:]))
    return "\n".join(_wrapped(label, text, width) for label, text in labels if text)


def cite(article: ArticleRef) -> str:
    """Name an article: title, publisher, date and address, as far as known."""
    published = _day(article.published) if article.published else None
    parts = (article.title, article.publisher, published, article.url)
    return ", ".join(part for part in parts if part)


def _day(when: date) -> str:
    return written(Time(granularity=Granularity.DAY, start=when, end=when))


def _wrapped(label: str, text: str, width: int) -> str:
    return textwrap.fill(
        one_line(text),
        width=max(width, len(label) + 20),
        initial_indent=label,
        subsequent_indent=" " * len(label),
        break_long_words=False,
        break_on_hyphens=False,
    )


def one_line(text: str) -> str:
    """Put a text on one line, without the control characters a terminal would obey."""
    return "".join(c for c in " ".join(text.split()) if c.isprintable())


def same(text: str) -> str:
    """Return a text as two that look alike to a reader are compared: on one line, without case."""
    return one_line(text).casefold()
