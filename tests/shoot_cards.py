"""Pictures of cards as a learner sees them: python tests/shoot_cards.py FOLDER [DECK.json].

Run by hand; needs the real Anki engine and a headless Chromium (chromium-headless-shell, chromium
or google-chrome). For each style a sheet: front and back, by day, by night and on a phone. It
measures as well: text too faint or too wide, and options in another order on the back.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from html import escape, unescape
from pathlib import Path
from typing import Any, NamedTuple

import anki.lang
from anki.collection import Collection, ImportAnkiPackageRequest
from export_decks import DECK, HOSTILE_DECK

from quiz import deckfile
from quiz.export import export
from quiz.export.format import Manner, Style
from quiz.schema import Deck

BROWSERS = ("chromium-headless-shell", "chromium", "google-chrome")
CARDS = 6
FAINT = 4.5
"""The least contrast of text, as the web's guidelines have it."""


class View(NamedTuple):
    """A screen: its width, and what Anki calls the page on it."""

    width: int
    page: str
    body: str


VIEWS = {
    "desktop": View(640, "linux chrome js", "card card1"),
    "night": View(640, "linux chrome js night-mode", "card card1 nightMode night_mode"),
    "phone": View(360, "mobile android js", "card card1 mobile"),
}
SIDES = ("front", "back")
REVIEWER = """
body { margin: 20px; overflow-wrap: break-word; background: #fff; }
body.nightMode { background: #2c2c2c; color: #fcfcfc; color-scheme: dark; }
hr { margin: 1em 0; border: 0; height: 1px; background: #b4b4b4; }
#typeans { width: 100%; box-sizing: border-box; line-height: 1.75; }
code#typeans { display: block; white-space: pre-wrap; }
.typeGood { background: #afa; color: #000; } .typeBad { background: #faa; color: #000; }
.typeMissed { background: #ccc; color: #000; }
"""
"""What Anki's own page adds to a card."""

SHEET = """<!doctype html><meta charset="utf-8"><style>
body { margin: 16px; background: #888; font: 14px sans-serif; }
.row { display: flex; gap: 12px; align-items: flex-start; margin-bottom: 16px; }
figure { margin: 0; } iframe { border: 0; }</style>%s<pre id="found" hidden></pre><script>
function light(colour) {
  var parts = colour.slice(0, 3).map(function (v) {
    v /= 255;
    return v <= 0.03928 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
  });
  return parts[0] * 0.2126 + parts[1] * 0.7152 + parts[2] * 0.0722;
}
function rgb(text) { return (text.match(/[\\d.]+/g) || [0, 0, 0]).map(Number); }
function contrast(view, element) {
  var ground = [255, 255, 255];
  for (var at = element; at; at = at.parentElement) {
    var colour = rgb(view.getComputedStyle(at).backgroundColor);
    if (colour.length < 4 || colour[3] > 0) { ground = colour; break; }
  }
  var one = light(rgb(view.getComputedStyle(element).color)), two = light(ground);
  return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
}
function measure(frame) {
  var page = frame.contentDocument, view = frame.contentWindow, least = 99;
  page.querySelectorAll("body *").forEach(function (element) {
    var text = [].some.call(element.childNodes, function (node) {
      return node.nodeType === 3 && node.data.trim();
    });
    if (text && element.getClientRects().length && !/^(SCRIPT|STYLE)$/.test(element.tagName)) {
      least = Math.min(least, contrast(view, element));
    }
  });
  return {
    name: frame.name, contrast: least,
    wider: page.documentElement.scrollWidth - page.documentElement.clientWidth,
    options: [].map.call(page.querySelectorAll(".choice li"), function (li) {
      return li.textContent;
    }),
  };
}
window.onload = function () {
  var found = [].map.call(document.querySelectorAll("iframe"), function (frame) {
    frame.style.height = "10px";
    frame.style.height = frame.contentDocument.documentElement.scrollHeight + "px";
    return measure(frame);
  });
  var whole = document.documentElement.scrollHeight;
  document.getElementById("found").textContent = JSON.stringify([whole, found]);
};
</script>"""


