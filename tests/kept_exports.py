"""The files for other platforms that are kept for a person to read, of an invented deck."""

from pathlib import Path

from export_decks import JOINED_DECK

from quiz.export import EXPORTERS, render
from quiz.export.format import USUAL

FOLDER = Path(__file__).parent / "export" / "golden"
READABLE = ("gift", "aiken", "moodle-xml", "blooket", "gimkit", "quizlet", "csv")
"""The formats that are text."""


def kept(name: str) -> Path:
    """Where the file of a format is kept."""
    return FOLDER / f"ship{EXPORTERS[name].ending}"


def exported(name: str) -> bytes:
    """The invented deck in a format."""
    return render(JOINED_DECK, EXPORTERS[name], USUAL).data


def write(folder: Path = FOLDER) -> None:
    """Write every file anew."""
    folder.mkdir(exist_ok=True)
    for name in READABLE:
        (folder / kept(name).name).write_bytes(exported(name))
