"""Writing a file whole or not at all."""

import errno
import os
import secrets
import stat
from pathlib import Path

from quiz.errors import OutputError, reason

DEVICES = ("/dev/", "/proc/")
"""Where names stand for streams, which cannot be replaced: /dev/stdout, /proc/self/fd/1."""

REASONS = {
    errno.ENOSPC: "the disk is full; make room or choose another disk",
    errno.EDQUOT: "your disk quota is used up; make room or choose another disk",
    errno.EFBIG: "the file would be larger than the system allows; choose another place",
    errno.EACCES: "no permission to write there; choose another place",
    errno.EPERM: "no permission to write there; choose another place",
    errno.EROFS: "the disk is read-only; choose another place",
    errno.ENAMETOOLONG: "the name is too long; choose a shorter one",
    errno.EPIPE: "nobody reads the other end any more",
}


def write(path: Path | str, data: bytes) -> None:
    """Write the file so that it is complete or, on any failure, as it was before."""
    try:
        _write(Path(path), data)
    except OSError as error:
        raise OutputError(f"{path}: cannot write: {_reason(error)}") from error


def check(path: Path | str) -> None:
    """Refuse at once a place where a file could not be replaced later."""
    if _is_stream(Path(path)):
        return
    target = Path(os.path.realpath(path))
    _check(Path(path), target)
    if not os.access(target.parent, os.W_OK):
        raise OutputError(f"{path}: cannot write: {REASONS[errno.EACCES]}")


def _write(path: Path, data: bytes) -> None:
    if _is_stream(path):
        _append(path, data)
    else:
        target = Path(os.path.realpath(path))  # a link stays, the file it names is replaced
        _check(path, target)
        _replace(target, data)


def _reason(error: OSError) -> str:
    return REASONS.get(error.errno or 0, reason(error))


def _is_stream(path: Path) -> bool:
    if str(path.absolute()).startswith(DEVICES):
        return True
    return path.exists() and not (path.is_file() or path.is_dir())


def _append(path: Path, data: bytes) -> None:
    # Appending is the one mode right for a terminal, a pipe, and output sent on with > or >>.
    with path.open("ab") as stream:
        stream.write(data)


def _check(path: Path, target: Path) -> None:
    """Refuse what cannot work, in words that say what to do."""
    if target.is_dir():
        raise OutputError(f"{path}: is a folder; name a file in it")
    if not target.parent.exists():
        raise OutputError(f"{path}: the folder {path.parent} does not exist; make it first")
    if not target.parent.is_dir():
        raise OutputError(f"{path}: {path.parent} is not a folder; choose another place")
    if target.exists() and not os.access(target, os.W_OK):
        raise OutputError(f"{path}: is read-only; allow writing or choose another name")


def _replace(target: Path, data: bytes) -> None:
    # In the same folder, as a rename across disks would not be one step.
    beside = target.with_name(f".quiz-{secrets.token_hex(6)}.tmp")
    try:
        _fill(beside, data)
        _copy_mode(target, beside)
        os.replace(beside, target)
    except BaseException:  # Ctrl-C as well
        beside.unlink(missing_ok=True)
        raise


def _fill(path: Path, data: bytes) -> None:
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())  # some disks say only now that they are full


def _copy_mode(source: Path, copy: Path) -> None:
    if source.exists():
        copy.chmod(stat.S_IMODE(source.stat().st_mode))