def main(arguments: list[str]) -> int:
    """Write a sheet for each style; end with 1 where something is wrong with a card."""
    folder = Path(arguments[0]).resolve()
    folder.mkdir(exist_ok=True)
    deck = deckfile.load(arguments[1]) if arguments[1:] else sample()
    return int(sum(shoot(deck, style, folder) for style in Style) > 0)


def sample() -> Deck:
    """Join the plain deck and the one with hard texts."""
    articles = (*DECK.articles, *HOSTILE_DECK.articles)
    hard = [item for item in HOSTILE_DECK.items if re.search("[في東👩]|<script", item.key)]
    return DECK.model_copy(update={"articles": articles, "items": (*DECK.items[2:], *hard)})


def shoot(deck: Deck, style: Style, folder: Path) -> int:
    """Take the pictures of the first cards of a deck, and count what is wrong."""
    with imported(deck, style) as col:
        numbers = col.find_cards("", order="c.due")[:CARDS]
        rows = [row(col, col.get_card(number)) for number in numbers]
    sheet = SHEET % "".join(f'<div class="row">{cells}</div>' for cells in rows)
    page = folder / f"{style}.html"
    page.write_text(sheet, "utf-8")
    width = 32 + 2 * sum(view.width + 12 for view in VIEWS.values())
    dom = browse(page, (width, 1000), "--dump-dom")
    height, found = json.loads(unescape(re.search(r'id="found"[^>]*>(.*?)</pre>', dom, re.S)[1]))
    browse(page, (width, height), f"--screenshot={folder / style}.png")
    faults = list(wrong(found))
    print(f"{style}.png: {len(found)} pictures", *faults, sep="\n  ")
    return len(faults)


@contextmanager
def imported(deck: Deck, style: Style) -> Iterator[Any]:
    """Import a deck into an empty collection."""
    anki.lang.set_lang("en_US")
    with tempfile.TemporaryDirectory() as room:
        path = str(Path(room) / "deck.apkg")
        export(deck, path, manner=Manner(style=style))
        with closing(Collection(str(Path(room) / "collection.anki2"))) as col:
            col.import_anki_package(ImportAnkiPackageRequest(package_path=path))
            yield col


def row(col: Any, card: Any) -> str:
    """Write the frames of one card."""
    return "".join(
        f'<figure><figcaption>{name}, {side}</figcaption><iframe name="{card.id} {name} {side}"'
        f' style="width:{view.width}px" srcdoc="{escape(page(col, card, view, side))}">'
        "</iframe></figure>"
        for name, view in VIEWS.items()
        for side in SIDES
    )


def page(col: Any, card: Any, view: View, side: str) -> str:
    """Write a side of a card as Anki's page has it, the typing box filled in."""
    output = card.render_output()
    text = output.question_text if side == "front" else output.answer_text
    compared = col.compare_answer(card.note()["Answer"], "Port Merow")
    box = '<input type="text" id="typeans">' if side == "front" else compared
    text = re.sub(r"\[\[type:.+?\]\]", lambda _: box, text)
    return (
        f'<!doctype html><html class="{view.page}"><meta charset="utf-8"><style>{REVIEWER}</style>'
        f'<body class="{view.body}"><div id="qa"><style>{output.css}</style>{text}</div>'
    )


def browse(page: Path, size: tuple[int, int], what: str) -> str:
    """Open a page in the browser without a window."""
    browser = next(filter(None, map(shutil.which, (os.environ.get("CHROMIUM", ""), *BROWSERS))), "")
    if not browser:
        raise SystemExit("no Chromium here: install chromium-headless-shell, or name one, CHROMIUM")
    options = ["--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--virtual-time-budget=3000"]
    command = [browser, *options, f"--window-size={size[0]},{size[1]}", what, page.as_uri()]
    done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=120)
    return done.stdout


def wrong(found: list[dict[str, Any]]) -> Iterator[str]:
    """Say what is wrong with the frames."""
    orders: dict[str, set[str]] = {}
    for frame in found:
        if frame["contrast"] < FAINT:
            yield f"{frame['name']}: faint, {frame['contrast']:.1f}"
        if frame["wider"] > 1:
            yield f"{frame['name']}: {frame['wider']} pixels too wide"
        orders.setdefault(frame["name"].split()[0], set()).add(" | ".join(frame["options"]))
    yield from (f"{name}: orders {texts}" for name, texts in orders.items() if len(texts) > 1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
