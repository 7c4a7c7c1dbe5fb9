"""Deck -> GIFT, the text format of Moodle that other programs read as well.

The text is marked as plain, so that nothing in it acts as HTML; without that mark it would.
"""

import re
from collections.abc import Iterator

from quiz.export.format import USUAL, Manner, Rendered
from quiz.export.note import tags
from quiz.export.platforms.fitting import Limits, Reason, Refusal, fitted
from quiz.export.platforms.moodle import kept_id, no_wildcard
from quiz.export.platforms.question import Question
from quiz.schema import Deck

LIMITS = Limits(open=True)
COMMANDS = re.compile(r"[\\:#={}~]")
"""Characters that mean something in GIFT; after a backslash they stand for themselves."""
PLAIN = "[plain]"
"""The mark of a text to be shown as it is."""
ARROW = "->"
"""Makes answers pairs to match, to some readers beside others as well; it cannot be escaped."""


def render(deck: Deck, manner: Manner = USUAL) -> Rendered:
    """Make the text: open items accept what the deck accepts."""
    taken, skipped = fitted(deck, LIMITS, _arrow)
    text = "\n".join(map(_written, taken))
    return Rendered(data=text.encode(), count=len(taken), skipped=skipped)


def escaped(text: str) -> str:
    """Write text so that nothing in it is taken for a command."""
    return COMMANDS.sub(lambda found: f"\\{found[0]}", text)


def _arrow(question: Question) -> Refusal | None:
    if not any(ARROW in text for text in question.options or question.right):
        return None
    return Refusal(reason=Reason.READS_AS_COMMAND, detail=f"{ARROW} in an answer")


def _written(question: Question) -> str:
    lines = (
        _comment(question),
        f"{PLAIN}{escaped(question.stem)} {{",
        *(f"\t{line}" for line in _answers(question)),
        *([f"\t####{_text(question.explanation)}"] if question.explanation else []),
        "}\n",
    )
    return "\n".join(lines)


def _answers(question: Question) -> Iterator[str]:
    for option in question.options:
        yield f"{'=' if option == question.key else '~'}{_text(option)}"
    if not question.options:
        yield from (f"={_text(no_wildcard(answer))}" for answer in question.right)


def _text(text: str) -> str:
    """Write a text within the answers, where a weight or a format could stand at the beginning."""
    return f"{PLAIN if text.startswith(('[', '%')) else ''}{escaped(text)}"


def _comment(question: Question) -> str:
    """Name the item to programs that keep ids and tags, as a comment to the others."""
    name = kept_id(question)
    named = [f"[id:{name}]"] if name and not set(name) & set("[]\\") else []
    words = (re.sub(r"[\[\]<>`]+", "-", tag) for tag in tags(question.item, question.article))
    return " ".join(("//", *named, *(f"[tag:{word}]" for word in words)))
