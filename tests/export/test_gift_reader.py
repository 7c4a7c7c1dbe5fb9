"""GIFT as gift-pegjs reads it, the parser of several editors; skipped where it is not installed."""

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from export_decks import JOINED_DECK
from hypothesis import given, settings
from platform_decks import DECKS, decks
from platform_readers import READERS, Read

from quiz.export.platforms import gift
from quiz.schema import ArticleRef, Deck

READER = Path(__file__).parents[1] / "readers"

pytestmark = pytest.mark.skipif(
    not shutil.which("node") or not (READER / "node_modules" / "gift-pegjs").exists(),
    reason="gift-pegjs is not installed; npm ci --prefix tests/readers does it",
)


def parsed(data: bytes) -> list[dict[str, Any]]:
    command = ["node", str(READER / "gift.js")]
    done = subprocess.run(command, input=data, capture_output=True, check=True, timeout=60)
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def read(question: dict[str, Any]) -> Read:
    choices = [(each["isCorrect"], _text(each["text"])) for each in question["choices"]]
    chosen = question["type"] == "MC"
    assert question["type"] in ("MC", "Short")
    assert all(each["weight"] is None and not each["feedback"] for each in question["choices"])
    return Read(
        _text(question["stem"]),
        tuple(text if chosen else text.replace(r"\*", "*") for right, text in choices if right),
        tuple(text for _, text in choices) if chosen else (),
        _text(question["globalFeedback"]) or None,
        question["id"],
    )


def _text(text: dict[str, str] | None) -> str:
    assert text is None or text["format"] == "plain"
    return spaced(text["text"]) if text else ""


def spaced(text: str) -> str:
    """Several spaces of any sort in a row are one to gift-pegjs."""
    return re.sub(r"[\s\ufeff]{2,}", " ", text).strip(" \ufeff\u00a0\u202f")


def check(deck: Deck) -> None:
    done = gift.render(deck)
    found = [read(question) for question in parsed(done.data)] if done.count else []
    assert found == [
        Read(
            spaced(each.stem),
            tuple(map(spaced, each.right)),
            tuple(map(spaced, each.options)),
            spaced(each.explanation or "") or None,
            each.name,
        )
        for each in READERS["gift"](done.data)
    ]


@pytest.mark.parametrize("deck", DECKS)
def test_another_reader_finds_the_same(deck: str) -> None:
    check(DECKS[deck])


@settings(max_examples=20)
@given(decks())
def test_another_reader_finds_the_same_in_any_deck(deck: Deck) -> None:
    check(deck)


def test_another_reader_finds_a_question_without_a_source() -> None:
    bare = JOINED_DECK.items[0].evidence.model_copy(update={"quote": ""})
    items = tuple(each.model_copy(update={"evidence": bare}) for each in JOINED_DECK.items)
    article = ArticleRef(id="ship", title="")
    check(Deck(title="", articles=(article,), items=items))


def test_tags_come_with_a_question() -> None:
    tags = parsed(gift.render(DECKS["plain"]).data)[0]["tags"]
    assert tags == ["kind::who", "news::2024::05", "article::ship"]
