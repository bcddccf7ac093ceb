"""The figures of a plan marked in its text: the text cut where the numbers of its targets begin and end."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, pairwise
from typing import Any

from plans.models import Plan, Target

Marks = dict[tuple[int, int], list[Target]]
"""(start, end) in a text → the targets whose number stands there."""


@dataclass(frozen=True, slots=True)
class Fragment:
    """A stretch of text; `targets` are those whose number it is, or is part of, `begun` those whose number begins."""

    text: str
    targets: tuple[Target, ...] = ()
    begun: tuple[Target, ...] = ()


class Ruler:
    """Where a raw offset stands in the clean text; made of the edits as a source stores them, in order."""

    def __init__(self, edits: Sequence[Mapping[str, Any]]) -> None:
        self._edits = edits
        self._starts = [edit["start"] for edit in edits]
        self._ends = [edit["end"] for edit in edits]
        changes = (len(edit["replacement"]) - (edit["end"] - edit["start"]) for edit in edits)
        self._shifts = [0, *accumulate(changes)]

    def start(self, raw: int) -> int:
        """Of the first clean character from `raw` on, behind what was put in there."""
        return self._at(raw, bisect_right(self._ends, raw))

    def end(self, raw: int) -> int:
        """Behind the last clean character before `raw`, before what was put in there."""
        return self._at(raw, bisect_left(self._starts, raw) - self._is_inside(raw))

    def _at(self, raw: int, edits_before: int) -> int:
        if self._is_inside(raw):
            edit = self._edits[edits_before]
            kept = min(raw - edit["start"], len(edit["replacement"]))
            return edit["start"] + self._shifts[edits_before] + kept
        return raw + self._shifts[edits_before]

    def _is_inside(self, raw: int) -> bool:
        """Whether the offset lies within an edit, which no sort of rounding can place exactly."""
        before = bisect_left(self._starts, raw)
        return before > 0 and self._ends[before - 1] > raw


@dataclass(frozen=True)
class Marker:
    """Cuts texts of one plan at the numbers of its targets."""

    plan: Plan

    @cached_property
    def _ruler(self) -> Ruler:
        """Read when first needed: a plan without figures needs none."""
        return Ruler(self.plan.sources.filter(displayed=True).values_list("edits", flat=True).first() or ())

    def marks(self, targets: Iterable[Target], raw_start: int | None) -> Marks:
        """Where the numbers stand in a text that begins at a raw offset."""
        marks: Marks = defaultdict(list)
        if raw_start is None:
            return marks
        for target in targets:
            origin = self._ruler.start(raw_start)
            span = self._ruler.start(target.number_start) - origin, self._ruler.end(target.number_end) - origin
            marks[span].append(target)
        return marks


def cut(text: str, marks: Marks, start: int = 0, end: int | None = None) -> list[Fragment]:
    """text[start:end] in fragments, which joined give it; marks may share, overlap or reach beyond it."""
    return list(_fragments(text, marks, start, len(text) if end is None else end))


def _fragments(text: str, marks: Marks, start: int, end: int) -> Iterator[Fragment]:
    bounds = {start, end, *(at for span in marks for at in span if start < at < end)}
    waiting = sorted(marks.items(), key=lambda mark: mark[0], reverse=True)
    covering: list[tuple[tuple[int, int], list[Target]]] = []
    for left, right in pairwise(sorted(bounds)):
        while waiting and waiting[-1][0][0] <= left:
            covering.append(waiting.pop())
        covering = [mark for mark in covering if mark[0][1] > left]
        yield Fragment(
            text[left:right],
            tuple(target for _, targets in covering for target in targets),
            tuple(target for span, targets in covering if max(span[0], start) == left for target in targets),
        )
