"""Each format for other platforms, read back: what was in the deck is in the file, or named."""

import unicodedata

import pytest
from hypothesis import example, given
from platform_decks import DECKS, HARD, HARD_DECK, TEXTS, decks
from platform_readers import JOINER, READERS, Read, every_field

from quiz.export import EXPORTERS, render
from quiz.export.asked import asked
from quiz.export.format import USUAL, Rendered
from quiz.export.markup import plain
from quiz.report import cite
from quiz.schema import Deck, Item

TYPED = {"gift", "moodle-xml", "qti", "wayground", "quizlet", "csv"}
"""The formats that take items without options."""
EXPLAINED = {"gift", "moodle-xml", "qti", "wayground"}
SHUFFLED = {"gimkit"}
"""The platform orders the options itself; the answer comes first."""


def written(deck: Deck, name: str) -> Rendered:
    return render(deck, EXPORTERS[name], USUAL)


def clean(text: str) -> str:
    return plain(text).replace(JOINER, "")


def seen(read: Read) -> Read:
    return Read(*(_seen(each) for each in read))


def _seen(part: object) -> object:
    if isinstance(part, tuple):
        return tuple(each.replace(JOINER, "") for each in part)
    return part.replace(JOINER, "") if isinstance(part, str) else part


def expected(deck: Deck, item: Item, options: tuple[str, ...], name: str) -> Read:
    """What a reader should find of an item."""
    article = next(each for each in deck.articles if each.id == item.evidence.article)
    texts = {key: plain(getattr(article, key) or "") for key in ("title", "publisher", "url")}
    source = clean(cite(article.model_copy(update=texts)))
    quote = clean(item.evidence.quote)
    proof = " - ".join(filter(None, (quote and f"“{quote}”", source))) or None
    right = tuple(dict.fromkeys(filter(None, map(clean, (item.key, *item.accept)))))
    one = bool(options) and name != "csv"
    return Read(
        clean(item.stem),
        right[:1] if one or name == "quizlet" else right,
        tuple(map(clean, options)) if name != "quizlet" else (),
        proof if name in EXPLAINED else None,
        named(plain(item.id), name),
    )


def named(identity: str, name: str) -> str | None:
    """The id, where the format has a place for it, and Moodle can keep it."""
    if name == "gift":
        return identity if len(identity) <= 100 and not set(identity) & set("[]\\") else None
    if name == "moodle-xml":
        return identity if len(identity) <= 100 else ""
    return identity if name == "csv" else None


def tidied(deck: Deck) -> list[Item]:
    """The items with clean texts, as their options are those that differ then."""
    return [
        item.model_copy(
            update={
                "stem": plain(item.stem),
                "key": plain(item.key),
                "accept": tuple(map(plain, item.accept)),
                "distractors": tuple(map(plain, item.distractors)),
            }
        )
        for item in deck.items
    ]


def check(deck: Deck, name: str) -> None:
    """Every item is read back as it was, in order, or is named with a reason."""
    done = written(deck, name)
    assert done.count + len(done.skipped) == len(deck.items)
    left = {(each.stem, each.key) for each in done.skipped}
    wanted = [
        expected(deck, each.item, each.options, name)
        for each in asked(tidied(deck))
        if (each.item.stem, each.item.key) not in left
    ]
    found = [seen(read) for read in READERS[name](done.data)]
    found = [read._replace(explanation=read.explanation or None) for read in found]
    assert len(found) == done.count
    if name in SHUFFLED:
        wanted = [
            read._replace(options=tuple(sorted(read.options, key=lambda o: o != read.right[0])))
            for read in wanted
        ]
    if name == "csv":
        found = [read._replace(right=tuple(dict.fromkeys(read.right))) for read in found]
    assert found == wanted


@pytest.mark.parametrize("deck", DECKS)
@pytest.mark.parametrize("name", READERS)
def test_every_item_is_read_back_or_named(name: str, deck: str) -> None:
    check(DECKS[deck], name)


@pytest.mark.parametrize("name", READERS)
@given(deck=decks())
def test_any_deck_is_read_back_or_named(name: str, deck: Deck) -> None:
    stems = {plain(item.stem): item for item in deck.items}
    check(deck.model_copy(update={"items": tuple(stems.values())}), name)


@pytest.mark.parametrize("name", READERS)
def test_the_same_deck_gives_the_same_bytes(name: str) -> None:
    assert written(HARD_DECK, name).data == written(HARD_DECK, name).data


def test_there_is_a_reader_for_each_format() -> None:
    assert set(READERS) == {each for each in EXPORTERS if "platforms" in EXPORTERS[each].module}


@pytest.mark.parametrize("name", READERS)
def test_a_format_takes_typed_answers_or_says_that_it_does_not(name: str) -> None:
    done = written(DECKS["open"], name)
    reasons = [each.reason for each in done.skipped]
    assert reasons == ([] if name in TYPED else ["too_few_options"] * 2)


REFUSED = {
    "aiken": {"an option", "an initial", "an answer"},
    "gift": {"a match", "a comment"},
    "kahoot": {"very long"},
}
"""The hard texts that a format refuses for what they say, where it takes an item of that sort."""


@pytest.mark.parametrize("name", READERS)
def test_nothing_but_what_cannot_be_written_is_left_out(name: str) -> None:
    texts = {plain(text): label for label, text in HARD.items()}
    left = {
        texts[each.key]
        for each in written(HARD_DECK, name).skipped
        if each.reason not in {"too_few_options", "question_too_long", "answer_too_long"}
    }
    assert left == REFUSED.get(name, set()) - {"very long"}


def test_the_plain_table_has_every_field() -> None:
    rows = every_field(written(HARD_DECK, "csv").data)
    articles = {article.id: article for article in HARD_DECK.articles}
    for row, item in zip(rows, HARD_DECK.items, strict=True):
        article = articles[item.evidence.article]
        assert row["kind"] == item.kind
        assert row["quote"] == plain(item.evidence.quote)
        assert row["distractors"] == "\n".join(map(plain, item.distractors))
        assert row["accept"] == "\n".join(map(plain, item.accept))
        assert (row["title"], row["publisher"]) == (plain(article.title),) * 2
        assert row["url"] == article.url
        assert (row["said_by"], row["as_of"]) == (plain(item.said_by or ""), "")
        assert row["tags"] == "\n".join(map(plain, item.tags))


def test_text_is_kept_letter_by_letter() -> None:
    for text in HARD.values():
        kept = plain(text)
        assert unicodedata.is_normalized("NFC", kept)
        assert "".join(kept.split()) == "".join(
            filter(_is_kept, unicodedata.normalize("NFC", text))
        )


@given(TEXTS)
@example("A\x07\u0308")
def test_text_made_plain_is_plain(text: str) -> None:
    assert plain(plain(text)) == plain(text)


def _is_kept(letter: str) -> bool:
    return not letter.isspace() and unicodedata.category(letter) not in {"Cc", "Cn"}
