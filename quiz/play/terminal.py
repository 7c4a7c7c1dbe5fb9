"""The quiz on the screen: the one module that prompts and prints.

On a terminal each question has a screen and one key answers it; through a pipe the same text
goes line by line, without a single escape code.
"""

import os
import re
import sys
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from io import TextIOWrapper
from random import Random
from shutil import get_terminal_size
from time import monotonic
from typing import Any, TextIO, TypeVar

import click

from quiz.play import screen
from quiz.play.session import Answered, Question, Session, Settings, answer, repeat, start
from quiz.play.verdict import Verdict
from quiz.report import one_line
from quiz.schema import Deck

COLOURS = {Verdict.RIGHT: "green", Verdict.ALMOST: "yellow", Verdict.WRONG: "red"}
QUIT = ("q", "quit")
SPECIAL = re.compile(r"\x1b(?:[\[O][0-?]*[ -/]*[@-~])?|[\x00\xe0].")
"""What arrows and other keys send, in terminals and on Windows."""
ROOM = 7
"""Lines for a verdict, a proof and a prompt of two lines, with blank ones between."""
ENDS: dict[str, type[BaseException]] = {"\x03": KeyboardInterrupt, "\x04": EOFError}
"""Keys that end the quiz; click knows them too, but only where they come alone."""

Meant = TypeVar("Meant")
Keep = Callable[[Answered, float | None], None]
"""Keeps an answer, with the seconds it took where somebody can tell."""


def play(deck: Deck, settings: Settings, keep: Keep | None = None) -> None:
    """Ask the questions of a deck, and what was missed again, until the player leaves."""
    chance = Random(settings.seed)
    session: Session | None = start(deck, settings, chance)
    table = Table(deck, keep)
    while session:
        session = table.play(session)
        session = repeat(session, settings, chance) if table.again(session) else None


