"""A value as a person reads it in a spreadsheet, and as a spreadsheet may open it.

A text that would run as a formula (it begins with = + - @, full-width too, or a control character) gets an apostrophe
in front in CSV files, which cannot tell texts from formulas; workbooks can, and keep it as it is.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.utils.timezone import localtime

from plans.tables.amounts import plain
from plans.tables.columns import Column, Kind

Cell = str | int | float | Decimal | date | None

BETWEEN = "；"
"""Between the members of a list."""
_RUN_AS_FORMULA = tuple("=+-@＝＋－＠\t\r\n")


def safe_text(text: str) -> str:
    text = text.replace("\x00", "")
    return f"'{text}" if text.startswith(_RUN_AS_FORMULA) else text


def printed(cell: Cell) -> str:
    """The cell as a CSV file holds it."""
    match cell:
        case None:
            return ""
        case str():
            return safe_text(cell)
        case Decimal():
            return plain(cell)
        case date():
            return cell.isoformat()
        case _:
            return str(cell)


def cell_rows(columns: Sequence[Column], rows: Any) -> Iterator[list[Cell]]:
    """Rows as the database gives them, in words: codes by their names, moments in the archive's own time."""
    worded = [_wording(column) for column in columns]
    for row in rows:
        yield [say(value) for say, value in zip(worded, row, strict=True)]


def _wording(column: Column) -> Callable[[Any], Cell]:
    """How the values of a column are put into words."""
    words = column.words
    match column.kind:
        case Kind.BOOLEAN:
            return lambda value: "" if value is None else "是" if value else "否"
        case Kind.LIST:
            return lambda values: BETWEEN.join(words.get(value, value) for value in values or ())
        case Kind.MOMENT:
            return _moment
        case _ if words:
            return lambda value: words.get(value, value)
    return lambda value: value


def _moment(value: datetime | None) -> Cell:
    return f"{localtime(value):%Y-%m-%d %H:%M:%S}" if value else ""
