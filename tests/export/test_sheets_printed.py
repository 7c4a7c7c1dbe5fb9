"""Sheets on paper of both sizes: no item on two pages, both versions, the key at the end."""

import io
import re
import unicodedata
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

import pypdf
import pytest
from export_decks import HOSTILE_DECK
from real_browser import WIDTHS, opened, violations
from sheet_decks import DECKS, LONG_DECK, MIXED_DECK

from quiz.export import EXPORTERS, export
from quiz.export.asked import asked
from quiz.schema import Deck

pytestmark = pytest.mark.browser

PAPERS = {"A4": (210, 297), "Letter": (216, 279)}
every_paper = pytest.mark.parametrize("paper", PAPERS)
every_deck = pytest.mark.parametrize("deck", ["plain", "mixed", "long"])
Printed = Callable[..., tuple[str, ...]]


def pages(page: Any, paper: str, landscape: bool = False) -> list[str]:
    """Print as the browser's dialogue would, and read the text of each page without its spaces."""
    data = page.pdf(format=paper, landscape=landscape, prefer_css_page_size=False)
    read = pypdf.PdfReader(io.BytesIO(data)).pages
    size = sorted(round(float(side) / 72 * 25.4) for side in read[0].mediabox[2:])
    assert size == sorted(PAPERS[paper])
    return [close(each.extract_text()) for each in read]


@pytest.fixture(scope="module")
def printed(browser: Any, tmp_path_factory: pytest.TempPathFactory) -> Printed:
    """Print a deck in a format, each but once, with the script or without it."""
    folder = tmp_path_factory.mktemp("printed")

    @cache
    def go(deck: str, name: str, paper: str, script: bool = True) -> tuple[str, ...]:
        path = folder / f"deck{EXPORTERS[name].ending}"
        export(DECKS[deck], path)
        with opened(browser, path, java_script_enabled=script) as page:
            return tuple(pages(page, paper, landscape=name == "slides"))

    return go


