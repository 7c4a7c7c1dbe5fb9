"""Packages in the real Anki: what is imported, what a learner sees, what a second import does."""

import re
import warnings
from collections.abc import Iterator
from datetime import date
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from export_decks import ARTICLE, DECK, HOSTILE, HOSTILE_DECK, OTHER_DECK

from quiz.export import export
from quiz.export.markup import APART
from quiz.schema import Deck

pytestmark = pytest.mark.anki

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

    def imports(self, deck: Deck) -> tuple[int, int, int]:
        """Import a deck; give the numbers of new, updated and conflicting notes."""
        path = self.folder / "deck.apkg"
        export(deck, path)
        request = collection.ImportAnkiPackageRequest(package_path=str(path))
        log = self.col.import_anki_package(request).log
        assert [*log.missing_notetype, *log.missing_deck, *log.empty_first_field] == []
        return len(log.new), len(log.updated), len(log.conflicting)

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


@pytest.fixture
def learner(tmp_path: Path) -> Iterator[Learner]:
    learner = Learner(tmp_path)
    yield learner
    learner.col.close()


DECKS = {"plain": DECK, "hostile": HOSTILE_DECK}


def text_of(html: str) -> str:
    """What a learner reads, without tags and without the spaces that have no width."""
    html = re.sub(r"<style>.*?</style>|</?(mark|cite)>", "", html, flags=re.S)
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", html)).replace(APART, "").split())


def clean(text: str) -> str:
    """What of a text can be shown at all, as Anki stores it."""
    kept = "".join(c for c in text.replace("e\u0308", "ë") if c >= " " or c in "\r\n\t")
    return " ".join(kept.replace("A\u030a", "Å").replace("o\u0308", "ö").split())


@pytest.mark.parametrize("deck", DECKS.values(), ids=DECKS)
def test_every_item_becomes_one_note_and_one_card(learner: Learner, deck: Deck) -> None:
    count = len(deck.items)
    assert learner.imports(deck) == (count, 0, 0)
    assert (learner.col.note_count(), learner.col.card_count()) == (count, count)
    assert {card.note_type()["name"] for card in learner.cards()} == {
        "News quiz: question and answer"
    }
    assert {learner.col.decks.name(card.did) for card in learner.cards()} == {
        "News::Current affairs"
    }


@pytest.mark.parametrize("deck", DECKS.values(), ids=DECKS)
def test_anki_finds_nothing_to_mend(learner: Learner, deck: Deck) -> None:
    learner.imports(deck)
    _, fine = learner.col.fix_integrity()
    assert fine
    assert learner.col.card_count() == len(deck.items)
    assert not learner.col.get_empty_cards().notes


@pytest.mark.parametrize("deck", DECKS.values(), ids=DECKS)
def test_every_card_shows_its_item_word_for_word(learner: Learner, deck: Deck) -> None:
    learner.imports(deck)
    for card, item in zip(learner.cards(), deck.items, strict=True):
        front, back = map(text_of, learner.sees(card))
        assert front == clean(item.stem)
        assert back.startswith(f"{clean(item.stem)} {clean(item.key)} ")
        assert clean(item.evidence.quote) in back


def test_the_sides_of_a_card(learner: Learner) -> None:
    learner.imports(DECK)
    front, back = learner.sees(learner.cards()[3])
    assert "4,000" not in front
    assert "6,000" not in front + back, "the options belong to another style"
    assert text_of(back) == (
        "How many people watched the raising of the ship Aurora on 3 May 2024? about 4,000 "
        "As of May 4, 2024 Captain Ines Falk raised the ship Aurora off Port Merrow on 3 May "
        "2024, and about 4,000 people watched from the shore. A ship is raised, The Merrow Times "
        "May 4, 2024 Read the article"
    )
    assert '<hr id="answer">' in back
    assert "<mark>about 4,000</mark>" in back
    assert '<a href="https://times.example/ship">' in back


@pytest.mark.parametrize("deck", DECKS.values(), ids=DECKS)
def test_no_answer_is_on_a_front(learner: Learner, deck: Deck) -> None:
    learner.imports(deck)
    for card, item in zip(learner.cards(), deck.items, strict=True):
        assert clean(item.key) not in text_of(learner.sees(card)[0])


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hard_text_does_nothing_but_show(learner: Learner, name: str) -> None:
    number = list(HOSTILE).index(name)
    item = HOSTILE_DECK.items[number]
    learner.imports(HOSTILE_DECK.model_copy(update={"items": (item,)}))
    [card] = learner.cards()
    back = learner.sees(card)[1]
    tags = {"div", "hr", "blockquote", "mark", "bdi", "cite", "span", "a", "style"}
    assert set(re.findall(r"</?([a-zA-Z]+)", back)) <= tags
    assert "<!--" not in back
    for command in ("{{", "}}", "[latex]", "[sound:", "[anki:", r"\(", r"\["):
        assert command not in unescape(back)
    assert not card.render_output().answer_av_tags
    assert not learner.col.media.files_in_str(card.note().mid, back)
    assert clean(HOSTILE[name]) in text_of(back)


def test_tags_and_order_arrive(learner: Learner) -> None:
    learner.imports(DECK)
    cards = learner.cards()
    assert sorted(cards[0].note().tags) == ["article::ship", "kind::who", "news::2024::05"]
    assert [card.note()["ID"] for card in sorted(cards, key=lambda card: card.due)] == [
        item.id for item in DECK.items
    ]


@pytest.mark.parametrize("deck", DECKS.values(), ids=DECKS)
def test_a_second_import_changes_nothing(learner: Learner, deck: Deck) -> None:
    learner.imports(deck)
    learner.studies(3)
    before = learner.state()
    assert learner.imports(deck) == (0, 0, 0)
    assert learner.state() == before
    assert len(before[2]) == 3, "three answers in the review log"


def test_two_decks_side_by_side_do_not_collide(learner: Learner) -> None:
    assert learner.imports(DECK) == (4, 0, 0)
    before = {card.note()["Question"] for card in learner.cards()}
    assert learner.imports(OTHER_DECK) == (2, 0, 0)
    after = {card.note()["Question"] for card in learner.cards()}
    assert before < after
    assert len(after) == learner.col.card_count() == 6
    assert learner.imports(DECK) == (0, 0, 0)
    assert learner.imports(OTHER_DECK) == (0, 0, 0)
    names = [kind.name for kind in learner.col.models.all_names_and_ids()]
    assert [name for name in names if "News" in name] == ["News quiz: question and answer"]


def test_a_reworded_item_in_a_newer_deck_updates_its_note(learner: Learner) -> None:
    learner.imports(DECK)
    learner.studies(4)
    reviews = learner.col.db.all("select * from revlog")
    who, *others = DECK.items
    reworded = who.model_copy(update={"stem": "Who brought up the ship Aurora in May 2024?"})
    newer = ARTICLE.model_copy(update={"published": date(2024, 5, 5)})
    changed = DECK.model_copy(update={"items": (reworded, *others), "articles": (newer,)})
    new, updated, conflicting = learner.imports(changed)
    assert (new, conflicting) == (0, 0)
    assert updated
    assert learner.cards()[0].note()["Question"] == "Who brought up the ship Aurora in May 2024?"
    assert learner.col.db.all("select * from revlog") == reviews
