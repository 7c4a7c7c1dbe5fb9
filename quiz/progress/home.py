"""Where progress is kept."""

import os
from pathlib import Path

VARIABLE = "QUIZ_HOME"
FILE = "progress.sqlite3"


def progress_file() -> Path:
    """Return the file of the user's progress; QUIZ_HOME names another folder for it."""
    named = os.environ.get(VARIABLE)
    return (Path(named).expanduser() if named else _data_folder()) / FILE


def _data_folder() -> Path:
    from platformdirs import user_data_path  # late: not needed where QUIZ_HOME is set

    return user_data_path("quiz", appauthor=False)
