"""The development articles, where they are at hand: all is read and no boilerplate is kept."""

import re
from pathlib import Path

import pytest

from quiz.reading import read
from quiz.reading.normalise import normalise

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
ARTICLES = sorted(CORPUS.glob("*.txt"))
BOILERPLATE = re.compile(
    r"^Advertisement|©|All rights reserved|^By [A-Z]\w+ [A-Z]\w+$|\bImage: |\bCredits?: |"
    r"Creative Commons|^(?:And )?I'm [A-Z]\w+ [A-Z]\w+\.|wrote this story|adapted (?:it|this)|"
    r"was the editor|from file|^Sources$|^https?:|^Date: |@\w+\s?:$|^[^.!?:]{1,60}$"
)

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not ARTICLES, reason="the development articles are not at hand"),
]


@pytest.mark.parametrize("path", ARTICLES, ids=[path.stem for path in ARTICLES])
def test_an_article_is_read(path: Path) -> None:
    article = read(str(path))
    raw = path.read_text("utf-8")
    stated = re.search(r"^Date: (\S+)$", raw, re.MULTILINE)
    assert str(article.published) == (stated[1] if stated else "None")
    assert article.headline == normalise(raw.splitlines()[0])
    assert len(article.paragraphs) >= 3
    assert [each.text for each in article.paragraphs if BOILERPLATE.search(each.text)] == []


@pytest.mark.parametrize("path", ARTICLES, ids=[path.stem for path in ARTICLES])
def test_running_text_is_not_dropped(path: Path) -> None:
    kept = {each.text for each in read(str(path)).paragraphs}
    for line in map(normalise, path.read_text("utf-8").splitlines()):
        long = len(line) > 300 and "Credit" not in line and " the " in line
        assert not long or any(line.endswith(text) for text in kept)
