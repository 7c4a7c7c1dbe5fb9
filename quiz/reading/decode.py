"""Bytes -> the text as read: offsets count from here."""

import codecs
import re
import unicodedata

from quiz.errors import SourceError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with the same bytes
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BREAKS = re.compile("\r\n|[\r\u0085\u2028\u2029\v\f]")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_SAMPLE = 65536


def decode(data: bytes, name: str, declared: str | None = None) -> str:
    """The bytes as text, line ends made one kind and invisible characters dropped."""
    text = _characters(data, declared)
    if text is None or _is_binary(text):
        raise SourceError(f"{name}: binary data, not text; give a text, HTML or PDF file")
    text = _INVISIBLE.sub("", _BREAKS.sub("\n", text))
    return unicodedata.normalize("NFC", _CONTROL.sub("", text))


def _characters(data: bytes, declared: str | None) -> str | None:
    marked = next(((bom, name) for bom, name in _BOMS if data.startswith(bom)), None)
    if marked:
        return data[len(marked[0]) :].decode(marked[1], errors="replace")
    utf16 = _unmarked_utf16(data[:_SAMPLE])
    if utf16:
        return data.decode(utf16, errors="replace")
    return _utf8(data) or _declared(data, declared) or _windows(data)


def _unmarked_utf16(sample: bytes) -> str | None:
    """English text in UTF-16 has a NUL as every second byte."""
    half = max(len(sample) // 2, 1)
    low, high = sample[0::2].count(0) / half, sample[1::2].count(0) / half
    if high > 0.5 and low < 0.1:
        return "utf-16-le"
    if low > 0.5 and high < 0.1:
        return "utf-16-be"
    return None


def _utf8(data: bytes) -> str | None:
    """UTF-8, also with a few broken bytes, if more of its other characters are sound."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    sound = sum(character > "\x7f" for character in text) - broken if broken else 0
    return text if broken <= sound else None


def _declared(data: bytes, declared: str | None) -> str | None:
    # Browsers read Latin-1 as Windows-1252, and pages rely on it.
    if declared is None or declared.lower() in {"utf-8", "utf8", "iso-8859-1", "latin-1"}:
        return None
    try:
        return data.decode(declared)
    except (LookupError, UnicodeDecodeError):
        return None


def _windows(data: bytes) -> str | None:
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return None


def _is_binary(text: str) -> bool:
    sample = text[:_SAMPLE]
    return "\x00" in sample or len(_CONTROL.findall(sample)) * 100 > len(sample)
