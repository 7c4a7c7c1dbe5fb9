"""Reads the tables in data/: tab-separated, the first line after the comments names the columns."""

from pathlib import Path

DATA = Path(__file__).parent / "data"


def rows(file: str) -> list[dict[str, str]]:
    """The rows of one table, each by column name."""
    text = (DATA / file).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    columns = lines[0].split("\t")
    return [dict(zip(columns, line.split("\t"), strict=True)) for line in lines[1:]]


def listed(cell: str, sign: str = ",") -> tuple[str, ...]:
    """A cell that holds a list: "UK,Britain" -> ("UK", "Britain")."""
    return tuple(part for part in cell.split(sign) if part)
