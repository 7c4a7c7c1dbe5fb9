"""A small AnkiConnect: a server on this machine that speaks its documented protocol."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any


class Desk:
    """What Anki holds, and the actions of AnkiConnect on it, by their documented names."""

    def __init__(self) -> None:
        self.now = 1_760_000_000
        self.models: dict[str, dict[str, Any]] = {}
        self.decks = ["Default"]
        self.notes: dict[int, dict[str, Any]] = {}
        self.seen: list[str] = []

    def modelNames(self) -> list[str]:  # noqa: N802
        return list(self.models)

    def createModel(  # noqa: N802
        self,
        modelName: str,  # noqa: N803
        inOrderFields: list[str],  # noqa: N803
        cardTemplates: list[dict[str, str]],  # noqa: N803
        css: str,
        isCloze: bool,  # noqa: N803
    ) -> dict[str, Any]:
        if modelName in self.models:
            raise ValueError("Model name already exists")
        assert css
        assert [set(template) for template in cardTemplates] == [{"Name", "Front", "Back"}]
        self.models[modelName] = {"fields": inOrderFields, "cloze": isCloze}
        return self.models[modelName]

    def createDeck(self, deck: str) -> int:  # noqa: N802
        if deck not in self.decks:
            self.decks.append(deck)
        return self.decks.index(deck)

    def findNotes(self, query: str) -> list[int]:  # noqa: N802
        assert query.startswith('"note:')
        assert query.endswith('"')
        name = query[6:-1]
        return [number for number, note in self.notes.items() if note["modelName"] == name]

    def notesInfo(self, notes: list[int]) -> list[dict[str, Any]]:  # noqa: N802
        return [self.notes.get(number, {}) for number in notes]

    def addNotes(self, notes: list[dict[str, Any]]) -> list[int | None]:  # noqa: N802
        return [self._added(note) for note in notes]

    def _added(self, note: dict[str, Any]) -> int | None:
        if note["deckName"] not in self.decks or note["modelName"] not in self.models:
            return None
        names = self.models[note["modelName"]]["fields"]
        number = 1000 + len(self.notes)
        self.notes[number] = {
            "noteId": number,
            "modelName": note["modelName"],
            "deck": note["deckName"],
            "tags": note["tags"],
            "mod": self.now,
            "fields": {
                name: {"value": note["fields"].get(name, ""), "order": order}
                for order, name in enumerate(names)
            },
        }
        return number

    def updateNoteFields(self, note: dict[str, Any]) -> None:  # noqa: N802
        held = self.notes[note["id"]]
        for name, value in note["fields"].items():
            held["fields"][name]["value"] = value
        held["mod"] = self.now

    def addTags(self, notes: list[int], tags: str) -> None:  # noqa: N802
        for number in notes:
            held = self.notes[number]
            held["tags"] = list(dict.fromkeys([*held["tags"], *tags.split(" ")]))

    def answer(self, request: dict[str, Any]) -> dict[str, Any]:
        """Carry a request out."""
        assert request["version"] == 6
        action = request["action"]
        self.seen.append(action)
        if action.startswith("_") or not hasattr(self, action):
            return {"result": None, "error": "unsupported action"}
        try:
            return {"result": getattr(self, action)(**request["params"]), "error": None}
        except ValueError as error:
            return {"result": None, "error": str(error)}


class Shop:
    """A server that answers, but is not AnkiConnect."""

    def answer(self, _: dict[str, Any]) -> Any:
        """Sell something."""
        return ["Buy!"]


@contextmanager
def served(desk: Desk | Shop) -> Iterator[int]:
    """Serve on a free port of this machine."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            body = json.dumps(desk.answer(request)).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        try:
            yield server.server_address[1]
        finally:
            server.shutdown()
            thread.join()
