"""Lines → blocks in reading order: what spans the page, then each of two columns, and so on down the page."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from plans.parsing.extraction.pdflines import Gap, Line, stripped

_FEWEST_LINES = 5
_NARROWEST = 10.0
"""Columns of running text hold so many glyphs a line; those of a table without rules mostly fewer."""
_FULL = 0.4
"""Share of lines that reach the edge of a column of running text: its sentences go on in the next line."""
_RAGGED = 2.5
"""How far, in heights of a glyph, a full line may stay behind the longest."""


def columns_of(lines: Sequence[Line]) -> list[list[Line]]:
    """Blocks of lines that are read one after the other."""
    blocks: list[list[Line]] = []
    after_columns = True
    for columns in _runs(lines):
        if len(columns) == 1 and not after_columns:
            blocks[-1] += columns[0]
        else:
            blocks += columns
        after_columns = len(columns) > 1
    return blocks


def _runs(lines: Sequence[Line]) -> Iterator[list[list[Line]]]:
    """Runs of lines from the top down: each as one column of its lines, or as several."""
    gutter = _gutter(lines)
    if gutter is None:
        yield from [[list(lines)]] if lines else []
        return
    for apart, run in groupby(lines, key=lambda line: not _crosses(line, gutter)):
        whole = list(run)
        left, right = _beside(whole, gutter)
        if apart and _is_text(left) and _is_text(right):
            yield [*columns_of(left), *columns_of(right)]
        else:
            yield [whole]


def _gutter(lines: Sequence[Line]) -> Gap | None:
    """The gap that most lines have at the same place, as far as all of these lines leave it free."""
    gaps = [(gap, round(sum(gap) / (4 * line.size))) for line in lines for gap in line.gaps]
    if len(gaps) < _FEWEST_LINES:
        return None
    (place, count), *_ = Counter(place for _, place in gaps).most_common(1)
    usual = [gap for gap, at in gaps if at == place]
    gutter = max(start for start, _ in usual), min(end for _, end in usual)
    return gutter if count >= _FEWEST_LINES and gutter[0] < gutter[1] else None


def _crosses(line: Line, gutter: Gap) -> bool:
    start, end = gutter
    beside = line.right <= end or line.left >= start
    return not beside and not any(opens < end and closes > start for opens, closes in line.gaps)


def _beside(lines: Sequence[Line], gutter: Gap) -> tuple[list[Line], list[Line]]:
    middle = sum(gutter) / 2
    left = [part for line in lines for part in stripped([glyph for glyph in line.glyphs if glyph.left < middle])]
    right = [part for line in lines for part in stripped([glyph for glyph in line.glyphs if glyph.left >= middle])]
    return left, right


def _is_text(lines: Sequence[Line]) -> bool:
    """Whether the lines of a column are those of running text."""
    if len(lines) < _FEWEST_LINES:
        return False
    size, right = lines[0].size, max(line.right for line in lines)
    full = sum(line.right > right - _RAGGED * size for line in lines)
    return right - min(line.left for line in lines) > _NARROWEST * size and full >= _FULL * len(lines)
