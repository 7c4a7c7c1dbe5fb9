"""AnkiConnect, the add-on by which other programs talk to a running Anki: HTTP, on this machine."""

import json
from http.client import HTTPConnection, HTTPException
from types import TracebackType
from typing import Any, Self

from quiz.errors import QuizError

HOST = "127.0.0.1"
VERSION = 6
"""Of the protocol: answers are objects with `result` and `error`."""
PATIENCE = 60.0
"""Seconds for an answer; Anki may be busy with something else."""


class Anki:
    """A running Anki."""

    def __init__(self, port: int) -> None:
        self.connection = HTTPConnection(HOST, port, timeout=PATIENCE)
        self.where = f"{HOST}:{port}"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _: type[BaseException] | None, __: BaseException | None, ___: TracebackType | None
    ) -> None:
        self.connection.close()

    def call(self, action: str, **params: Any) -> Any:
        """Have something done and return its result, or say in one line why not."""
        request = {"action": action, "version": VERSION, "params": params}
        answer = self._answer(json.dumps(request).encode())
        if not isinstance(answer, dict) or not {"result", "error"} <= answer.keys():
            raise QuizError(f"{self.where}: what answers there is not AnkiConnect; see --port")
        if answer["error"] is not None:
            raise QuizError(f"Anki refused {action}: {answer['error']}")
        return answer["result"]

    def _answer(self, request: bytes) -> Any:
        try:
            self.connection.request("POST", "/", request, {"Content-Type": "application/json"})
            return json.loads(self.connection.getresponse().read())
        except ConnectionRefusedError:
            raise QuizError(
                f"nothing answers at {self.where}; start Anki, with its add-on AnkiConnect"
                " (code 2055492159), and push again"
            ) from None
        except TimeoutError:
            raise QuizError(
                f"{self.where}: no answer in {PATIENCE:.0f} s; close what is open in Anki,"
                " and push again"
            ) from None
        except (HTTPException, OSError, ValueError):
            return None
