"""Pictures of what a class sees: python tests/shoot_sheets.py FOLDER [DECK.json].

Run by hand; needs Chromium, and pdftoppm for pictures of the printed pages. Handout, slides and
quiz page at three widths, by day and by night, and on paper of both sizes.
"""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from export_decks import DECK, HOSTILE_DECK
from real_browser import WIDTHS, chromium, missing, opened, violations

from quiz import deckfile
from quiz.export import EXPORTERS, export
from quiz.schema import Deck

SHEETS = ("handout", "slides", "page")
PAPERS = ("A4", "Letter")
LOOKS = ("light", "dark")
ONWARD = ".current :is(.action, .option:not([aria-disabled])):visible"
"""What leads on in the quiz page."""


def main(arguments: list[str]) -> int:
    """Write the files and their pictures; end with 1 where axe-core finds something."""
    if missing():
        raise SystemExit(missing())
    folder = Path(arguments[0]).resolve()
    folder.mkdir(exist_ok=True)
    deck = deckfile.load(arguments[1]) if arguments[1:] else sample()
    with chromium() as browser:
        faults = [fault for name in SHEETS for fault in shoot(browser, deck, name, folder)]
    print(*faults, sep="\n")
    return int(bool(faults))


def sample() -> Deck:
    """Join the plain deck, an item without options, and the hard texts."""
    opened = DECK.items[0].model_copy(update={"distractors": ()})
    items = (*DECK.items, opened, *HOSTILE_DECK.items[:20])
    return DECK.model_copy(
        update={"articles": (*DECK.articles, *HOSTILE_DECK.articles), "items": items}
    )


def shoot(browser: Any, deck: Deck, name: str, folder: Path) -> Iterator[str]:
    """Take the pictures of one format, and name its faults."""
    path = folder / f"deck{EXPORTERS[name].ending}"
    export(deck, path)
    for look in LOOKS:
        for width in WIDTHS:
            with opened(browser, path, width, color_scheme=look) as page:
                for step in steps(page, name):
                    place = f"{name}-{look}-{width}-{step}"
                    page.screenshot(path=folder / f"{place}.png", full_page=name != "slides")
                    yield from (f"{place}: {each}" for each in violations(page))
    for paper in PAPERS:
        with opened(browser, path) as page:
            printed = folder / f"{name}-{paper}.pdf"
            page.pdf(path=printed, format=paper, prefer_css_page_size=name == "slides")
            picture(printed)


def steps(page: Any, name: str) -> Iterator[str]:
    """Go through what is worth a picture."""
    yield "1"
    if name == "slides":
        for step in ("2", "3", "4", "5"):
            page.keyboard.press("ArrowRight")
            yield step
    if name == "page":
        page.locator(".current .option").nth(0).click()
        yield "2"
        while page.locator(".item.current").count():
            page.locator(ONWARD).first.click()
        yield "3"


def picture(printed: Path) -> None:
    """Make a picture of each printed page, where the program for it is here."""
    if shutil.which("pdftoppm"):
        command = ["pdftoppm", "-r", "60", "-png", str(printed), str(printed.with_suffix(""))]
        subprocess.run(command, check=True, timeout=120)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
