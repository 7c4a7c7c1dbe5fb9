"""What a quiz says, as plain lines that fit the width: words for signs, no colour, no box.

This is the look of pipes, of `--plain` and of screen readers; the boxes are in `painting`.
"""

import textwrap
from collections.abc import Iterator
from unicodedata import east_asian_width

from quiz.grammar.dates import written
from quiz.play.commands import Offer
from quiz.play.hints import in_words
from quiz.play.look import Room
from quiz.play.options import LETTERS
from quiz.play.results import Tally, by_kind, total
from quiz.play.session import Answered, Question, Session
from quiz.play.verdict import Verdict
from quiz.report import one_line
from quiz.schema import ArticleRef, Granularity, Item, Time

INDENT = "  "
GONE = "Time is up."


def wrapped(text: str, width: int, first: str = "", rest: str | None = None) -> str:
    """Wrap a text, made harmless, behind a label or an indent."""
    return textwrap.fill(
        one_line(text),
        width=width,
        initial_indent=first,
        subsequent_indent=" " * len(first) if rest is None else rest,
    )


def paragraphs(*texts: str) -> str:
    """Join the texts that are not empty with a blank line between them."""
    return "\n\n".join(text for text in texts if text)


# ---------------------------------------------------------------- a question


def question(session: Session, note: str, room: Room) -> str:
    """Show the current question and how far the quiz is."""
    asked = session.current
    if asked is None:
        return ""
    stem = wrapped(asked.item.stem, room.width)
    return paragraphs(wrapped(_progress(session), room.width), stem, options(asked, room), note)


def _progress(session: Session) -> str:
    return f"Question {position(session)} of {len(session.questions)}{_standing(session)}"


def position(session: Session) -> int:
    """Return the number of the current question."""
    return len(session.answered) + 1


def _standing(session: Session) -> str:
    streak = f", streak {session.streak}" if session.streak and not session.settings.exam else ""
    return f"{streak}, {limit(session)}" if limit(session) else streak


def limit(session: Session) -> str:
    """Say how long a question may take."""
    seconds = session.settings.seconds
    return "" if seconds is None else f"{seconds} {'second' if seconds == 1 else 'seconds'}"


def options(asked: Question, room: Room) -> str:
    """Write the options below each other, without those that a hint took away."""
    labelled = zip(LETTERS, asked.options, strict=False)
    left = ((letter, text) for letter, text in labelled if text not in asked.struck)
    return "\n".join(wrapped(text, room.width, f"{INDENT}{letter}  ") for letter, text in left)


def hint(asked: Question, room: Room) -> str:
    """Give the hint in words."""
    if asked.options:
        return options(asked, room)
    return wrapped(f"Hint: {in_words(one_line(asked.item.key))}", room.width)


def offers(offers: tuple[Offer, ...], room: Room) -> str:
    """Name the keys that can be pressed."""
    rows = packed(offers, room.width - 2)
    return ",\n".join(", ".join(f"{key} {what}" for key, what in row) for row in rows) + ":"


def packed(offers: tuple[Offer, ...], width: int) -> list[list[Offer]]:
    """Put as many offers on a line as fit, so that no key stands apart from what it does."""
    rows: list[list[Offer]] = [[]]
    for offer in offers:
        if rows[-1] and _length([*rows[-1], offer]) > width:
            rows.append([])
        rows[-1].append(offer)
    return rows


def _length(row: list[Offer]) -> int:
    """Return how long a line is with two signs between the offers."""
    return sum(_columns(f"{key} {what}") + 2 for key, what in row) - 2


def _columns(text: str) -> int:
    """Count the columns of a text: letters of the Far East and pictures take two."""
    return sum(1 + (east_asian_width(letter) in "WF") for letter in text)


def help(keys: tuple[Offer, ...], room: Room) -> str:
    """Say what every key does."""
    lines = (wrapped(what, room.width, f"{INDENT}{key:<5}  ") for key, what in keys)
    return "\n".join(lines)


# ---------------------------------------------------------------- after an answer


def answered(session: Session, article: ArticleRef | None, note: str, room: Room) -> str:
    """Show how good the last answer was and what proves it."""
    done = session.answered[-1]
    said = wrapped(verdict(done), room.width)
    return paragraphs(said, proof(done.question.item, article, room), note)


def verdict(done: Answered) -> str:
    """Say whether it was right and what the answer is."""
    place, key = done.question.place, done.question.item.key
    answer = key if place is None else f"{LETTERS[place]}: {key}"
    if done.overruled:
        return f"Counted as right. The answer given here is {answer}"
    match done.grade.verdict:
        case Verdict.RIGHT:
            return f"Right: {key}"
        case Verdict.ALMOST:
            lacks = f", {done.grade.lacks}" if done.grade.lacks else ""
            return f"Almost{lacks}. The answer is {answer}"
        case Verdict.WRONG:
            return f"{GONE if done.late else 'Wrong.'} The answer is {answer}"
        case Verdict.SKIPPED:
            return f"Skipped. The answer is {answer}"


def card(session: Session, article: ArticleRef | None, note: str, room: Room) -> str:
    """Show the back of the current card: the answer and what proves it."""
    if session.current is None:
        return ""
    item = session.current.item
    answer = wrapped(f"Answer: {item.key}", room.width)
    return paragraphs(answer, proof(item, article, room), note)


