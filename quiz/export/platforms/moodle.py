"""What Moodle keeps of a question and obeys in an answer, in whichever format it gets them."""

from quiz.export.markup import plain
from quiz.export.platforms.question import Question

LONGEST_ID = 100
"""Characters of an id number."""


def kept_id(question: Question) -> str:
    """Give the id of the item, or nothing where it is longer than Moodle keeps."""
    name = plain(question.item.id)
    return name if len(name) <= LONGEST_ID else ""


def no_wildcard(answer: str) -> str:
    """Let an asterisk in a typed answer stand for itself, and not for any letters."""
    return answer.replace("*", r"\*")
