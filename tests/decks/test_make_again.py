"""`quiz make` on folders, and on files that hold choices."""

import os
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from quiz import deckfile
from quiz.cli import main
from quiz.decks.curation import begin, drop, edit
from quiz.errors import SourceError
from quiz.sources import in_folders

SEED = (Path(__file__).parents[2] / "seeds" / "lavrov-north-korea.txt").read_text("utf-8")
SECOND = f"{SEED}\n\nThis is the second edition of the story.\n"
MUSING = "Oh, to be there with the others, and of all that, not a word was to be had by anyone.\n"


def quiz(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(a) for a in arguments])


@pytest.fixture
def here(tmp_path, monkeypatch) -> Path:
    """A folder with two articles, one without facts, one that is none, and what is to be left."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "news"
    folder.mkdir()
    for name, text in {
        "b-edition.txt": SECOND,
        "a-lavrov.TXT": SEED,
        "c-musing.txt": MUSING,
        "d-word.txt": "Bridge",
        ".hidden.txt": SEED,
        "notes.md": SEED,
        "deck.json": "{",
        "deck.txt": '{"format": 1, "title": "A", "articles": [], "items": []}',
    }.items():
        (folder / name).write_text(text, "utf-8")
    (folder / "more.txt").mkdir()
    return tmp_path


def test_what_counts_as_an_article_of_a_folder(here):
    found = [os.path.basename(path) for path in in_folders(["x.txt", "news"])]
    assert found == ["x.txt", "a-lavrov.TXT", "b-edition.txt", "c-musing.txt", "d-word.txt"]


def test_a_folder_without_articles(here):
    with pytest.raises(
        SourceError, match=r"news/more\.txt: no article in this folder; their names"
    ):
        list(in_folders(["news/more.txt"]))


def test_a_title_is_not_for_a_folder(here):
    done = quiz("make", "news", "--title", "A", "-o", "deck.json")
    assert done.exit_code == 2
    assert "--title is for one article" in done.stderr


@pytest.mark.model
@pytest.mark.parametrize(
    ("output", "says"),
    [
        ("nowhere/deck.json", "the folder nowhere does not exist; make it first"),
        ("news/d-word.txt", "would overwrite the source"),
        ("news/notes.md/", "news/notes.md/: cannot make this folder"),
    ],
)
def test_a_place_that_cannot_be_written_is_refused_before_the_work(here, output, says):
    done = quiz("make", "news", "-o", output)
    assert (done.exit_code, done.stdout) == (1, "")
    assert says in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.model
def test_a_folder_becomes_one_deck_with_any_number_of_jobs(here):
    for jobs in (1, 2):
        done = quiz("make", "news", "-o", f"{jobs}.json", "--jobs", jobs)
        assert done.exit_code == 1
        assert done.stdout.startswith("3 articles: ")
        assert [line.split(":")[0] for line in done.stderr.splitlines()] == ["No items", "Failed"]
        assert "d-word.txt: one word is no article" in done.stderr
    assert Path("1.json").read_bytes() == Path("2.json").read_bytes()
    made = deckfile.load("1.json")
    assert made.title == "news"
    assert [ref.id for ref in made.articles][:2] == ["a-lavrov", "b-edition"]


@pytest.mark.model
def test_a_deck_for_each_article_which_keeps_its_choices(here):
    (here / "news" / "d-word.txt").unlink()
    assert quiz("make", "news", "-o", "out/", "-n", "3", "--jobs", "1").exit_code == 0
    paths = sorted(os.listdir("out"))
    assert paths[0] == "a-lavrov.json"
    assert "c-musing.json" not in paths
    state = begin(deckfile.load("out/a-lavrov.json"))
    gone, changed, _ = state.walk
    deckfile.save(edit(drop(state, gone), changed, {"stem": "What?"}).deck, "out/a-lavrov.json")
    assert quiz("make", "news", "-o", "out", "-n", "3", "--jobs", "1").exit_code == 0
    again = deckfile.load("out/a-lavrov.json")
    assert gone.id not in {item.id for item in again.items}
    assert "What?" in {item.stem for item in again.items}
    assert sorted(choice.choice for choice in again.choices) == ["dropped", "edited", "new"]
    assert (len(again.items), again.options.items) == (3, 3)


@pytest.mark.model
def test_a_deck_made_again_keeps_its_choices(here):
    make = ("make", "news/a-lavrov.TXT", "-o", "deck.json")
    quiz(*make)
    plain = Path("deck.json").read_bytes()
    quiz(*make)
    assert Path("deck.json").read_bytes() == plain
    state = begin(deckfile.load("deck.json"))
    deckfile.save(drop(state, state.walk[0]).deck, "deck.json")
    for _ in range(2):
        assert quiz(*make).exit_code == 0
        made = deckfile.load("deck.json")
        assert state.walk[0].id not in {item.id for item in made.items}
        assert made.choices[0].item == state.walk[0]


@pytest.mark.model
def test_ctrl_c_ends_all_processes_quietly(here):
    pexpect = pytest.importorskip("pexpect", reason="needs a POSIX terminal")
    for number in range(9):
        (here / "news" / f"e{number}.txt").write_text(
            f"{SEED}\n\nThis is copy {number}.\n", "utf-8"
        )
    program = "from quiz.cli import main; main(prog_name='quiz')"
    child = pexpect.spawn(
        sys.executable,
        ["-c", program, "make", "news", "-o", "deck.json", "--jobs", "2"],
        encoding="utf-8",
        timeout=60,
    )
    child.expect("Articles")
    child.sendintr()
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 130
    assert "Traceback" not in child.before
    assert not Path("deck.json").exists()
