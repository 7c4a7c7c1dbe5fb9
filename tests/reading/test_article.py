"""The article as a whole: the seed, its name, its options."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from quiz.reading import examine, read
from quiz.reading.article import slug
from quiz.reading.normalise import normalise

ROOT = Path(__file__).parents[2]
SEED = str(ROOT / "seeds" / "lavrov-north-korea.txt")
STORY = "The mayor of Riverton opened a new bridge on Friday.\n\nIt was built by 200 workers."


def test_the_seed() -> None:
    found = examine(SEED)
    article = found.article
    assert article.id == "lavrov-north-korea"
    assert article.headline is None
    assert article.title == (
        "Russian Foreign Minister Sergei Lavrov has started his three-day visit to North…"
    )
    assert article.published == date(2025, 7, 12)
    assert article.date_evidence == 'copyright year 2025, "July 11-13", "on Saturday"'
    assert len(article.paragraphs) == 10
    assert [each.rule for each in found.dropped] == ["advertisement"] * 3 + ["copyright"]
    assert not any("Advertisement" in each.text or "©" in each.text for each in article.paragraphs)


def test_offsets_point_into_the_text_as_read() -> None:
    article = read(SEED)
    assert article.text == Path(SEED).read_text("utf-8")
    for each in article.paragraphs:
        assert normalise(article.text[each.start :][: len(each.text)]) == each.text


def test_the_dateline_is_cut_off_and_gives_publisher_and_date(tmp_path: Path) -> None:
    path = tmp_path / "bridge.txt"
    path.write_text(f"RIVERTON, May 3 (AP) — {STORY}\n\nCopyright 2024 The Associated Press.")
    article = read(str(path))
    assert article.publisher == "The Associated Press"
    assert article.published == date(2024, 5, 3)
    assert article.paragraphs[0].text.startswith("The mayor")
    assert article.text[article.paragraphs[0].start :].startswith("The mayor")


def test_options_replace_what_the_source_says_but_not_its_id(tmp_path: Path) -> None:
    path = tmp_path / "bridge.txt"
    path.write_text(f"Bridge opens in Riverton\n\nDate: 2024-05-03\nSource: Post\n\n{STORY}")
    plain = read(str(path))
    given = read(str(path), published=date(2020, 1, 2), title="A  bridge", publisher="Herald")
    assert (plain.title, plain.publisher) == ("Bridge opens in Riverton", "Post")
    assert (given.title, given.publisher) == ("A bridge", "Herald")
    assert (given.published, given.date_evidence) == (date(2020, 1, 2), "given by the user")
    assert given.headline == plain.headline
    assert given.id == plain.id == "bridge-opens-in-riverton"


def test_a_byline_below_a_picture_names_the_author(tmp_path: Path) -> None:
    path = tmp_path / "bridge.txt"
    path.write_text(f"Bridge opens here\n\nImage source, Post\n\nBy Jane Doe, Post\n\n{STORY}")
    assert read(str(path)).author == "Jane Doe"


@pytest.mark.parametrize(
    ("stem", "identity"),
    [
        ("My Bridge (final)", "my-bridge-final"),
        ("мост", "the-mayor-of-riverton-opened-a-new-bridge"),
    ],
)
def test_a_story_without_a_headline_is_named_after_its_file(
    tmp_path: Path, stem: str, identity: str
) -> None:
    path = tmp_path / f"{stem}.txt"
    path.write_text(STORY)
    assert read(str(path)).id == identity
    assert read(str(path)).title == "The mayor of Riverton opened a new bridge on Friday."


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Doe’s 'quasi-state' of war", "does-quasi-state-of-war"),
        ("Café São Tomé, 2025", "cafe-sao-tome-2025"),
        ("word " * 20, "word-word-word-word-word-word-word-word-word"),
        ("x" * 99, "x" * 48),
        ("首相", ""),
    ],
)
def test_names_are_whole_ascii_words(text: str, name: str) -> None:
    assert slug(text) == name


def test_plain_text_loads_no_heavy_library() -> None:
    code = (
        f"import sys; from quiz.reading import read; read({SEED!r}); "
        "print({'trafilatura', 'lxml', 'pypdf', 'spacy'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"
