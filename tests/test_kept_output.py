"""What is kept of the program's output is what it gives: golden texts, decks, README's examples."""

import difflib
import zlib

import pytest
import renew
from golden_text import GOLDEN, SEED, golden, stories, text

RENEW = "; read the difference, and if it is meant, run: python tests/renew.py"

pytestmark = pytest.mark.model


def differences(old: str, new: str) -> str:
    lines = difflib.unified_diff(old.splitlines(), new.splitlines(), "kept", "now", lineterm="")
    return "\n".join(lines)


@pytest.mark.parametrize("name", stories())
def test_a_golden_text_is_what_the_program_gives(name: str) -> None:
    kept = golden(name).read_text("utf-8")
    now = text(stories()[name])
    assert kept == now, differences(kept, now) + RENEW


def test_every_golden_text_has_its_story() -> None:
    assert {path.stem for path in GOLDEN.glob("*.txt")} == set(stories())


@pytest.mark.parametrize("ending", [".json", ".apkg"])
def test_the_deck_of_the_seed_is_rebuilt_with_the_same_bytes(ending, tmp_path) -> None:
    if ending == ".apkg" and "ng" in zlib.ZLIB_RUNTIME_VERSION:
        pytest.skip("another compressor gives other bytes")
    renew.write_decks(tmp_path)
    name = f"{SEED.stem}{ending}"
    same = (renew.DECK.parent / name).read_bytes() == (tmp_path / name).read_bytes()
    assert same, f"decks/{name} is not what the program gives{RENEW}"


def test_readme_shows_what_the_program_gives() -> None:
    kept = renew.README.read_text("utf-8")
    now = renew.readme(kept)
    assert kept == now, differences(kept, now) + RENEW
