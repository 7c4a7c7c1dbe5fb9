"""Deck files: what goes in comes out, and a broken file is named by line and field."""

import json
from datetime import UTC, date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter
from sample_deck import DECK

from quiz.deckfile import dumps, is_deck, load, save, schema
from quiz.errors import DeckError, OutputError
from quiz.schema import (
    FORMAT,
    ArticleRef,
    Deck,
    Evidence,
    Granularity,
    Item,
    Kind,
    Options,
    Party,
    Place,
    Quantity,
    Thing,
    Time,
)

TEXT = dumps(DECK)
BYTES = TEXT.encode()

# ---------------------------------------------------------------- round trip

text = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
texts = st.lists(text, max_size=3).map(tuple)
names = text.filter(str.strip)
days = st.dates()
maybe = st.none() | text
articles = st.builds(
    ArticleRef, id=text, title=text, publisher=maybe, author=maybe, url=maybe,
    published=st.none() | days,
)  # fmt: skip
parties = st.builds(
    Party,
    type=st.sampled_from(["person", "group", "organization"]),
    name=text, aliases=texts, role=maybe, gender=st.sampled_from([None, "female", "male"]),
)  # fmt: skip
times = st.builds(
    Time, granularity=st.sampled_from(Granularity), start=days, end=days, part=maybe,
    qualifier=maybe, text=text,
)  # fmt: skip
places = st.builds(
    Place, name=text, level=st.sampled_from(["country", "city", "place"]), within=maybe
)
amounts = st.builds(Quantity, value=text, text=text, unit=maybe, qualifier=maybe)
things = st.builds(Thing, name=text, sort=maybe)
ANSWERS = {
    Kind.WHO: parties,
    Kind.WHEN: times,
    Kind.WHERE: places,
    Kind.HOW_MANY: amounts,
    Kind.HOW_MUCH: amounts,
    Kind.WHAT: things,
    Kind.WHICH: things | parties,
}


@st.composite
def items(draw: st.DrawFn, identity: str, known: list[str]) -> Item:
    kind = draw(st.sampled_from(Kind))
    data = {
        "id": identity,
        "kind": kind.value,
        "stem": draw(names),
        "key": draw(names),
        "accept": draw(texts),
        "distractors": draw(texts),
        "evidence": draw(
            st.builds(
                Evidence,
                article=st.sampled_from(known),
                quote=text,
                start=st.integers(),
                end=st.integers(),
            )
        ),
        "said_by": draw(maybe),
        "as_of": draw(st.none() | days),
        "changed": draw(st.none() | st.datetimes(timezones=st.just(UTC))),
        "score": draw(st.floats(allow_nan=False, allow_infinity=False)),
        "tags": draw(texts),
        "rule": draw(text),
        "answer": draw(ANSWERS[kind]),
    }
    return TypeAdapter[Item](Item).validate_python(data)


@st.composite
def decks(draw: st.DrawFn) -> Deck:
    refs = draw(st.lists(articles, min_size=1, max_size=3, unique_by=lambda ref: ref.id))
    ids = draw(st.lists(text, max_size=4, unique=True))
    return Deck(
        title=draw(text),
        articles=tuple(refs),
        items=tuple(draw(items(name, [ref.id for ref in refs])) for name in ids),
        options=Options(
            items=draw(st.integers()), kinds=tuple(draw(st.sets(st.sampled_from(Kind))))
        ),
    )


@settings(deadline=None)
@given(decks())
def test_a_deck_survives_its_file(tmp_path_factory: pytest.TempPathFactory, deck: Deck) -> None:
    path = tmp_path_factory.getbasetemp() / "round-trip.json"
    save(deck, path)
    assert load(path) == deck
    assert dumps(load(path)).encode() == path.read_bytes()


def test_the_file_is_for_people_too() -> None:
    deck = DECK.model_copy(update={"title": "Zoë’s bridge 桥"})
    lines = dumps(deck).splitlines()
    assert lines[:3] == ["{", '  "format": 1,', '  "title": "Zoë’s bridge 桥",']
    assert dumps(deck).endswith("}\n")
    assert list(json.loads(TEXT)["items"][0])[:4] == ["id", "kind", "stem", "key"]


