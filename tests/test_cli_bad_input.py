"""The command line on bad input: one line that says what to do, the exit code, no file left."""

import os
import re
import signal
import subprocess
import sys
import traceback
from contextlib import suppress
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result
from sample_deck import DECK

from quiz import deckfile
from quiz.cli import main
from quiz.cli.group import FAULT, Cli
from quiz.errors import QuizError
from quiz.schema import FORMAT

ARTICLE = (
    "Mayor Ada Lind opened the Tallow Bridge in Norwick on 3 May 2024.\n\n"
    "About 4,000 people walked across it on the first day, the city's police said.\n\n"
    "The bridge, which took six years to build, is the longest in the county.\n"
)
SEED = (Path(__file__).parents[1] / "seeds" / "lavrov-north-korea.txt").read_text("utf-8")
SPANISH = (
    "La alcaldesa inauguró el puente nuevo de la ciudad el tres de mayo de este año.\n\n"
    "Miles de personas cruzaron el puente durante el primer día, según dijo la policía.\n\n"
    "El puente es el más largo de la región y costó más de lo que se había previsto.\n"
)
NO_FACTS = (
    "What a day! If only it were always so, one might say, and who would not?\n\n"
    "Perhaps it would be. Would it? Could they? Should we, too, if they could and would?\n\n"
    "Oh, to be there with the others, and of all that, not a word was to be had by anyone.\n"
)

MEGABYTE = 1_000_000

