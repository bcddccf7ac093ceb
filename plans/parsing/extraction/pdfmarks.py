"""Watermarks that stand upright: big glyphs over which the text is printed."""

from collections.abc import Sequence
from statistics import median

from plans.parsing.extraction.pdfglyphs import Glyph

_BIG, _HUGE = 1.8, 40.0
"""So many times as big as the page's usual glyph is one that may be a watermark's, or can be nothing else."""


def apart_from_marks(glyphs: Sequence[Glyph]) -> tuple[list[Glyph], str]:
    """(the glyphs of the text, what the big ones say that the text is printed over)."""
    usual = median(glyph.size for glyph in glyphs) if glyphs else 0.0
    big = [glyph for glyph in glyphs if glyph.size >= _BIG * usual]
    if not big:
        return list(glyphs), ""
    small = {_square(glyph, usual) for glyph in glyphs if glyph.size < _BIG * usual and not glyph.char.isspace()}
    marks = {(glyph.base, glyph.size) for glyph in big if _covers(glyph, small, usual)}
    return (
        [glyph for glyph in glyphs if (glyph.base, glyph.size) not in marks],
        "".join(glyph.char for glyph in big if (glyph.base, glyph.size) in marks),
    )


def _square(glyph: Glyph, step: float) -> tuple[int, int]:
    """The square of the page that the glyph's middle lies in."""
    return int((glyph.left + glyph.right) / 2 // step), int((glyph.base + 0.35 * glyph.size) // step)


def _covers(glyph: Glyph, small: set[tuple[int, int]], step: float) -> bool:
    """Whether one of the small glyphs lies in a square that lies wholly within the big one."""
    if max(glyph.size, glyph.right - glyph.left) > _HUGE * step:
        return True
    columns = range(int(glyph.left // step) + 1, int(glyph.right // step))
    rows = range(int(glyph.base // step) + 1, int((glyph.base + 0.8 * glyph.size) // step))
    return any((column, row) in small for column in columns for row in rows)
