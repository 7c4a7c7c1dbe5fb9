"""Where progress is kept."""

import os
from pathlib import Path

VARIABLE = "QUIZ_HOME"
FILE = "progress.sqlite3"


def progress_file() -> Path:
    """Return the file of the user's progress."""
    return data_folder() / FILE


def data_folder() -> Path:
    """Return the folder of all that is kept for the user; QUIZ_HOME names another."""
    named = os.environ.get(VARIABLE)
    return Path(named).expanduser() if named else _usual_folder()


def _usual_folder() -> Path:
    from platformdirs import user_data_path  # late: not needed where QUIZ_HOME is set

    return user_data_path("quiz", appauthor=False)