def proof(item: Item, article: ArticleRef | None, room: Room) -> str:
    """Quote the sentence that proves the answer, and its source below."""
    quote = wrapped(f"“{item.evidence.quote}”", room.width, INDENT)
    return f"{quote}\n{wrapped(source(item, article), room.width, f'{INDENT}- ')}"


def source(item: Item, article: ArticleRef | None) -> str:
    """Name who says it where the question does not, the publisher or else the title, the date."""
    claimed = item.said_by if item.said_by and item.said_by not in item.stem else None
    if article is None:
        return item.evidence.article
    parts = (claimed, article.publisher or article.title, _published(article))
    return ", ".join(part for part in parts if part)


def _published(article: ArticleRef) -> str:
    day = article.published
    return written(Time(granularity=Granularity.DAY, start=day, end=day)) if day else ""


def evidence(item: Item, article: ArticleRef | None, room: Room) -> str:
    """Show the evidence and its source in full."""
    quote = wrapped(f"“{item.evidence.quote}”", room.width, INDENT)
    rows = (wrapped(text, room.width, f"{INDENT}{name}: ") for name, text in facts(item, article))
    return paragraphs("Evidence", quote, "\n".join(rows))


def facts(item: Item, article: ArticleRef | None) -> tuple[Offer, ...]:
    """List what is known of an answer and where it stands, by name."""
    when = (
        written(Time(granularity=Granularity.DAY, start=item.as_of, end=item.as_of))
        if item.as_of
        else ""
    )
    own = (("Answer", item.key), ("Said by", item.said_by or ""), ("As of", when))
    known = (*own, *(_cited(article) if article else (("Article", item.evidence.article),)))
    return tuple((name, text) for name, text in known if text)


def _cited(article: ArticleRef) -> Iterator[Offer]:
    yield "Article", article.title
    yield "Author", article.author or ""
    yield "Publisher", article.publisher or ""
    yield "Published", _published(article)
    yield "Address", article.url or ""


# ---------------------------------------------------------------- the end


def score(session: Session, room: Room) -> str:
    """Say how many answers were right, and how many questions were left."""
    asked, total_asked = len(session.answered), len(session.questions)
    if not asked:
        return "No question answered."
    others = ((v, session.number(v)) for v in (Verdict.ALMOST, Verdict.SKIPPED))
    parts = [f"{session.number(Verdict.RIGHT)} of {asked} right"]
    parts += [f"{number} {verdict}" for verdict, number in others if number]
    parts += [f"{total_asked - asked} not answered"] if asked < total_asked else []
    exam = f"; {points(total(session))} points" if session.settings.exam else ""
    return wrapped(f"{', '.join(parts)}{exam}.", room.width)


def results(session: Session, room: Room) -> str:
    """Show the results by kind, a line for each."""
    if not session.answered:
        return ""
    lines = [wrapped(_line(tally), room.width) for tally in (*by_kind(session), total(session))]
    return "\n".join(["Results", "", *lines])


def _line(tally: Tally) -> str:
    counts = ", ".join(f"{number} {verdict}" for verdict, number in tally.counts.items() if number)
    return f"{tally.label}: {counts or 'none'}; {points(tally)} points; time {clock(tally.seconds)}"


def points(tally: Tally) -> str:
    """Write points: "2.5 of 4"."""
    return f"{number(tally.points)} of {tally.of}"


def number(value: float) -> str:
    """Write a number with two decimals at most."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def clock(seconds: float) -> str:
    """Write a time as minutes and seconds."""
    return f"{int(seconds) // 60}:{int(seconds) % 60:02}"


def missed(answered: tuple[Answered, ...], room: Room) -> str:
    """List what was missed: stem, what was said, key."""
    entries = (_missed(done, room) for done in answered)
    return paragraphs("Missed:", *entries) if answered else ""


def _missed(done: Answered, room: Room) -> str:
    said = wrapped(f"You said: {done.said}", room.width, INDENT * 2) if done.said else ""
    stem = wrapped(done.question.item.stem, room.width, INDENT)
    key = wrapped(f"Answer: {done.question.item.key}", room.width, INDENT * 2)
    return "\n".join(filter(None, (stem, said, key)))


def review(session: Session, articles: dict[str, ArticleRef], room: Room) -> str:
    """Go through an exam: what was answered, what is right, what proves it."""
    entries = (_reviewed(at, done, articles, room) for at, done in enumerate(session.answered, 1))
    return paragraphs(*entries)


def _reviewed(at: int, done: Answered, articles: dict[str, ArticleRef], room: Room) -> str:
    item = done.question.item
    said = wrapped(f"You said: {done.said}", room.width) if done.said else ""
    stem = wrapped(item.stem, room.width, f"{at}. ")
    shown = proof(item, articles.get(item.evidence.article), room)
    return "\n".join(filter(None, (stem, said, wrapped(verdict(done), room.width), shown)))


def offer(number: int) -> str:
    """Offer to repeat what was missed."""
    return "Repeat the missed one?" if number == 1 else f"Repeat the {number} missed ones?"
