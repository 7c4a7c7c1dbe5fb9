"""The shape of the code: small functions, short modules, a sentence on everything public."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest

ROOT = Path(__file__).parent.parent
MODULES = sorted((ROOT / "quiz").rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))
WRITTEN = [*MODULES, *TESTS, ROOT / "README.md", ROOT / "pyproject.toml", ROOT / ".ci" / "run"]

LONGEST_FUNCTION = 40
MEDIAN_FUNCTION = 8
LONGEST_MODULE = 300
VAGUE_NAMES = {"utils", "util", "helpers", "helper", "misc", "common", "manager"}
LEFTOVERS = re.compile(r"\b(?:TO" r"DO|FIX" r"ME|XX" r"X|HA" r"CK)\b")

Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def _definitions(path: Path) -> Iterator[tuple[str, Definition]]:
    """Every function and class outside of functions, with its dotted name."""
    todo: list[tuple[str, ast.AST]] = [("", ast.parse(path.read_text("utf-8")))]
    for prefix, scope in todo:
        for node in ast.iter_child_nodes(scope):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                yield f"{prefix}{node.name}", node
            if isinstance(node, ast.ClassDef):
                todo.append((f"{prefix}{node.name}.", node))


def _lengths(path: Path) -> dict[str, int]:
    tree = ast.parse(path.read_text("utf-8"))
    return {
        f"{node.name}, line {node.lineno}": (node.end_lineno or 0) - node.lineno + 1
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }


def _id(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", [*MODULES, *TESTS], ids=_id)
def test_no_function_is_long(path: Path) -> None:
    assert {name: n for name, n in _lengths(path).items() if n > LONGEST_FUNCTION} == {}


def test_functions_are_small() -> None:
    lengths = [n for path in MODULES for n in _lengths(path).values()]
    assert median(lengths) <= MEDIAN_FUNCTION


@pytest.mark.parametrize("path", MODULES, ids=_id)
def test_a_module_is_short(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) < LONGEST_MODULE


@pytest.mark.parametrize("path", MODULES, ids=_id)
def test_public_things_say_what_they_are(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    silent = [
        name
        for name, node in _definitions(path)
        if not any(part.startswith("_") for part in name.split(".")) and not ast.get_docstring(node)
    ]
    assert ast.get_docstring(tree), "the module opens with one sentence"
    assert silent == []


@pytest.mark.parametrize("path", MODULES, ids=_id)
def test_a_module_is_named_after_its_idea(path: Path) -> None:
    assert path.stem not in VAGUE_NAMES


@pytest.mark.parametrize("path", WRITTEN, ids=_id)
def test_nothing_is_left_for_later(path: Path) -> None:
    assert LEFTOVERS.findall(path.read_text("utf-8")) == []
