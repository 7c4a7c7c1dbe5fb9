"""What keys and lines mean while a quiz is played, and what is offered when.

Letters answer, so a command has a letter that no option has. Where answers are typed any letter may
be one: there a command is a line of its own that begins with a colon.
"""

from collections.abc import Iterable, Iterator
from enum import Enum

from quiz.play.options import LETTERS
from quiz.play.session import Question
from quiz.play.verdict import Grade, Verdict

Offer = tuple[str, str]
"""A key, and in a word or two what it does."""


class Command(Enum):
    """What a player may want besides answering; the value is its key."""

    HELP = "?"
    HINT = "h"
    SKIP = "s"
    EVIDENCE = "e"
    QUIT = "q"
    ONWARD = " "
    OVERRULE = "i"
    REMEMBER = "m"


WORDS = {
    **{command.value: command for command in Command},
    **{command.name.lower(): command for command in Command},
    "\r": Command.ONWARD,
    "\n": Command.ONWARD,
    "": Command.ONWARD,
}
"""Keys, and the words for where lines are read."""
ASKED = frozenset(
    {Command.HELP, Command.HINT, Command.SKIP, Command.EVIDENCE, Command.QUIT, Command.ONWARD}
)
"""What may be wanted of a question."""
AFTER = frozenset({Command.HELP, Command.EVIDENCE, Command.QUIT, Command.ONWARD})
"""What may be wanted after any answer."""
JUDGED = {
    **{"r": Verdict.RIGHT, "a": Verdict.ALMOST, "w": Verdict.WRONG},
    **{"3": Verdict.RIGHT, "2": Verdict.ALMOST, "1": Verdict.WRONG},
    **{verdict.value: verdict for verdict in (Verdict.RIGHT, Verdict.ALMOST, Verdict.WRONG)},
}
"""How a player judges a card."""
HELP_OFFER: Offer = ("?", "help")
QUIT_OFFER: Offer = ("q", "quit")
UNKNOWN = "That is no command; ? shows them."
EVIDENCE_LATER = "The evidence comes after the answer."
NO_HINT = "Of two options none can go."
EXAM_WITHOUT = "Not in an exam."


# ---------------------------------------------------------------- reading


def command(said: str, wanted: Iterable[Command]) -> Command | None:
    """Return the command that a key or word names, if it is one of those wanted."""
    meant = WORDS.get(said.lower())
    return next((each for each in wanted if each is meant), None)


def reply(question: Question, said: str) -> Command | str | None:
    """Read a key or line as an answer or a command; None if it means nothing here."""
    if question.typed:
        return typed(said)
    meant = command(said, ASKED - {Command.ONWARD} if question.options else ASKED)
    return question.chosen(said) or meant


def typed(line: str) -> Command | str:
    """Read a typed line: an answer, unless it is empty, "?" or begins with a colon."""
    if line == Command.HELP.value:
        return Command.HELP
    if not line:
        return Command.SKIP
    known = command(line[1:], ASKED - {Command.ONWARD}) if line.startswith(":") else None
    return known or line


def own_verdict(said: str) -> Command | Grade | None:
    """Read how a player judges a card."""
    verdict = JUDGED.get(said.lower())
    return Grade(verdict=verdict) if verdict else command(said, AFTER - {Command.ONWARD})


def key_or_command(
    said: str, keys: Iterable[str], wanted: Iterable[Command]
) -> Command | str | None:
    """Read a key as one of those that mean something of their own, or as a command."""
    return said if said in keys else command(said, wanted)


def is_unknown(answer: str) -> bool:
    """Tell whether a typed line looks like a command and is none: ":x"."""
    return len(answer) == 2 and answer[0] == ":" and answer[1].isalpha()


# ---------------------------------------------------------------- offers


def letters(question: Question) -> str:
    """Name the keys that answer: "A-D"."""
    return f"A-{LETTERS[len(question.options) - 1]}"


def offers(question: Question, exam: bool) -> tuple[Offer, ...]:
    """Name what can be done about a question, shortly."""
    colon = ":" if question.typed else ""
    answering = ("Enter", "answer") if question.typed else (letters(question), "answer")
    first = ("Enter", "show the answer") if question.flip else answering
    hint = () if exam or question.hinted else ((f"{colon}h", "hint"),)
    return (first, *hint, (f"{colon}s", "skip"), HELP_OFFER, (f"{colon}q", "quit"))


def offers_after(onward: str, wanted: Iterable[Command]) -> tuple[Offer, ...]:
    """Name what can be done after an answer."""
    names = {Command.OVERRULE: "I was right", Command.REMEMBER: "remember it"}
    special = [(each.value, name) for each, name in names.items() if each in wanted]
    return (("Space", onward), *special, ("e", "evidence"), HELP_OFFER, QUIT_OFFER)


CARD_OFFERS: tuple[Offer, ...] = (
    *(("r", "right"), ("a", "almost"), ("w", "wrong")),
    *(("e", "evidence"), HELP_OFFER, QUIT_OFFER),
)


# ---------------------------------------------------------------- help


def explained(question: Question, exam: bool, remember: bool) -> tuple[Offer, ...]:
    """Say at length what every key does, for the kind of question it is."""
    colon = ":" if question.typed else ""
    hint = f"{_hint(question)}; then half a point"
    return (
        *_answering(question),
        (f"{colon}h", "no hints in an exam" if exam else hint),
        (f"{colon}s", "skip, neither right nor wrong"),
        *(() if exam else _afterwards(question, remember)),
        ("?", "this help"),
        (f"{colon}q", "quit, as does Ctrl-C"),
    )


def _hint(question: Question) -> str:
    few = "two wrong options fewer (one of three)"
    return few if question.options else "the first letters of the answer"


def _answering(question: Question) -> tuple[Offer, ...]:
    if question.options:
        last = len(question.options)
        return ((letters(question), "choose an answer"), (f"1-{last}", "the same by number"))
    if question.typed:
        return (("Enter", "end the answer; alone: skip"),)
    return (
        ("Enter", "show the answer, then judge"),
        ("r a w", "right, almost, wrong (3 2 1)"),
    )


def _afterwards(question: Question, remember: bool) -> Iterator[Offer]:
    yield "e", "after the answer: the evidence in full"
    if question.typed:
        yield "i", "after the answer: I was right"
    if question.typed and remember:
        yield "m", "after i: accept it in the deck file too"
