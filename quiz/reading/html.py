"""A web page -> a draft: trafilatura finds the text, and only stated dates are believed."""

import json
import re
from collections.abc import Iterator
from datetime import date
from html.parser import HTMLParser

from quiz.errors import SourceError
from quiz.reading.dates import parse_date
from quiz.reading.decode import decode
from quiz.reading.normalise import one_line
from quiz.reading.plain import Draft
from quiz.reading.quiet import quiet
from quiz.reading.source import Source

_START = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*"
    rb"<(?:!doctype html|html|head|body|article|main|div|section|h1|p)\b",
    re.IGNORECASE | re.DOTALL,
)
_ENDINGS = (".html", ".htm", ".xhtml")
_CHARSET = re.compile(rb"<meta[^>]{0,100}charset=[\"']?([\w-]+)", re.IGNORECASE)
_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")

# Where pages state when they came out, the surest first. Dates of changes are not among them.
_DATE_NAMES = (
    "article:published_time",
    "datepublished",
    "og:article:published_time",
    "article.published",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publish-date",
    "publication_date",
    "publishdate",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "cxenseparse:recs:publishtime",
    "date",
)


def is_html(source: Source) -> bool:
    """Is it a web page, by its type, its ending or its first tag?"""
    if "html" in source.content_type:
        return True
    return source.name.lower().endswith(_ENDINGS) or _START.match(source.data) is not None


def draft(source: Source) -> Draft:
    """The article of a page, without its menus and footers."""
    charset = _CHARSET.search(source.data[:4096])
    declared = source.charset or (charset[1].decode("ascii") if charset else None)
    page = decode(source.data, source.name, declared)
    found = _extract(page, source.url)
    if found is None or not found["text"]:
        raise SourceError(f"{source.name}: no article in this page; save its text as plain text")
    dated = _published(page)
    return Draft(
        text=found["text"] or "",
        headline=found["title"],
        author=found["author"],
        publisher=found["sitename"],
        url=source.url or found["url"],
        published=dated[0] if dated else None,
        published_where=dated[1] if dated else None,
    )


def _extract(page: str, url: str | None) -> dict[str, str | None] | None:
    """Text and metadata as trafilatura finds them; its own date is a guess and not used."""
    import trafilatura  # 0.15 s, needed for web pages alone

    with quiet("trafilatura"):
        found = trafilatura.bare_extraction(
            page,
            url=url,
            with_metadata=True,
            include_comments=False,
            include_tables=False,
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    if found is None:
        return None
    page_says = found if isinstance(found, dict) else found.as_dict()
    names = ("title", "author", "sitename", "url")
    known = {name: one_line(page_says[name] or "") or None for name in names}
    return {**known, "text": _separated(page_says["text"] or "")}


def _separated(text: str) -> str:
    """One block, one paragraph; a line break within a block stays one."""
    lines = [line.removeprefix("- ").strip() for line in text.split("\n")]
    joined = ""
    for line in filter(None, lines):
        within = line[:1].islower() and not joined.endswith((".", "!", "?", '"', "”"))
        joined += ("\n" if within else "\n\n") * bool(joined) + line
    return joined


class _Dates(HTMLParser):
    """Collects what a page states about its date."""

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, str] = {}
        self._in_data = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self._in_data = tag == "script" and values.get("type") == "application/ld+json"
        name = values.get("property") or values.get("itemprop") or values.get("name") or ""
        value = values.get("content") or values.get("datetime")
        if tag == "time" and ("pubdate" in values or name.lower() == "datepublished"):
            name = "datePublished"
        if value and (tag in {"meta", "time"} or "itemprop" in values):
            self.found.setdefault(name.lower(), value)

    def handle_data(self, data: str) -> None:
        if self._in_data:
            stated = next(_stated_in(_loaded(data)), None)
            if stated:
                self.found.setdefault("datepublished", stated)

    def handle_endtag(self, tag: str) -> None:
        self._in_data = False


def _loaded(data: str) -> object:
    try:
        return json.loads(data)
    except ValueError:
        return None


def _stated_in(data: object) -> Iterator[str]:
    """Every `datePublished` in linked data, outermost first."""
    if isinstance(data, dict):
        if isinstance(data.get("datePublished"), str):
            yield data["datePublished"]
        data = list(data.values())
    if isinstance(data, list):
        for each in data:
            yield from _stated_in(each)


def _published(page: str) -> tuple[date, str] | None:
    """The date that the page's metadata states, and the name it has there."""
    parser = _Dates()
    parser.feed(page)
    for name in _DATE_NAMES:
        value = parser.found.get(name, "").strip()
        iso = _ISO_DAY.match(value)
        day = parse_date(iso.group() if iso else value)
        if day:
            return day, f'the page\'s "{name}"'
    return None
