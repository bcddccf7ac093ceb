"""Places × years as a table: how many plans the archive holds of each place in each year."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

SHADES = (0, 1, 3, 10, 100)
"""A cell's shade is how many of these bounds its count passes."""


@dataclass(frozen=True, slots=True)
class Cell:
    year: int | None
    count: int
    query: str
    """The parameters of the plan list that shows these plans."""

    @property
    def shade(self) -> int:
        return sum(self.count > bound for bound in SHADES)


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
    rows = [_row(head, years, table) for head in heads]
    sums: Counter[int | None] = Counter()
    for (_, year), plans in table.items():
        sums[year] += plans
    return Coverage(rows, [_cell(year, sums[year], query) for year in years], table.total())


def _years(present: set[int | None]) -> list[int | None]:
    known = [year for year in present if year is not None]
    run: list[int | None] = list(range(min(known), max(known) + 1)) if known else []
    return [*run, None] if None in present else run


def _cell(year: int | None, count: int, query: str) -> Cell:
    return Cell(year, count, f"{query}&year={year or 'unknown'}".lstrip("&"))


def _row(head: RowHead, years: list[int | None], table: Counter[tuple[str | None, int | None]]) -> Row:
    cells = [_cell(year, table[head.key, year], head.query) for year in years]
    return Row(head.label, head.url, cells, sum(cell.count for cell in cells))
