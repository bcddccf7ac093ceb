"""What a row of a table is as text, the same for every kind of document."""

from collections.abc import Iterable

CELLS_APART = "\t"
"""Stands between the cells of a row of data, which is one line."""
_LONGEST_CELL = 1000
"""A cell with more characters is no cell of a table of data but a frame round a part of the text."""


def is_data(lengths: Iterable[int], holds_row: bool) -> bool:
    """Whether a row, given the lengths of its cells with text, is a line of a table, and not a means of layout."""
    cells = list(lengths)
    return len(cells) > 1 and not holds_row and max(cells) <= _LONGEST_CELL
