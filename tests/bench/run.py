"""Time and memory, run by hand: python tests/bench/run.py [FOLDER of articles].

Every command runs in a process of its own, three times: the middle time, and the peak memory of
that one process. The words per second compare the whole build with the bare spaCy pipeline, in one
process, on the same paragraphs.
"""

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
SEED = ROOT / "seeds" / "lavrov-north-korea.txt"
CORPUS = ROOT.parent / "shared" / "corpus"
QUIZ = [sys.executable, "-c", "from quiz.cli import main; main()"]
RUNS = 3
MOST_MEMORY = 700
MEGABYTE = 1024**2 if sys.platform == "darwin" else 1024
"""What `ru_maxrss` counts in: bytes on macOS, kilobytes elsewhere."""


class Cost(NamedTuple):
    """What one process took."""

    seconds: float
    megabytes: float


class Row(NamedTuple):
    """One line of the table."""

    what: str
    measured: str
    target: str
    holds: bool


def middle_cost(command: list[str], until: bytes | None = None) -> Cost:
    """Measure a command several times, and keep the run in the middle."""
    return sorted(cost(command, until) for _ in range(RUNS))[RUNS // 2]


def cost(command: list[str], until: bytes | None) -> Cost:
    """Run a command to its end, or time it to the moment it has written `until`."""
    begun = time.perf_counter()
    process = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0, cwd=ROOT
    )
    assert process.stdin is not None
    assert process.stdout is not None
    seen = read_to(process.stdout.read, until)
    seconds = time.perf_counter() - begun
    process.stdin.close()
    process.stdout.read()
    _, status, used = os.wait4(process.pid, 0)
    if (status and not until) or (until and until not in seen):
        raise SystemExit(f"failed: {' '.join(command)}")
    return Cost(seconds, used.ru_maxrss / MEGABYTE)


def read_to(read: Callable[[int], bytes], until: bytes | None) -> bytes:
    """Read byte by byte up to the mark, or to the end."""
    seen = b""
    while (byte := read(1)) and (until is None or not seen.endswith(until)):
        seen += byte
    return seen


def commands() -> list[Row]:
    """Measure the three commands that have a target."""
    with tempfile.TemporaryDirectory() as room:
        made = str(Path(room) / "deck.json")
        cases: tuple[tuple[str, list[str], bytes | None, float], ...] = (
            ("quiz --help", ["--help"], None, 0.3),
            ("quiz make SEED, cold", ["make", str(SEED), "-o", made], None, 4.0),
            ("quiz play DECK, to its first question", ["play", made], b"?", 0.5),
        )
        return [
            against(what, middle_cost([*QUIZ, *arguments], until), most)
            for what, arguments, until, most in cases
        ]


def against(what: str, took: Cost, most: float) -> Row:
    """Set a cost against its target."""
    measured = f"{took.seconds:.2f} s, {took.megabytes:.0f} MB"
    holds = took.seconds < most and took.megabytes < MOST_MEMORY
    return Row(what, measured, f"< {most} s, < {MOST_MEMORY} MB", holds)


def speed(folder: Path) -> list[Row]:
    """Compare the build with the bare pipeline, over every article of a folder."""
    command = [sys.executable, __file__, "--speed", str(folder)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, cwd=ROOT)
    words, bare, build, memory = json.loads(done.stdout.splitlines()[-1])
    rest = (build - bare) / bare
    return [
        Row(f"bare spaCy, {words} words", f"{words / bare:.0f} words/s", "", True),
        Row(f"quiz build, {words} words", f"{words / build:.0f} words/s", "", True),
        Row("all after the parse, in its time", f"{rest:.0%}", "<= 50%", rest <= 0.5),
        Row("memory of the build", f"{memory:.0f} MB", f"< {MOST_MEMORY} MB", memory < MOST_MEMORY),
    ]


def race(folder: Path) -> tuple[int, float, float, float]:
    """Time the bare pipeline and the build in this process; words, seconds, seconds, megabytes."""
    from quiz.build import build
    from quiz.language import pipeline
    from quiz.reading import read

    nlp = pipeline.load(pipeline.choose())
    build([read(str(SEED))])  # the first run loads tables that later ones share
    articles = [read(str(path)) for path in sorted(folder.glob("*.txt"))]
    words, bare, whole = 0, 0.0, 0.0
    for article in articles:  # by turns, so that a busy minute slows both
        texts = [paragraph.text for paragraph in article.paragraphs]
        words += sum(len(text.split()) for text in texts)
        bare += timed(partial(list, nlp.pipe(texts)))
        whole += timed(partial(build, [article]))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MEGABYTE
    return words, bare, whole, memory


def timed(work: Callable[[], object]) -> float:
    """Seconds that a piece of work takes."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def print_table(rows: list[Row]) -> None:
    """Print what was measured beside what was wanted."""
    for row in rows:
        verdict = "" if not row.target else "holds" if row.holds else "MISSED"
        print(f"{row.what:<40} {row.measured:<18} {row.target:<18} {verdict}")


def main(arguments: list[str]) -> None:
    """Measure everything, or only race the pipeline (in a process of its own)."""
    if arguments[:1] == ["--speed"]:
        print(json.dumps(race(Path(arguments[1]))))
        return
    folder = Path(arguments[0]) if arguments else CORPUS if CORPUS.is_dir() else SEED.parent
    print_table([*commands(), *speed(folder.resolve())])


if __name__ == "__main__":
    main(sys.argv[1:])
