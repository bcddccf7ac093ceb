"""A page of a PDF → its lines and table rows in reading order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from plans.parsing.extraction.pdfcolumns import columns_of
from plans.parsing.extraction.pdfdrawings import Drawings
from plans.parsing.extraction.pdfglyphs import Glyphs
from plans.parsing.extraction.pdflines import Line, lines_of
from plans.parsing.extraction.pdfmarks import apart_from_marks
from plans.parsing.extraction.pdfmeasures import TextLine, measure
from plans.parsing.extraction.pdftables import Row, read_tables

Block = Row | list[TextLine]
"""A row of a table, or lines of one column that follow each other."""


@dataclass(frozen=True, slots=True)
class Page:
    blocks: list[Block]
    marks: str
    """What is printed across the text: watermarks."""

    @property
    def lines(self) -> Iterator[TextLine]:
        for block in self.blocks:
            if not isinstance(block, Row):
                yield from block


def lay_out(glyphs: Glyphs, drawings: Drawings) -> Page:
    upright, marks = apart_from_marks(glyphs.upright)
    rows, loose = read_tables(upright, drawings)
    blocks: list[Block] = []
    for in_table, group in groupby(_from_the_top(rows, lines_of(loose)), key=lambda part: isinstance(part, Row)):
        if in_table:
            blocks += [part for part in group if isinstance(part, Row)]
        else:
            lines = [part for part in group if isinstance(part, Line)]
            blocks += [[measure(line) for line in block] for block in columns_of(lines)]
    return Page(blocks, _once(marks) + _once(glyphs.across))


def _from_the_top(rows: Sequence[Row], lines: Sequence[Line]) -> list[Row | Line]:
    return sorted([*rows, *lines], key=lambda part: -(part.top if isinstance(part, Row) else part.base))


def _once(text: str) -> str:
    """A text that is nothing but one text over and over, once."""
    text = "".join(text.split())
    period = (text + text).find(text, 1) if text else 0
    return text[:period]
