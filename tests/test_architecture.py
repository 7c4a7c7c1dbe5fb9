"""Which part may import which: one direction, no cycle, heavy libraries in one place each."""

import ast
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "quiz"

EVERYWHERE = {"schema", "errors"}
"""Plus the package itself, which holds only the version."""

MAY_IMPORT: dict[str, set[str]] = {
    "__init__": set(),
    "errors": set(),
    "schema": set(),
    "fact": set(),
    "files": set(),
    "json_text": set(),
    "deckfile": {"files", "json_text"},
    "accepting": {"deckfile", "files", "json_text"},
    "gazetteer": set(),
    "grammar": {"fact"},
    "reading": {"grammar"},
    "language": {"fact", "gazetteer", "grammar"},
    "facts": {"fact", "gazetteer", "grammar", "language"},
    "questions": {"fact", "gazetteer", "grammar"},
    "build": {"reading", "language", "facts", "questions"},
    "play": {"grammar", "report"},
    "drill": {"files", "play", "report"},
    "decks": {"grammar", "play", "report"},
    "export": {"files", "grammar", "play", "report"},
    "report": {"grammar"},
    "sources": {"build", "deckfile", "decks", "reading"},
    "progress": {"decks", "play", "report"},
    "batch": {"build", "decks", "sources"},
    "cli": {
        "accepting",
        "batch",
        "build",
        "deckfile",
        "decks",
        "drill",
        "export",
        "files",
        "play",
        "progress",
        "report",
        "sources",
    },
}
"""Part -> the parts it may import."""

ONLY_IN: dict[str, tuple[str, ...]] = {
    "spacy": ("quiz.language", "quiz.facts"),
    "genanki": ("quiz.export.anki",),
    "xlsxwriter": ("quiz.export.platforms.workbook",),
    "fsrs": ("quiz.progress.schedule",),
    "sqlite3": ("quiz.progress", "quiz.export.anki"),
    "platformdirs": ("quiz.progress.home",),
    "click": ("quiz.cli", "quiz.play.console"),
    "rich": ("quiz.play.drawing", "quiz.play.painting", "quiz.drill.painting"),
    "countryinfo": ("quiz.gazetteer",),
    "lemminflect": ("quiz.grammar",),
    "trafilatura": ("quiz.reading",),
    "pypdf": ("quiz.reading",),
    "jinja2": ("quiz.export.template",),
    "lxml": ("quiz.reading",),
}
"""Library -> the modules, or packages of modules, that may know it."""


def _name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {_name(path): path for path in sorted(PACKAGE.rglob("*.py"))}


def _imports(module: str) -> Iterator[str]:
    """Every module imported anywhere in a module, at the top or late."""
    for node in ast.walk(ast.parse(MODULES[module].read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}: relative import, line {node.lineno}"
            for alias in node.names:
                full = f"{node.module}.{alias.name}"
                yield full if full in MODULES else node.module or ""


def _inner(module: str) -> set[str]:
    return {name for name in _imports(module) if name.split(".")[0] == "quiz"}


def _part(module: str) -> str:
    return [*module.split("."), "__init__"][1]


@pytest.mark.parametrize("module", MODULES)
def test_arrows_point_one_way(module: str) -> None:
    part = _part(module)
    allowed = MAY_IMPORT[part] | EVERYWHERE | {part, "__init__"}
    if part in EVERYWHERE:
        allowed = {part}
    wrong = {name for name in _inner(module) if _part(name) not in allowed}
    assert not wrong, f"{module} may import {sorted(allowed)}, not {sorted(wrong)}"


def test_no_module_imports_itself_round_a_corner() -> None:
    try:
        TopologicalSorter({name: _inner(name) - {name} for name in MODULES}).prepare()
    except CycleError as error:
        pytest.fail(f"import cycle: {' <- '.join(error.args[1])}")


@pytest.mark.parametrize("library", ONLY_IN)
def test_a_library_stays_where_it_belongs(library: str) -> None:
    homes = ONLY_IN[library]
    strays = [
        module
        for module in MODULES
        if any(name.split(".")[0] == library for name in _imports(module))
        and not any(module == home or module.startswith(f"{home}.") for home in homes)
    ]
    assert not strays, f"{library} belongs to {homes}"


def test_the_table_names_only_parts_that_exist() -> None:
    assert {_part(module) for module in MODULES} == set(MAY_IMPORT)
