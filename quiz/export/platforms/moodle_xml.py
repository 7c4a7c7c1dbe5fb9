"""Deck -> Moodle XML: questions with explanations, ids and tags, for Moodle's question bank."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from quiz.export.format import USUAL, Manner, Rendered
from quiz.export.note import tags
from quiz.export.platforms.fitting import Limits, fitted
from quiz.export.platforms.moodle import kept_id, no_wildcard
from quiz.export.platforms.pages import explained, paragraph
from quiz.export.platforms.question import Question
from quiz.export.platforms.xml_tree import document, node
from quiz.schema import Deck

LIMITS = Limits(open=True)
PENALTY = "0.3333333"
"""What a wrong try costs where several are allowed; Moodle's own."""


def render(deck: Deck, manner: Manner = USUAL) -> Rendered:
    """Make the document."""
    taken, skipped = fitted(deck, LIMITS)
    data = document(node("quiz", *map(_question, taken)))
    return Rendered(data=data, count=len(taken), skipped=skipped)


def _question(question: Question) -> Element:
    return node(
        "question",
        node("name", node("text", question.stem)),
        _page("questiontext", paragraph(question.stem)),
        _page("generalfeedback", explained(question)),
        node("defaultgrade", "1"),
        node("penalty", PENALTY),
        node("hidden", "0"),
        node("idnumber", kept_id(question)),
        *(_choice(question) if question.options else _typed(question)),
        node("tags", *(_text("tag", tag) for tag in tags(question.item, question.article))),
        type="multichoice" if question.options else "shortanswer",
    )


def _choice(question: Question) -> Iterator[Element]:
    yield node("single", "true")
    yield node("shuffleanswers", "true")
    yield node("answernumbering", "ABCD")
    for option in question.options:
        right = option == question.key
        yield _answer(paragraph(option), "100" if right else "0", "html")


def _typed(question: Question) -> Iterator[Element]:
    yield node("usecase", "0")
    for answer in question.right:
        yield _answer(no_wildcard(answer), "100", "plain_text")


def _answer(text: str, fraction: str, form: str) -> Element:
    return node("answer", node("text", text), _page("feedback", ""), fraction=fraction, format=form)


def _page(tag: str, page: str) -> Element:
    return node(tag, node("text", page), format="html")


def _text(tag: str, text: str) -> Element:
    return node(tag, node("text", text))
