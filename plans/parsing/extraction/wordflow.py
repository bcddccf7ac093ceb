"""Paragraphs, rows and boxes → lines, in the order in which a reader meets them."""

from dataclasses import dataclass, field

from plans.parsing.errors import ReadingError
from plans.parsing.extraction.tablerows import CELLS_APART, is_data

MAX_CHARACTERS = 3_000_000
"""About 2,000 pages."""
_TOO_LONG = f"这个文档的文字超过 {MAX_CHARACTERS // 10_000} 万字。请只保留工作要点的正文后再上传。"


@dataclass(slots=True)
class _Paragraph:
    number: str = ""
    stretches: list[str] = field(default_factory=list)
    runs_on: bool = False
    before: list[str] = field(default_factory=list)
    after: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Stretch:
    """Lines of the page, of a cell or of a box; `pending` waits for the paragraph that it runs on into."""

    lines: list[str] = field(default_factory=list)
    pending: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Row:
    cells: list[list[str]] = field(default_factory=list)
    holds_row: bool = False
    is_gone: bool = False


class Flow:
    """Collects text; whatever is opened must be closed in turn."""

    def __init__(self) -> None:
        self._stretches = [_Stretch()]
        self._paragraphs: list[_Paragraph] = []
        self._rows: list[_Row] = []
        self._characters = 0

    def lines(self) -> list[str]:
        """What has been collected outside all cells and boxes that are still open."""
        return _finished(self._stretches[0])

    def open_paragraph(self) -> None:
        self._paragraphs.append(_Paragraph())

    def set_number(self, number: str) -> None:
        self._paragraphs[-1].number = number
        self._count(number)

    def run_on(self) -> None:
        """Lets the open paragraph go on in the next one, as its end is deleted or hidden."""
        self._paragraphs[-1].runs_on = True

    def write(self, text: str) -> None:
        if self._paragraphs:
            self._paragraphs[-1].stretches.append(text)
            self._count(text)

    def close_paragraph(self) -> None:
        paragraph, stretch = self._paragraphs.pop(), self._stretches[-1]
        stretch.lines += paragraph.before
        if paragraph.runs_on:
            stretch.pending += paragraph.stretches
        elif paragraph.number or paragraph.stretches or stretch.pending:
            stretch.lines += _tidy("".join((paragraph.number, *stretch.pending, *paragraph.stretches)))
            stretch.pending = []
        stretch.lines += paragraph.after

    def open_box(self) -> None:
        """Text apart from the paragraph that holds it: a text box, a note."""
        self._stretches.append(_Stretch())

    def close_box(self) -> None:
        """Puts the box before the text of the paragraph, or after it: where it stands, but never within."""
        lines = _finished(self._stretches.pop())
        if not self._paragraphs:
            self._stretches[-1].lines += lines
        elif self._paragraphs[-1].stretches:
            self._paragraphs[-1].after += lines
        else:
            self._paragraphs[-1].before += lines

    def take_box(self) -> list[str]:
        """The lines of a box that belongs elsewhere."""
        return _finished(self._stretches.pop())

    def open_row(self) -> None:
        self._rows.append(_Row())

    def drop_row(self) -> None:
        if self._rows:
            self._rows[-1].is_gone = True

    def open_cell(self) -> None:
        self._stretches.append(_Stretch())

    def close_cell(self, is_printed: bool) -> None:
        lines = _finished(self._stretches.pop())
        if not is_printed:
            return
        if self._rows:
            self._rows[-1].cells.append(lines)
        else:
            self._stretches[-1].lines += lines

    def close_row(self) -> None:
        row = self._rows.pop()
        if not row.is_gone:
            self._stretches[-1].lines += _lines_of(row)
        if self._rows:
            self._rows[-1].holds_row = True

    def _count(self, text: str) -> None:
        self._characters += len(text)
        if self._characters > MAX_CHARACTERS:
            raise ReadingError(_TOO_LONG)


def _finished(stretch: _Stretch) -> list[str]:
    return stretch.lines + _tidy("".join(stretch.pending))


def _tidy(text: str) -> list[str]:
    """The lines of a paragraph that are not blank."""
    lines = (line.strip(" \t") for line in text.split("\n"))
    return [line for line in lines if line and not line.isspace()]


def _lines_of(row: _Row) -> list[str]:
    """One line for a row of data; the lines of the cells, one after the other, for a frame round text."""
    cells = [cell for cell in row.cells if cell]
    if is_data((sum(map(len, cell)) for cell in cells), row.holds_row):
        return [CELLS_APART.join(" ".join(cell).replace(CELLS_APART, " ") for cell in cells)]
    return [line for cell in cells for line in cell]
