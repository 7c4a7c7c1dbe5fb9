"""Files, standard input and web addresses; all that can go wrong is one clear line."""

import io
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from quiz.errors import SourceError
from quiz.reading import read
from quiz.reading.source import LIMIT, load

STORY = (
    "The mayor of Riverton opened a new bridge over the Elm river on Friday.\n\n"
    "It was built by 200 workers from Denver, and it cost 40 million dollars."
)
PAGE = f"""<!doctype html><html><head><title>Bridge opens in Riverton</title></head><body>
<article><h1>Bridge opens in Riverton</h1><p>{STORY.replace(chr(10) * 2, "</p><p>")}</p></article>
</body></html>"""
REPLIES: dict[str, tuple[int, str, bytes]] = {
    "/2024/05/03/bridge.txt": (200, "text/plain; charset=utf-8", STORY.encode()),
    "/latin": (
        200,
        "text/plain; charset=iso-8859-2",
        (STORY + " Čapek came.").encode("iso-8859-2"),
    ),
    "/page": (200, "text/html", PAGE.encode()),
    "/picture": (200, "image/png", b"\x89PNG"),
    "/gone": (410, "text/plain", b"gone"),
    "/nothing": (204, "text/plain", b""),
    "/empty": (200, "text/plain", b""),
}


class _Site(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        status, kind, body = REPLIES.get(self.path, (404, "text/plain", b"no"))
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Site)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "*")


BAD_FILES = (
    ("empty.txt", b"", "empty; give a file"),
    ("blank.txt", b" \n\n ", "empty; give a file"),
    ("binary.txt", bytes(range(256)) * 9, "binary data, not text"),
    ("letter.docx", b"PK\x03\x04...", "a Word or ZIP file, not text"),
    ("letter.rtf", b"{\\rtf1 The bridge is open.}", "an RTF file, not text"),
    ("photo.jpg", b"\xff\xd8\xff\xe0...", "a picture, not text"),
    ("word.txt", b"Hello", "one word is no article"),
    ("notes.txt", b"milk and eggs\n\nbread for the day", "no sentences found"),
    ("numbers.txt", b"1 2 3\n\n4 5 6.", "no sentences found"),
    ("deck.json", b'{"format": 1, "items": []}', "no sentences found"),
    (
        "german.txt",
        b"Der Minister ist am Freitag eingetroffen, um mit den Kollegen zu sprechen.",
        "not an English text (0 % of its words are small English words",
    ),
    ("page.html", b"<html><body></body></html>", "no article in this page"),
)


@pytest.mark.parametrize(("name", "data", "message"), BAD_FILES, ids=[row[0] for row in BAD_FILES])
def test_a_bad_file_is_one_clear_line(
    tmp_path: Path, name: str, data: bytes, message: str, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(SourceError) as caught:
        read(str(path))
    line = str(caught.value)
    assert line.startswith(f"{path}: {message}")
    assert "\n" not in line
    assert ";" in line
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("missing.txt", "no such file; give a path, a web address or - for standard input"),
        ("", "a directory, not an article; name a file in it"),
        ("x" * 999, "cannot be read (File name too long); check the name"),
        ("a\0b", "cannot be read (embedded null byte); check the name"),
    ],
)
def test_a_bad_path_is_one_clear_line(tmp_path: Path, name: str, message: str) -> None:
    source = str(tmp_path / name)
    with pytest.raises(SourceError) as caught:
        read(source)
    assert str(caught.value) == f"{source}: {message}"


def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text(STORY)
    path.chmod(0)
    try:
        path.read_bytes()
    except PermissionError:
        with pytest.raises(SourceError, match=r"cannot be read \(permission denied\); check"):
            read(str(path))
    else:
        pytest.skip("this user may read everything")


def test_more_than_the_limit_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "archive.txt"
    path.write_bytes(b"The bridge is open. " * (LIMIT // 20 + 1))
    with pytest.raises(SourceError, match=r"larger than 20 MB; give one article"):
        load(str(path))


@pytest.mark.parametrize("join", ["\n\n", "\n", " "])
def test_a_megabyte_of_text_is_read(tmp_path: Path, join: str) -> None:
    path = tmp_path / "long.txt"
    told = (STORY.replace("\n\n", join).replace(".", f" {n}.") for n in range(7000))
    path.write_text(join.join(told))
    article = read(str(path))
    assert sum(len(each.text) for each in article.paragraphs) > 900_000


def _feed(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


def test_standard_input_is_read_as_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    _feed(monkeypatch, STORY.encode("utf-16"))
    article = read("-")
    assert article.text == STORY
    assert article.id == "the-mayor-of-riverton-opened-a-new-bridge"


def test_empty_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    _feed(monkeypatch, b"")
    with pytest.raises(SourceError, match=r"^standard input: empty"):
        read("-")


def test_a_text_from_the_web(site: str) -> None:
    article = read(f"{site}/2024/05/03/bridge.txt")
    assert article.id == "bridge"
    assert article.url == f"{site}/2024/05/03/bridge.txt"
    assert str(article.published) == "2024-05-03"
    assert len(article.paragraphs) == 2


def test_a_page_from_the_web(site: str) -> None:
    article = read(f"{site}/page")
    assert article.headline == "Bridge opens in Riverton"
    assert [each.text for each in article.paragraphs] == STORY.split("\n\n")


def test_the_encoding_that_the_server_names(site: str) -> None:
    assert "Čapek" in read(f"{site}/latin").text


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("/nowhere", "the server answers 404 Not Found; check the address, or save the page"),
        ("/gone", "the server answers 410 Gone; check the address, or save the page"),
        ("/nothing", "the server answers 204 no article; check the address, or save the page"),
        ("/picture", "sends image/png, not text; give the address of an article"),
        ("/empty", "empty; give a file that holds an article"),
    ],
)
def test_a_bad_address_is_one_clear_line(site: str, path: str, message: str) -> None:
    with pytest.raises(SourceError) as caught:
        read(site + path)
    assert str(caught.value) == f"{site}{path}: {message}"


@pytest.mark.parametrize(
    "address", ["http://127.0.0.1:1/", "http://", "http://[bad", "http://127.0.0.1:notaport/"]
)
def test_an_address_that_leads_nowhere(address: str) -> None:
    with pytest.raises(SourceError, match=r"cannot be reached \(.+\); check the address$"):
        read(address)
