"""The program on a real terminal, with somebody who reads the screen and presses keys."""

import os
import re
import sys

import pytest

pexpect = pytest.importorskip("pexpect", reason="needs a POSIX terminal")

PROGRAM = "from quiz.cli import main; main(prog_name='quiz')"
PATIENCE = 60
ESCAPE = re.compile(r"\x1b[@-_][0-?]*[ -/]*[@-~]?")


class Terminal:
    """The program on a terminal of the given size, and what it has shown."""

    def __init__(self, *arguments, size=(24, 80), **env):
        known = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "COLUMNS", "LINES")}
        self.seen = ""
        self.child = pexpect.spawn(
            sys.executable,
            ["-c", PROGRAM, *map(str, arguments)],
            env={**known, "TERM": "xterm-256color", "PYTHONIOENCODING": "utf-8", **env},
            encoding="utf-8",
            dimensions=size,
            timeout=PATIENCE,
        )
        self.child.delayafterclose = 0.01

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

    def end(self) -> tuple[str, int | None]:
        """Wait for the end and return the rest of the text and the exit code."""
        self.child.expect(pexpect.EOF)
        self.seen += self.child.before
        self.child.close()
        return self.child.before, self.child.exitstatus


def plain(text: str) -> str:
    """Leave out what colours and clears."""
    return ESCAPE.sub("", text).replace("\r", "")