@pytest.mark.parametrize(
    "data",
    [b"\xef\xbb\xbf" + BYTES, BYTES.replace(b"\n", b"\r\n"), json.dumps(json.loads(TEXT)).encode()],
    ids=["a byte order mark", "lines of Windows", "one line, escaped"],
)
def test_other_ways_to_write_the_same_deck_are_read(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "deck.json"
    path.write_bytes(data)
    assert load(path) == DECK


def test_a_deck_made_by_hand_needs_only_what_the_schema_requires(tmp_path: Path) -> None:
    def required(part: dict[str, Any], data: dict[str, Any]) -> dict[str, Any]:
        return {name: data[name] for name in part["required"]}

    rules = json.loads(schema())
    data = required(rules, json.loads(TEXT))
    parts = rules["$defs"]
    kinds = {"who": "WhoItem", "when": "WhenItem", "where": "WhereItem", "how_many": "HowManyItem"}
    data["items"] = [
        {"kind": item["kind"], **required(parts[kinds[item["kind"]]], item)}
        for item in data["items"]
    ]
    data["articles"] = [required(parts["ArticleRef"], ref) for ref in data["articles"]]
    path = tmp_path / "deck.json"
    path.write_text(json.dumps(data), "utf-8")
    assert [item.stem for item in load(path).items] == [item.stem for item in DECK.items]


def test_saving_where_nothing_can_be_written_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="does not exist; make it first"):
        save(DECK, tmp_path / "no" / "deck.json")


# ---------------------------------------------------------------- broken files


def changed(*steps: str | int, to: Any) -> bytes:
    """The sample deck with one field changed."""
    data = json.loads(TEXT)
    part = data
    for step in steps[:-1]:
        part = part[step]
    part[steps[-1]] = to
    return json.dumps(data, indent=2, ensure_ascii=False).encode()


def without(*steps: str | int) -> bytes:
    """The sample deck with one field left out."""
    data = json.loads(TEXT)
    part = data
    for step in steps[:-1]:
        part = part[step]
    del part[steps[-1]]
    return json.dumps(data, indent=2, ensure_ascii=False).encode()


KINDS = "who, when, where, how_many, how_much, what, which"
NO_DECK = "{path}: not a deck; quiz schema describes the deck file"
NO_UTF8 = "{path}:2: not UTF-8 text; a deck file is JSON in UTF-8"
LAST = len(TEXT.splitlines())

NO_DECKS: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "{path}: is empty; make a deck with quiz make"),
    "white space": (b" \n\n", "{path}: is empty; make a deck with quiz make"),
    "UTF-16": (TEXT.encode("utf-16"), NO_UTF8.replace("2", "1", 1)),
    "Windows-1252": ('{\n  "title": "Zoë"'.encode("cp1252"), NO_UTF8),
    "binary": (b"PK\x03\x04\0\0", "{path}: is binary; a deck file is JSON in UTF-8"),
    "cut off": (BYTES[:30], "{path}:3:12: not JSON: unterminated string starting at"),
    "a comma too few": (b'{\n"a": 1 "b": 2}', "{path}:2:8: not JSON: expecting ',' delimiter"),
    "more after the end": (BYTES + b"x", f"{{path}}:{LAST + 1}:1: not JSON: extra data"),
    "a list": (b"[1, 2]", NO_DECK),
    "text": (b'"items"', NO_DECK),
    "other JSON": (b'{"name": "npm"}', NO_DECK),
    "not a number": (
        changed("items", 0, "score", to=float("nan")),
        "{path}: not a deck: NaN is not a number of JSON",
    ),
    "a bottomless list": (
        b'{"items": ' + b"[" * 100_000,
        "{path}: not a deck: nested too deeply",
    ),
    "half a character": (
        BYTES.replace(b'"A bridge', rb'"\ud800', 1),
        "{path}: not JSON: half of a \\u pair, or nested too deeply",
    ),
    "a newer format": (
        changed("format", to=FORMAT + 1).replace(b'"stem"', b'"question"'),
        f"{{path}}: made by a newer quiz, in format {FORMAT + 1}; update quiz",
    ),
}


