"""Text on one line, and as HTML shown letter by letter: nothing acts as markup or as a command."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from html import escape
from urllib.parse import quote

APART = "\u2060"
"""Word joiner: put between two characters, it ends their meaning and changes no picture."""

COMMANDS = (
    ("{", "{", "opens a template reference or a cloze"),
    ("}", "}", "closes them"),
    (":", ":", "parts a cloze from its hint"),
    ("<", "%", "opens a template reference in the oldest spelling"),
    (r"\[", r"/?latex\]|/?\${1,2}\]", "LaTeX, which needs a program most people lack"),
    (r"\[", r"sound:|anki:", "plays a file or reads aloud"),
    (r"\\", r"[(\[]", "MathJax"),
    ("&", r"#?\w+;", "an entity spelt out, which escaped looks like a fault"),
)
"""What comes before, what comes after, and what the two together would do."""

ALIKE = {"'": "['’‘]", '"': '["“”]', "-": "[-‐‑–]", " ": r"\s+"}
"""Characters a key may have in the plain form while the quoted sentence keeps its own."""

_COMMAND = re.compile("|".join(f"(?<={a})(?={b})" for a, b, _ in COMMANDS), re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_SPACE = re.compile("[ \t\n\v\f\r\x85\u2028\u2029]+")
_NOT_IN_URL = re.compile(r'[\x00-\x20"<>\\^`{|}\[\]\x7f-\x9f\u2028\u2029]')


def html(text: str) -> str:
    """Write text as HTML that shows just this text."""
    return escape(_harmless(text))


def marked(text: str, forms: Iterable[str]) -> str:
    """Write text as HTML with the first of the forms that occurs in it marked."""
    return "".join(_alternating(parted(_harmless(text), forms), _mark))


def parted(text: str, forms: Iterable[str]) -> list[str]:
    """Part text at the first of the forms that occurs in it: every second part is that form."""
    for form in _patterns(forms):
        parts = re.split(f"({form})", text)
        if len(parts) > 1:
            return parts
    return [text]


def gapped(text: str, forms: Iterable[str]) -> str:
    """Write text as HTML with every form in it as one cloze, or nothing where none occurs."""
    longest_first = sorted(forms, key=len, reverse=True)
    parts = re.split(f"({'|'.join(_patterns(longest_first))})", _harmless(text))
    if len(parts) == 1:
        return ""
    return "".join(_alternating(parts, cloze)).replace("{{{c1::", f"{{{APART}{{{{c1::")


def cloze(text: str) -> str:
    """Write text as a cloze; braces and colons at its ends stay apart from those around it."""
    inner = html(text)
    before = APART if inner.startswith(("{", ":")) else ""
    after = APART if inner.endswith("}") else ""
    return f"{{{{c1::{before}{inner}{after}}}}}"


def options(texts: Iterable[str]) -> str:
    """Write a list in an order that tells nothing, or nothing at all for no texts."""
    rows = "".join(f"<li>{html(text)}</li>" for text in sorted(texts, key=str.casefold))
    return f'<ol class="opts">{rows}</ol>' if rows else ""


def address(url: str) -> str:
    """Write a web address for an attribute; one that is not http or https is left out."""
    if not re.match(r"https?://", url, re.IGNORECASE):
        return ""
    url = url.replace("&amp;", "&")  # as copied from the source of a page
    url = re.sub(r"&(#?\w+);", r"&\1%3B", url)  # any other entity is meant as letters
    return escape(_NOT_IN_URL.sub(lambda found: quote(found[0]), url))


def plain(text: str) -> str:
    """Put text on one line, composed, without the characters that XML or a table cannot hold."""
    composed = unicodedata.normalize("NFC", _CONTROL.sub("", text))
    return _SPACE.sub(" ", composed).strip()


def _harmless(text: str) -> str:
    return _COMMAND.sub(APART, plain(text))


def _mark(text: str) -> str:
    return f"<mark>{escape(text)}</mark>"


def _alternating(parts: Iterable[str], write: Callable[[str], str]) -> Iterable[str]:
    """Escape what a split at a captured group gave, and write every second part, the group."""
    for number, part in enumerate(parts):
        yield write(part) if number % 2 else escape(part)


def _patterns(forms: Iterable[str]) -> list[str]:
    return [_pattern(form) for form in map(_harmless, forms) if form]


def _pattern(form: str) -> str:
    """Match the form as whole words and whole numbers; short ones in their own case ("US")."""
    letters = "".join(ALIKE.get(letter, re.escape(letter)) for letter in form)
    before = r"(?<!\w)(?<!\d[.,])" if re.match(r"\w", form) else ""
    after = r"(?!\w|[.,]\d)" if re.search(r"\w$", form) else ""
    return f"(?{'i' if len(form) > 3 else ''}:{before}{letters}{after})"
