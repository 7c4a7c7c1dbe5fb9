"""Rows as a sheet of Excel; the one place that knows XlsxWriter."""

import io
from collections.abc import Mapping, Sequence
from datetime import datetime
from zipfile import ZipFile

import xlsxwriter

from quiz.export.zipped import FIRST_DAY, zipped

LONGEST_CELL = 32767
"""Characters in a cell of Excel."""
NO_GUESSES = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
"""A text is a text: with its type in the file, it needs no sign before it to be no formula."""

Row = Sequence[str | int]


def sheet_of_rows(rows: Mapping[int, Row], widths: Mapping[str, int]) -> bytes:
    """Write rows, by their number from 1, with the same bytes each time."""
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, NO_GUESSES) as book:
        book.set_properties({"created": datetime(*FIRST_DAY)})
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        sheet = book.add_worksheet()
        for columns, width in widths.items():
            sheet.set_column(columns, width)
        for number, row in rows.items():
            for column, cell in enumerate(row):
                _write(sheet, number - 1, column, cell, wrapped)
    return _same_everywhere(buffer.getvalue())


def _write(sheet: xlsxwriter.worksheet.Worksheet, row: int, column: int, *cell: object) -> None:
    """Write a cell by its type; an empty one is left out."""
    if isinstance(cell[0], str) and cell[0]:
        sheet.write_string(row, column, *cell)
    elif isinstance(cell[0], int):
        sheet.write_number(row, column, *cell)


def _same_everywhere(data: bytes) -> bytes:
    """Pack again, as a zip file tells the system it was made on."""
    with ZipFile(io.BytesIO(data)) as package:
        return zipped({name: package.read(name) for name in package.namelist()})
