"""The kept ratings are whole, and what readers found false or garbled stays out of the decks."""

import re
from pathlib import Path

import pytest
from _pytest.mark.structures import ParameterSet
from quality.table import CRITERIA, against, candidates, ratings, table, usable

from quiz.build import build
from quiz.sources import Wish, articles

CORPUS = Path(__file__).parents[2].parent / "shared" / "corpus"
FRAME = re.compile(r'^In (?:the|an?) (?:\w+ \d{4} )?news story (?:headlined )?"[^"]*", ')


def bare(stem: str) -> str:
    """Return a question without the story it names."""
    return FRAME.sub("", stem).lower()


def test_every_rating_is_whole() -> None:
    assert all(r[c] in (0, 1) for r in ratings() for c in CRITERIA)
    assert all(usable(r) or r["reasons"] for r in ratings())


def test_every_candidate_is_whole() -> None:
    assert all(r[c] in (0, 1) for r in candidates() for c in CRITERIA)
    lines = against(candidates())
    assert sum("usable" in each for each in lines) == len(lines) - 2


def test_the_table_counts_every_rating_once() -> None:
    lines = table(ratings())
    kinds = lines[lines.index("by kind") + 1 : lines.index("by rule") - 1]
    counted = [int(n) for each in kinds for n in re.findall(r" (\d+) usable", each)]
    assert sum(counted) == len(ratings())


KNOWN = {
    "wikinews-warming": "a bare noun, as the source has it",
}
"""Articles whose decks still have one of them."""

FAULTY = sorted({r["article"] for r in ratings() if r["F"] * r["T"] == 0})


def known(article: str) -> ParameterSet:
    """Mark an article whose fault is known."""
    why = KNOWN.get(article)
    marks = [pytest.mark.xfail(reason=why, strict=True)] if why else []
    return pytest.param(article, marks=marks)


def faulty(article: str) -> set[str]:
    """Return the questions of an article that a reader found false or garbled."""
    rows = [r for r in ratings() if r["article"] == article]
    return {bare(r["stem"]) for r in rows if r["T"] == 0 or r["F"] == 0}


@pytest.mark.model
@pytest.mark.skipif(not CORPUS.is_dir(), reason="the articles are not beside the repository")
@pytest.mark.parametrize("article", [known(a) for a in FAULTY])
def test_what_was_found_faulty_stays_out(article: str) -> None:
    source = CORPUS / f"{article}.txt"
    if not source.is_file():
        pytest.skip("the article is not kept")
    deck = build(articles((str(source),), Wish())).deck
    assert faulty(article).isdisjoint(bare(item.stem) for item in deck.items)
