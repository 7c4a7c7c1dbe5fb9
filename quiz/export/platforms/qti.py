"""Deck -> QTI 1.2, the package of a quiz that Canvas and other course systems import."""

import hashlib
from collections.abc import Iterator, Sequence
from datetime import date
from textwrap import shorten
from xml.etree.ElementTree import Element

from quiz.export.format import USUAL, Manner, Rendered
from quiz.export.markup import plain
from quiz.export.platforms.canvas_quiz import settings
from quiz.export.platforms.fitting import Limits, fitted
from quiz.export.platforms.pages import explained, paragraph
from quiz.export.platforms.question import Question
from quiz.export.platforms.xml_tree import document, node
from quiz.export.zipped import zipped
from quiz.report import spoken
from quiz.schema import Deck

LIMITS = Limits(open=True)
QTI = {
    "xmlns": "http://www.imsglobal.org/xsd/ims_qtiasiv1p2",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "xsi:schemaLocation": "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
    " http://www.imsglobal.org/xsd/ims_qtiasiv1p2p1.xsd",
}
PACKAGE = {
    "xmlns": "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1",
    "xmlns:imsmd": "http://www.imsglobal.org/xsd/imsmd_v1p2",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "xsi:schemaLocation": "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
    " http://www.imsglobal.org/xsd/imscp_v1p1.xsd"
    " http://www.imsglobal.org/xsd/imsmd_v1p2"
    " http://www.imsglobal.org/xsd/imsmd_v1p2p2.xsd",
}
RESPONSE = "response1"
FEEDBACK = "general_fb"
LONGEST_TITLE = 250
"""Characters in the title of a quiz; Canvas refuses many more."""
RIGHTS = "Quoted sentences belong to the publishers of the articles they are from."


def render(deck: Deck, manner: Manner = USUAL) -> Rendered:
    """Make the package; names in it come from the ids of the items."""
    taken, skipped = fitted(deck, LIMITS)
    quiz = _name("quiz", *(question.item.id for question in taken))
    title = shorten(plain(deck.title), LONGEST_TITLE, placeholder="…") or "Quiz"
    entries = {
        "imsmanifest.xml": document(_manifest(quiz, title, _newest(deck))),
        "non_cc_assessments/": b"",
        f"{quiz}/assessment_meta.xml": document(settings(quiz, title, len(taken))),
        f"{quiz}/{quiz}.xml": document(_assessment(quiz, title, taken)),
    }
    return Rendered(data=zipped(entries), count=len(taken), skipped=skipped)


def _name(kind: str, *ids: str) -> str:
    """Make a name that XML allows, always the same for the same ids."""
    digest = hashlib.sha256("\n".join(ids).encode())
    return f"{kind}_{digest.hexdigest()[:32]}"


def _newest(deck: Deck) -> date | None:
    return max((each.published for each in deck.articles if each.published), default=None)


# ---------------------------------------------------------------- the package


def _manifest(quiz: str, title: str, day: date | None) -> Element:
    meta = f"{quiz}/assessment_meta.xml"
    return node(
        "manifest",
        node(
            "metadata",
            node("schema", "IMS Content"),
            node("schemaversion", "1.1.3"),
            node("imsmd:lom", *_described(title, day)),
        ),
        node("organizations"),
        node(
            "resources",
            node(
                "resource",
                node("file", href=f"{quiz}/{quiz}.xml"),
                node("dependency", identifierref=f"{quiz}_meta"),
                identifier=quiz,
                type="imsqti_xmlv1p2",
            ),
            node(
                "resource",
                node("file", href=meta),
                identifier=f"{quiz}_meta",
                type="associatedcontent/imscc_xmlv1p1/learning-application-resource",
                href=meta,
            ),
        ),
        identifier=f"{quiz}_manifest",
        **PACKAGE,
    )


def _described(title: str, day: date | None) -> Iterator[Element]:
    yield node("imsmd:general", node("imsmd:title", node("imsmd:string", title)))
    if day:
        when = node("imsmd:date", node("imsmd:dateTime", day.isoformat()))
        yield node("imsmd:lifeCycle", node("imsmd:contribute", when))
    yield node(
        "imsmd:rights",
        node("imsmd:copyrightAndOtherRestrictions", node("imsmd:value", "yes")),
        node("imsmd:description", node("imsmd:string", RIGHTS)),
    )


# ---------------------------------------------------------------- the questions


def _assessment(quiz: str, title: str, taken: Sequence[Question]) -> Element:
    return node(
        "questestinterop",
        node(
            "assessment",
            _metadata(cc_maxattempts="1"),
            node("section", *map(_item, taken), ident="root_section"),
            ident=quiz,
            title=title,
        ),
        **QTI,
    )


def _metadata(**fields: str) -> Element:
    return node(
        "qtimetadata",
        *(
            node("qtimetadatafield", node("fieldlabel", label), node("fieldentry", entry))
            for label, entry in fields.items()
        ),
    )


def _item(question: Question) -> Element:
    name = _name("item", question.item.id)
    names = [_name("answer", question.item.id, text) for text in _answers(question)]
    metadata = _metadata(
        question_type="multiple_choice_question" if question.options else "short_answer_question",
        points_possible="1",
        original_answer_ids=",".join(names),
        assessment_question_identifierref=_name("question", question.item.id),
    )
    asks = _choice(question, names) if question.options else _typed()
    right = [names[question.place - 1]] if question.options else list(question.right)
    return node(
        "item",
        node("itemmetadata", metadata),
        node("presentation", _material(paragraph(question.stem)), asks),
        _scored(right),
        node("itemfeedback", node("flow_mat", _material(explained(question))), ident=FEEDBACK),
        ident=name,
        title=spoken(question.item.kind).capitalize(),
    )


def _answers(question: Question) -> Sequence[str]:
    return question.options or question.right


def _material(page: str) -> Element:
    return node("material", node("mattext", page, texttype="text/html"))


def _choice(question: Question, names: Sequence[str]) -> Element:
    labels = (
        node("response_label", _material(paragraph(option)), ident=name)
        for option, name in zip(question.options, names, strict=True)
    )
    return node(
        "response_lid", node("render_choice", *labels), ident=RESPONSE, rcardinality="Single"
    )


def _typed() -> Element:
    label = node("response_label", ident="answer1", rshuffle="No")
    return node("response_str", node("render_fib", label), ident=RESPONSE, rcardinality="Single")


def _scored(right: Sequence[str]) -> Element:
    """Show the explanation in any case, and give all points to a right answer."""
    score = {"varname": "SCORE"}
    limits = {"maxvalue": "100", "minvalue": "0", "vartype": "Decimal"}
    equal = (node("varequal", answer, respident=RESPONSE) for answer in right)
    shown = node("displayfeedback", feedbacktype="Response", linkrefid=FEEDBACK)
    return node(
        "resprocessing",
        node("outcomes", node("decvar", **limits, **score)),
        _condition("Yes", node("conditionvar", node("other")), shown),
        _condition(
            "No", node("conditionvar", *equal), node("setvar", "100", action="Set", **score)
        ),
    )


def _condition(goes_on: str, *inside: Element) -> Element:
    return node("respcondition", *inside, **{"continue": goes_on})