@pytest.mark.parametrize(("data", "message"), NO_DECKS.values(), ids=NO_DECKS)
def test_what_is_no_deck_is_said(tmp_path: Path, data: bytes, message: str) -> None:
    path = tmp_path / "deck.json"
    path.write_bytes(data)
    with pytest.raises(DeckError) as caught:
        load(path)
    assert str(caught.value) == message.format(path=path)


WRONG_FIELDS: dict[str, tuple[bytes, str, str]] = {
    "no such format": (changed("format", to="1"), '"format": "1"', "format: should be 1 or 2"),
    "no title": (without("title"), '{ "format"', "title: is missing"),
    "no key": (without("items", 1, "key"), '{ "id": "bridge-when"', "items[1].key: is missing"),
    "key a number": (
        changed("items", 2, "key", to=41),
        '"key": 41',
        "items[2].key: should be text",
    ),
    "items an object": (changed("items", to={}), '"items": {}', "items: should be a list"),
    "an item that is text": (
        changed("items", 0, to="who?"),
        '"who?"',
        "items[0]: should be an object",
    ),
    "start a text": (
        changed("items", 3, "evidence", "start", to="0"),
        '"start": "0"',
        "items[3].evidence.start: should be a whole number",
    ),
    "start a fraction": (
        changed("items", 3, "evidence", "start", to=0.5),
        '"start": 0.5',
        "items[3].evidence.start: should be a whole number",
    ),
    "score a text": (
        changed("items", 0, "score", to="high"),
        '"score": "high"',
        "items[0].score: should be a number",
    ),
    "a date in words": (
        changed("articles", 0, "published", to="3 May"),
        '"published": "3 May"',
        "articles[0].published: should be a date, as 2025-07-13",
    ),
    "a date as number": (
        changed("articles", 0, "published", to=20240504),
        '"published": 20240504',
        "articles[0].published: should be a date, as 2025-07-13",
    ),
    "a change without a zone": (
        changed("items", 0, "changed", to="2024-05-04T12:00:00"),
        '"changed": "2024-05-04T12:00:00"',
        "items[0].changed: should be a time with its zone, as 2025-07-13T18:30:00Z",
    ),
    "a change on a day": (
        changed("items", 0, "changed", to="4 May"),
        '"changed": "4 May"',
        "items[0].changed: should be a time with its zone, as 2025-07-13T18:30:00Z",
    ),
    "an unknown kind": (
        changed("items", 0, "kind", to="whom"),
        '{ "id": "bridge-who"',
        f"items[0]: kind should be one of {KINDS}",
    ),
    "no kind": (
        without("items", 0, "kind"),
        '{ "id": "bridge-who"',
        "items[0]: kind is missing",
    ),
    "an unknown granularity": (
        changed("items", 1, "answer", "granularity", to="week"),
        '"granularity": "week"',
        "items[1].answer.granularity: should be day, span, month, year or decade",
    ),
    "a misspelt field": (
        BYTES.replace(b'"said_by"', b'"sayd_by"', 1),
        '"sayd_by"',
        "items[0].sayd_by: is not known here; correct its name or remove it",
    ),
    "an answer that fits no branch": (
        changed("items", 0, to={**json.loads(TEXT)["items"][0], "kind": "which", "answer": 5}),
        '"answer": 5',
        "items[0].answer: should be an object",
    ),
    "a field given twice, the last one wrong": (
        BYTES.replace(b'"format"', b'"title": "",\n  "format"').replace(
            b'"A bridge opens"', b"5", 1
        ),
        '"title": 5',
        "title: should be text",
    ),
    "an empty key": (
        changed("items", 0, "key", to=" "),
        '"key": " "',
        "items[0].key: should not be empty",
    ),
    "an id twice": (
        changed("items", 2, "id", to="bridge-who"),
        '"id": "bridge-who", "kind": "where"',
        'items[2].id: "bridge-who" is the id of items[0] too; give each its own',
    ),
    "an article twice": (
        changed("articles", to=[{"id": "bridge", "title": title} for title in "ab"]),
        '"id": "bridge", "title": "b"',
        'articles[1].id: "bridge" is the id of articles[0] too; give each its own',
    ),
    "an article that is not there": (
        changed("items", 0, "evidence", "article", to="tower"),
        '"article": "tower"',
        'items[0].evidence.article: "tower" is not the id of an article in this deck',
    ),
}
"""A deck with a fault, how the file goes on from the line to be named, and the fault."""


