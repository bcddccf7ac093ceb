"""Numbers chosen level by level, and the units of the outline that they begin."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

from plans.parsing.chains import best_chain
from plans.parsing.document import Span
from plans.parsing.numbering import Candidate, Style, find_candidates

_DASHES_OF_A_LIST = 2
_START = attrgetter("start")


class Unit(NamedTuple):
    """A numbered unit of the outline: from its number to the next number, without outer blanks."""

    number: Candidate
    span: Span
    depth: int
    parent: int | None
    """Index of the unit it lies in."""
    has_children: bool


def find_units(text: str, body: Span, tasks: str) -> list[Unit]:
    """The units of text[body], in reading order; `tasks` is the text with blanks for what holds no number."""
    return _nested(text, body, choose_numbers(find_candidates(tasks, body.start, body.end)))


def choose_numbers(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The numbers in order: for every style, from the highest, the chain that is best under those already chosen."""
    chosen: list[Candidate] = []
    starts: list[int] = []
    for style in Style:
        own = [candidate for candidate in candidates if candidate.style is style]
        if not own:
            continue
        if style is Style.DASH:
            chain = _dashes(own, starts)
        else:
            chain = [link.candidate for link in best_chain(own, [bisect_left(starts, each.start) for each in own])]
        chosen = sorted([*chosen, *chain], key=_START)
        starts = [each.start for each in chosen]
    return chosen


def _dashes(candidates: Sequence[Candidate], starts: Sequence[int]) -> list[Candidate]:
    """Dashes number nothing, so one alone is no list, unless others stand in lists of the same kind: then every one
    under a number is an item."""
    parents = [bisect_left(starts, each.start) for each in candidates]
    if max(Counter(parent for parent in parents if parent).values(), default=0) < _DASHES_OF_A_LIST:
        return []
    return [each for each, parent in zip(candidates, parents, strict=True) if parent]


def _nested(text: str, body: Span, numbers: Sequence[Candidate]) -> list[Unit]:
    units: list[Unit] = []
    path: list[int] = []
    for at, number in enumerate(numbers):
        following = numbers[at + 1] if at + 1 < len(numbers) else None
        while path and units[path[-1]].number.style >= number.style:
            path.pop()
        units.append(
            Unit(
                number=number,
                span=_stripped(text, number.start, following.start if following else body.end),
                depth=len(path) + 1,
                parent=path[-1] if path else None,
                has_children=following is not None and following.style > number.style,
            )
        )
        path.append(at)
    return units


def _stripped(text: str, start: int, end: int) -> Span:
    return Span(start, start + len(text[start:end].rstrip()))
