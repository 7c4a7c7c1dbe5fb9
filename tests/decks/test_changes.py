"""When items last changed, as a deck is written over an earlier one."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from news_items import deck, many, ref, who

from quiz.cli import main
from quiz.deckfile import dumps, load, save
from quiz.decks.changes import dated, since
from quiz.decks.curation import begin, drop, edit, keep
from quiz.schema import Deck

ONE = who("Who won race one?", score=0.5)
TWO = who("Who won race two?", "Ben Ode")
OLD = deck(ONE, TWO)
SEED = Path(__file__).parents[2] / "seeds" / "lavrov-north-korea.txt"
NOW = datetime(2025, 9, 1, 9, 30, tzinfo=UTC)
LATER = NOW + timedelta(days=3)


def times(made: Deck) -> list[datetime | None]:
    return [item.changed for item in made.items]


def with_one(**update: Any) -> Deck:
    return OLD.model_copy(update={"items": (ONE.model_copy(update=update), TWO)})


def test_a_deck_built_anew_has_no_times() -> None:
    assert dated(None, OLD, NOW) is OLD
    assert '"changed"' not in dumps(OLD)


def test_what_is_built_again_alike_is_written_alike() -> None:
    assert dumps(dated(OLD, OLD, NOW)) == dumps(OLD)


CHANGES: dict[str, dict[str, Any]] = {
    "stem": {"stem": "Who won the first race?"},
    "key": {"key": "A. Lind"},
    "options": {"distractors": ("Ben Ode",)},
    "quotation": {"evidence": ONE.evidence.model_copy(update={"quote": "Ada Lind won."})},
    "as of": {"as_of": date(2024, 5, 6)},
    "tags": {"tags": ("stale",)},
}
SAME: dict[str, dict[str, Any]] = {
    "score": {"score": 0.9},
    "rule": {"rule": "other"},
    "place": {"evidence": ONE.evidence.model_copy(update={"start": 5, "end": 9})},
    "accepted": {"accept": ("Lind",)},
}


@pytest.mark.parametrize("update", CHANGES.values(), ids=CHANGES)
def test_a_change_that_shows_is_dated(update: dict[str, Any]) -> None:
    made = dated(OLD, with_one(**update), NOW)
    assert times(made) == [NOW, None]
    assert made.format == 2
    again = dated(made, with_one(**update), LATER)
    assert again == made


@pytest.mark.parametrize("update", SAME.values(), ids=SAME)
def test_what_no_card_shows_is_no_change(update: dict[str, Any]) -> None:
    assert times(dated(OLD, with_one(**update), NOW)) == [None, None]


def test_another_source_is_a_change_of_all_its_items() -> None:
    named = OLD.model_copy(update={"articles": (ref("monday", publisher="The Bell"),)})
    assert times(dated(OLD, named, NOW)) == [NOW, NOW]


def test_a_change_is_later_than_the_one_before_it_whatever_the_clock() -> None:
    first = dated(OLD, with_one(stem="Who?"), LATER)
    second = dated(first, with_one(stem="Who was it?"), NOW)
    assert times(second) == [LATER + timedelta(seconds=1), None]
    ancient = datetime(1999, 1, 1, tzinfo=UTC)
    published = datetime(2024, 5, 6, tzinfo=UTC)
    made = dated(OLD, with_one(stem="Who?"), ancient)
    assert times(made) == [published + timedelta(seconds=1), None]


def test_what_comes_to_an_article_known_is_dated_and_another_article_is_not() -> None:
    three = who("Who won race three?")
    other = who("Who won race four?", article="tuesday")
    assert times(dated(OLD, deck(ONE, three, other), NOW)) == [None, NOW, None]


def test_what_was_dropped_and_is_kept_after_all_has_its_time() -> None:
    old = drop(begin(dated(OLD, with_one(stem="Who?"), NOW)), begin(OLD).walk[1]).deck
    kept = keep(begin(old), TWO).deck
    assert times(dated(old, kept, LATER)) == [NOW, None]


def test_an_item_edited_back_is_as_it_was_made() -> None:
    edited = edit(begin(OLD), ONE, {"stem": "Who?"}).deck
    kept = dated(OLD, edited, NOW)
    back = edit(begin(kept), kept.items[0], {"stem": ONE.stem})
    assert [choice.choice for choice in back.deck.choices] == ["kept"]


SINCE = [
    (date(2024, 5, 6), [ONE.id, TWO.id, "tuesday-Who?"]),
    (date(2024, 5, 7), [ONE.id, "tuesday-Who?"]),
    (date(2024, 5, 8), [ONE.id]),
    (date(2025, 9, 1), [ONE.id]),
    (date(2025, 9, 2), []),
]


@pytest.mark.parametrize(("day", "expected"), SINCE)
def test_what_is_new_since_a_day(day: date, expected: list[str]) -> None:
    items = (ONE.model_copy(update={"changed": NOW}), TWO, who("Who?", article="tuesday"))
    undated = who("Who was it?", article="undated")
    made = since(deck(*items, undated), day)
    assert [item.id for item in made.items] == expected


# ---------------------------------------------------------------- the commands


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(NOW.timestamp())))
    path = tmp_path / "deck.json"
    save(OLD, path)
    return path


def quiz(*arguments: object, typed: str = "") -> Result:
    return CliRunner().invoke(main, list(map(str, arguments)), input=typed)


def test_an_edit_is_dated_and_one_taken_back_is_not(path: Path) -> None:
    assert quiz("edit", path, typed="s\nWho won?\nq\n").exit_code == 0
    assert times(load(path)) == [NOW, None]
    before = path.read_bytes()
    assert quiz("edit", path, typed="p\nk\ns\nWho?\nu\nq\n").exit_code == 0
    assert times(load(path)) == times(deck_in(before))


def deck_in(data: bytes) -> Deck:
    return Deck.model_validate_json(data)


def test_a_choice_alone_is_no_change(path: Path) -> None:
    assert quiz("edit", path, typed="k\nk\n").exit_code == 0
    assert times(load(path)) == [None, None]


def test_what_a_merge_marks_in_an_old_file_is_dated(path: Path, tmp_path: Path) -> None:
    out, news = tmp_path / "week.json", tmp_path / "tuesday.json"
    old = many("How many ferries are there in Norwick?", "4", unit="ferries")
    new = many("How many ferries are there in Norwick?", "5", "tuesday", unit="ferries")
    save(deck(old), path)
    save(deck(new), news)
    quiz("merge", path, "-o", out)
    assert times(load(out)) == [None]
    quiz("merge", path, news, "-o", out)
    assert {item.key: item.changed for item in load(out).items} == {"4": NOW, "5": None}


@pytest.mark.model
def test_a_deck_made_again_dates_what_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: Path
) -> None:
    make = ("make", SEED, "-o", path, "-n", 3)
    path.unlink()
    quiz(*make)
    fresh = path.read_bytes()
    quiz(*make)
    assert path.read_bytes() == fresh, "nothing has changed"
    first, *others = load(path).items
    wrong = first.model_copy(update={"stem": "Who?"})
    save(load(path).model_copy(update={"items": (wrong, *others)}), path)
    quiz(*make)
    assert times(load(path)) == [NOW, None, None]
    corrected = path.read_bytes()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(LATER.timestamp())))
    quiz(*make)
    assert path.read_bytes() == corrected
    quiz("make", SEED, "-o", path, "-n", 4)
    assert times(load(path)).count(LATER) == 1


@pytest.mark.model
def test_decks_of_a_folder_are_dated_each(path: Path, tmp_path: Path) -> None:
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / SEED.name).write_bytes(SEED.read_bytes())
    out = tmp_path / "out" / f"{SEED.stem}.json"
    make = ("make", tmp_path / "news", "-o", f"{tmp_path}/out/", "-n", 2, "--jobs", 1)
    quiz(*make)
    first, other = load(out).items
    save(
        load(out).model_copy(update={"items": (first, other.model_copy(update={"key": "x"}))}), out
    )
    quiz(*make)
    assert times(load(out)) == [None, NOW]


@pytest.mark.parametrize("seconds", ["soon", "9" * 30])
def test_a_time_given_that_is_none_is_refused(
    path: Path, monkeypatch: pytest.MonkeyPatch, seconds: str
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)
    done = quiz("edit", path, typed="s\nWho won?\nq\n")
    assert "should be seconds since 1970; correct or unset it" in " ".join(done.output.split())
    assert load(path) == OLD


@pytest.mark.model
def test_topics_are_tags_of_every_item(path: Path) -> None:
    quiz("make", SEED, "-o", path, "-n", 2, "--topic", "asia", "--topic", "foreign policy")
    for item in load(path).items:
        assert item.tags[-2:] == ("topic::asia", "topic::foreign policy")
