"""A path, standard input or a web address -> bytes, with what is known of them."""

import socket
import sys
from http.client import HTTPException
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.parse import unquote, urlsplit
from urllib.request import Request, urlopen

from quiz.errors import SourceError
from quiz.schema import Record

LIMIT = 20_000_000
_TIMEOUT = 30
_AGENT = "Mozilla/5.0 (compatible; news-quiz)"
_TEXTUAL = ("text/", "application/pdf", "application/xhtml", "application/xml", "application/json")

# The first bytes of files that people try to read by mistake.
_FOREIGN = (
    (b"PK\x03\x04", "a Word or ZIP file"),
    (b"\xd0\xcf\x11\xe0", "an old Word file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
)


class Source(Record):
    """The bytes of an article, its name in messages, and where it came from."""

    name: str
    data: bytes
    stem: str = ""
    url: str | None = None
    content_type: str = ""
    charset: str | None = None


def load(source: str) -> Source:
    """Read a path, `-` or an http(s) address; SourceError if there is nothing to read."""
    if source == "-":
        loaded = Source(name="standard input", data=sys.stdin.buffer.read(LIMIT + 1))
    elif source.lower().startswith(("http://", "https://")):
        loaded = _fetch(source)
    else:
        loaded = _file(source)
    return _checked(loaded)


def _checked(source: Source) -> Source:
    if not source.data.strip():
        raise SourceError(f"{source.name}: empty; give a file that holds an article")
    if len(source.data) > LIMIT:
        size = LIMIT // 1_000_000
        raise SourceError(f"{source.name}: larger than {size} MB; give one article, not an archive")
    kind = next((kind for head, kind in _FOREIGN if source.data.startswith(head)), None)
    if kind:
        raise SourceError(f"{source.name}: {kind}, not text; save the article as plain text")
    return source


def _file(source: str) -> Source:
    if not source:
        raise SourceError("the name of a source is empty; give a path, a web address or -")
    path = Path(source)
    try:
        with path.open("rb") as file:
            data = file.read(LIMIT + 1)
    except FileNotFoundError:
        hint = "give a path, a web address or - for standard input"
        raise SourceError(f"{source}: no such file; {hint}") from None
    except IsADirectoryError:
        raise SourceError(f"{source}: a directory, not an article; name a file in it") from None
    except PermissionError:
        raise SourceError(_unreadable(path)) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise SourceError(f"{source}: cannot be read ({reason}); check the name") from None
    return Source(name=source, data=data, stem=path.stem)


def _unreadable(path: Path) -> str:
    # Windows reports a directory as a permission error.
    if path.is_dir():
        return f"{path}: a directory, not an article; name a file in it"
    return f"{path}: cannot be read (permission denied); check its access rights"


def _fetch(url: str) -> Source:
    try:
        with urlopen(Request(url, headers={"User-Agent": _AGENT}), timeout=_TIMEOUT) as reply:
            status, kind = reply.status, reply.headers.get_content_type()
            charset, data = reply.headers.get_content_charset(), reply.read(LIMIT + 1)
    except HTTPError as error:
        error.close()
        raise SourceError(_refused(url, error.code, error.reason)) from None
    except (URLError, HTTPException, OSError, ValueError) as error:
        raise SourceError(
            f"{url}: cannot be reached ({_reason(error)}); check the address"
        ) from None
    if status != 200:
        raise SourceError(_refused(url, status, "no article"))
    if not kind.startswith(_TEXTUAL):
        raise SourceError(f"{url}: sends {kind}, not text; give the address of an article")
    return Source(
        name=url, data=data, stem=_last_part(url), url=url, content_type=kind, charset=charset
    )


def _refused(url: str, code: int, reason: object) -> str:
    return f"{url}: the server answers {code} {reason}; check the address, or save the page"


def _reason(error: Exception) -> str:
    """The cause in a few words; the standard library nests it."""
    cause = getattr(error, "reason", error)
    if isinstance(cause, TimeoutError):
        return "no answer in time"
    if isinstance(cause, socket.gaierror):
        return "no such host"
    text = getattr(cause, "strerror", None) or str(cause) or type(cause).__name__
    return " ".join(str(text).split()).lower()


def _last_part(url: str) -> str:
    parts = [unquote(part) for part in urlsplit(url).path.split("/") if part]
    return Path(parts[-1]).stem if parts else ""
