"""`quiz list` and `quiz merge` on the command line."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from news_items import deck, many, who
from sample_deck import DECK

from quiz import deckfile
from quiz.cli import main
from quiz.decks.curation import begin, drop

OLD = many("How many people were killed in the Norwick fire?", "12")
NEW = many("How many people were killed in the Norwick fire?", "15", "tuesday")
ONE = who("Who opened the Tallow Bridge?")
TWIN = who("Who opened the Tallow Bridge in Norwick?", article="tuesday")
LISTED = """\
bridge.json  2024-05-04   1 article  4 items
  A bridge opens
  who 1, when 1, where 1, how many 1
week.json    2024-05-07  2 articles  3 items, 1 stale
  A week
  who 1, how many 2
"""
NARROW = """\
bridge.json
  2024-05-04, 1 article, 4 items
  A bridge opens
  who 1, when 1, where 1, how many 1
week.json
  2024-05-07, 2 articles, 3 items, 1
  stale
  A week
  who 1, how many 2
"""


def quiz(*arguments: object, columns: int = 80) -> Result:
    return CliRunner().invoke(main, [str(a) for a in arguments], env={"COLUMNS": str(columns)})


@pytest.fixture
def here(tmp_path, monkeypatch) -> Path:
    monkeypatch.chdir(tmp_path)
    deckfile.save(deck(ONE, OLD), "mon.json")
    deckfile.save(deck(TWIN, NEW), "tue.json")
    return tmp_path


def test_merge_writes_each_fact_once_and_says_what_became_of_the_rest(here):
    done = quiz("merge", "mon.json", "tue.json", "-o", "week.json", "--title", "A week")
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout == "3 items from 2 decks (who 1, how many 2); 1 left out; 1 stale\n"
    assert [item.stem for item in deckfile.load("week.json").items] == [
        ONE.stem,
        NEW.stem,
        OLD.stem,
    ]


def test_merge_prints_the_deck_and_counts_beside_it(here):
    done = quiz("merge", "mon.json", "tue.json", "-n", "1")
    assert done.stderr == "1 item from 2 decks (who 1); 3 left out\n"
    assert '"title": "News"' in done.stdout


def test_merging_again_keeps_what_was_dropped(here):
    quiz("merge", "mon.json", "tue.json", "-o", "week.json")
    state = begin(deckfile.load("week.json"))
    deckfile.save(drop(state, state.walk[0]).deck, "week.json")
    for _ in range(2):
        done = quiz("merge", "mon.json", "tue.json", "-o", "week.json")
        assert done.stdout.startswith("2 items from 2 decks (how many 2)")
        assert len(deckfile.load("week.json").choices) == 1


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("mon.json", "no.json", "-o", "w.json"), "no.json: not found; check the name"),
        (("mon.json", "-o", "mon.json"), "mon.json: would overwrite the source"),
        (("empty.json", "-o", "w.json"), "empty.json: no items"),
        (("mon.json", "-o", "nowhere/w.json"), "the folder nowhere does not exist"),
        (("mon.json", "-o", "chosen.json"), "mend it to keep its choices, or choose another -o"),
    ],
)
def test_what_cannot_be_merged_is_one_line(here, arguments, says):
    deckfile.save(DECK.model_copy(update={"items": ()}), "empty.json")
    Path("chosen.json").write_text('{"title": "A", "choices": [', "utf-8")
    before = {path: path.read_bytes() for path in here.iterdir()}
    done = quiz("merge", *arguments)
    assert (done.exit_code, done.stdout) == (1, "")
    assert says in done.stderr
    assert done.stderr.count("\n") == 1
    assert {path: path.read_bytes() for path in here.iterdir()} == before


def test_what_is_no_deck_is_replaced(here):
    Path("old.json").write_text("{", "utf-8")
    assert quiz("merge", "mon.json", "-o", "old.json").exit_code == 0
    assert deckfile.load("old.json").items == (ONE, OLD)


# ---------------------------------------------------------------- list


@pytest.fixture
def decks(here) -> Path:
    quiz("merge", "mon.json", "tue.json", "-o", "week.json", "--title", "A week")
    deckfile.save(DECK, "bridge.json")
    for name in ("mon.json", "tue.json"):
        Path(name).unlink()
    Path("notes.txt").write_text("No deck.", "utf-8")
    Path(".hidden.json").write_text("{", "utf-8")
    return here


@pytest.mark.parametrize(("columns", "shown"), [(80, LISTED), (200, LISTED), (40, NARROW)])
def test_the_decks_of_a_folder(decks, columns, shown):
    done = quiz("list", columns=columns)
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout == shown


def test_folders_and_files_are_named(decks):
    Path("more").mkdir()
    deckfile.save(DECK, "more/other.json")
    done = quiz("list", "more", "week.json", "./week.json")
    paths = [line.split()[0] for line in done.stdout.splitlines() if line[0] != " "]
    assert paths == ["more/other.json", "week.json"]


def test_a_long_path_fits(decks):
    Path("a" * 100).mkdir()
    deckfile.save(DECK, f"{'a' * 100}/deck.json")
    assert max(map(len, quiz("list", "a" * 100).stdout.splitlines())) <= 80


def test_a_broken_deck_is_named_and_the_others_are_listed(decks):
    Path("broken.json").write_text('{"title": ', "utf-8")
    done = quiz("list")
    assert (done.exit_code, done.stdout) == (0, LISTED)
    assert done.stderr.startswith("Broken: broken.json:1:")


def test_a_folder_without_decks(tmp_path):
    done = quiz("list", tmp_path)
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr == f"No decks in {tmp_path}; quiz make SOURCE -o DECK.json makes one\n"


def test_a_folder_that_is_not_there_is_wrong_usage(tmp_path):
    assert quiz("list", tmp_path / "nowhere").exit_code == 2
