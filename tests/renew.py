"""Write anew all that is kept of the program's output: python tests/renew.py.

The golden texts, the deck of the seed as JSON and for Anki, an invented deck as files for other
platforms, and the examples in README. Run it after a change of what is asked, and read the
difference: it is the change.
"""

import re
from collections.abc import Callable
from pathlib import Path

import kept_exports
import readme_screens
from golden_text import GOLDEN, ROOT, SEED, golden, seed, seed_facts, stories, text

from quiz import deckfile, facts, report
from quiz.export import export
from quiz.schema import Item

README = ROOT / "README.md"
DECK = ROOT / "decks" / f"{SEED.stem}.json"
COUNT = re.compile(r"(?<=\n {4})\d+ items? from .+")
FACT = re.compile(r"(?<=\n {4})\w+\(ARG\d: .+\)")
ITEM = re.compile(r"(?<=\n {4})\[\w+\] .+(?:\n {4}(?:key|or) .+)*")

SESSION = re.compile(r"^ {4}\d/\d+ ━(?:.*\n)+? {4}Space next .+", re.MULTILINE)
DRILL = re.compile(r"^ {30,}Question \d of \d(?:.*\n)+? {4}A-D .+", re.MULTILINE)


def main() -> None:
    """Write everything."""
    write_golden()
    write_decks()
    kept_exports.write()
    README.write_text(readme(README.read_text("utf-8")), "utf-8")


def write_golden() -> None:
    """Write the golden text of every story, and drop those whose story is gone."""
    for old in GOLDEN.glob("*.txt"):
        old.unlink()
    for name, path in stories().items():
        golden(name).write_text(text(path), "utf-8")


def write_decks(folder: Path = DECK.parent) -> None:
    """Write the deck of the seed, as JSON and for Anki."""
    folder.mkdir(exist_ok=True)
    deckfile.save(seed().deck, folder / DECK.name)
    export(seed().deck, str(folder / f"{SEED.stem}.apkg"), None)


def readme(old: str) -> str:
    """Return README with its examples as the program now gives them."""
    built = seed()
    new = _one(COUNT, old, lambda: report.summary(built.deck, built.rejected, built.sentences))
    new = _one(FACT, new, lambda: example_fact(quoted(old)))
    new = _one(ITEM, new, lambda: written(example(quoted(old))))
    new = _one(SESSION, new, lambda: readme_screens.session(built.deck))
    return _one(DRILL, new, lambda: readme_screens.drill(built.deck))


def _one(pattern: re.Pattern[str], text: str, write: Callable[[], str]) -> str:
    """Replace the one place that has the form; more or none is a mistake in the text."""
    assert len(pattern.findall(text)) == 1, pattern.pattern
    return pattern.sub(lambda _: write(), text)


def quoted(old: str) -> str:
    """Return the sentence that README quotes."""
    return " ".join(re.findall(r"^> (.+)$", old, flags=re.M))


def example(sentence: str) -> Item:
    """Return the first item that the sentence proves."""
    return next(i for i in seed().deck.items if i.evidence.quote == sentence)


def example_fact(sentence: str) -> str:
    """Return the first fact of the sentence in PropBank's notation."""
    return next(facts.notation(f) for f in seed_facts() if f.evidence.quote == sentence)


def written(item: Item) -> str:
    """Write an item as README shows it."""
    options = [f"{'or':<6} {' | '.join(item.distractors)}"] if item.distractors else []
    return "\n    ".join([f"[{item.kind}] {item.stem}", f"{'key':<6} {item.key}", *options])


if __name__ == "__main__":
    main()
