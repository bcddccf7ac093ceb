"""The raw text of a source cut into pieces that a page can show: kept, removed, repaired; with places to jump to."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from plans.parsing.document import Edit

WINDOW = 60_000
"""Raw characters a page shows at most; a longer source is paged."""


@dataclass(frozen=True, slots=True)
class Place:
    """Something of the plan that begins at a raw offset: `kind` is title, preamble, section, item, target, policy, or
    remainder for what is in no part of it."""

    kind: str
    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of raw text in one state. `places` begin where it starts."""

    start: int
    raw: str
    edit: Edit | None
    replacement: str
    """What a repair put there; empty for kept and removed text, and for all but the last piece of a cut repair."""
    places: Sequence[Place]


def page_of(offset: int) -> int:
    """The page of the source view on which a raw offset lies; pages count from 1."""
    return offset // WINDOW + 1


def segments(
    raw: str, edits: Sequence[Edit], places: Mapping[int, Sequence[Place]], start: int, end: int
) -> Iterator[Segment]:
    """Cut raw[start:end] at every edit and place; the pieces joined are that text.

    `edits` are in order and do not overlap.
    """
    end = min(end, len(raw))
    offsets = sorted(places)
    for left, right, edit in _stretches(edits, start, end):
        inner = offsets[bisect_right(offsets, left) : bisect_right(offsets, right - 1)] if right > left else []
        for first, last in pairwise([left, *inner, right]):
            replacement = edit.replacement if edit and last == edit.end else ""
            yield Segment(first, raw[first:last], edit, replacement, places.get(first, ()) if last > first else ())


def _stretches(edits: Sequence[Edit], start: int, end: int) -> Iterator[tuple[int, int, Edit | None]]:
    position = start
    for edit in edits:
        if edit.start >= end:
            break
        if edit.end <= position and edit.start < position:
            continue
        if edit.start > position:
            yield position, edit.start, None
        position = min(edit.end, end)
        yield max(edit.start, start), position, edit
    if position < end:
        yield position, end, None
