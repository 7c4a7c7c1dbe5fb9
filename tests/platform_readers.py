"""Readers of the formats, after the documents of each; what they read is compared with the deck.

None of the program's writing is used here. Readers made by others are in tests of their own.
"""

import csv
import html
import io
import re
import zipfile
from collections.abc import Callable
from typing import Any, NamedTuple
from xml.etree import ElementTree

import openpyxl

JOINER = "\u2060"
"""Goes between signs that would act together, and shows nothing."""


class Read(NamedTuple):
    """A question as read: `right` are the answers to accept, and open ones have no options."""

    stem: str
    right: tuple[str, ...]
    options: tuple[str, ...] = ()
    explanation: str | None = None
    name: str | None = None


def gift(data: bytes) -> list[Read]:
    """Read GIFT in the steps of Moodle's importer."""
    blocks = re.split(r"\n[ \t]*\n", data.decode())
    return [_gift_question(block) for block in blocks if block.strip()]


def _gift_question(block: str) -> Read:
    lines = block.split("\n")
    comments = [line for line in lines if line.strip().startswith("//")]
    text = "\n".join(line for line in lines if line not in comments).strip()
    name = re.match(r"// \[id:(.+?)\]", comments[0])
    escapes: list[str] = []
    text = re.sub(r"\\([\\:#={}~n])", lambda found: _put_aside(found[1], escapes), text)
    assert not text.startswith(("$CATEGORY", "::"))
    assert (text.count("{"), text.count("}"), text[-1]) == (1, 1, "}")
    stem, answers = text[:-1].split("{")
    answers, _, explanation = answers.partition("####")
    pieces = [(sign, words.strip()) for sign, words in re.findall(r"([=~])([^=~]*)", answers)]
    chosen = "~" in answers
    assert chosen or "->" not in answers, "read as pairs to match"
    assert not any(words.startswith("%") for _, words in pieces), "read as a weight"
    shown = [(sign, _gift_text(words, escapes)) for sign, words in pieces]
    right = [words if chosen else words.replace(r"\*", "*") for sign, words in shown if sign == "="]
    return Read(
        _gift_text(stem, escapes),
        tuple(right),
        tuple(words for _, words in shown) if chosen else (),
        _gift_text(explanation, escapes),
        name[1] if name else None,
    )


def _put_aside(sign: str, escapes: list[str]) -> str:
    escapes.append(sign)
    return chr(0xF0000 + len(escapes) - 1)


def _gift_text(text: str, escapes: list[str]) -> str:
    text = text.strip()
    assert not re.match(r"\[(?:html|moodle|markdown)\]", text)
    text = text.removeprefix("[plain]")
    return "".join(
        escapes[ord(each) - 0xF0000] if 0 <= ord(each) - 0xF0000 < len(escapes) else each
        for each in text
    ).strip(" \t\n")


def aiken(data: bytes) -> list[Read]:
    """Read Aiken line by line."""
    found: list[Read] = []
    stem, options = "", []
    for line in data.decode().split("\n"):
        if re.match(r"[A-Z][).][ \t]", line):
            options.append(line[2:].strip(" "))
        elif line.startswith("ANSWER:"):
            right = options["ABCD".index(line[7:].strip()[0])]
            found.append(Read(stem, (right,), tuple(options)))
            stem, options = "", []
        elif len(line) >= 2:
            assert not stem, "two questions, or one of two lines"
            stem = line
    assert not stem, "a question without its answer"
    return found


def moodle_xml(data: bytes) -> list[Read]:
    """Read Moodle XML."""
    return [_moodle_question(each) for each in ElementTree.fromstring(data).iter("question")]


def _moodle_question(each: ElementTree.Element) -> Read:
    chosen = each.get("type") == "multichoice"
    answers = [
        (answer.get("fraction"), _words(answer.find("text"))) for answer in each.iter("answer")
    ]
    if chosen:
        assert each.findtext("single") == "true"
        answers = [(fraction, _page(words)) for fraction, words in answers]
    else:
        answers = [(fraction, words.replace(r"\*", "*")) for fraction, words in answers]
    return Read(
        _page(_words(each.find("questiontext/text"))),
        tuple(words for fraction, words in answers if fraction == "100"),
        tuple(words for _, words in answers) if chosen else (),
        _page(_words(each.find("generalfeedback/text"))),
        each.findtext("idnumber"),
    )


def _words(element: ElementTree.Element | None) -> str:
    assert element is not None
    return element.text or ""


def _page(page: str) -> str:
    """What a browser shows of a page of paragraphs and links, without what shows nothing."""
    text = re.sub("<[^>]*>", "", page.replace("</p><p>", " - "))
    return html.unescape(text).replace(JOINER, "")


QTI = {"q": "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"}
PACKAGE = {"p": "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"}