@pytest.mark.parametrize(("data", "there", "fault"), WRONG_FIELDS.values(), ids=WRONG_FIELDS)
def test_a_wrong_field_is_named_with_its_line(
    tmp_path: Path, data: bytes, there: str, fault: str
) -> None:
    path = tmp_path / "deck.json"
    path.write_bytes(data)
    with pytest.raises(DeckError) as caught:
        load(path)
    where, line, what = str(caught.value).split(":", 2)
    assert (where, what) == (str(path), f" {fault}")
    rest = " ".join(" ".join(data.decode().splitlines()[int(line) - 1 :]).split())
    assert rest.startswith(there)


def test_a_missing_file_and_a_folder_are_named(tmp_path: Path) -> None:
    with pytest.raises(DeckError) as caught:
        load(tmp_path / "no.json")
    assert str(caught.value) == f"{tmp_path / 'no.json'}: not found; check the name"
    with pytest.raises(DeckError) as caught:
        load(tmp_path)
    assert str(caught.value) == f"{tmp_path}: is a folder; name a deck file in it"


def fault(path: Path) -> str:
    """What is wrong with a deck file, or nothing."""
    try:
        load(path)
    except DeckError as error:
        return str(error)
    return ""


@settings(deadline=None)
@given(st.integers(0, len(BYTES)), st.integers(0, 12), st.binary(max_size=3))
def test_no_damage_gives_anything_but_one_line(
    tmp_path_factory: pytest.TempPathFactory, at: int, gone: int, new: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "damaged.json"
    path.write_bytes(BYTES[:at] + new + BYTES[at + gone :])
    said = fault(path)
    assert not said or said.startswith(str(path))
    assert len(said.splitlines()) <= 1


# ---------------------------------------------------------------- which files are decks

SNIFFED = {
    "a deck": ("deck.json", BYTES, True),
    "a deck of another name": ("deck", BYTES, True),
    "with a byte order mark": ("deck", b"\xef\xbb\xbf\n" + BYTES, True),
    "a deck cut off": ("deck", BYTES[:40], True),
    "any JSON by its name": ("deck.JSON", b"[]", True),
    "other JSON": ("package", b'{"name": "npm"}', False),
    "an article": ("article.txt", "A bridge {“items”} opens.".encode(), False),
    "an article that quotes": ("article.txt", b'He wrote {"items": []} on it.', False),
    "a picture": ("picture.png", b"\x89PNG\r\n\x1a\n", False),
    "nothing": ("article.txt", b"", False),
}


@pytest.mark.parametrize(("name", "data", "expected"), SNIFFED.values(), ids=SNIFFED)
def test_a_deck_is_told_from_an_article(
    tmp_path: Path, name: str, data: bytes, expected: bool
) -> None:
    (tmp_path / name).write_bytes(data)
    assert is_deck(tmp_path / name) is expected


@pytest.mark.parametrize("name", ["", "no.json", "-", "https://paper.example/a.json", "n" * 5000])
def test_what_is_no_file_is_no_deck(tmp_path: Path, name: str) -> None:
    assert is_deck(f"{tmp_path}/{name}") is False


# ---------------------------------------------------------------- the schema


def test_the_schema_describes_itself_and_is_the_same_each_time() -> None:
    rules = json.loads(schema())
    assert list(rules)[:3] == ["$schema", "title", "description"]
    assert rules["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert rules["required"] == ["title", "articles", "items"]
    assert schema() == schema()


def test_a_deck_file_has_every_field_of_the_schema() -> None:
    rules = json.loads(schema())
    data = json.loads(TEXT)
    assert set(data) == set(rules["properties"]) - {"choices"}
    assert set(data["items"][0]) == set(rules["$defs"]["WhoItem"]["properties"]) - {"changed"}
    assert date.fromisoformat(data["articles"][0]["published"]) == date(2024, 5, 4)
