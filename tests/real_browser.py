"""A real Chromium without a window, for the tests of sheets and for their pictures."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from typing import Any

NAMES = (os.environ.get("CHROMIUM", ""), "chromium", "chromium-browser", "google-chrome")
CHROMIUM = next(filter(None, map(shutil.which, filter(None, NAMES))), None)
"""The program, or None; CHROMIUM names another than those usual."""

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
WIDTHS = {320: 640, 768: 1024, 1920: 1080}
"""Width of a screen -> its height."""


def missing() -> str:
    """Say what is not here, or nothing."""
    if not runs():
        return "no Chromium here: install chromium, or name one in CHROMIUM"
    try:
        import axe_playwright_python  # noqa: F401
        import playwright.sync_api  # noqa: F401
    except ImportError:
        return "no Playwright here: pip install playwright axe-playwright-python"
    return ""


def runs() -> bool:
    """Tell whether the program is more than a name, as it is where a snap was never installed."""
    if not CHROMIUM:
        return False
    try:
        said = subprocess.check_output(
            [CHROMIUM, "--version"], stderr=subprocess.DEVNULL, timeout=60
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return b"Chrom" in said


@contextmanager
def chromium() -> Iterator[Any]:
    """Start the browser, with a profile of its own, and end it."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def opened(browser: Any, path: Path, width: int = 768, **more: Any) -> Iterator[Any]:
    """Open a file in a window of its own, and see that it asks for nothing and is not faulted."""
    size = {"width": width, "height": WIDTHS.get(width, 800)}
    context = browser.new_context(viewport=size, offline=True, **more)
    try:
        page = context.new_page()
        page.set_default_timeout(20_000)
        noise: list[str] = []
        listen(page, path.as_uri(), noise)
        page.goto(path.as_uri())
        yield page
        assert noise == []
    finally:
        context.close()


def listen(page: Any, address: str, noise: list[str]) -> None:
    """Note all that a page asks for but itself, all that it logs, and all its faults."""
    page.on("request", lambda asked: noise.append(asked.url) if other(asked.url, address) else None)
    page.on("console", lambda said: noise.append(f"{said.type}: {said.text}"))
    page.on("pageerror", lambda fault: noise.append(str(fault)))
    page.on("dialog", lambda shown: noise.append(shown.message))


def other(url: str, address: str) -> bool:
    """Tell whether an address is outside of the page."""
    return url.partition("#")[0] != address and not url.startswith("data:")


def violations(page: Any) -> list[str]:
    """Check a page for accessibility with axe-core, and name what it finds."""
    source = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
    page.evaluate(source)
    found = page.evaluate("axe.run()")["violations"]
    return [f"{each['id']}: {node['html']}" for each in found for node in each["nodes"]]
