"""Bytes -> the text as read."""

import pytest

from quiz.errors import SourceError
from quiz.reading.decode import decode

SENTENCE = "“It’s ours,” the café owner said — 5 € a head."
ENCODINGS = (
    "utf-8",
    "utf-8-sig",
    "utf-16",
    "utf-16-le",
    "utf-16-be",
    "utf-32",
    "cp1252",
)


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_every_usual_encoding_gives_the_same_text(encoding: str) -> None:
    text = f"{SENTENCE}\n\n{SENTENCE}"
    assert decode(text.encode(encoding), "x") == text


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("one\r\ntwo\rthree\n", "one\ntwo\nthree\n"),
        ("one\u2028two\u2029three\ffour", "one\ntwo\nthree\nfour"),
        ("mili\u00adtary\u200b work\ufeffers", "military workers"),
        ("cafe\u0301", "café"),
        ("a\x1bb", "ab"),
    ],
)
def test_line_ends_and_invisible_characters(read: str, meant: str) -> None:
    padding = " and so on" * 20
    assert decode((read + padding).encode(), "x") == meant + padding


def test_a_broken_byte_does_not_turn_utf8_into_nonsense() -> None:
    assert decode(SENTENCE.encode() + b" caf\xff", "x") == SENTENCE + " caf\ufffd"


def test_a_declared_encoding_is_used_where_utf8_fails() -> None:
    assert decode("Čapek".encode("iso-8859-2"), "x", "iso-8859-2") == "Čapek"


@pytest.mark.parametrize("data", [bytes(range(256)) * 20, b"text \x00 and more text", b"\x81\x8d"])
def test_binary_data_is_refused(data: bytes) -> None:
    with pytest.raises(SourceError, match=r"^x: binary data, not text; give a text"):
        decode(data, "x")
