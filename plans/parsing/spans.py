"""Stretches of a text."""

from typing import NamedTuple


class Span(NamedTuple):
    """Code points, 0-based, end exclusive."""

    start: int
    end: int


class Part(NamedTuple):
    """A stretch and what it is part of: one of plans.parsing.partition's kinds."""

    kind: str
    start: int
    end: int
