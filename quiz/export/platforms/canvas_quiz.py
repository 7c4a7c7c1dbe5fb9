"""The settings of a quiz that Canvas keeps beside the questions of a QTI package."""

from xml.etree.ElementTree import Element

from quiz.export.platforms.xml_tree import node

CANVAS = {
    "xmlns": "http://canvas.instructure.com/xsd/cccv1p0",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "xsi:schemaLocation": "http://canvas.instructure.com/xsd/cccv1p0"
    " https://canvas.instructure.com/xsd/cccv1p0.xsd",
}
QUIZ = {
    "shuffle_answers": "true",
    "scoring_policy": "keep_highest",
    "hide_results": "",
    "quiz_type": "assignment",
    "show_correct_answers": "true",
    "anonymous_submissions": "false",
    "could_be_locked": "false",
    "allowed_attempts": "1",
    "one_question_at_a_time": "false",
    "cant_go_back": "false",
    "available": "false",
    "one_time_results": "false",
    "show_correct_answers_last_attempt": "false",
    "only_visible_to_overrides": "false",
    "module_locked": "false",
}
"""A graded quiz, not yet to be seen by students; the teacher changes it there."""
ASSIGNMENT = {
    "workflow_state": "unpublished",
    "grading_type": "points",
    "submission_types": "online_quiz",
    "position": "1",
}
"""What stands for the quiz in the grade book."""


def settings(quiz: str, title: str, points: int) -> Element:
    """Write the settings of a quiz with a point for each question."""
    named = {"title": title, "points_possible": f"{points}.0"}
    return node(
        "quiz",
        *_fields({**named, "description": "", **QUIZ}),
        node(
            "assignment",
            *_fields({**named, **ASSIGNMENT, "quiz_identifierref": quiz}),
            identifier=f"{quiz}_assignment",
        ),
        node("assignment_group_identifierref", f"{quiz}_group"),
        identifier=quiz,
        **CANVAS,
    )


def _fields(texts: dict[str, str]) -> tuple[Element, ...]:
    return tuple(node(name, text) for name, text in texts.items())