def qti(data: bytes) -> list[Read]:
    """Read a QTI package from its manifest on."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        manifest = ElementTree.fromstring(package.read("imsmanifest.xml"))
        (file,) = manifest.findall(".//p:resource[@type='imsqti_xmlv1p2']/p:file", PACKAGE)
        root = ElementTree.fromstring(package.read(file.attrib["href"]))
    return [_qti_item(item) for item in root.iter(f"{{{QTI['q']}}}item")]


def _qti_item(item: ElementTree.Element) -> Read:
    def text(path: str) -> str:
        return _page(_words(item.find(path, QTI)))

    labels = item.findall(".//q:render_choice/q:response_label", QTI)
    options = {
        label.attrib["ident"]: _page(_words(label.find("q:material/q:mattext", QTI)))
        for label in labels
    }
    scored = "q:resprocessing/q:respcondition[q:setvar='100']/q:conditionvar/q:varequal"
    right = [_words(each) for each in item.findall(scored, QTI)]
    return Read(
        text("q:presentation/q:material/q:mattext"),
        tuple(options[name] for name in right) if options else tuple(right),
        tuple(options.values()),
        text("q:itemfeedback[@ident='general_fb']/q:flow_mat/q:material/q:mattext"),
    )


def rows_of_sheet(data: bytes) -> list[tuple[Any, ...]]:
    """The rows of a sheet, none of whose cells is a formula or a link."""
    sheet = openpyxl.load_workbook(io.BytesIO(data)).active
    assert sheet is not None
    for row in sheet.iter_rows():
        assert all(cell.data_type in "sn" and not cell.hyperlink for cell in row)
    return list(sheet.iter_rows(values_only=True))


def kahoot(data: bytes) -> list[Read]:
    """Read the sheet of Kahoot: headers in row 8, questions from row 9, columns B to H."""
    rows = rows_of_sheet(data)
    assert [bool(cell) for cell in rows[7]] == [False, *[True] * 7]
    found = []
    for number, row in enumerate(rows[8:], 1):
        options = tuple(each for each in row[2:6] if each is not None)
        assert row[0] == number
        assert 2 <= len(options) <= 4
        assert row[6] in (5, 10, 20, 30, 60, 90, 120, 240)
        found.append(Read(row[1], (options[row[7] - 1],), options))
    return found


def wayground(data: bytes) -> list[Read]:
    """Read the sheet of Wayground: questions from row 3."""
    found = []
    for row in rows_of_sheet(data)[2:]:
        options = tuple(each for each in row[2:7] if each is not None)
        if row[1] == "Multiple Choice":
            found.append(Read(row[0], (options[row[7] - 1],), options, row[10]))
        else:
            assert (row[1], row[7]) == ("Fill-in-the-Blank", None)
            found.append(Read(row[0], options, (), row[10]))
    return found


def rows_of_text(data: bytes, guard: str) -> list[list[str]]:
    """The rows of a table, none of whose cells acts as a formula."""
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))
    for cell in (cell for row in rows for cell in row):
        assert not re.match(r"[=@\t\r]|[-+](?![\d,.]+%?$)", cell)
    assert len({len(row) for row in rows}) == 1
    return [[re.sub(f"^{guard}(?={guard}*[=+\\-@])", "", cell) for cell in row] for row in rows]


def blooket(data: bytes) -> list[Read]:
    """Read the table of Blooket: questions from row 3."""
    found = []
    for row in rows_of_text(data, JOINER)[2:]:
        options = tuple(filter(None, row[2:6]))
        found.append(Read(row[1], (options[int(row[7]) - 1],), options))
    return found


def gimkit(data: bytes) -> list[Read]:
    """Read the table of Gimkit: questions from row 3, the answer first."""
    rows = rows_of_text(data, JOINER)[2:]
    return [Read(row[0], (row[1],), tuple(filter(None, row[1:]))) for row in rows]


def quizlet(data: bytes) -> list[Read]:
    """Read what is pasted into Quizlet."""
    lines = data.decode().split("\n")[:-1]
    return [Read(stem, (key,)) for stem, key in (line.split("\t") for line in lines)]


def every_field(data: bytes) -> list[dict[str, str]]:
    """Read the plain table as rows by the names of their columns."""
    assert data.startswith(b"\xef\xbb\xbf")
    header, *rows = rows_of_text(data, "'")
    return [dict(zip(header, row, strict=True)) for row in rows]


def _table(data: bytes) -> list[Read]:
    return [
        Read(
            row["question"],
            (row["key"], *filter(None, row["accept"].split("\n"))),
            tuple(filter(None, row["options"].split("\n"))),
            name=row["id"],
        )
        for row in every_field(data)
    ]


READERS: dict[str, Callable[[bytes], list[Read]]] = {
    "gift": gift,
    "aiken": aiken,
    "moodle-xml": moodle_xml,
    "qti": qti,
    "kahoot": kahoot,
    "wayground": wayground,
    "blooket": blooket,
    "gimkit": gimkit,
    "quizlet": quizlet,
    "csv": _table,
}
"""By the name of the format."""
