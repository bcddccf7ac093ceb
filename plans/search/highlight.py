"""Where the terms stand in the original text, as fragments; correct though folding changes lengths."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from plans.folding import fold_with_origins

BEFORE, AFTER = 40, 80
"""Characters of context that an excerpt keeps around a hit."""
ELLIPSIS = " … "


class Fragment(NamedTuple):
    text: str
    is_hit: bool


Spans = list[tuple[int, int]]


def spans(text: str, terms: Iterable[str]) -> Spans:
    """Where the folded `terms` stand in `text`: ordered spans that do not touch."""
    folded, origins = fold_with_origins(text)
    found = sorted(
        (origins[start], origins[start + len(term) - 1] + 1)
        for term in set(terms)
        if term
        for start in _occurrences(folded, term)
    )
    return _merged(found)


def fragments(text: str, terms: Iterable[str]) -> list[Fragment]:
    """The whole text, cut where hits begin and end."""
    return list(_cut(text, spans(text, terms), 0, len(text)))


def excerpt(text: str, terms: Iterable[str], length: int) -> list[Fragment]:
    """About `length` characters of the text around its first hits; all of a text that is not longer."""
    hits = spans(text, terms)
    if len(text) <= length:
        return list(_cut(text, hits, 0, len(text)))
    pieces: list[Fragment] = []
    for start, end in _windows(text, hits, length):
        pieces += [Fragment(ELLIPSIS, False)] if start else []
        pieces += _cut(text, hits, start, end)
    return pieces if end == len(text) else [*pieces, Fragment(ELLIPSIS, False)]


def _occurrences(folded: str, term: str) -> Iterator[int]:
    at = folded.find(term)
    while at >= 0:
        yield at
        at = folded.find(term, at + 1)


def _merged(found: Spans) -> Spans:
    merged: Spans = []
    for start, end in found:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _cut(text: str, hits: Spans, start: int, end: int) -> Iterator[Fragment]:
    """The text from `start` to `end`; every hit lies inside or outside as a whole."""
    at = start
    for hit_start, hit_end in hits:
        if not start <= hit_start < end:
            continue
        if hit_start > at:
            yield Fragment(text[at:hit_start], False)
        yield Fragment(text[hit_start:hit_end], True)
        at = hit_end
    if at < end:
        yield Fragment(text[at:end], False)


def _windows(text: str, hits: Spans, length: int) -> Spans:
    """Parts of the text worth showing; the beginning when nothing in it is a hit."""
    if not hits:
        return [(0, length)]
    around = _merged([(max(0, start - BEFORE), min(len(text), end + AFTER)) for start, end in hits])
    chosen: Spans = []
    for start, end in around:
        left = length - sum(b - a for a, b in chosen)
        if chosen and left < BEFORE + AFTER:
            break
        chosen.append((start, _clear_of_hits(min(end, start + max(left, BEFORE + AFTER)), hits)))
    return chosen


def _clear_of_hits(end: int, hits: Spans) -> int:
    """`end`, moved behind the hit that it would cut."""
    return next((hit_end for start, hit_end in hits if start < end < hit_end), end)
