"""Progress as a file to carry to another machine, to keep, or to read with other programs."""

import json
from pathlib import Path

from pydantic import ValidationError

from quiz.errors import ProgressError, reason
from quiz.progress.records import FORMAT, Progress


def dumps(progress: Progress) -> str:
    """Write progress as JSON; the same progress gives the same text."""
    data = progress.model_dump(mode="json")
    return json.dumps(data, indent=2, ensure_ascii=False, allow_nan=False) + "\n"


def load(path: Path) -> Progress:
    """Read an exchange file, or say in one line what is wrong with it."""
    text = _text(path)
    if (number := _format(path, text)) > FORMAT:
        raise ProgressError(f"{path}: made by a newer quiz, in format {number}; update quiz")
    try:
        progress = Progress.model_validate_json(text)
    except ValidationError as error:
        raise ProgressError(f"{path}: {_fault(error)}") from None
    _check_cards(path, progress)
    return progress


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except FileNotFoundError:
        raise ProgressError(f"{path}: not found; check the name") from None
    except UnicodeDecodeError:
        raise ProgressError(f"{path}: not UTF-8 text; give a file of export-progress") from None
    except OSError as error:
        raise ProgressError(f"{path}: cannot read: {reason(error)}") from error


def _format(path: Path, text: str) -> int:
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        data = None
    known = isinstance(data, dict) and {"format", "cards", "reviews"} <= data.keys()
    if not known or not isinstance(data["format"], int):
        raise ProgressError(f"{path}: no progress; give a file of export-progress")
    return data["format"]


def _fault(error: ValidationError) -> str:
    first = error.errors()[0]
    steps = ".".join(str(step) for step in first["loc"])
    return f"{steps}: {first['msg'][:1].lower()}{first['msg'][1:]}"


def _check_cards(path: Path, progress: Progress) -> None:
    known = {card.id for card in progress.cards}
    for number, review in enumerate(progress.reviews):
        if review.card not in known:
            raise ProgressError(f"{path}: reviews.{number}.card: {review.card!r} is no card in it")
