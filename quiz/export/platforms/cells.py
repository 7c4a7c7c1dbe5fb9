"""Rows as comma-separated text in which no cell acts as a formula of a spreadsheet."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

FORMULA = "[=+\\-@\t\r]"
"""What makes a cell a formula, where it begins with it."""
NUMBER = re.compile(r"[-+]\d+(?:,\d{3})*(?:\.\d+)?%?")
"""What begins like a formula and is none: any spreadsheet shows it as the number it is."""


def rows_of_text(rows: Iterable[Sequence[str | int]], guard: str, byte_order: str = "") -> bytes:
    """Write rows in UTF-8; `guard` goes before a cell that would act as a formula."""
    text = io.StringIO(byte_order)
    text.seek(0, io.SEEK_END)
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerows([_cell(cell, guard) for cell in row] for row in rows)
    return text.getvalue().encode()


def _cell(cell: str | int, guard: str) -> str:
    """Guard a formula, and a text that looks guarded, so that taking a guard off gives the text."""
    text = str(cell)
    acts = re.match(f"{guard}*{FORMULA}", text) and not NUMBER.fullmatch(text)
    return f"{guard}{text}" if acts else text
