"""What a quiz shows, as lines that fit the width: no colour, no terminal, no control character."""

import textwrap
from collections.abc import Iterable

from quiz.grammar.dates import written
from quiz.play.session import LETTERS, Answered, Question, Session
from quiz.play.verdict import Verdict
from quiz.report import one_line
from quiz.schema import ArticleRef, Granularity, Item, Time

WIDEST = 80
NARROWEST = 20
INDENT = "  "


def fitting(columns: int) -> int:
    """Return the width to write in: lines that are too long are hard to read."""
    return max(NARROWEST, min(columns, WIDEST))


def wrapped(text: str, width: int, first: str = "", rest: str | None = None) -> str:
    """Wrap a text, made harmless, behind a label or an indent."""
    return textwrap.fill(
        one_line(text),
        width=width,
        initial_indent=first,
        subsequent_indent=" " * len(first) if rest is None else rest,
    )


def progress(session: Session) -> str:
    """Say which question this is: "3/10"."""
    return f"{len(session.answered) + 1}/{len(session.questions)}"


def options(question: Question, width: int) -> str:
    """Write the options below each other."""
    labelled = zip(LETTERS, question.options, strict=False)
    return "\n".join(wrapped(text, width, f"{INDENT}{letter}  ") for letter, text in labelled)


def letters(question: Question) -> str:
    """Name the keys that answer: "A-D"."""
    return f"A-{LETTERS[len(question.options) - 1]}"


# ---------------------------------------------------------------- after an answer


def verdict(done: Answered) -> str:
    """Say whether it was right and what the answer is."""
    place, key = done.question.place, done.question.item.key
    answer = key if place is None else f"{LETTERS[place]}: {key}"
    match done.grade.verdict:
        case Verdict.RIGHT:
            return f"Right: {key}"
        case Verdict.ALMOST:
            return f"Almost, {done.grade.lacks}. The answer is {answer}"
        case Verdict.WRONG:
            return f"Wrong. The answer is {answer}"


def proof(item: Item, article: ArticleRef | None, width: int) -> str:
    """Quote the sentence that proves the answer, and its source below."""
    quote = wrapped(f"“{item.evidence.quote}”", width, INDENT)
    source = wrapped(_source(item, article), width, f"{INDENT}- ")
    return f"{quote}\n{source}"


def _source(item: Item, article: ArticleRef | None) -> str:
    """Name who says it where the question does not, the publisher or else the title, the date."""
    claimed = item.said_by if item.said_by and item.said_by not in item.stem else None
    if article is None:
        return item.evidence.article
    day = article.published
    when = day and written(Time(granularity=Granularity.DAY, start=day, end=day))
    parts = (claimed, article.publisher or article.title, when)
    return ", ".join(part for part in parts if part)


# ---------------------------------------------------------------- the end


def score(session: Session) -> str:
    """Say how many answers were right, and how many questions were left."""
    asked, total = len(session.answered), len(session.questions)
    if not asked:
        return "No question answered."
    right, close = session.number(Verdict.RIGHT), session.number(Verdict.ALMOST)
    parts = [f"{right} of {asked} right"]
    parts += [f"{close} almost"] if close else []
    parts += [f"{total - asked} not answered"] if asked < total else []
    return ", ".join(parts) + "."


def missed(items: Iterable[Item], width: int) -> str:
    """List stem and key of what was missed."""
    return "\n\n".join(
        f"{wrapped(item.stem, width, INDENT)}\n{wrapped(item.key, width, INDENT * 2)}"
        for item in items
    )


def offer(number: int) -> str:
    """Offer to repeat what was missed."""
    return "Repeat the missed one?" if number == 1 else f"Repeat the {number} missed ones?"
