"""XLSX: the table as sheet 数据, its codebook as sheet 说明. Texts stay texts, whatever they begin with.

A row is written to the disk as soon as the next one begins, so that memory does not grow with the table.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import IO, Any

import xlsxwriter

from plans.exports.cells import Cell
from plans.exports.codebook import HEADER, About, codebook_rows

EXCEL_ROWS = 1_048_576
EXCEL_COLUMNS = 16_384
LONGEST_TEXT = 32_767
"""UTF-16 units that a cell of a workbook holds."""
_CUT = -2
"""What xlsxwriter answers when it has cut a text to that."""
_WIDTHS = (12, 24, 18, 10, 70, 60)


def write_workbook(file: IO[bytes], about: About, rows: Iterable[Sequence[Cell]]) -> None:
    """Write the whole workbook; the codebook counts the rows as written."""
    options = {"constant_memory": True, "default_date_format": "yyyy-mm-dd"}
    with xlsxwriter.Workbook(file, options) as book:
        book.set_properties({"title": about.title, "created": about.moment.replace(tzinfo=None)})
        sheet = _sheet(book, "数据", [column.label for column in about.columns])
        written, cut = _write_rows(sheet, rows)
        notes = [*about.notes, *([_cut_note(cut)] if cut else [])]
        _write_codebook(book, replace(about, count=written, notes=notes))


def _sheet(book: Any, name: str, header: Sequence[str]) -> Any:
    sheet = book.add_worksheet(name)
    sheet.freeze_panes(1, 0)
    bold = book.add_format({"bold": True})
    for position, label in enumerate(header):
        sheet.write_string(0, position, label, bold)
    return sheet


def _write_rows(sheet: Any, rows: Iterable[Sequence[Cell]]) -> tuple[int, int]:
    """How many rows were written, and how many texts were cut."""
    number = cut = 0
    for number, row in enumerate(rows, start=1):
        for position, cell in enumerate(row):
            if cell is not None and cell != "":
                cut += _write_cell(sheet, number, position, cell) == _CUT
    return number, cut


def _write_cell(sheet: Any, row: int, column: int, cell: Cell) -> int:
    match cell:
        case str():
            return int(sheet.write_string(row, column, _writable(cell)))
        case int() | float() | Decimal():
            return int(sheet.write_number(row, column, float(cell)))
        case date():
            return int(sheet.write_datetime(row, column, cell))
    raise TypeError(f"no cell of a workbook: {cell!r}")


def _writable(text: str) -> str:
    """Without halves of surrogate pairs, which no file can hold."""
    return text.encode("utf-8", "replace").decode()


def _write_codebook(book: Any, about: About) -> None:
    sheet = _sheet(book, "说明", HEADER)
    for position, width in enumerate(_WIDTHS):
        sheet.set_column(position, position, width)
    _write_rows(sheet, codebook_rows(about))


def _cut_note(cut: int) -> str:
    return f"有 {cut} 个单元格的文字超出 Excel 的上限（{LONGEST_TEXT} 个字符），只保留了开头；全文见 CSV。"
