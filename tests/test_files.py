"""A file is written whole or not at all, and what went wrong is one line."""

import os
import resource
import stat
import subprocess
import sys
from itertools import count
from pathlib import Path
from types import FrameType

import pytest

from quiz import files
from quiz.errors import OutputError
from quiz.files import write

LIMIT = 4096
OLD = b"what was there before"


def listing(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def test_a_new_file_holds_the_bytes_and_nothing_lies_beside_it(tmp_path: Path) -> None:
    write(tmp_path / "deck.json", b"{}\n")
    assert (tmp_path / "deck.json").read_bytes() == b"{}\n"
    assert listing(tmp_path) == ["deck.json"]


def test_a_new_file_has_the_mode_of_any_new_file(tmp_path: Path) -> None:
    (tmp_path / "plain").touch()
    write(tmp_path / "deck.json", b"")
    assert (tmp_path / "deck.json").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_an_old_file_is_replaced_and_keeps_its_mode(tmp_path: Path) -> None:
    path = tmp_path / "deck.json"
    path.write_bytes(OLD)
    path.chmod(0o640)
    write(path, b"new")
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.json").write_bytes(OLD)
    (tmp_path / "link.json").symlink_to("real.json")
    write(tmp_path / "link.json", b"new")
    assert (tmp_path / "link.json").is_symlink()
    assert (tmp_path / "real.json").read_bytes() == b"new"


def test_a_name_may_be_as_long_as_the_system_allows(tmp_path: Path) -> None:
    write(tmp_path / ("n" * 255), b"new")
    assert listing(tmp_path) == ["n" * 255]


REFUSED = {
    "a folder": ("", "{path}: is a folder; name a file in it"),
    "folder missing": (
        "no/deck.json",
        "{path}: the folder {parent} does not exist; make it first",
    ),
    "folder is a file": (
        "file/deck.json",
        "{path}: {parent} is not a folder; choose another place",
    ),
    "name too long": (
        "n" * 256,
        "{path}: cannot write: the name is too long; choose a shorter one",
    ),
}


@pytest.mark.parametrize(("name", "message"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_work_is_refused_in_one_line(tmp_path: Path, name: str, message: str) -> None:
    (tmp_path / "file").write_bytes(OLD)
    path = tmp_path / name
    with pytest.raises(OutputError) as caught:
        write(path, b"new")
    assert str(caught.value) == message.format(path=path, parent=path.parent)
    assert listing(tmp_path) == ["file"]


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write anywhere")
def test_a_read_only_file_and_a_read_only_folder_are_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "deck.json"
    path.write_bytes(OLD)
    path.chmod(0o444)
    with pytest.raises(OutputError, match="is read-only; allow writing or choose another name"):
        write(path, b"new")
    tmp_path.chmod(0o555)
    with pytest.raises(OutputError, match="no permission to write there; choose another place"):
        write(tmp_path / "other.json", b"new")
    tmp_path.chmod(0o755)
    assert path.read_bytes() == OLD
    assert listing(tmp_path) == ["deck.json"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_disk_is_said(tmp_path: Path) -> None:
    with pytest.raises(OutputError) as caught:
        write(Path("/dev/full"), b"new")
    assert str(caught.value) == (
        "/dev/full: cannot write: the disk is full; make room or choose another disk"
    )


def test_a_failure_half_way_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "deck.json"
    path.write_bytes(OLD)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (LIMIT, before[1]))
    try:
        with pytest.raises(OutputError, match="larger than the system allows"):
            write(path, bytes(2 * LIMIT))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert path.read_bytes() == OLD
    assert listing(tmp_path) == ["deck.json"]


class CtrlC:
    """Press Ctrl-C just before a line of quiz/files.py is run: the first, the second ..."""

    def __init__(self, line: int) -> None:
        self.left = line

    def __call__(self, frame: FrameType, event: str, _: object) -> "CtrlC | None":
        if frame.f_code.co_filename != files.__file__:
            return None
        self.left -= event == "line"
        if not self.left:
            raise KeyboardInterrupt
        return self

    def interrupts(self, path: Path) -> bool:
        """Write, and tell whether Ctrl-C came before the end."""
        outer = sys.gettrace()
        sys.settrace(self)
        try:
            write(path, b"new")
        except KeyboardInterrupt:
            return True
        finally:
            sys.settrace(outer)
        return False


@pytest.mark.filterwarnings(
    "ignore:unclosed file:ResourceWarning",  # Ctrl-C just as the file is being closed
    "ignore::pytest.PytestUnraisableExceptionWarning",
)
def test_ctrl_c_at_any_moment_leaves_the_old_file_or_the_new_one(tmp_path: Path) -> None:
    path = tmp_path / "deck.json"
    for line in count(1):
        path.write_bytes(OLD)
        interrupted = CtrlC(line).interrupts(path)
        assert listing(tmp_path) == ["deck.json"]
        assert path.read_bytes() in (OLD, b"new")
        if not interrupted:
            break
    assert line > 15, "Ctrl-C came too seldom to show anything"


STREAMS = {
    "a pipe": ("{run} /dev/stdout | cat > out", b"new"),
    "a file by >": ("{run} /dev/stdout > out", b"new"),
    "a file by >>": ("printf old- > out; {run} /dev/stdout >> out", b"old-new"),
    "a named pipe": ("mkfifo pipe; cat pipe > out & {run} pipe; wait", b"new"),
    "nothing": ("{run} /dev/null; : > out", b""),
}


@pytest.mark.parametrize(("command", "expected"), STREAMS.values(), ids=STREAMS)
def test_a_stream_is_written_to_not_replaced(tmp_path: Path, command: str, expected: bytes) -> None:
    code = "import sys; from quiz.files import write; write(sys.argv[1], b'new')"
    run = f"PYTHONPATH='{Path(__file__).parent.parent}' '{sys.executable}' -c \"{code}\""
    subprocess.run(command.format(run=run), shell=True, check=True, cwd=tmp_path, timeout=60)
    assert (tmp_path / "out").read_bytes() == expected