BAD_SOURCES = {
    "missing": (None, "no such file"),
    "folder": ("folder", "a directory, not an article; name a file in it"),
    "empty.txt": (b"", "empty; give a file that holds an article"),
    "blank.txt": (b" \n\n\t\n", "empty; give a file that holds an article"),
    "binary.txt": (bytes(range(256)) * 40, "binary data, not text"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n" + bytes(50), "a picture, not text"),
    "word.txt": (b"Bridge", "no article"),
    "spanish.txt": (SPANISH.encode(), "it reads like Spanish); quiz reads English only"),
}
"""What the file holds, and what the one line says of it."""

BAD_DECKS = {
    "not-json.json": ("{\n  'format': 1\n}", ":2:3: not JSON"),
    "cut.json": (deckfile.dumps(DECK)[:-200], ": not JSON"),
    "no-stem.json": (
        deckfile.dumps(DECK).replace('"stem"', '"steam"', 1),
        "items[0].stem: is missing",
    ),
    "bad-kind.json": (
        deckfile.dumps(DECK).replace('"kind": "who"', '"kind": "whom"', 1),
        "items[0]: kind should be one of who, when, where",
    ),
    "newer.json": (
        deckfile.dumps(DECK.model_copy(update={"format": FORMAT + 1})),
        f"format {FORMAT + 1}",
    ),
    "no-items.json": (deckfile.dumps(DECK.model_copy(update={"items": ()})), "no items"),
}

USAGE = [
    (("make", "SOURCE", "--kinds", "who,whom"), "unknown kind 'whom'; choose from who, when"),
    (("play", "SOURCE", "--kinds", ""), "unknown kind ''; choose from who, when"),
    (("make", "SOURCE", "-n", "0"), "0 is not in the range x>=1"),
    (("make", "SOURCE", "-n", "ten"), "'ten' is not a valid integer"),
    (("play", "SOURCE", "-n", "-3"), "-3 is not in the range x>=1"),
    (("make", "SOURCE", "--date", "13 July"), "'13 July' is no date; write it as 2025-07-13"),
    (("make", "SOURCE", "--date", "2025-02-30"), "'2025-02-30' is no date"),
    (("make",), "Missing argument 'SOURCE...'"),
    (("export", "SOURCE"), "Missing option '-o' / '--output'"),
    (("export", "SOURCE", "--to", "paper", "-o", "OUT"), "'paper' is not"),
    (("play", "-"), "standard input is needed for the answers; first: quiz make - -o DECK.json"),
    (("guess", "SOURCE"), "No such command 'guess'"),
    (("make", "SOURCE", "--quick"), "No such option"),
]


def quiz(*arguments: object, **more) -> Result:
    return CliRunner().invoke(main, [str(a) for a in arguments], **more)


def refused(done: Result, says: str) -> None:
    """One line on standard error, exit code 1, nothing else."""
    assert done.stderr.startswith("Error: "), done.output
    assert says in done.stderr
    assert done.stderr.count("\n") == 1
    assert (done.stdout, done.exit_code) == ("", 1)


@pytest.fixture
def here(tmp_path, monkeypatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def written(name: str, content: object) -> str:
    """Put bytes or a text into a file, or make a folder."""
    if content == "folder":
        Path(name).mkdir()
    elif content is not None:
        Path(name).write_bytes(content if isinstance(content, bytes) else str(content).encode())
    return name


@pytest.mark.parametrize("name", BAD_SOURCES)
@pytest.mark.parametrize("command", ["make", "play", "drill", "export", "show"])
def test_a_source_that_is_no_article(command, name, here):
    content, says = BAD_SOURCES[name]
    if (command, name) == ("make", "folder"):
        says = "folder: no article in this folder; their names end with .txt"
    source = written(name, content)
    output = () if command in {"play", "drill", "show"} else ("-o", "out.apkg")
    refused(quiz(command, source, *output), says)
    assert not Path("out.apkg").exists()


@pytest.mark.parametrize("name", ["empty.txt", "binary.txt", "word.txt", "spanish.txt"])
def test_standard_input_that_is_no_article(name, here):
    content, says = BAD_SOURCES[name]
    done = quiz("make", "-", "-o", "out.json", input=content)
    refused(done, says)
    assert "standard input" in done.stderr
    assert os.listdir() == []


def test_a_source_without_a_name(here):
    refused(quiz("make", "", "-o", "out.json"), "the name of a source is empty")


def test_a_megabyte_of_numbers(here):
    table = "Span\t12.5\t14.0\t2024\n" * (MEGABYTE // 22)
    refused(quiz("make", written("table.txt", ARTICLE + table), "-o", "out.json"), "not an English")
    assert os.listdir() == ["table.txt"]


@pytest.mark.parametrize("name", BAD_DECKS)
@pytest.mark.parametrize("command", ["play", "drill", "export", "show"])
def test_a_broken_deck(command, name, here):
    content, says = BAD_DECKS[name]
    deck = written(name, content)
    output = ("-o", "out.apkg") if command == "export" else ()
    done = quiz(command, deck, *output)
    refused(done, says)
    assert name in done.stderr
    assert os.listdir() == [name]


def test_a_field_of_the_wrong_type_is_named_with_its_line(here):
    text = deckfile.dumps(DECK)
    line = next(n for n, row in enumerate(text.splitlines(), 1) if '"score"' in row)
    broken = re.sub(r'"score": [\d.]+', '"score": "high"', text, count=1)
    done = quiz("show", written("deck.json", broken))
    refused(done, f"deck.json:{line}: items[0].score: should be a number")


@pytest.mark.parametrize(("arguments", "says"), USAGE, ids=lambda value: str(value)[:50])
def test_wrong_usage(arguments, says, here):
    names = {"SOURCE": written("article.txt", ARTICLE), "OUT": "out.apkg"}
    done = quiz(*(names.get(a, a) for a in arguments))
    assert done.exit_code == 2
    assert done.stdout == ""
    assert says in " ".join(done.stderr.split())
    assert os.listdir() == ["article.txt"]


def test_a_deck_is_no_article(here):
    deckfile.save(DECK, Path("deck.json"))
    done = quiz("make", "deck.json", "-o", "out.json")
    refused(done, "deck.json: is a deck already; quiz play, show and export take it")
    assert os.listdir() == ["deck.json"]


@pytest.mark.parametrize(
    "arguments",
    [("make", "article.txt", "-o", "./article.txt"), ("export", "deck.json", "-o", "deck.json")],
    ids=" ".join,
)
def test_a_source_is_not_overwritten(arguments, here):
    written("article.txt", ARTICLE)
    deckfile.save(DECK, Path("deck.json"))
    before = {name: Path(name).read_bytes() for name in os.listdir()}
    refused(quiz(*arguments), "would overwrite the source; choose another name for -o")
    assert {name: Path(name).read_bytes() for name in os.listdir()} == before


@pytest.mark.parametrize(
    ("output", "says"),
    [
        ("nowhere/deck.apkg", "the folder nowhere does not exist; make it first"),
        ("folder", "is a folder; name a file in it"),
        ("deck.json/deck.apkg", "deck.json is not a folder"),
        ("old.apkg", "is read-only; allow writing or choose another name"),
    ],
)
def test_an_output_that_cannot_be_written(output, says, here):
    deckfile.save(DECK, Path("deck.json"))
    Path("folder").mkdir()
    Path("old.apkg").write_bytes(b"old")
    Path("old.apkg").chmod(0o444)
    if output == "old.apkg" and os.access(output, os.W_OK):
        pytest.skip("the superuser may write anywhere")
    refused(quiz("export", "deck.json", "--to", "anki", "-o", output), says)
    assert sorted(os.listdir()) == ["deck.json", "folder", "old.apkg"]
    assert Path("old.apkg").read_bytes() == b"old"


def test_an_ending_that_names_no_format(here):
    deckfile.save(DECK, Path("deck.json"))
    refused(quiz("export", "deck.json", "-o", "deck.paper"), "the ending names no format")


@click.group(cls=Cli)
def broken():
    """A program like ours with one command, which fails."""


@broken.command()
@click.pass_obj
def fail(error: BaseException) -> None:
    raise error


@pytest.mark.parametrize(
    ("error", "code", "output"),
    [
        (QuizError("x: is no y; give a y"), 1, "Error: x: is no y; give a y\n"),
        (KeyboardInterrupt(), 130, "\n"),
        (click.Abort(), 130, "\n"),
    ],
)
def test_how_an_error_ends(error, code, output):
    done = CliRunner().invoke(broken, ["fail"], obj=error)
    assert (done.exit_code, done.output) == (code, output)


def test_a_fault_of_the_program_says_so_in_the_last_line():
    fault = CliRunner().invoke(broken, ["fail"], obj=RuntimeError("loose wire")).exception
    assert traceback.format_exception(fault)[-1] == f"{FAULT}\n"


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_ctrl_c_ends_without_a_traceback():
    code = "from quiz.cli import main; main(['make', '-'])"
    with subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0
    ) as started:
        assert started.stdin is not None
        assert started.stderr is not None
        started.stdin.write(bytes(MEGABYTE))  # more than a pipe holds: returns when read
        assert interrupted(started) == 130
        assert started.stderr.read().split() == []


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX pipes")
@pytest.mark.parametrize(
    "arguments", [["show", "deck.json"], ["play", "deck.json"], ["drill", "deck.json"], ["schema"]]
)
def test_a_reader_that_goes_away_is_no_fault(arguments, here):
    deckfile.save(DECK, Path("deck.json"))
    code = f"from quiz.cli import main; main({arguments})"
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-c", code]
    done = subprocess.run(
        command, input=b"a\n", stdout=writing, stderr=subprocess.PIPE, timeout=60, check=False
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (1, b"")


def interrupted(started: subprocess.Popen) -> int:
    """Press Ctrl-C until it is heard: a signal just before a read begins does not end the read."""
    for _ in range(20):
        started.send_signal(signal.SIGINT)
        with suppress(subprocess.TimeoutExpired):
            return started.wait(timeout=3)
    started.kill()
    return started.wait()


# ---------------------------------------------------------------- with the parser


@pytest.mark.model
def test_an_article_without_facts(here):
    source = written("musing.txt", NO_FACTS)
    refused(quiz("make", source, "-o", "out.json"), "no items from musing.txt: ")
    assert os.listdir() == ["musing.txt"]


@pytest.mark.model
def test_kinds_that_the_article_does_not_have(here):
    source = written("bridge.txt", "Ada Lind opened the Tallow Bridge in the city of Norwick.\n")
    refused(quiz("make", source, "-o", "out.json", "--kinds", "how_much"), "no items from")
    assert os.listdir() == ["bridge.txt"]


@pytest.mark.model
@pytest.mark.parametrize("command", ["make", "show"])
@pytest.mark.parametrize("model", ["en_core_web_tiny", "../model", "no.such.model", "a b"])
def test_a_pipeline_that_is_not_installed(command, model, here):
    done = quiz(command, written("a.txt", ARTICLE), "--model", model)
    refused(done, f"language model {model!r} is not installed; run: pip install")


@pytest.mark.model
def test_a_module_that_is_no_pipeline(here):
    done = quiz("make", written("a.txt", ARTICLE), "--model", "json")
    refused(done, "language model 'json': ")


@pytest.mark.model
def test_an_article_written_nowhere(here):
    refused(
        quiz("make", written("a.txt", SEED), "-o", "nowhere/deck.json"),
        "the folder nowhere does not exist; make it first",
    )
    assert os.listdir() == ["a.txt"]


@pytest.mark.model
def test_a_megabyte_of_text_is_read(here):
    """Most of it links, as in a page copied whole: a megabyte of prose is a minute of parsing."""
    links = "Related article: the story of the bridge and of the city\n\n" * (MEGABYTE // 57)
    done = quiz("make", written("long.txt", f"{SEED}\n\n{links}"), "-o", "out.json")
    assert done.exit_code == 0, done.output
    assert deckfile.load("out.json").items
