"""Statements of responsibility in tables: the columns whose header is 责任单位, 牵头领导, 完成时限."""

import re
from collections.abc import Iterator, Sequence

from plans.folding import fold_aligned
from plans.parsing.document import Responsibility, Span
from plans.parsing.responsibility.labels import LABEL, role_of
from plans.parsing.responsibility.names import by_role, read_names

_LINE = re.compile(r"[^\n]+")
_CELL = re.compile(r"[^\t|]+")
_WORDS = re.compile(r"[^\s|](?:[^\n|]*[^\s|])?")
_BLANKS = re.compile(r"\s+")
_HEADER = re.compile(LABEL)
_NUMBERS = ("序号", "编号", "项次")
_NARROWEST, _WIDEST = 3, 12

Row = Sequence[Span]
"""The cells of a row, empty ones left out."""


def find_in_rows(text: str) -> list[Responsibility]:
    """What stands in these columns, in order, where a line is a row, or a line is a cell."""
    if "\t" not in text and "|" not in text and not any(word in text for word in _NUMBERS):
        return []
    found: list[Responsibility] = []
    roles: dict[int, str] = {}
    width = 0
    for row in _rows(text):
        headers = _headers(text, row)
        if headers:
            roles, width = headers, len(row)
        elif len(row) == width:
            found += (each for column, role in roles.items() for each in _stated(text, row[column], role))
    return found


def _stated(text: str, cell: Span, role: str) -> Iterator[Responsibility]:
    for said, names in by_role(read_names(text[cell.start : cell.end], role)):
        yield Responsibility(said, names, cell)


def _headers(text: str, row: Row) -> dict[int, str]:
    """Column → role, where the row is a header: some of its cells are labels, and not all."""
    cells = [_BLANKS.sub("", fold_aligned(text[cell.start : cell.end])) for cell in row]
    roles = {at: role_of(cell) for at, cell in enumerate(cells) if _HEADER.fullmatch(cell)}
    return roles if len(roles) < len(row) else {}


def _rows(text: str) -> Iterator[Row]:
    lines = [cells for line in _LINE.finditer(text) if (cells := list(_cells(text, line)))]
    firsts = [cells[0] for cells in lines]
    reach = 0
    for at, cells in enumerate(lines):
        if len(cells) > 1:
            yield cells
        elif at >= reach and _said(text, cells[0]) in _NUMBERS:
            for row in _rows_of_lines(text, firsts, at):
                yield row
                reach = at + len(row)


def _cells(text: str, line: re.Match[str]) -> Iterator[Span]:
    for cell in _CELL.finditer(text, *line.span()):
        words = _WORDS.search(text, *cell.span())
        if words:
            yield Span(*words.span())


def _rows_of_lines(text: str, lines: Sequence[Span], at: int) -> Iterator[Row]:
    """A table printed a cell a line is known by its column of numbers, which come again at the width of a row."""
    ahead = lines[at : at + _WIDEST + 1]
    width = next((step for step, cell in enumerate(ahead) if _said(text, cell).isdigit()), 0)
    if width < _NARROWEST:
        return
    yield lines[at : at + width]
    value = int(_said(text, lines[at + width]))
    for start in range(at + width, len(lines) - width + 1, width):
        if _said(text, lines[start]) != str(value):
            return
        yield lines[start : start + width]
        value += 1


def _said(text: str, cell: Span) -> str:
    return _BLANKS.sub("", fold_aligned(text[cell.start : cell.end]))
