"""Lines → paragraphs: a line goes on in the next where only the width of the page broke it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from plans.parsing.extraction.pdfmeasures import TextLine

_INDENT = 0.8
"""A line that begins so many heights of a glyph further right is indented."""
_SLACK = 0.4
"""Room, in heights of a glyph, that a line may leave although the next word would not have fitted: marks hang out."""
_PITCH = 1.3
"""Lines that stand so much further apart than usual are of two paragraphs."""
_SIZES = 0.22
_EDGE = 0.8
_OUTLIER = 3.0
_STEADY = 5
"""A block of so many lines, three of which end at one edge, tells its own margins."""
_MOST_CELLS = 2
_CLOSED = frozenset("。！？!?")
_LEADERS = re.compile(r"(?:[.．·…‥] ?){4,}[\s\d]*$|…{2,}[\s\d]+$")
"""Dots that lead to the page number of an entry in a table of contents."""
_NUMBERED = re.compile(
    r"第?[一二三四五六七八九十]{1,3}[、章节]|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,3}[.．、](?!\d)"
)


@dataclass(frozen=True, slots=True)
class Margins:
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """A line with the margins of its block, and how far apart the block's lines usually stand."""

    line: TextLine
    margins: Margins
    pitch: float | None
    block: int

    @property
    def indent(self) -> float:
        """In heights of a glyph, behind the left margin."""
        return (self.line.left - self.margins.left) / self.line.size


def place(blocks: Sequence[tuple[Sequence[TextLine], Margins]]) -> list[list[PlacedLine]]:
    """The lines of a document's blocks (each with the edges of its page), with the margins they keep to.

    A block too short to tell has those of the block before or behind it, or else its page's.
    """
    steady = [_steady_margins(block) for block, _ in blocks]
    before = _carried(steady)
    after = _carried(steady[::-1])[::-1]
    placed = []
    for number, (block, page) in enumerate(blocks):
        near = (margins for margins in (steady[number], before[number], after[number]) if margins)
        margins = next((margins for margins in near if _fits(block, margins)), page)
        pitch = _pitch(block)
        placed.append([PlacedLine(line, margins, pitch, number) for line in block])
    return placed


def goes_on(paragraph: Sequence[PlacedLine], after: PlacedLine) -> bool:
    """Whether the paragraph's last line was broken by the page's width alone."""
    before = paragraph[-1]
    if max(before.line.cells, after.line.cells) > _MOST_CELLS or not _same_size(before.line, after.line):
        return False
    if before.block == after.block and before.pitch and before.line.base - after.line.base > _PITCH * before.pitch:
        return False
    if (before.line.text[-1] in _CLOSED and _NUMBERED.match(after.line.text)) or _LEADERS.search(before.line.text):
        return False
    room = before.margins.right - before.line.right
    return room <= after.line.opening + _SLACK * after.line.size and _is_flush(paragraph, after)


def _is_flush(paragraph: Sequence[PlacedLine], after: PlacedLine) -> bool:
    """Whether a line begins where the further lines of the paragraph do: at the margin, or under its first words."""
    first, before = paragraph[0], paragraph[-1]
    if len(paragraph) > 1:
        hanging = before.indent
    elif first.line.hang is not None:
        hanging = (first.line.hang - first.margins.left) / first.line.size
    else:
        hanging = 0.0
    return after.indent < _INDENT or abs(after.indent - hanging) < _INDENT / 2


def _same_size(line: TextLine, other: TextLine) -> bool:
    return abs(line.size - other.size) <= _SIZES * max(line.size, other.size)


def _margins(block: Sequence[TextLine]) -> Margins:
    """The outermost edges, but for a single line that stands far out."""
    size = median(line.size for line in block)
    return Margins(
        -_outermost([-line.left for line in block], size),
        _outermost([line.right for line in block], size),
    )


def _outermost(edges: Sequence[float], size: float) -> float:
    first, *others = sorted(edges, reverse=True)
    if len(others) > 1 and first - others[0] > _OUTLIER * size:
        return others[0]
    return first


def _steady_margins(block: Sequence[TextLine]) -> Margins | None:
    if len(block) < _STEADY:
        return None
    margins = _margins(block)
    full = sum(margins.right - line.right <= _EDGE * line.size for line in block)
    return margins if full > 2 else None


def _carried(steady: Sequence[Margins | None]) -> list[Margins | None]:
    """For each block the last margins known before it."""
    carried: list[Margins | None] = []
    last = None
    for margins in steady:
        carried.append(last)
        last = margins or last
    return carried


def _fits(block: Sequence[TextLine], margins: Margins) -> bool:
    return all(
        line.left >= margins.left - _EDGE * line.size and line.right <= margins.right + 2 * _EDGE * line.size
        for line in block
    )


def _pitch(block: Sequence[TextLine]) -> float | None:
    pitches = [before.base - after.base for before, after in pairwise(block) if _same_size(before, after)]
    return median(pitches) if len(pitches) > 1 else None
