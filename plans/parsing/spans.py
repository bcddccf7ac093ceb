"""A stretch of a text."""

from typing import NamedTuple


class Span(NamedTuple):
    """Code points, 0-based, end exclusive."""

    start: int
    end: int
