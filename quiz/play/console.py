"""The console a quiz is played at: text goes out, keys or lines come in, in time or not."""

import os
import re
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from io import TextIOWrapper
from shutil import get_terminal_size
from typing import Any, TextIO

import click

from quiz.play.look import Room
from quiz.report import one_line

SPECIAL = re.compile(r"\x1b(?:[\[O][0-?]*[ -/]*[@-~])?|[\x00\xe0].")
"""What arrows and other keys send, in terminals and on Windows."""
ENDS: dict[str, type[BaseException]] = {"\x03": KeyboardInterrupt, "\x04": EOFError}
"""Keys that end the quiz; click knows them too, but only where they come alone."""
NEW_SCREEN = "\x1b[2J\x1b[1;1H"
AT_ONCE = 0.001
"""Seconds for a timer that is to ring now; at none it would not ring at all."""

BELLS = tuple(getattr(signal, name) for name in ("SIGALRM", "SIGWINCH") if hasattr(signal, name))
"""Signals of a timer and of a terminal that has another size; Windows has neither."""


class TimeUpError(Exception):
    """The time for a question is over."""


class Console:
    """Standard input, and standard output or, where that is for results, standard error."""

    def __init__(self, plain: bool = False, err: bool = False) -> None:
        out = sys.stderr if err else sys.stdout
        self.err = err
        self.live = _on_terminal(sys.stdin) and _on_terminal(out)
        dumb = os.environ.get("TERM") == "dumb" or not _speaks_unicode(out)
        self.screens = self.live and not plain and not dumb
        self.coloured = self.screens and not os.environ.get("NO_COLOR")
        self.ahead: deque[str] = deque()
        self.standing_for: Mapping[str, str] = {}
        """Special keys that stand for others; the rest mean nothing."""
        self.meanwhile: Callable[[], AbstractContextManager[None]] = nullcontext
        """Goes on while a key is waited for."""
        if isinstance(sys.stdin, TextIOWrapper):
            # Bytes that are no text are a wrong answer, not the end of the program.
            sys.stdin.reconfigure(errors="replace")

    @property
    def can_time(self) -> bool:
        """Whether there can be a timer: at a terminal, where the system has timers."""
        return self.live and hasattr(signal, "setitimer")

    @property
    def room(self) -> Room:
        """How much room there is, as the terminal is now."""
        return Room(*get_terminal_size(), coloured=self.coloured)

    def say(self, text: str = "", nl: bool = True) -> None:
        """Print a text."""
        click.echo(text, nl=nl, err=self.err)

    def clear(self) -> None:
        """Begin a new screen where there are screens."""
        if self.screens:
            self.say(NEW_SCREEN, nl=False)

    def key(self, seconds: float | None = None) -> str:
        """Wait for one key; arrows and the like mean nothing."""
        with _within(seconds), self.meanwhile():
            while not self.ahead:
                self.ahead.extend(SPECIAL.sub(self._stands_for, _getchar()))
        key = self.ahead.popleft()
        if key in ENDS:
            raise ENDS[key]
        return key

    def _stands_for(self, special: re.Match[str]) -> str:
        return self.standing_for.get(special[0], "")

    def line(self, prompt: str, seconds: float | None = None) -> str:
        """Read a line; through a pipe it is repeated, so that what is printed reads as a talk."""
        with _within(seconds):
            if self.live and not self.err:
                return _input(prompt).strip()
            self.say(prompt, nl=False)
            said = _readline()
        if not self.live:
            self.say(one_line(said))
        return said.strip()


@contextmanager
def ringing(first: float | None, every: float, ring: Callable[[], None]) -> Iterator[None]:
    """Ring after a time and from then on regularly, and whenever the terminal changes its size.

    The wait for a key goes on: a bell that raises nothing lets the read begin again, so that no
    key is lost. A bell may not ring into another, as both would be writing.
    """
    rings = [False]

    def bell(*_: Any) -> None:
        if not rings[0]:
            rings[0] = True
            try:
                ring()
            finally:
                rings[0] = False

    before = {name: signal.signal(name, bell) for name in BELLS}
    if first is not None:
        signal.setitimer(signal.ITIMER_REAL, max(first, AT_ONCE), every)
    try:
        yield
    finally:
        if first is not None:
            signal.setitimer(signal.ITIMER_REAL, 0)
        for name, handler in before.items():
            signal.signal(name, handler)


def can_time(err: bool = False) -> bool:
    """Tell whether a question can end by the clock: at a terminal, where there are timers."""
    return Console(err=err).can_time


def _on_terminal(stream: TextIO | None) -> bool:
    return stream is not None and stream.isatty()


def _speaks_unicode(stream: TextIO | None) -> bool:
    return "utf" in (getattr(stream, "encoding", None) or "").lower()


@contextmanager
def _within(seconds: float | None) -> Iterator[None]:
    """Raise TimeUpError where waiting takes longer."""
    if seconds is None:
        yield
        return
    before = signal.signal(signal.SIGALRM, _time_up)
    signal.setitimer(signal.ITIMER_REAL, max(seconds, AT_ONCE))
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _time_up(*_: Any) -> None:
    raise TimeUpError


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
