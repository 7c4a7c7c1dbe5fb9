"""A text -> its paragraphs, told from its shape: blank lines, wrapped lines or one line each."""

import re
from collections.abc import Iterator
from itertools import pairwise

from quiz.reading.boilerplate import BOILERPLATE
from quiz.reading.normalise import normalise
from quiz.reading.shape import is_finished
from quiz.schema import Paragraph

Span = tuple[int, int]
_LINE = re.compile(r"[^\n]+")
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_WIDEST_WRAP = 100
_NOTICES = tuple(rule for rule in BOILERPLATE if rule.name in ("advertisement", "copyright"))
_INDENT = re.compile(r"(?: {2,}|\t|\u3000)")


def paragraphs(text: str, start: int = 0) -> tuple[Paragraph, ...]:
    """The paragraphs of the text from `start` on, in order, with their offsets."""
    wrapped = is_wrapped(text[start:])
    spans = (
        span
        for group in groups(text, start)
        for span in (_unwrap(text, group) if wrapped else lines(text, *group))
    )
    return tuple(
        Paragraph(text=normalise(text[begin:end]), start=begin)
        for begin, end in (_trim(text, *span) for span in spans)
        if begin < end
    )


def groups(text: str, start: int = 0) -> Iterator[Span]:
    """What stands between blank lines."""
    begin = start
    for match in _BLANK_LINE.finditer(text, start):
        if match.start() > begin:
            yield begin, match.start()
        # Only the first line break is the group's: several blank lines may share one.
        begin = match.end() - 1
    if text[begin:].strip():
        yield begin, len(text)


def lines(text: str, begin: int, end: int) -> list[Span]:
    """The lines of a stretch of text that hold something."""
    return [match.span() for match in _LINE.finditer(text, begin, end) if match.group().strip()]


def is_wrapped(text: str) -> bool:
    """Are lines broken at a width, not at the ends of paragraphs?"""
    pairs = [
        (text[slice(*this)], text[slice(*following)].lstrip())
        for group in groups(text)
        for this, following in pairwise(lines(text, *group))
    ]
    if not pairs or sum(len(this) > _WIDEST_WRAP for this, _ in pairs) * 20 > len(pairs):
        return False
    # A paragraph on a line of its own ends with a stop, and none begins with a small letter.
    broken = sum(
        following[0].islower() and not is_finished(normalise(this)) for this, following in pairs
    )
    return broken * 4 >= len(pairs)


def _unwrap(text: str, group: Span) -> Iterator[Span]:
    """Join the lines of a group; short finished lines, indented ones and notices part it."""
    found = lines(text, *group)
    width = max((end - begin for begin, end in found), default=0)
    begin = found[0][0] if found else group[0]
    for this, following in pairwise(found):
        short = (this[1] - this[0]) < 0.75 * width and is_finished(normalise(text[slice(*this)]))
        indented = _is_indented(text, following) and not _is_indented(text, this)
        if short or indented or _is_notice(text, this) or _is_notice(text, following):
            yield begin, this[1]
            begin = following[0]
    if found:
        yield begin, found[-1][1]


def _is_notice(text: str, line: Span) -> bool:
    words = normalise(text[slice(*line)]).strip()
    return any(rule.takes(words) for rule in _NOTICES)


def _is_indented(text: str, line: Span) -> bool:
    return _INDENT.match(text, line[0]) is not None


def _trim(text: str, begin: int, end: int) -> Span:
    piece = text[begin:end]
    return begin + len(piece) - len(piece.lstrip()), begin + len(piece.rstrip())
