"""Edits on raw text: put in order, applied, with every clean character knowing its raw offset."""

from array import array
from collections.abc import Iterable
from functools import lru_cache

from plans.parsing.document import CleanText, Edit

_OFFSET = "I"


def settle(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """The edits in order without overlaps: the wider of two that meet wins, what sticks out of it is cut off.

    A repair (with a replacement) that would have to be cut is dropped: half a repair is none.
    """
    settled: list[Edit] = []
    reach = 0
    for edit in sorted(edits, key=lambda edit: (edit.start, -edit.end)):
        if edit.start < reach:
            if edit.end <= reach or edit.replacement:
                continue
            edit = edit._replace(start=reach)
        settled.append(edit)
        reach = edit.end
    return tuple(settled)


def apply(raw: str, edits: Iterable[Edit]) -> CleanText:
    """The raw text after the edits."""
    settled = settle(edits)
    parts: list[str] = []
    offsets, origins = _offsets(len(raw).bit_length()), array(_OFFSET)
    position = 0
    for edit in settled:
        parts += (raw[position : edit.start], edit.replacement)
        origins += offsets[position : edit.start]
        origins.extend(_shared_offsets(edit))
        position = edit.end
    parts.append(raw[position:])
    origins += offsets[position : len(raw)]
    return CleanText("".join(parts), origins, settled)


def refine(raw: str, clean: CleanText, edits: Iterable[Edit]) -> CleanText:
    """The raw text after the edits that `clean` has and further ones (all raw)."""
    further = tuple(edits)
    return apply(raw, (*clean.edits, *further)) if further else clean


@lru_cache(maxsize=1)
def _offsets(bits: int) -> "array[int]":
    """All numbers of so many bits: kept for the next text of the same size, since copying is faster than counting."""
    return array(_OFFSET, range(1 << bits))


def _shared_offsets(edit: Edit) -> list[int]:
    """Raw offsets of the replacement's characters: in step with what they replace, the last on the last."""
    count, last = len(edit.replacement), edit.end - 1
    return [min(edit.start + step, last) for step in range(count - 1)] + [last] * (count > 0)
