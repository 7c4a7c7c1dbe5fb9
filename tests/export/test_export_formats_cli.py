"""`quiz export` for other platforms: which there are, what a file name says, what is refused."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from export_decks import DECK, HOW_MANY, JOINED_DECK, OTHER_DECK, WHO
from platform_readers import READERS

from quiz import deckfile
from quiz.cli import main
from quiz.export import EXPORTERS, FORMATS, choose, render
from quiz.export.format import USUAL, Manner
from quiz.schema import HowManyItem


def export(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["export", *map(str, arguments)])


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    path = tmp_path / "deck.json"
    deckfile.save(DECK, path)
    return path


def test_the_list_names_every_format_and_needs_no_source() -> None:
    done = export("--list")
    assert done.exit_code == 0
    assert [line.split(maxsplit=2) for line in done.stdout.splitlines()] == [
        [each.name, each.ending, each.summary] for each in FORMATS
    ]


def test_the_summaries_are_lines_of_a_narrow_terminal() -> None:
    assert max(map(len, export("--list").stdout.splitlines())) <= 80


def test_every_name_and_ending_is_there_once() -> None:
    assert len({each.name for each in FORMATS}) == len(FORMATS)
    assert len({each.ending for each in FORMATS}) == len(FORMATS)


CHOSEN = {
    "a.gift.txt": "gift",
    "a.gift": "gift",
    "A.GIFT": "gift",
    "a.aiken.txt": "aiken",
    "a.aiken": "aiken",
    "a.moodle.xml": "moodle-xml",
    "a.xml": "moodle-xml",
    "a.qti.zip": "qti",
    "a.zip": "qti",
    "a.kahoot.xlsx": "kahoot",
    "a.wayground.xlsx": "wayground",
    "a.quizizz.xlsx": "wayground",
    "a.blooket.csv": "blooket",
    "a.gimkit.csv": "gimkit",
    "a.quizlet.txt": "quizlet",
    "a.csv": "csv",
    "kahoot.csv": "csv",
    "a.tsv": "anki-text",
    "a.apkg": "anki",
}


@pytest.mark.parametrize("name", CHOSEN)
def test_the_longest_ending_decides(name: str) -> None:
    assert choose(Path(name)).name == CHOSEN[name]


TWO = {"a.xlsx": "kahoot or wayground", "a.txt": "gift or aiken or quizlet"}


@pytest.mark.parametrize("name", TWO)
def test_an_ending_of_two_formats_asks_which(deck: Path, tmp_path: Path, name: str) -> None:
    out = tmp_path / name
    done = export(deck, "-o", out)
    message = f"{out}: more than one format ends so; name it with --to: {TWO[name]}"
    assert (done.exit_code, done.stderr) == (1, f"Error: {message}\n")
    assert not out.exists()


def test_the_name_of_a_format_goes_before_the_ending(deck: Path, tmp_path: Path) -> None:
    out = tmp_path / "a.csv"
    assert export(deck, "-o", out, "--to", "aiken").exit_code == 0
    assert out.read_text("utf-8").startswith(WHO.stem)


@pytest.mark.parametrize("name", READERS)
def test_every_format_is_written_from_the_command_line(tmp_path: Path, name: str) -> None:
    source, out = tmp_path / "a.json", tmp_path / f"a{EXPORTERS[name].ending}"
    deckfile.save(JOINED_DECK, source)
    done = export(source, "-o", out)
    made = render(JOINED_DECK, EXPORTERS[name], USUAL)
    assert done.exit_code == 0
    assert out.read_bytes() == made.data
    assert done.stdout.startswith(f"{made.count} items in {out}")
    assert done.stdout.count("\nskipped (") == len(made.skipped)


def test_what_is_left_out_is_named(tmp_path: Path) -> None:
    source, out = tmp_path / "a.json", tmp_path / "a.aiken"
    deckfile.save(DECK.model_copy(update={"items": (WHO, alone())}), source)
    assert export(source, "-o", out).stdout.splitlines() == [
        f"1 item in {out}; 1 item skipped:",
        f"skipped (too few options: 3 at least) {HOW_MANY.stem} = about 4,000",
        f"    {HOW_MANY.evidence.quote}",
    ]


def alone() -> HowManyItem:
    return HOW_MANY.model_copy(update={"distractors": ()})


def test_no_file_is_written_where_no_item_fits(tmp_path: Path) -> None:
    source, out = tmp_path / "a.json", tmp_path / "a.kahoot.xlsx"
    deckfile.save(OTHER_DECK, source)
    out.write_text("as before", "utf-8")
    done = export(source, "-o", out)
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr == (
        "Error: kahoot can take none of the items (too few options 2);"
        " choose another format, see --list\n"
    )
    assert out.read_text("utf-8") == "as before"


@pytest.mark.parametrize("name", ["kahoot", "wayground", "blooket"])
def test_the_time_for_a_question_is_the_one_named(deck: Path, tmp_path: Path, name: str) -> None:
    out = tmp_path / "a"
    assert export(deck, "-o", out, "--to", name, "--seconds", 60).exit_code == 0
    assert out.read_bytes() == render(DECK, EXPORTERS[name], Manner(seconds=60)).data
    assert out.read_bytes() != render(DECK, EXPORTERS[name], USUAL).data


@pytest.mark.parametrize("name", ["kahoot", "wayground", "blooket"])
def test_the_usual_time_is_one_that_can_be_chosen(name: str) -> None:
    assert USUAL.seconds in EXPORTERS[name].times


WRONG = [
    ("kahoot", "--seconds=7", "kahoot has no 7 seconds; choose from 5, 10, 20, 30, 60, 90"),
    ("blooket", "--seconds=301", "blooket has no 301 seconds; choose from 1 to 300"),
    ("blooket", "--seconds=0", "blooket has no 0 seconds; choose from 1 to 300"),
    ("kahoot", "--seconds=soon", "'soon' is not a valid integer"),
    ("gift", "--seconds=30", "--seconds is for kahoot, wayground, blooket, not for gift"),
    ("kahoot", "--anki-style=type", "--anki-style is for anki, anki-text, not for kahoot"),
    ("csv", "--deck=News", "--deck is for anki, anki-text, not for csv"),
    ("anki", "--seconds=30", "--seconds is for kahoot, wayground, blooket, not for anki"),
    ("excel", "--since=2024-05-01", "'excel' is not one of 'anki', 'anki-text', 'gift', 'aiken'"),
]


@pytest.mark.parametrize(("name", "option", "message"), WRONG)
def test_what_makes_no_sense_together_is_wrong_usage(
    deck: Path, tmp_path: Path, name: str, option: str, message: str
) -> None:
    out = tmp_path / "a"
    done = export(deck, "-o", out, "--to", name, option)
    assert done.exit_code == 2
    assert message in done.stderr
    assert done.stderr.count("Error:") == 1
    assert not out.exists()


def test_it_is_wrong_before_an_article_is_read(tmp_path: Path) -> None:
    done = export(tmp_path / "missing.txt", "-o", tmp_path / "a.gift", "--seconds", 20)
    assert done.exit_code == 2


def test_several_decks_become_one_file(tmp_path: Path) -> None:
    out = tmp_path / "a.csv"
    for name, made in (("a.json", DECK), ("b.json", JOINED_DECK)):
        deckfile.save(made, tmp_path / name)
    done = export(tmp_path / "a.json", tmp_path / "b.json", "-o", out)
    assert done.stdout == f"6 items in {out}\n"
    assert len(READERS["csv"](out.read_bytes())) == 6


def test_only_what_is_new_since_a_day(deck: Path, tmp_path: Path) -> None:
    out = tmp_path / "a.gift"
    assert export(deck, "-o", out, "--since", "2024-05-04").stdout == f"4 items in {out}\n"
    assert export(deck, "-o", out, "--since", "2024-05-05").exit_code == 1


@pytest.mark.parametrize("name", READERS)
def test_a_place_that_is_no_file_is_refused(deck: Path, tmp_path: Path, name: str) -> None:
    out = tmp_path / "folder"
    out.mkdir()
    done = export(deck, "-o", out, "--to", name)
    assert (done.exit_code, done.stderr) == (1, f"Error: {out}: is a folder; name a file in it\n")
    done = export(deck, "-o", tmp_path / "no" / "a", "--to", name)
    assert "does not exist; make it first" in done.stderr


@pytest.mark.parametrize("name", READERS)
def test_an_older_file_is_replaced_whole(deck: Path, tmp_path: Path, name: str) -> None:
    out = tmp_path / "a"
    out.write_bytes(b"x" * 1_000_000)
    assert export(deck, "-o", out, "--to", name).exit_code == 0
    assert out.read_bytes() == render(DECK, EXPORTERS[name], USUAL).data
    assert {path.name for path in tmp_path.iterdir()} == {"deck.json", "a"}


def test_a_file_can_be_printed(deck: Path) -> None:
    done = export(deck, "-o", "-", "--to", "qti")
    assert done.stdout_bytes == render(DECK, EXPORTERS["qti"], USUAL).data
    assert done.stderr == "4 items in standard output\n"
    assert "name one with --to" in export(deck, "-o", "-").stderr


def test_the_source_is_not_overwritten(deck: Path) -> None:
    before = deck.read_bytes()
    done = export(deck, "-o", deck, "--to", "csv")
    assert "would overwrite the source" in done.stderr
    assert deck.read_bytes() == before
