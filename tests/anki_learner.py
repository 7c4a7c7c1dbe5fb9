"""A learner with the real Anki: imports decks, looks at cards, studies, and edits notes."""

import re
import warnings
from datetime import date
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from quiz.export import export
from quiz.export.format import USUAL, Manner
from quiz.export.markup import APART
from quiz.schema import Deck

with warnings.catch_warnings():  # of its dependencies on newer Pythons, while they load
    warnings.simplefilter("ignore", DeprecationWarning)
    collection = pytest.importorskip(
        "anki.collection", reason="the real Anki engine is not installed: pip install anki"
    )


class Learner:
    """A person with Anki and an empty collection."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.col = collection.Collection(str(folder / "collection.anki2"))

    def imports(self, deck: Deck, manner: Manner = USUAL) -> tuple[int, int, int]:
        """Import a deck; give the numbers of new, updated and conflicting notes."""
        path = self.folder / "deck.apkg"
        export(deck, path, manner=manner)
        request = collection.ImportAnkiPackageRequest(package_path=str(path))
        log = self.col.import_anki_package(request).log
        assert [*log.missing_notetype, *log.missing_deck, *log.empty_first_field] == []
        return len(log.new), len(log.updated), len(log.conflicting)

    def imports_text(self, deck: Deck, manner: Manner = USUAL) -> tuple[int, int]:
        """Import a deck as text, as Anki's dialogue proposes; give the new and updated."""
        path = self.folder / "deck.tsv"
        export(deck, path, manner=manner)
        metadata = self.col.get_csv_metadata(path=str(path), delimiter=None)
        request = collection.ImportCsvRequest(path=str(path), metadata=metadata)
        log = self.col.import_csv(request).log
        return len(log.new), len(log.updated)

    def cards(self) -> list[Any]:
        """Give the cards in the order in which they were made."""
        return [self.col.get_card(number) for number in self.col.db.list("select id from cards")]

    def sees(self, card: Any) -> tuple[str, str]:
        """Give the HTML of both sides of a card."""
        output = card.render_output()
        return output.question_text, output.answer_text

    def state(self) -> list[Any]:
        """Give all that an import may change."""
        tables = ("notes order by id", "cards order by id", "revlog order by id", "notetypes")
        return [self.col.db.all(f"select * from {table}") for table in tables]

    def studies(self, count: int) -> None:
        """Answer some cards of the deck with "good"."""
        self.col.decks.select(self.col.decks.id("News::Current affairs"))
        for _ in range(count):
            card = self.col.sched.getCard()
            card.start_timer()
            self.col.sched.answerCard(card, 3)

    def edits(self, item_id: str, **fields: str) -> None:
        """Write something of one's own into a note."""
        [number] = self.col.find_notes(f"ID:{item_id}")
        note = self.col.get_note(number)
        for name, text in fields.items():
            note[name] = text
        self.col.update_note(note)

    def field(self, item_id: str, name: str) -> str:
        """Read a field of a note."""
        [number] = self.col.find_notes(f"ID:{item_id}")
        return str(self.col.get_note(number)[name])


def text_of(html: str) -> str:
    """What a learner reads, without tags and without the spaces that have no width."""
    html = re.sub(r"<(style|script)>.*?</\1>|</?(mark|cite)>", "", html, flags=re.S)
    html = re.sub(r'<div class="clue".*?</div>\s*</div>|\[\[type:.*?\]\]', "", html, flags=re.S)
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", html)).replace(APART, "").split())


def clean(text: str) -> str:
    """What of a text can be shown at all, as Anki stores it."""
    kept = "".join(c for c in text.replace("e\u0308", "ë") if c >= " " or c in "\r\n\t")
    return " ".join(kept.replace("A\u030a", "Å").replace("o\u0308", "ö").split())


def published(deck: Deck, day: date) -> Deck:
    """Return a deck whose articles are of another day."""
    refs = (ref.model_copy(update={"published": day}) for ref in deck.articles)
    return deck.model_copy(update={"articles": tuple(refs)})
