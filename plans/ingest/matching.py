"""Which new item an old one is; whether two texts are the same plan. Pure functions on folded text."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import chain

from plans.folding import fold

SAME_ITEM = 0.5
"""Least likeness (Dice, of character pairs) of two texts that are one item."""
SAME_PLAN = 0.5
"""Least share of the shorter text's shingles that the longer one must hold to be the same plan."""
_SHINGLE = 5
_PAIRINGS = 250_000
"""Above this many comparisons (500 changed items) the texts have nothing in common worth the time."""


def pair_items(old: Sequence[str], new: Sequence[str]) -> dict[int, int]:
    """New index → old index of the items that are the same, in order: equal ones first, then the likest between."""
    before, after = [fold(text) for text in old], [fold(text) for text in new]
    pairs: dict[int, int] = {}
    for change, i, i_end, j, j_end in SequenceMatcher(None, before, after).get_opcodes():
        if change == "equal":
            pairs.update(zip(range(j, j_end), range(i, i_end), strict=True))
        elif change == "replace":
            for a, b in _likest_chain(before[i:i_end], after[j:j_end]):
                pairs[j + b] = i + a
    return pairs


def contained(first: str, second: str) -> float:
    """Share of the shorter text's shingles that the other holds: 1.0 for a truncated copy, 0 for empty text."""
    one, other = _shingles(fold(first), _SHINGLE), _shingles(fold(second), _SHINGLE)
    shorter = min(len(one), len(other))
    return len(one & other) / shorter if shorter else 0.0


def _shingles(text: str, size: int) -> set[str]:
    return {text[i : i + size] for i in range(max(1, len(text) - size + 1))} if text else set()


def _likeness(one: set[str], other: set[str]) -> float:
    total = len(one) + len(other)
    return 2 * len(one & other) / total if total else 0.0


def _likest_chain(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs (old index, new index), both increasing, of the greatest summed likeness."""
    if len(old) * len(new) > _PAIRINGS:
        return []
    before, after = [_shingles(text, 2) for text in old], [_shingles(text, 2) for text in new]
    likeness = [[_likeness(one, other) for other in after] for one in before]
    best = _summed_backwards(likeness)
    pairs, i, j = [], 0, 0
    while i < len(old) and j < len(new):
        if best[i][j] == best[i + 1][j]:
            i += 1
        elif best[i][j] == best[i][j + 1]:
            j += 1
        else:
            pairs.append((i, j))
            i, j = i + 1, j + 1
    return pairs


def _summed_backwards(likeness: list[list[float]]) -> list[list[float]]:
    """best[i][j]: the greatest sum that pairs of rows ≥ i and columns ≥ j can reach."""
    rows, columns = len(likeness), len(likeness[0])
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for i, j in chain.from_iterable(((i, j) for j in reversed(range(columns))) for i in reversed(range(rows))):
        taken = likeness[i][j] + best[i + 1][j + 1] if likeness[i][j] >= SAME_ITEM else 0.0
        best[i][j] = max(taken, best[i + 1][j], best[i][j + 1])
    return best