class Table:
    """Where a deck is played: lines go out, keys or lines come in."""

    room = ROOM

    def __init__(
        self, deck: Deck, keep: Keep | None = None, timer: Callable[[], float] = monotonic
    ) -> None:
        self.articles = {article.id: article for article in deck.articles}
        self.keep = keep
        self.timer = timer
        self.live = _on_terminal(sys.stdin) and _on_terminal(sys.stdout)
        self.screens = self.live and os.environ.get("TERM") != "dumb"
        self.coloured = self.screens and not os.environ.get("NO_COLOR")
        self.ahead: deque[str] = deque()
        self.used = 0
        self.left = False
        if isinstance(sys.stdin, TextIOWrapper):
            # Bytes that are no text are a wrong answer, not the end of the program.
            sys.stdin.reconfigure(errors="replace")

    # ------------------------------------------------------------ a round

    def play(self, session: Session) -> Session:
        """Ask to the end and show the score; who leaves before gets the score so far."""
        try:
            while question := session.current:
                self.show(session, question)
                session = self.take(session, question)
                self.judge(session)
                session = self.onward(session)
        except EOFError:
            self.left = True
        except KeyboardInterrupt:
            self.end(session, left=True)
            raise
        self.end(session, self.left)
        return session

    def show(self, session: Session, question: Question) -> None:
        """Show a question on a screen of its own."""
        self.clear()
        self.say(screen.progress(session), dim=True)
        self.say()
        self.say(screen.wrapped(question.item.stem, self.width), bold=True)
        self.say()
        if question.options:
            self.say(screen.options(question, self.width))
            self.say()

    def take(self, session: Session, question: Question) -> Session:
        """Take the answer to a question, and keep it before anything more is waited for."""
        said, seconds = self.timed(question)
        session = answer(session, said)
        if self.keep:
            self.keep(session.answered[-1], seconds)
        return session

    def judge(self, session: Session) -> None:
        """Show how good the last answer was and what proves it."""
        done = session.answered[-1]
        article = self.articles.get(done.question.item.evidence.article)
        verdict = screen.wrapped(screen.verdict(done), self.width)
        proof = screen.proof(done.question.item, article, self.width)
        self.make_room(done.question, f"{verdict}{proof}".count("\n") + self.room)
        self.say()
        self.say(verdict, fg=COLOURS[done.grade.verdict], bold=True)
        self.say()
        self.say(proof)
        self.say()

    def onward(self, session: Session) -> Session:
        """Wait on a terminal until the verdict is read, and return how the session goes on."""
        if self.live:
            onward = "next" if session.current else "score"
            self.pick(f"Space for {onward}, q to quit:", _onward)
        return session

    def make_room(self, question: Question, rows: int) -> None:
        """Go to a new screen where the old one is too low, and show there what was asked."""
        if self.screens and self.used + rows > get_terminal_size().lines:
            self.clear()
            self.say(screen.wrapped(question.item.stem, self.width), bold=True)

    def end(self, session: Session, left: bool) -> None:
        """Show what was missed and, below it so that it stays in sight, the score."""
        if left:
            self.say()
        else:
            self.clear()
        if session.missed:
            self.say("Missed:")
            self.say()
            self.say(screen.missed(dict.fromkeys(session.missed), self.width))
            self.say()
        self.say(screen.wrapped(screen.score(session), self.width), bold=True)

    def again(self, session: Session) -> bool:
        """Ask whether to repeat what was missed, if anything was."""
        if self.left or not session.missed:
            return False
        self.say()
        try:
            wanted = self.pick(f"{screen.offer(len(session.missed))} y/n:", _yes_or_no) == "y"
        except EOFError:
            return False
        if wanted:
            self.say()
        return wanted

    # ------------------------------------------------------------ what goes out

    @property
    def width(self) -> int:
        """How wide lines may be, as the terminal is now."""
        return screen.fitting(get_terminal_size().columns)

    def say(self, text: str = "", nl: bool = True, **style: Any) -> None:
        """Print a text, styled where colours are wanted."""
        self.used += text.count("\n") + nl
        click.echo(click.style(text, **style) if self.coloured and text else text, nl=nl)

    def clear(self) -> None:
        """Begin a new screen where there are screens."""
        self.used = 0
        if self.screens:
            click.clear()

    # ------------------------------------------------------------ what comes in

    def answer(self, question: Question) -> str:
        """Return the option chosen, or the words typed."""
        if question.options:
            return self.pick(f"{screen.letters(question)}, q to quit:", question.chosen)
        hint = "Type the answer; Enter alone passes, q quits"
        self.say(screen.wrapped(hint, self.width), dim=True)
        return self.heard(self.line, "> ")

    def timed(self, question: Question) -> tuple[str, float | None]:
        """Return the answer and the seconds it took; through a pipe they would mean nothing."""
        began = self.timer()
        said = self.answer(question)
        return said, self.timer() - began if self.live else None

    def pick(self, prompt: str, read: Callable[[str], Meant | None]) -> Meant:
        """Ask until a key, or a line where there are no keys, means something."""
        asked = screen.wrapped(prompt, self.width) + " "
        if not self.live:
            while (meant := read(self.heard(self.line, asked))) is None:
                pass
            return meant
        self.say(asked, nl=False)
        while (meant := read(said := self.heard(self.key))) is None:
            pass
        self.say(one_line(said))
        return meant

    def heard(self, listen: Callable[..., str], *prompt: str) -> str:
        """Return what comes in; the end of it comes as an error, on a new line."""
        try:
            said = listen(*prompt)
        except (EOFError, KeyboardInterrupt):
            self.say()
            raise
        if said.lower() in QUIT:
            if listen == self.key:
                self.say(said)
            raise EOFError
        return said

    def key(self) -> str:
        """Wait for one key; arrows and the like mean nothing."""
        while not self.ahead:
            self.ahead.extend(SPECIAL.sub("", _getchar()))
        key = self.ahead.popleft()
        if key in ENDS:
            raise ENDS[key]
        return key

    def line(self, prompt: str) -> str:
        """Read a line; through a pipe it is repeated, so that what is printed reads as a talk."""
        if self.live:
            return _input(prompt).strip()
        self.say(prompt, nl=False)
        said = _readline()
        self.say(one_line(said))
        return said.strip()


def _yes_or_no(said: str) -> str | None:
    return said[:1].lower() if said.lower() in ("y", "n", "yes", "no") else None


def _onward(said: str) -> str | None:
    return said if said in (" ", "\r", "\n") else None


def _on_terminal(stream: TextIO | None) -> bool:
    return stream is not None and stream.isatty()


def _getchar() -> str:
    """Wait for a key; a terminal that is gone is the end of input."""
    try:
        keys = click.getchar()
    except OSError:
        raise EOFError from None
    if not keys:
        raise EOFError
    return keys


def _input(prompt: str) -> str:
    with suppress(ImportError):
        import readline  # noqa: F401  late: importing it gives input() the arrow keys
    return input(prompt)


def _readline() -> str:
    line = sys.stdin.readline() if sys.stdin else ""
    if not line:
        raise EOFError
    return line
