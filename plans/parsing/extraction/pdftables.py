"""Tables with ruled lines: which glyphs stand in which cell, and the rows that the cells make."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from operator import itemgetter

from plans.parsing.extraction.pdfdrawings import Drawings, Rule
from plans.parsing.extraction.pdfglyphs import Glyph
from plans.parsing.extraction.pdflines import join, lines_of
from plans.parsing.extraction.tablerows import CELLS_APART

_TOUCH = 3.0
"""Ruled lines that come so near meet."""
_MOST_TABLES = 50
_MIDDLE = 0.35
"""Height of a glyph's middle over its foot."""

Edge = tuple[float, Sequence[Rule]]
"""Where an edge of rows or columns lies, and the rules that draw parts of it."""
Cells = Mapping[tuple[int, int], Sequence[Glyph]]
_at = itemgetter(0)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table, as one line of text; `top` is the height at which it begins, the others its table's edges."""

    text: str
    top: float
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Grid:
    """The edges of one table's rows and columns, from below and from the left."""

    rows: Sequence[Edge]
    columns: Sequence[Edge]

    def holds(self, x: float, y: float) -> bool:
        return self.columns[0][0] < x < self.columns[-1][0] and self.rows[0][0] < y < self.rows[-1][0]

    def cell(self, x: float, y: float) -> tuple[int, int]:
        """The edges above and to the left of a place: the same for all places of one cell, merged ones too."""
        above = bisect_left(self.rows, y, key=_at)
        while above < len(self.rows) - 1 and not _is_drawn(self.rows[above], x):
            above += 1
        left = bisect_left(self.columns, x, key=_at) - 1
        while left > 0 and not _is_drawn(self.columns[left], y):
            left -= 1
        return above, left


def read_tables(glyphs: Sequence[Glyph], drawings: Drawings) -> tuple[list[Row], Sequence[Glyph]]:
    """(the rows of all tables, the glyphs that stand in none)."""
    rows: list[Row] = []
    for grid in islice(_grids(drawings), _MOST_TABLES):
        cells, loose = _sort_into(grid, glyphs)
        if len(cells) > 1:
            rows += _rows(grid, cells)
            glyphs = loose
    return rows, glyphs


def _sort_into(grid: Grid, glyphs: Sequence[Glyph]) -> tuple[Cells, Sequence[Glyph]]:
    cells: dict[tuple[int, int], list[Glyph]] = defaultdict(list)
    loose = []
    for glyph in glyphs:
        x, y = (glyph.left + glyph.right) / 2, glyph.base + _MIDDLE * glyph.size
        if not grid.holds(x, y):
            loose.append(glyph)
        elif not glyph.char.isspace():
            cells[grid.cell(x, y)].append(glyph)
    return cells, loose


def _rows(grid: Grid, cells: Cells) -> Iterator[Row]:
    rows: dict[int, list[str]] = defaultdict(list)
    for above, left in sorted(cells):
        rows[above].append(join(lines_of(cells[above, left])))
    for above in sorted(rows, reverse=True):
        yield Row(CELLS_APART.join(rows[above]), grid.rows[above][0], grid.columns[0][0], grid.columns[-1][0])


def _grids(drawings: Drawings) -> Iterator[Grid]:
    """Rules that meet, directly or through others, where they make two cells at least."""
    for across, down in _meeting(sorted(drawings.across), drawings.down):
        rows, columns = _edges(across), _edges(down)
        if len(rows) > 1 and len(columns) > 1 and len(rows) + len(columns) > 4:
            yield Grid(rows, columns)


def _meeting(across: Sequence[Rule], down: Sequence[Rule]) -> Iterator[tuple[list[Rule], list[Rule]]]:
    group = list(range(len(across)))
    crossed = [[at for at in _near(across, rule) if _meets(across[at], rule)] for rule in down]
    for first, *others in filter(None, crossed):
        for other in others:
            group[_leader(group, other)] = _leader(group, first)
    groups: dict[int, tuple[list[Rule], list[Rule]]] = defaultdict(lambda: ([], []))
    for at, rule in enumerate(across):
        groups[_leader(group, at)][0].append(rule)
    for rule, crossings in zip(down, crossed, strict=True):
        if crossings:
            groups[_leader(group, crossings[0])][1].append(rule)
    yield from groups.values()


def _leader(group: list[int], at: int) -> int:
    while group[at] != at:
        group[at] = at = group[group[at]]
    return at


def _near(across: Sequence[Rule], rule: Rule) -> range:
    """The rules across whose height lies between the ends of the rule down."""
    return range(bisect_left(across, rule.start - _TOUCH, key=_at), bisect_left(across, rule.end + _TOUCH, key=_at))


def _meets(across: Rule, down: Rule) -> bool:
    return across.start - _TOUCH <= down.at <= across.end + _TOUCH


def _edges(rules: Sequence[Rule]) -> list[Edge]:
    """The rules by where they lie; those that lie next to each other draw one edge."""
    edges: list[tuple[float, list[Rule]]] = []
    for rule in sorted(rules):
        if edges and rule.at - edges[-1][1][-1].at <= _TOUCH:
            edges[-1][1].append(rule)
        else:
            edges.append((rule.at, [rule]))
    return list(edges)


def _is_drawn(edge: Edge, along: float) -> bool:
    return any(rule.start - 1 <= along <= rule.end + 1 for rule in edge[1])
