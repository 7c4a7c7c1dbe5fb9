"""Packages in the real Anki: what is imported, what a learner sees, what a second import does."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from anki_learner import Learner, clean, text_of
from export_decks import DECK, HOSTILE, HOSTILE_DECK, OTHER_DECK

from quiz.export.format import Manner, Style
from quiz.export.note_types import NOTE_TYPES
from quiz.schema import Deck

pytestmark = pytest.mark.anki


@pytest.fixture
def learner(tmp_path: Path) -> Iterator[Learner]:
    learner = Learner(tmp_path)
    yield learner
    learner.col.close()


DECKS = {"plain": DECK, "hostile": HOSTILE_DECK}
every_deck = pytest.mark.parametrize("deck", DECKS.values(), ids=DECKS)
every_style = pytest.mark.parametrize("style", Style)


@every_style
@every_deck
def test_every_item_becomes_one_note_and_one_card(
    learner: Learner, deck: Deck, style: Style
) -> None:
    count = len(deck.items)
    assert learner.imports(deck, Manner(style=style)) == (count, 0, 0)
    assert (learner.col.note_count(), learner.col.card_count()) == (count, count)
    names = {card.note_type()["name"] for card in learner.cards()}
    assert names == {NOTE_TYPES[style].name}
    assert {learner.col.decks.name(card.did) for card in learner.cards()} == {
        "News::Current affairs"
    }


@every_style
@every_deck
def test_anki_finds_nothing_to_mend(learner: Learner, deck: Deck, style: Style) -> None:
    learner.imports(deck, Manner(style=style))
    _, fine = learner.col.fix_integrity()
    assert fine
    assert learner.col.card_count() == len(deck.items)
    assert not learner.col.get_empty_cards().notes


@every_deck
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


@every_style
@every_deck
def test_no_answer_is_on_a_front(learner: Learner, deck: Deck, style: Style) -> None:
    learner.imports(deck, Manner(style=style))
    for card, item in zip(learner.cards(), deck.items, strict=True):
        front = re.sub(r'<div class="choice".*?</div>', "", learner.sees(card)[0], flags=re.S)
        assert clean(item.key) not in text_of(front)
        assert clean(item.key) not in unescape(re.sub(r'data-\w+="[^"]*"', "", front))


@every_style
@every_deck
def test_every_back_has_answer_sentence_and_source(
    learner: Learner, deck: Deck, style: Style
) -> None:
    learner.imports(deck, Manner(style=style))
    titles = {ref.id: ref.title for ref in deck.articles}
    for card, item in zip(learner.cards(), deck.items, strict=True):
        html = learner.sees(card)[1].replace("[[type:Answer]]", card.note()["Answer"])
        back = re.sub(r"</?span[^>]*>", "", html)
        shown = text_of(back)
        for text in (item.key, item.evidence.quote, titles[item.evidence.article]):
            assert clean(text) in shown
        assert ("As of " in shown) == (item.as_of is not None)
        assert shown.endswith("Read the article")
        assert '<hr id="answer">' in back


OF_TEMPLATES = set("div hr blockquote mark bdi cite span a style ol li br".split())


@every_style
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hard_text_does_nothing_but_show(learner: Learner, name: str, style: Style) -> None:
    number = list(HOSTILE).index(name)
    item = HOSTILE_DECK.items[number]
    learner.imports(HOSTILE_DECK.model_copy(update={"items": (item,)}), Manner(style=style))
    [card] = learner.cards()
    back = re.sub(r"<script>.*?</script>\n", "", learner.sees(card)[1], flags=re.S)
    assert set(re.findall(r"</?([a-zA-Z]+)", back)) <= OF_TEMPLATES
    assert "<!--" not in back
    for command in ("{{", "}}", "[latex]", "[sound:", "[anki:", r"\(", r"\["):
        assert command not in unescape(back)
    assert not card.render_output().answer_av_tags
    assert not learner.col.media.files_in_str(card.note().mid, back)
    assert clean(HOSTILE[name]) in text_of(back.replace("[[type:Answer]]", card.note()["Answer"]))


def test_tags_and_order_arrive(learner: Learner) -> None:
    learner.imports(DECK)
    cards = learner.cards()
    assert sorted(cards[0].note().tags) == ["article::ship", "kind::who", "news::2024::05"]
    assert [card.note()["ID"] for card in sorted(cards, key=lambda card: card.due)] == [
        item.id for item in DECK.items
    ]


@every_style
@every_deck
def test_a_second_import_changes_nothing(learner: Learner, deck: Deck, style: Style) -> None:
    learner.imports(deck, Manner(style=style))
    learner.studies(3)
    before = learner.state()
    assert learner.imports(deck, Manner(style=style)) == (0, 0, 0)
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


def test_styles_side_by_side_do_not_collide(learner: Learner) -> None:
    for style in Style:
        assert learner.imports(DECK, Manner(style=style)) == (4, 0, 0)
    for style in Style:
        assert learner.imports(DECK, Manner(style=style)) == (0, 0, 0)
    assert learner.col.card_count() == 16


def test_a_deck_goes_where_it_is_told(learner: Learner) -> None:
    learner.imports(DECK, Manner(deck="School::5b"))
    assert {learner.col.decks.name(card.did) for card in learner.cards()} == {"School::5b"}


def test_only_a_short_sure_answer_is_typed(learner: Learner) -> None:
    learner.imports(DECK, Manner(style=Style.TYPE))
    boxes = ["[[type:Answer]]" in learner.sees(card)[0] for card in learner.cards()]
    assert boxes == [False, False, True, False]
    note = learner.cards()[2].note()
    assert "typeBad" not in learner.col.compare_answer(note["Answer"], "Port Merrow")


def test_a_cloze_hides_the_key_in_its_sentence(learner: Learner) -> None:
    learner.imports(DECK, Manner(style=Style.CLOZE))
    front, back = map(text_of, learner.sees(learner.cards()[0]))
    assert front.startswith("[...] raised the ship Aurora off Port Merrow on 3 May")
    assert back.startswith("Captain Ines Falk raised the ship Aurora")
    assert "Ines Falk A ship is raised, The Merrow Times May 4, 2024" in back


def test_text_adds_and_updates_the_same_notes(learner: Learner) -> None:
    learner.imports(DECK)
    assert learner.imports_text(OTHER_DECK) == (2, 0)
    assert learner.imports(OTHER_DECK) == (0, 0, 0)
    before = learner.state()[2:]
    who, *others = DECK.items
    reworded = who.model_copy(update={"stem": '# Who raised a "ship"?'})
    assert learner.imports_text(DECK.model_copy(update={"items": (reworded, *others)})) == (0, 1)
    assert learner.field("ship-when", "Answer") == "3 May 2024"
    assert "# Who raised a &quot;ship&quot;?" in [c.note()["Question"] for c in learner.cards()]
    assert learner.state()[2:] == before


@every_style
def test_text_brings_every_hard_text_unharmed(learner: Learner, style: Style) -> None:
    manner = Manner(style=style)
    learner.imports(HOSTILE_DECK, manner)
    first = {c.note().guid: (c.note().fields, sorted(c.note().tags)) for c in learner.cards()}
    learner.col.remove_notes(learner.col.find_notes(""))
    assert learner.imports_text(HOSTILE_DECK, manner) == (len(HOSTILE), 0)
    again = {c.note().guid: (c.note().fields, sorted(c.note().tags)) for c in learner.cards()}
    assert again == first


@every_style
def test_the_notes_of_a_type_are_found_as_they_are_pushed(learner: Learner, style: Style) -> None:
    for each in Style:
        learner.imports(DECK, Manner(style=each))
    assert len(learner.col.find_notes(f'"note:{NOTE_TYPES[style].name}"')) == len(DECK.items)


def test_every_hard_text_can_be_a_gap(learner: Learner) -> None:
    items = []
    for item, text in zip(HOSTILE_DECK.items, HOSTILE.values(), strict=True):
        quote = f"Judges of Norwick chose {text} in May, all {len(items)} of them."
        proof = item.evidence.model_copy(update={"quote": quote})
        items.append(item.model_copy(update={"evidence": proof}))
    deck = HOSTILE_DECK.model_copy(update={"items": tuple(items)})
    learner.imports(deck, Manner(style=Style.CLOZE))
    for card, item in zip(learner.cards(), items, strict=True):
        front, back = map(text_of, learner.sees(card))
        said = clean(item.evidence.quote)
        assert front.startswith(said.replace(clean(item.key), "[...]"))
        assert back.startswith(said)
    _, fine = learner.col.fix_integrity()
    assert fine
