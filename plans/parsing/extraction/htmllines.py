"""Text put down in lines, the way a browser breaks them: blocks, rows of tables, white space collapsed."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from plans.parsing.extraction.tablerows import CELLS_APART, is_data

_BLANKS = re.compile(r"[ \t\r\n\f]+")
_LINE_BREAK = re.compile(r"\r\n?|\n")
# Two marks for what is decided when a line is whole: a break of the source's line, and a blank that must stay.
_SOFT, _KEPT = "\x1d", "\x1e"
_COLLAPSING = re.compile(f"[ {_SOFT}]+")
_WIDE = re.compile("[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60“”‘’…—]")
_MARGINS = re.compile(f"[ {_SOFT}]*\n[ {_SOFT}]*")
_BREAKS = re.compile("\n+")


@dataclass(slots=True)
class _Row:
    cells: list[str] = field(default_factory=list)
    holds_row: bool = False


class Lines:
    """Collects the text of a page, a stretch at a time; a row of a table is held back until it is whole."""

    def __init__(self) -> None:
        self._rows: list[_Row] = []
        self._stretches: list[list[str]] = [[]]
        """What was written to the page and to each open cell."""

    def write(self, text: str) -> None:
        """Text in which white space is nothing but a blank."""
        self._put(_BLANKS.sub(lambda blanks: _SOFT if "\n" in blanks[0] else " ", text))

    def write_as_is(self, text: str) -> None:
        """Text in which every blank and line break counts."""
        self._put(_LINE_BREAK.sub("\n", text).replace(" ", _KEPT))

    def end_line(self) -> None:
        self._put("\n")

    def open_row(self) -> None:
        self._rows.append(_Row())

    def open_cell(self) -> None:
        self._stretches.append([])

    def close_cell(self) -> None:
        cell = _tidy(self._stretches.pop())
        if not self._rows:
            self._put(f" {cell} ")
        elif cell:
            self._rows[-1].cells.append(cell)

    def close_row(self) -> None:
        row = self._rows.pop()
        if is_data(map(len, row.cells), row.holds_row):
            self._put("\n" + CELLS_APART.join(_BREAKS.sub(_KEPT, cell) for cell in row.cells) + "\n")
        else:
            self._put("\n" + "\n".join(row.cells) + "\n")
        if self._rows:
            self._rows[-1].holds_row = True

    def text(self) -> str:
        lines = _tidy(self._stretches[0]).replace(_KEPT, " ").split("\n")
        return "\n".join(line for line in lines if line.strip())

    def _put(self, text: str) -> None:
        self._stretches[-1].append(text)


def _tidy(stretches: Iterable[str]) -> str:
    """The stretches joined, blanks collapsed; a source line that ends between two Chinese characters leaves none."""
    text = "".join(stretches)
    collapsed = _COLLAPSING.sub(lambda blanks: _collapsed(text, blanks), text)
    return _MARGINS.sub("\n", collapsed).strip(" \n")


def _collapsed(text: str, blanks: re.Match[str]) -> str:
    start, end = blanks.span()
    joins = _SOFT in blanks[0] and start > 0 and _WIDE.match(text, start - 1) and _WIDE.match(text, end)
    return "" if joins else " "
