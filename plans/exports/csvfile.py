"""CSV for spreadsheets: UTF-8 with a byte order mark (by which Excel knows it), commas, CRLF, one header line."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from plans.exports.cells import Cell, printed

BYTE_ORDER_MARK = "\ufeff"


class _Line:
    """What csv.writer writes to: hands each line back."""

    def write(self, line: str) -> str:
        return line


def csv_lines(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Iterator[str]:
    """The lines of a CSV file, the mark first."""
    writer: Any = csv.writer(_Line())
    yield BYTE_ORDER_MARK + writer.writerow(header)
    for row in rows:
        yield writer.writerow(map(printed, row))
