"""PDFs: lines become paragraphs; scans and locked files are refused."""

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter

from quiz.errors import SourceError
from quiz.reading import read

PAGES = (
    (
        "Daily Post, May 2024",
        "Bridge opens in Riverton",
        "Date: 2024-05-03",
        "The mayor of Riverton opened a new bridge over the Elm river on Fri-",
        "day, two years late, and said that it had cost 40 million dollars in",
        "all.",
        "It was built by a company from Denver, which sent 200 of its workers",
        "to the town.",
        "1",
    ),
    ("Daily Post, May 2024", "About 3,000 people came to see it.", "2"),
    ("Daily Post, May 2024", "It will last for 100 years.", "3 of 3"),
)


def _stream(lines: tuple[str, ...]) -> str:
    return "BT /F1 10 Tf 14 TL 50 750 Td " + "".join(f"({line}) Tj T* " for line in lines) + "ET"


def _pdf(pages: tuple[tuple[str, ...], ...]) -> bytes:
    """A small PDF, written by hand: one line of text, one `Tj`."""
    kids = " ".join(f"{4 + 2 * index} 0 R" for index in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for index, lines in enumerate(pages):
        stream = _stream(lines)
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {5 + 2 * index} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>",
            f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        ]
    body, places = "%PDF-1.4\n", []
    for number, each in enumerate(objects, start=1):
        places.append(len(body))
        body += f"{number} 0 obj\n{each}\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    size = len(objects) + 1
    end = f"trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{len(body)}\n%%EOF\n"
    return f"{body}xref\n0 {size}\n0000000000 65535 f \n{table}{end}".encode()


def _locked(data: bytes) -> bytes:
    writer, out = PdfWriter(clone_from=PdfReader(BytesIO(data))), BytesIO()
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(out)
    return out.getvalue()


def test_a_pdf_is_read(tmp_path: Path) -> None:
    path = tmp_path / "paper"
    path.write_bytes(_pdf(PAGES))
    article = read(str(path))
    assert article.headline == "Bridge opens in Riverton"
    assert str(article.published) == "2024-05-03"
    assert [each.text for each in article.paragraphs] == [
        "The mayor of Riverton opened a new bridge over the Elm river on Friday, two years late, "
        "and said that it had cost 40 million dollars in all.",
        "It was built by a company from Denver, which sent 200 of its workers to the town.",
        "About 3,000 people came to see it.",
        "It will last for 100 years.",
    ]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (_pdf(((),)), "a PDF without text; it may be a scan; give the article as text"),
        (_locked(_pdf(PAGES)), "an encrypted PDF; save it without a password"),
        (b"%PDF-1.4\nrubbish", "a PDF that cannot be read; give the article as text"),
        (_pdf(PAGES)[:300], "a PDF that cannot be read; give the article as text"),
    ],
)
def test_a_bad_pdf_is_one_clear_line(
    tmp_path: Path, data: bytes, message: str, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "paper.pdf"
    path.write_bytes(data)
    with pytest.raises(SourceError) as caught:
        read(str(path))
    assert str(caught.value) == f"{path}: {message}"
    assert capfd.readouterr() == ("", "")
