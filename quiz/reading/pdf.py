"""A PDF -> its text: lines joined to paragraphs, page numbers and running heads left out."""

import re
from collections import Counter
from io import BytesIO

from quiz.errors import SourceError
from quiz.reading.decode import decode
from quiz.reading.quiet import quiet
from quiz.reading.source import Source

_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl"})
_PAGE_NUMBER = re.compile(r"(?:page )?\d{1,3}(?:\s?(?:/|of)\s?\d{1,3})?", re.IGNORECASE)
_HYPHENATED = re.compile(r"(?<=[a-z])[-\u2010\u00ad]\n\s*([a-z]\S*) ?")
_EDGE = 2
"""How many lines at the top and the foot of a page may be a running head."""


def is_pdf(source: Source) -> bool:
    """Is it a PDF, by its signature?"""
    return b"%PDF-" in source.data[:1024]


def text(source: Source) -> str:
    """The text of a PDF as plain text; SourceError if it has none, or none that may be read."""
    pages = [page.translate(_LIGATURES) for page in _pages(source)]
    joined = _HYPHENATED.sub(r"\1\n", "\n".join(_without_edges(pages)))
    if not joined.strip():
        hint = "it may be a scan; give the article as text"
        raise SourceError(f"{source.name}: a PDF without text; {hint}")
    return decode(joined.encode(), source.name)


def _pages(source: Source) -> list[str]:
    from pypdf import PdfReader  # needed for PDFs alone

    try:
        with quiet("pypdf"):
            reader = PdfReader(BytesIO(source.data))
            if reader.is_encrypted and not reader.decrypt(""):
                raise SourceError(_locked(source))
            return [page.extract_text() for page in reader.pages]
    except SourceError:
        raise
    except Exception as error:  # a broken PDF fails in as many ways as there are objects in it
        if type(error).__name__ in {"DependencyError", "FileNotDecryptedError"}:
            raise SourceError(_locked(source)) from None
        hint = "give the article as text"
        raise SourceError(f"{source.name}: a PDF that cannot be read; {hint}") from None


def _locked(source: Source) -> str:
    return f"{source.name}: an encrypted PDF; save it without a password"


def _without_edges(pages: list[str]) -> list[str]:
    """The pages without page numbers and without lines that open or close most of them."""
    split = [[line.strip() for line in page.splitlines()] for page in pages]
    edges = Counter(line for lines in split for line in {*lines[:_EDGE], *lines[-_EDGE:]} if line)
    running = {line for line, count in edges.items() if count >= 3 and count * 2 > len(pages)}
    return [
        "\n".join(
            line for line in lines if line not in running and not _PAGE_NUMBER.fullmatch(line)
        )
        for lines in split
    ]
