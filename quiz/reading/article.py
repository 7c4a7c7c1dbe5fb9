"""A source -> an article: read, dated, cleaned and named."""

import re
import unicodedata
from datetime import date

from quiz.errors import SourceError
from quiz.reading import blocks, html, pdf, plain
from quiz.reading.cleaning import Dropped, clean
from quiz.reading.dateline import Dateline, cut, dateline
from quiz.reading.decode import decode
from quiz.reading.english import not_english, words
from quiz.reading.normalise import one_line
from quiz.reading.plain import Draft
from quiz.reading.published import Clues, publication
from quiz.reading.shape import is_finished, sentences, word_count
from quiz.reading.source import Source, load
from quiz.schema import Article, Paragraph, Record

_LONGEST_ID = 48
_LONGEST_TITLE = 80
_DATELINES_UP_TO = 3
_SLUG = re.compile(
    r"^(?:UPDATE|WRAPUP|RPT|REFILE|CORRECTED|EXCLUSIVE|BREAKING|FACTBOX|TIMELINE|ANALYSIS)"
    r"(?: ?\d+)?(?: NEWS)?\s*[-:\u2013\u2014]\s*"
)
"""What a wire service puts before a headline: "UPDATE 2-"."""


class Reading(Record):
    """An article, with what was left out of it and why."""

    article: Article
    dropped: tuple[Dropped, ...]
    dateline: Dateline | None = None


def read(
    source: str,
    *,
    published: date | None = None,
    title: str | None = None,
    publisher: str | None = None,
) -> Article:
    """Read an article from a path, `-` or an http(s) address; SourceError if there is none."""
    return examine(source, published=published, title=title, publisher=publisher).article


def examine(
    source: str,
    *,
    published: date | None = None,
    title: str | None = None,
    publisher: str | None = None,
) -> Reading:
    """Read an article and also tell what was dropped, by which rule."""
    loaded = load(source)
    draft = _draft(loaded)
    kept, dropped = _story(loaded, draft)
    line, kept = _without_dateline(kept)
    found = publication(_clues(draft, kept, dropped, line, published))
    article = Article(
        id=_identity(draft.headline, loaded.stem, kept[0].text),
        title=one_line(title or "") or draft.headline or _made_up_title(kept[0].text),
        publisher=publisher or draft.publisher or (line.agency if line else None),
        author=draft.author or _author(dropped),
        url=draft.url,
        published=found[0] if found else None,
        date_evidence=found[1] if found else None,
        headline=_SLUG.sub("", draft.headline) if draft.headline else None,
        text=draft.text,
        paragraphs=kept,
    )
    return Reading(article=article, dropped=dropped, dateline=line)


def _draft(source: Source) -> Draft:
    if pdf.is_pdf(source):
        return plain.draft(pdf.text(source))
    if html.is_html(source):
        return html.draft(source)
    known = plain.draft(decode(source.data, source.name, source.charset))
    return known if source.url is None else known.model_copy(update={"url": source.url})


def _story(source: Source, draft: Draft) -> tuple[tuple[Paragraph, ...], tuple[Dropped, ...]]:
    """The running text and the rest; SourceError if there is nothing to ask about."""
    found = blocks.paragraphs(draft.text, draft.body)
    if word_count(draft.text[: 2 * _LONGEST_TITLE]) < 2:
        raise SourceError(f"{source.name}: one word is no article; give one with sentences")
    reason = not_english(each.text for each in found or blocks.paragraphs(draft.text))
    if reason:
        raise SourceError(f"{source.name}: not an English text ({reason}); quiz reads English only")
    kept, dropped = clean(found)
    if not any(is_finished(each.text) and len(words(each.text)) > 1 for each in kept):
        raise SourceError(f"{source.name}: no sentences found; give an article with running text")
    return kept, dropped


def _without_dateline(
    kept: tuple[Paragraph, ...],
) -> tuple[Dateline | None, tuple[Paragraph, ...]]:
    """Cut the dateline off the paragraph that has it, near the beginning."""
    for index, paragraph in enumerate(kept[:_DATELINES_UP_TO]):
        line = dateline(paragraph.text)
        if line and line.length < len(paragraph.text):
            rest = cut(paragraph, line.length)
            return line, (*kept[:index], rest, *kept[index + 1 :])
    return None, kept


def _author(dropped: tuple[Dropped, ...]) -> str | None:
    """The name in a byline that stands below a picture or between other lines."""
    lines = (plain.field(each.paragraph.text) or {} for each in dropped if each.rule == "byline")
    return next((str(stated["author"]) for stated in lines if "author" in stated), None)


def _clues(
    draft: Draft,
    kept: tuple[Paragraph, ...],
    dropped: tuple[Dropped, ...],
    line: Dateline | None,
    given: date | None,
) -> Clues:
    return Clues(
        given=given,
        stated=draft.published,
        stated_where=draft.published_where,
        url=draft.url,
        notices=tuple(each.paragraph.text for each in dropped if each.rule == "copyright"),
        dateline=line.day if line else None,
        story=tuple(each.text for each in kept),
    )


def _identity(headline: str | None, stem: str, lead: str) -> str:
    """A name that stays: from the headline, else the file, else the first words."""
    names = (headline or "", stem, " ".join(lead.split()[:8]))
    return next(filter(None, map(slug, names)), "article")


def slug(text: str) -> str:
    """Lower-case ASCII words joined by hyphens, whole words up to 48 characters."""
    plain_letters = unicodedata.normalize("NFKD", text.replace("'", "").replace("’", ""))
    found = re.findall(r"[a-z0-9]+", plain_letters.encode("ascii", "ignore").decode().lower())
    name = ""
    for word in found:
        longer = f"{name}-{word}" if name else word[:_LONGEST_ID]
        if len(longer) > _LONGEST_ID:
            break
        name = longer
    return name


def _made_up_title(lead: str) -> str:
    """The first sentence, cut at a word to fit on a line."""
    sentence = sentences(lead)[0]
    if len(sentence) <= _LONGEST_TITLE:
        return sentence
    return sentence[:_LONGEST_TITLE].rsplit(" ", 1)[0].rstrip(",;:- ") + "…"
