"""The command line on good input."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from sample_deck import DECK, HOW_MANY, WHEN, WHERE, WHO

from quiz import __version__, deckfile
from quiz.cli import main
from quiz.schema import Deck
from quiz.sources import Wish, articles, joined, only_deck

SEED = Path(__file__).parent.parent / "seeds" / "lavrov-north-korea.txt"
HEAVY = (
    *("spacy", "thinc", "numpy", "genanki", "trafilatura", "lxml", "pypdf", "lemminflect"),
    *("fsrs", "torch"),
)
PROBE = f"""
import sys
from quiz.cli import main
try:
    main(sys.argv[1:], prog_name="quiz")
finally:
    print("loaded:", *sorted(set({HEAVY}) & set(sys.modules)), file=sys.stderr)
"""


def quiz(*arguments: str, **more) -> Result:
    return CliRunner().invoke(main, [str(a) for a in arguments], **more)


def process(*arguments: str, stdin: bytes = b"", **env: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-c", PROBE, *map(str, arguments)],
        check=False,
        input=stdin,
        capture_output=True,
        env={**os.environ, **env},
        timeout=120,
    )


@pytest.fixture
def deck(tmp_path) -> Path:
    path = tmp_path / "bridge.json"
    deckfile.save(DECK, path)
    return path


@pytest.mark.parametrize("option", ["-h", "--help"])
def test_help_lists_the_commands_in_order_and_in_full(option):
    lines = process(option, COLUMNS="80").stdout.decode().partition("Commands:")[2].splitlines()[1:]
    assert [line.split()[0] for line in lines] == list(main.commands)
    assert not any(line.endswith("...") for line in lines)


@pytest.mark.parametrize("command", main.commands)
def test_every_command_has_help(command):
    done = quiz(command, "--help")
    assert done.exit_code == 0
    assert done.output.startswith(f"Usage: main {command}")


def test_the_version():
    assert quiz("--version").output == f"quiz {__version__}\n"


def test_the_schema_is_json():
    assert "stem" in json.loads(quiz("schema").output)["$defs"]["WhoItem"]["properties"]


def test_show_lists_every_item(deck):
    done = quiz("show", deck)
    assert done.exit_code == 0
    shown = " ".join(done.output.split())
    for item in DECK.items:
        assert item.stem in shown
        assert " | ".join(item.distractors) in shown
        assert item.evidence.quote in shown


def test_decks_are_joined_and_nothing_is_repeated():
    late = WHO.model_copy(update={"id": "late", "stem": "Who was late?"})
    other = DECK.model_copy(update={"title": "Late", "items": (WHO, late)})
    both = joined([DECK, other])
    assert both.title == "A bridge opens / Late"
    assert both.articles == DECK.articles
    assert both.items == (WHO, WHEN, WHERE, HOW_MANY, late)
    assert joined([both, DECK, other]).items == both.items
    assert joined([DECK]) == DECK


def test_several_decks_are_shown_as_one(deck, tmp_path):
    other = tmp_path / "other.json"
    deckfile.save(DECK.model_copy(update={"title": "Late", "items": (WHO,)}), other)
    lines = quiz("show", deck, other).output.splitlines()
    assert lines[0] == "A bridge opens / Late"
    assert len([line for line in lines if "quoted" in line]) == 4


def test_an_answer_can_be_remembered_where_one_deck_is_played(deck):
    assert only_deck([str(deck)]) == str(deck)
    assert only_deck([str(deck), str(deck)]) is None
    assert only_deck([str(SEED)]) is None
    assert only_deck(["https://example.org/deck.json"]) is None


def test_show_fits_the_terminal(deck):
    done = process("show", deck, COLUMNS="50")
    assert max(len(line) for line in done.stdout.decode().splitlines()) <= 50


@pytest.mark.parametrize("to", [(), ("--to", "anki")])
def test_export_writes_an_anki_deck(deck, tmp_path, to):
    out = tmp_path / "bridge.apkg"
    done = quiz("export", deck, *to, "-o", out)
    assert (done.exit_code, done.output) == (0, f"4 items in {out}\n")
    assert out.read_bytes().startswith(b"PK")


def test_play_asks_and_ends_with_the_score(deck):
    done = quiz("play", deck, "--no-shuffle", "--kinds", "who,when", input="")
    assert done.exit_code == 0
    assert WHO.stem in " ".join(done.output.split())
    assert HOW_MANY.stem not in " ".join(done.output.split())


@pytest.mark.parametrize(
    ("arguments", "stdin"),
    [
        (("--help",), b""),
        (("make", "--help"), b""),
        (("--version",), b""),
        (("schema",), b""),
        (("play", "DECK"), b"1\n"),
        (("drill", "DECK", "--teams", "Red,Blue"), b"\na\n"),
        (("show", "DECK"), b""),
    ],
    ids=lambda value: "typed" if isinstance(value, bytes) else " ".join(value),
)
def test_nothing_heavy_is_loaded_for(arguments, stdin, deck):
    named = [str(deck) if a == "DECK" else a for a in arguments]
    done = process(*named, stdin=stdin)
    assert done.returncode == 0
    assert done.stderr.decode().splitlines()[-1] == "loaded:"


@pytest.mark.parametrize("encoding", ["ascii", "cp437", "latin-1", "utf-8"])
def test_a_terminal_that_lacks_a_letter_shows_another(tmp_path, encoding):
    path = tmp_path / "deck.json"
    deckfile.save(DECK.model_copy(update={"title": "Łódź, 東京 and Ünye"}), path)
    done = process("show", path, PYTHONIOENCODING=encoding)
    assert done.returncode == 0
    assert b" and " in done.stdout.splitlines()[0]


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX pipes")
def test_a_reader_that_stops_early_is_no_error(deck):
    many = DECK.model_copy(
        update={"items": tuple(WHO.model_copy(update={"id": str(n)}) for n in range(3000))}
    )
    deckfile.save(many, deck)
    shown = subprocess.Popen(
        [sys.executable, "-c", PROBE, "show", str(deck)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert shown.stdout is not None
    shown.stdout.read(10)
    shown.stdout.close()
    assert shown.stderr is not None
    assert shown.stderr.read().decode().splitlines() == ["loaded:"]
    shown.stderr.close()
    shown.wait()


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("", ["who", "when", "where", "how_many", "how_much", "what", "which"]),
        ("how", ["how_many", "how_much"]),
        ("who,whe", ["who,when", "who,where"]),
    ],
)
def test_kinds_complete_word_by_word(typed, offered):
    done = CliRunner().invoke(
        main,
        env={
            "_QUIZ_COMPLETE": "bash_complete",
            "COMP_WORDS": f"quiz make --kinds {typed}",
            "COMP_CWORD": "3",
        },
        prog_name="quiz",
    )
    assert [line.split(",", 1)[1] for line in done.output.splitlines()] == offered


def test_each_text_is_read_once_and_each_article_has_its_own_id(tmp_path):
    texts = {"a/story.txt": "One", "b/story.txt": "Two", "c/copy.txt": "One"}
    for name, word in texts.items():
        path = tmp_path / name
        path.parent.mkdir()
        path.write_text(f"{word} of the bridges in the city was closed on Friday.\n")
    read = articles([str(tmp_path / name) for name in texts], Wish())
    assert [article.id for article in read] == ["story", "story-2"]


# ---------------------------------------------------------------- with the parser


@pytest.mark.model
def test_make_writes_a_deck_and_counts(tmp_path):
    out = tmp_path / "deck.json"
    done = quiz("make", SEED, "-o", out)
    made = deckfile.load(out)
    assert done.exit_code == 0
    assert done.output.splitlines()[-1].startswith(f"{len(made.items)} items from ")
    assert done.output.endswith("--explain lists them\n")
    assert {item.kind for item in made.items} >= {"who", "when", "where", "how_many"}


@pytest.mark.model
@pytest.mark.parametrize("output", [(), ("-o", "-")])
def test_make_prints_the_deck_and_counts_beside_it(output):
    done = quiz("make", SEED, "-n", "3", *output)
    assert done.exit_code == 0
    assert len(Deck.model_validate_json(done.stdout).items) == 3
    assert done.stderr.startswith("3 items from ")


@pytest.mark.model
def test_make_keeps_to_kinds_and_number_and_title(tmp_path):
    out = tmp_path / "deck.json"
    done = quiz(
        *("make", SEED, "-o", out, "--kinds", "where, Who", "-n", "2"),
        *("--title", "A visit", "--publisher", "The Wire", "--date", "2025-07-14"),
    )
    made = deckfile.load(out)
    assert done.exit_code == 0
    assert len(made.items) == 2
    assert {item.kind for item in made.items} <= {"where", "who"}
    ref = made.articles[0]
    assert (ref.title, ref.publisher, str(ref.published)) == ("A visit", "The Wire", "2025-07-14")


@pytest.mark.model
def test_explain_lists_everything_and_the_line_does_not_ask_for_it(tmp_path):
    lines = quiz("make", SEED, "--explain", "-o", tmp_path / "deck.json").output.splitlines()
    kept = [line for line in lines if line.startswith("kept [")]
    rejected = [line for line in lines if line.startswith("rejected (")]
    assert lines[-1].startswith(f"{len(kept)} items from ")
    assert lines[-1].endswith(f"; {len(rejected)} candidates rejected")


@pytest.mark.model
def test_an_article_can_be_shown_and_exported_and_played(tmp_path):
    out = tmp_path / "lavrov.apkg"
    assert quiz("show", SEED).output.count("quoted") >= 8
    assert quiz("export", SEED, "--to", "anki", "-o", out).exit_code == 0
    assert out.exists()
    played = quiz("play", SEED, "-n", "1", "--seed", "1", input="")
    assert played.exit_code == 0
    assert "?" in played.output
    drilled = quiz("drill", SEED, "-n", "1", "--teams", "Red,Blue", input="\ns\nt\n")
    assert drilled.exit_code == 0
    assert "Tie-break. Red and Blue: who is first?" in drilled.output


@pytest.mark.model
def test_an_article_comes_through_standard_input(tmp_path):
    out = tmp_path / "deck.json"
    done = quiz("make", "-", "-o", out, input=SEED.read_bytes())
    assert done.exit_code == 0
    assert len(deckfile.load(out).items) >= 8
