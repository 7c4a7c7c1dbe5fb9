"""The QTI package beside the one that text2qti makes of the same quiz for Canvas."""

import io
import re
import zipfile
from collections import Counter
from xml.etree import ElementTree

import pytest
from export_decks import JOINED_DECK

from quiz.export.platforms import qti
from quiz.export.platforms.question import Question, questions

text2qti = pytest.importorskip("text2qti.quiz", reason="text2qti is not installed")

Shape = Counter[tuple[str, tuple[str, ...]]]
"""Each path of elements with the attributes at its end, and how often it occurs."""


def source(question: Question) -> str:
    """A question in the notation of text2qti: the general feedback is a line with three dots."""
    answers = (
        [f"{'*' * (each == question.key)}{letter}) {each}" for letter, each in lettered(question)]
        if question.options
        else [f"* {answer}" for answer in question.right]
    )
    return "\n".join([f"1. {question.stem}", f"... {question.explanation}", *answers])


def lettered(question: Question) -> list[tuple[str, str]]:
    return list(zip("abcd", question.options, strict=False))


def theirs() -> dict[str, bytes]:
    from text2qti.config import Config
    from text2qti.qti import QTI

    text = "\n\n".join([f"Quiz title: {JOINED_DECK.title}", *map(source, questions(JOINED_DECK))])
    config = Config()
    config["latex_render_url"] = ""
    return entries(QTI(text2qti.Quiz(text, config=config)).zip_bytes())


def ours() -> dict[str, bytes]:
    return entries(qti.render(JOINED_DECK).data)


def entries(data: bytes) -> dict[str, bytes]:
    """The files by their names, where what is made up for a quiz is only ID."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        names = package.namelist()
        quiz = next(name.split("/")[0] for name in names if name.endswith("assessment_meta.xml"))
        return {name.replace(quiz, "ID"): package.read(name) for name in names}


def shape(data: bytes) -> Shape:
    found: Shape = Counter()
    todo = [("", ElementTree.fromstring(data))]
    for path, element in todo:
        here = f"{path}/{element.tag}"
        found[here, tuple(sorted(element.keys()))] += 1
        todo.extend((here, child) for child in element)
    return found


def values(data: bytes, name: str) -> list[str | None]:
    """The values of an attribute, in order, but for made-up names."""
    found = ElementTree.fromstring(data).iter()
    return [each.get(name) for each in found if each.get(name) is not None]


def texts(data: bytes, tag: str) -> list[str]:
    """What is written in elements of a tag, without its HTML."""
    found = ElementTree.fromstring(data).iter()
    pages = ["".join(each.itertext()) for each in found if each.tag.endswith(f"}}{tag}")]
    return [re.sub(r"<[^>]*>|\s+", " ", page).strip() for page in pages]


def test_the_packages_hold_the_same_files() -> None:
    assert sorted(ours()) == sorted(theirs())


@pytest.mark.parametrize("name", ["imsmanifest.xml", "ID/ID.xml"])
def test_the_files_have_the_same_elements_and_attributes(name: str) -> None:
    assert shape(ours()[name]) == shape(theirs()[name])


def test_the_settings_are_some_of_those_that_text2qti_writes() -> None:
    name = "ID/assessment_meta.xml"
    assert shape(ours()[name]) <= shape(theirs()[name])


@pytest.mark.parametrize(
    "attribute",
    [
        "rcardinality",
        "texttype",
        "continue",
        "action",
        "varname",
        "maxvalue",
        "feedbacktype",
        "linkrefid",
        "respident",
        "rshuffle",
    ],
)
def test_the_questions_use_the_same_words(attribute: str) -> None:
    name = "ID/ID.xml"
    assert values(ours()[name], attribute) == values(theirs()[name], attribute)


@pytest.mark.parametrize("tag", ["fieldlabel", "setvar"])
def test_the_questions_have_the_same_fields(tag: str) -> None:
    assert texts(ours()["ID/ID.xml"], tag) == texts(theirs()["ID/ID.xml"], tag)


def test_the_types_of_resources_are_the_same() -> None:
    name = "imsmanifest.xml"
    assert values(ours()[name], "type") == values(theirs()[name], "type")


def test_the_questions_have_the_types_and_points_of_canvas() -> None:
    mine, other = (texts(made["ID/ID.xml"], "fieldentry") for made in (ours(), theirs()))
    kinds = {"multiple_choice_question", "short_answer_question", "1"}
    assert [each for each in mine if each in kinds] == [each for each in other if each in kinds]