def close(text: str) -> str:
    """Take out spaces, which no printed page has, and ligatures."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def on(texts: Sequence[str], *wanted: str) -> list[int]:
    """The pages that have all these texts, in this order."""
    pattern = ".*?".join(re.escape(close(text)) for text in wanted)
    return [at for at, text in enumerate(texts) if re.search(pattern, text, re.DOTALL)]


def section(texts: Sequence[str], mark: str) -> list[str]:
    """The pages with this at their foot, which is read first."""
    return [text for text in texts if text.startswith(close(mark))]


@every_paper
@every_deck
def test_no_question_of_a_handout_is_on_two_pages(printed: Printed, deck: str, paper: str) -> None:
    for version in ("Version A", "Version B"):
        found = section(printed(deck, "handout", paper), version)
        for made in asked(DECKS[deck].items):
            wanted = (close(made.item.stem), *map(close, made.options))
            assert any(all(text in each for text in wanted) for each in found), made.item.id


@every_paper
@every_deck
def test_no_answer_of_the_key_is_on_two_pages(printed: Printed, deck: str, paper: str) -> None:
    found = section(printed(deck, "handout", paper), "Teacher’s key")
    for item in DECKS[deck].items:
        assert on(found, item.stem, item.key, item.evidence.quote), item.id


@every_paper
@every_deck
def test_a_handout_is_version_a_then_b_then_the_key(
    printed: Printed, deck: str, paper: str
) -> None:
    found = printed(deck, "handout", paper)
    parts = [section(found, mark) for mark in ("Version A", "Version B", "Teacher’s key")]
    assert all(parts)
    assert [page for part in parts for page in part] == list(found)
    for part in parts[:2]:
        blanks = ("Name", "Class", "Date", "Score", f"/{len(DECKS[deck].items)}")
        assert on(part, DECKS[deck].title, *blanks) == [0]
        assert "TheMerrowTimes,May4,2024" in part[-1]
    assert "Name" not in "".join(parts[2])
    assert "Whattoprint" not in "".join(found)


@every_paper
def test_ten_questions_are_one_sheet_for_a_pupil(visit: Any, paper: str) -> None:
    ten = [
        item.model_copy(update={"id": str(n)}) for n, item in enumerate(DECKS["plain"].items * 3)
    ]
    printed = pages(
        visit(MIXED_DECK.model_copy(update={"items": tuple(ten[:10])}), "handout"), paper
    )
    assert [len(section(printed, mark)) for mark in ("Version A", "Version B")] == [1, 1]
    assert len(printed) <= 4


def test_what_is_not_ticked_is_not_printed(visit: Any) -> None:
    page = visit(MIXED_DECK, "handout")
    page.get_by_label("Version A", exact=True).uncheck()
    page.get_by_role("checkbox", name="Teacher’s key").uncheck()
    (printed,) = pages(page, "A4")
    assert "VersionB" in printed
    assert "VersionA" not in printed
    page.get_by_label("Version B", exact=True).uncheck()
    page.get_by_role("checkbox", name="Teacher’s key").check()
    (printed,) = pages(page, "A4")
    assert "Answersandwheretheystand" in printed


@every_paper
def test_large_print_is_larger_and_as_whole(visit: Any, paper: str) -> None:
    page = visit(LONG_DECK, "handout")
    usual = len(pages(page, paper))
    page.get_by_label("Large print").check()
    printed = pages(page, paper)
    assert len(printed) > usual
    for made in asked(LONG_DECK.items):
        assert any(
            all(close(text) in each for text in (made.item.stem, *made.options)) for each in printed
        )


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.parametrize("deck", [MIXED_DECK, HOSTILE_DECK], ids=["mixed", "hard"])
def test_a_handout_is_fine_on_a_screen(visit: Any, deck: Deck, width: int, look: str) -> None:
    page = visit(deck, "handout", width, color_scheme=look)
    root = "document.documentElement"
    assert page.evaluate(f"{root}.scrollWidth - {root}.clientWidth") <= 0
    assert violations(page) == []


# ---------------------------------------------------------------- slides


@every_paper
@pytest.mark.parametrize("deck", DECKS)
@pytest.mark.parametrize("script", [True, False], ids=["script", "none"])
def test_each_slide_is_a_page(printed: Printed, deck: str, paper: str, script: bool) -> None:
    found = printed(deck, "slides", paper, script)
    count = len(DECKS[deck].items)
    assert len(found) == 2 * count + 1
    for number in range(1, count + 1):
        asking, answering = found[2 * number - 1 : 2 * number + 1]
        assert f"Question{number}of{count}" in asking
        assert f"Answer{number}of{count}" in answering


@every_paper
@every_deck
def test_slides_print_what_they_show(printed: Printed, deck: str, paper: str) -> None:
    found = printed(deck, "slides", paper)
    for number, made in enumerate(asked(DECKS[deck].items)):
        item, at = made.item, 2 * number + 1
        assert at in on(found, item.stem, *made.options)
        assert at + 1 in on(found, item.stem, item.key, item.evidence.quote)
    assert "Fullscreen" not in "".join(found)


def test_what_is_chosen_on_the_screen_changes_no_paper(visit: Any, printed: Printed) -> None:
    page = visit(DECKS["long"], "slides")
    for _ in range(3):
        page.keyboard.press("Space")
        page.locator("#larger").click()
    page.locator("#look").click()
    assert tuple(pages(page, "A4", landscape=True)) == printed("long", "slides", "A4")


# ---------------------------------------------------------------- the page


@every_paper
@every_deck
@pytest.mark.parametrize("script", [True, False], ids=["script", "none"])
def test_a_page_prints_as_questions_and_key(
    printed: Printed, deck: str, paper: str, script: bool
) -> None:
    found = printed(deck, "page", paper, script)
    [begin] = on(found, "Key1.")
    for number, made in enumerate(asked(DECKS[deck].items), 1):
        item = made.item
        [at] = on(found[:begin], f"{number}. {item.stem}", *made.options)
        answer = f"{made.letter}: {item.key}" if made.options else item.key
        assert on(found[begin:], f"{number}.", answer, item.evidence.quote)
        assert close(item.evidence.quote) not in found[at]
    assert "Showtheanswer" not in "".join(found)


@every_paper
def test_a_page_prints_alike_after_it_was_answered(visit: Any, paper: str) -> None:
    page = visit(MIXED_DECK, "page")
    before = pages(page, paper)
    for _ in range(2):
        page.locator(".item.current :is(.option, .action):visible").first.click()
        page.locator(".item.current .action:visible").first.click()
    assert pages(page, paper) == before
