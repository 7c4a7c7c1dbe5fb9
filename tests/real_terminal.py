"""The program on a real terminal, with somebody who reads the screen and presses keys."""

import os
import re
import sys
from time import sleep

import pytest

pexpect = pytest.importorskip("pexpect", reason="needs a POSIX terminal")
termios = pytest.importorskip("termios", reason="needs a POSIX terminal")

PROGRAM = "from quiz.cli import main; main(prog_name='quiz')"
PATIENCE = 60
PAUSE = 0.05
ESCAPE = re.compile(r"\x1b[@-_][0-?]*[ -/]*[@-~]?")
COLOUR = re.compile(r"\x1b\[[\d;]*m")
CLEAR = "\x1b[2J"
STYLE = r"(?:\x1b\[[\d;]*m)*"
BACK = f"Space{STYLE} back:? "
UNSET = ("NO_COLOR", "COLUMNS", "LINES", "VISUAL", "EDITOR")


class Terminal:
    """The program on a terminal of the given size, and what it has shown."""

    def __init__(self, *arguments, size=(24, 80), **env):
        known = {k: v for k, v in os.environ.items() if k not in UNSET}
        self.seen = ""
        self.modes: list | None = None
        self.child = pexpect.spawn(
            sys.executable,
            ["-c", PROGRAM, *map(str, arguments)],
            env={**known, "TERM": "xterm-256color", "PYTHONIOENCODING": "utf-8", **env},
            encoding="utf-8",
            dimensions=size,
            timeout=PATIENCE,
        )
        self.first_modes = termios.tcgetattr(self.child.child_fd)
        """How the terminal echoes and edits, before the program changes it."""
        self.child.delaybeforesend = None
        self.child.delayafterclose = self.child.ptyproc.delayafterclose = 0.01

    def until(self, pattern: str) -> str:
        """Wait for a text and return what came up to its end."""
        self.child.expect(pattern)
        came = self.child.before + self.child.after
        self.seen += came
        return came

    def press(self, keys: str) -> None:
        """Press keys once the program listens: what comes before is flushed."""
        assert self.child.waitnoecho(PATIENCE)
        self.child.send(keys)

    def type(self, keys: str) -> None:
        """Type into a line, once it is read: the prompt comes just before."""
        sleep(PAUSE)
        self.child.send(keys)

    def end(self) -> tuple[str, int | None]:
        """Wait for the end and return the rest of the text and the exit code."""
        self.child.expect(pexpect.EOF)
        self.modes = termios.tcgetattr(self.child.child_fd)
        self.seen += self.child.before
        self.child.close()
        return self.child.before, self.child.exitstatus


def offer(key: str, what: str, last: str = "quit") -> str:
    """The line of keys from one thing to do to the last, in colour or plain."""
    first, end = f"{key}{STYLE}\\s{what}", f"q{STYLE}\\s{last}"
    return f"{first}.*?{end}:? "


def plain(text: str) -> str:
    """Leave out what colours and clears."""
    return ESCAPE.sub("", text).replace("\r", "")
