"""The best increasing chain through possible numbers: figures, years and page marks fall out of it."""

from collections.abc import Sequence
from typing import NamedTuple

from plans.parsing.numbering import Candidate

_NEXT = 2.0
_FIRST = 1.0
_LATE_START = -0.3
_LATEST_START = -2.0
_STEPS = (_NEXT, *(-1.0 - 0.5 * gap for gap in range(1, 12)))
"""What a step from a value speaks for: the next one, the one after it, and so on with wider gaps."""
_RESTART_HERE = 0.5
_RESTART_ANYWHERE = -3.5


class Link(NamedTuple):
    """A candidate as the end of a chain: its value there, the chain's score, the link before."""

    candidate: Candidate
    value: int
    score: float
    parent: int
    before: "Link | None"


def best_chain(candidates: Sequence[Candidate], parents: Sequence[int]) -> list[Link]:
    """The links of the best chain, in order; empty when none is worth anything.

    parents: for each candidate, how many numbers of higher levels precede it. A chain may begin again at 1 behind
    a new one, and hardly elsewhere. A masked number (value None) is whatever comes next. Each value keeps only the
    best chain that ends with it, so the time is linear in the candidates.
    """
    by_value: dict[int, Link] = {}
    best: Link | None = None
    for candidate, parent in zip(candidates, parents, strict=True):
        link = (
            _masked(candidate, parent, best)
            if candidate.value is None
            else _numbered(candidate, parent, by_value, best)
        )
        if link.value not in by_value or link.score >= by_value[link.value].score:
            by_value[link.value] = link
        if best is None or link.score > best.score:
            best = link
    return _unrolled(best) if best and best.score > 0 else []


def _masked(candidate: Candidate, parent: int, best: Link | None) -> Link:
    if best is None or best.score <= 0:
        return Link(candidate, 1, candidate.score, parent, None)
    return Link(candidate, best.value + 1, best.score + candidate.score + _NEXT, parent, best)


def _numbered(candidate: Candidate, parent: int, by_value: dict[int, Link], best: Link | None) -> Link:
    value = candidate.value or 0
    score = _FIRST if value == 1 else max(_LATEST_START, _LATE_START * (value - 1))
    before: Link | None = None
    for step, earlier in zip(_STEPS, range(value - 1, -1, -1), strict=False):
        link = by_value.get(earlier)
        if link is not None and link.score + step > score:
            score, before = link.score + step, link
    again = best.score + _restart(value, parent > best.parent) if best is not None else score
    if again > score:
        score, before = again, best
    return Link(candidate, value, score + candidate.score, parent, before)


def _restart(value: int, under_new_parent: bool) -> float:
    late = _LATE_START * 3 * (value - 1)
    return (_RESTART_HERE if under_new_parent else _RESTART_ANYWHERE) + late


def _unrolled(link: Link | None) -> list[Link]:
    links = []
    while link is not None:
        links.append(link)
        link = link.before
    return links[::-1]
