"""Prints what strict readers thought of the questions: by kind, by rule, by reason.

Run by hand: `python tests/quality/table.py [ROUND|candidates]`. Each rating is one reader's of one
item, blind to the program: fluent (F), clear alone (C), true (T), of the right kind (K), worth
asking (W), and good options (O). Usable is an item with the first five. `candidates` are all that
was written of some articles, with what the screens threw out then and their reasons against it.
"""

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

RATINGS = Path(__file__).parent / "ratings.json"
CANDIDATES = Path(__file__).parent / "candidates.json"
CRITERIA = "FCTKW"

Rating = Mapping[str, Any]


def ratings(number: int | None = None) -> list[Rating]:
    """Return the kept ratings, of one round or of all."""
    rows: list[Rating] = json.loads(RATINGS.read_text("utf-8"))
    return [row for row in rows if number in (None, row["round"])]


def candidates() -> list[Rating]:
    """Return the ratings of candidates, kept or thrown out."""
    rows: list[Rating] = json.loads(CANDIDATES.read_text("utf-8"))
    return rows


def against(rows: list[Rating]) -> list[str]:
    """Return a line for each reason against candidates, and for those with none."""
    names = sorted({name for row in rows for name in row["against"]})
    groups = [(name, [r for r in rows if name in r["against"]]) for name in names]
    return ["", "by reason against", line("none", (r for r in rows if not r["against"]))] + [
        line(name, group) for name, group in groups
    ]


def usable(rating: Rating) -> bool:
    """Tell whether an item could be put before a class unedited."""
    return all(rating[c] == 1 for c in CRITERIA)


def line(name: str, rows: Iterable[Rating]) -> str:
    """Return one row of the table: how many, how many usable and fatal, the share of each mark."""
    listed = list(rows)
    share = " ".join(f"{c} {_percent(r[c] for r in listed):>3}" for c in CRITERIA)
    good, fatal = sum(map(usable, listed)), sum(r["T"] == 0 for r in listed)
    part = _percent(map(usable, listed))
    return f"{name:<44} {len(listed):>4} usable {good:>3} ({part} %) fatal {fatal:>2}  {share}"


def _percent(marks: Iterable[Any]) -> int:
    listed = [bool(m) for m in marks]
    return round(100 * sum(listed) / max(1, len(listed)))


def table(rows: list[Rating]) -> list[str]:
    """Return the whole table, a text line each."""
    lines = [line("all", rows)]
    for field in ("kind", "rule"):
        groups: dict[str, list[Rating]] = defaultdict(list)
        for row in rows:
            groups[row[field]].append(row)
        lines += ["", f"by {field}", *(line(name, groups[name]) for name in sorted(groups))]
    reasons = Counter(reason for row in rows for reason in row["reasons"])
    return [*lines, "", "by reason", *(f"{name:<44} {n:>4}" for name, n in reasons.most_common())]


def main(argument: str | None) -> list[str]:
    """Return what one argument asks for."""
    if argument == "candidates":
        return [*table(candidates()), *against(candidates())]
    return table(ratings(int(argument) if argument else None))


if __name__ == "__main__":
    print("\n".join(main(sys.argv[1] if len(sys.argv) > 1 else None)))
