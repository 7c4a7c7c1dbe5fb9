"""Plain text -> a draft: its header lines read, and where the body begins."""

import re
from datetime import date

from quiz.reading import blocks
from quiz.reading.cleaning import reason
from quiz.reading.dates import parse_date
from quiz.reading.normalise import one_line
from quiz.reading.shape import is_finished, word_count
from quiz.schema import Record

_FIELDS = {
    "title": "headline",
    "headline": "headline",
    "date": "published",
    "published": "published",
    "publication date": "published",
    "author": "author",
    "authors": "author",
    "byline": "author",
    "by": "author",
    "source": "publisher",
    "publisher": "publisher",
    "publication": "publisher",
    "newspaper": "publisher",
    "url": "url",
    "link": "url",
}
_KEYED = re.compile(rf"({'|'.join(_FIELDS)})\s*:\s*(\S.*)", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://\S+")
_NAME = r"[A-Z][\w.'-]*(?: (?:[a-z]{2,3} )?[A-Z][\w.'-]*){1,4}"
_BYLINE = re.compile(rf"(?:By|BY|by) ({_NAME}(?:(?:, | and |, and ){_NAME})*)(?:\s*[,|\u2022(].*)?")
_LONGEST_HEADLINE = 200
_A_PARAGRAPH = 100
_HEADLINE_MAY_BE = (None, "heading or caption")


class Draft(Record):
    """A text as read, what its source says of it, and where the body begins."""

    text: str
    body: int = 0
    headline: str | None = None
    author: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: date | None = None
    published_where: str | None = None
    """Where the date stands, in words for `--explain`."""


def draft(text: str) -> Draft:
    """Read the header lines: headline, date, author, publisher and address, in any order."""
    groups = [blocks.lines(text, *group) for group in blocks.groups(text)]
    rest = [(span, group) for group in groups for span in group]
    per_line, known = not blocks.is_wrapped(text), dict[str, object]()
    while rest:
        taken, stated = _header(text, rest, "headline" in known, per_line)
        if not taken:
            break
        known |= {name: value for name, value in stated.items() if known.get(name) is None}
        rest = rest[taken:]
    body = rest[0][0][0] if rest else len(text)
    known.setdefault("headline", known.pop("label", None))
    return Draft.model_validate({"text": text, "body": body, **known})


def field(line: str) -> dict[str, object] | None:
    """What a header line states, by the draft's field; None if it is no header line."""
    keyed, byline = _KEYED.fullmatch(line), _BYLINE.fullmatch(line)
    if keyed:
        return _stated(_FIELDS[keyed[1].lower()], keyed[2].strip(), line)
    if _ADDRESS.fullmatch(line):
        return {"url": line}
    if byline and not is_finished(line):
        return {"author": _names(byline[1])}
    return _stated("published", line, line) if parse_date(line) else None


def _stated(name: str, value: str, line: str) -> dict[str, object]:
    if name == "published" and parse_date(value):
        return {"published": parse_date(value), "published_where": f'the line "{line}"'}
    known: dict[str, dict[str, object]] = {
        "published": {},
        "author": {"author": _names(value)},
        "headline": {"headline": value.lstrip("# ")},
    }
    return known.get(name, {name: value})


def _names(names: str) -> str:
    """The people of a byline, without the paper after the last comma."""
    head, joint, tail = names.removeprefix("By ").rpartition(" and ")
    return head + joint + tail.split(",")[0].strip()


Lines = list[tuple[blocks.Span, list[blocks.Span]]]


def _header(
    text: str, rest: Lines, has_headline: bool, per_line: bool
) -> tuple[int, dict[str, object]]:
    """How many lines the next part of the header takes (0: the body begins), and what it states."""
    span, group = rest[0]
    line = one_line(text[slice(*span)])
    stated = field(line)
    if stated is not None:
        return 1, stated
    taken = 0 if has_headline else _headline_lines(text, group[group.index(span) :], per_line)
    if taken:
        headline = one_line(text[span[0] : rest[taken - 1][0][1]])
        return taken, {"headline": headline.lstrip("# ")}
    if has_headline or not _is_label(line, group):
        return 0, {}
    return 1, {"label": line} if word_count(line) > 1 and reason(line) in _HEADLINE_MAY_BE else {}


def _headline_lines(text: str, spans: list[blocks.Span], per_line: bool) -> int:
    """How many of these lines, with nothing blank between them, are a headline."""
    texts = [one_line(text[slice(*span)]) for span in spans[:5]]
    count = next((index for index, line in enumerate(texts) if field(line) is not None), len(texts))
    if per_line and count > 1:
        # No blank line after it: only a long or finished line shows that the story begins.
        count = int(is_finished(texts[1]) or len(texts[1]) > _A_PARAGRAPH)
    alone = not text[spans[count - 1][1] :].strip()
    return count if 0 < count <= 3 and not alone and _is_headline(" ".join(texts[:count])) else 0


def _is_headline(line: str) -> bool:
    """Short, not a full sentence with its stop, and not boilerplate."""
    if word_count(line) < 3 or len(line) > _LONGEST_HEADLINE or line.endswith((",", ";", ":", ".")):
        return bool(re.search(r"\b[A-Z]\.[A-Z]\.$", line)) and word_count(line) <= 20
    stops = not line.endswith(("?", "!")) and is_finished(line)
    return not stops and reason(line) in _HEADLINE_MAY_BE


def _is_label(line: str, group: list[blocks.Span]) -> bool:
    """A section name above the headline: "World", "Science & Space"."""
    return len(group) == 1 and word_count(line) <= 2 and not is_finished(line)
