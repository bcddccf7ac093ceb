"""A line with the few measures that tell whether it goes on in the next: glyphs are not kept beyond their page."""

import re
from dataclasses import dataclass

from plans.parsing.extraction.pdflines import Line, is_wide

_CELL_GAP = 1.5
"""A gap, in heights of a glyph, that separates cells and not words."""
_NOT_FIRST = frozenset("，。、；：？！）》〉】〕”’」』…—％,.;:?!)]}%")
_NOT_LAST = frozenset("（《〈【〔“‘「『([{")
_MARKER = re.compile(
    r"(?:\d{1,3}[.．、)）]|[(（]\d{1,3}[)）]|[一二三四五六七八九十]{1,3}、|[•·●○■□◆▪\uf000-\uf0ff*–-])\s*"
)


@dataclass(frozen=True, slots=True)
class TextLine:
    """Lengths in points; `base` grows upwards."""

    text: str
    left: float
    right: float
    base: float
    size: float
    opening: float
    """Width of what cannot be parted at the line's beginning: a Latin word, a character with the mark behind it."""
    hang: float | None
    """Where the text behind the line's number or bullet begins."""
    cells: int
    """How many parts stand apart on the line."""


def measure(line: Line) -> TextLine:
    return TextLine(
        text=line.text,
        left=line.left,
        right=line.right,
        base=line.base,
        size=line.size,
        opening=_opening(line),
        hang=_hang(line),
        cells=1 + sum(end - start >= _CELL_GAP * line.size for start, end in line.gaps),
    )


def _opening(line: Line) -> float:
    chars = [glyph.char for glyph in line.glyphs]
    end = 0
    while end < len(chars) - 1 and chars[end] in _NOT_LAST:
        end += 1
    if not is_wide(chars[end]):
        while end < len(chars) - 1 and chars[end + 1].isascii() and not chars[end + 1].isspace():
            end += 1
    while end < len(chars) - 1 and chars[end + 1] in _NOT_FIRST:
        end += 1
    return line.glyphs[end].right - line.left


def _hang(line: Line) -> float | None:
    marker = _MARKER.match("".join(glyph.char for glyph in line.glyphs[:6]))
    return line.glyphs[marker.end()].left if marker and marker.end() < len(line.glyphs) else None
