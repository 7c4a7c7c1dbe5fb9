"""A browser for the tests that need one, and a way to open a deck in it."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from real_browser import chromium, missing, opened

from quiz.export import EXPORTERS, export
from quiz.schema import Deck

Visit = Callable[..., Any]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Start Chromium once for the tests of a module; skip them where there is none."""
    if missing():
        pytest.skip(missing())
    with chromium() as started:
        yield started


@pytest.fixture
def visit(browser: Any, tmp_path: Path) -> Iterator[Visit]:
    """Open a deck in a format; in the end nothing may have been asked for, logged or faulted."""
    with ExitStack() as stack:

        def go(deck: Deck, name: str, width: int = 768, **more: Any) -> Any:
            path = tmp_path / f"deck{EXPORTERS[name].ending}"
            export(deck, path)
            return stack.enter_context(opened(browser, path, width, **more))

        yield go
