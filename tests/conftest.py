"""What every test needs: Ctrl-C that works, the same examples on every machine, no real home."""

import os
import signal

import pytest
from hypothesis import settings

signal.signal(signal.SIGINT, signal.default_int_handler)
"""Started in the background, a process ignores Ctrl-C, and so would every program it starts."""

settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("search", deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))


@pytest.fixture(autouse=True)
def home(tmp_path_factory, monkeypatch):
    """Keep progress in a folder of the test's own, which is not there yet."""
    folder = tmp_path_factory.mktemp("home") / "quiz"
    monkeypatch.setenv("QUIZ_HOME", str(folder))
    return folder
