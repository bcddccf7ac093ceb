"""Places × years as a table: how many plans the archive holds of each place in each year."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from math import log

SHADES = 5
FULL_SHADE = 100
"""Counts from here on may have the deepest shade; in a small archive nothing does."""


@dataclass(frozen=True, slots=True)
class Cell:
    year: int | None
    count: int
    query: str
    """The parameters of the plan list that shows these plans."""
    shade: int = 0
    """0 for none, then 1 to SHADES by the count's order of magnitude."""


@dataclass(frozen=True, slots=True)
class Row:
    label: str
    url: str
    cells: list[Cell]
    total: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """Years run from the first to the last without gaps; a null year, when there are such plans, comes last.

    `totals` has one cell a year, in that order.
    """

    rows: list[Row]
    totals: list[Cell]
    total: int


@dataclass(frozen=True, slots=True)
class RowHead:
    """A row to fill: `key` is what the counts call it, `query` narrows the plan list to it."""

    key: str | None
    label: str
    url: str
    query: str


def coverage(counts: Iterable[tuple[str | None, int | None, int]], heads: list[RowHead], query: str = "") -> Coverage:
    """Tabulate (key, year, plans); keys without a head do not count. `query` narrows the list to the whole table."""
    table: Counter[tuple[str | None, int | None]] = Counter()
    wanted = {head.key for head in heads}
    for key, year, plans in counts:
        if key in wanted:
            table[key, year] += plans
    years = _years({year for _, year in table})
    deepest = max(FULL_SHADE, *table.values()) if table else FULL_SHADE
    rows = [_row(head, [_cell(year, table[head.key, year], head.query, deepest) for year in years]) for head in heads]
    sums: Counter[int | None] = Counter()
    for (_, year), plans in table.items():
        sums[year] += plans
    return Coverage(rows, [_cell(year, sums[year], query, deepest) for year in years], table.total())


def _years(present: set[int | None]) -> list[int | None]:
    known = [year for year in present if year is not None]
    run: list[int | None] = list(range(min(known), max(known) + 1)) if known else []
    return [*run, None] if None in present else run


def _cell(year: int | None, count: int, query: str, deepest: int) -> Cell:
    shade = 1 + int((SHADES - 1) * min(log(count) / log(deepest), 1)) if count else 0
    return Cell(year, count, f"{query}&year={year or 'unknown'}".lstrip("&"), shade)


def _row(head: RowHead, cells: list[Cell]) -> Row:
    return Row(head.label, head.url, cells, sum(cell.count for cell in cells))
