"""A text in the editor of the user: $VISUAL, else $EDITOR."""

import os
import shlex
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from quiz.errors import QuizError, reason


def command() -> list[str]:
    """Return the command of the editor, none where none is set."""
    wanted = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ""
    try:
        return shlex.split(wanted, posix=os.name == "posix")
    except ValueError:
        raise QuizError(f"the editor {wanted!r} has an open quotation mark") from None


def edited(text: str, editor: list[str]) -> str:
    """Return the text as the editor leaves it, or say why it does not."""
    with tempfile.TemporaryDirectory(prefix="quiz-") as folder:
        path = Path(folder) / "item.txt"
        path.write_text(text, "utf-8")
        _run([*editor, str(path)])
        try:
            return path.read_text("utf-8-sig")
        except (OSError, UnicodeDecodeError):
            raise QuizError("the editor left no text in UTF-8; nothing is changed") from None


def _run(line: list[str]) -> None:
    try:
        with _deaf():
            code = subprocess.run(line, check=False).returncode
    except OSError as error:
        raise QuizError(f"the editor {line[0]} cannot be started: {reason(error)}") from None
    if code:
        raise QuizError(f"the editor {line[0]} failed (exit code {code}); nothing is changed")


@contextmanager
def _deaf() -> Iterator[None]:
    """Leave Ctrl-C to the editor; a handler, unlike "ignore", is not passed on to it."""
    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
