"""Text cut into the pieces that framing judges: its lines, and the parts of lines that lost their breaks."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from typing import NamedTuple

from plans.folding import fold_aligned
from plans.parsing.phrases import opens_clause
from plans.parsing.seams import seams
from plans.parsing.sitewords import LINKS
from plans.parsing.titles import glued_title_end, inner_title

_LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
_TRIMMED = re.compile(r"\S(?:.*\S)?", re.DOTALL)
_WORDS = re.compile(r"\S+")
MOST_PIECES = 10_000
_LONG_LINE = 100
"""A longer line with blanks in it may be many lines whose breaks became blanks."""
_LONGEST_REST = 45
_CLOSING_MARK = re.compile(r"^[^“‘《（(「『]*[”’》）)」』]")
_JUDGED = 400
"""Characters of a piece that are looked at: what a piece is shows early."""


class Piece(NamedTuple):
    """A stretch of clean text [start, end) without outer blanks; `text` is its folded beginning."""

    start: int
    end: int
    text: str
    line: int
    """Where the first piece of its line begins."""

    @property
    def length(self) -> int:
        return self.end - self.start


def cut(text: str, borders: Sequence[int] = ()) -> list[Piece]:
    """The pieces of `text`, in order, none of them over one of `borders`; every character that is no blank is in one.

    No page has more than MOST_PIECES; what comes behind them is one piece.
    """
    pieces = [_piece(text, *stretch) for stretch in islice(_stretches(text, borders), MOST_PIECES)]
    reach = pieces[-1].end if pieces else 0
    rest = _TRIMMED.search(text, reach) if len(pieces) == MOST_PIECES else None
    return [*pieces, _piece(text, *rest.span(), rest.start())] if rest else pieces


def _piece(text: str, start: int, end: int, line: int) -> Piece:
    return Piece(start, end, fold_aligned(text[start : min(end, start + _JUDGED)]), line)


def _stretches(text: str, borders: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    for line in _LINE.finditer(text):
        start, end = line.span()
        inner = [border for border in borders if start < border < end]
        first: int | None = None
        for left, right in pairwise((start, *inner, end)):
            for part in _parts(text, left, right):
                first = part[0] if first is None else first
                yield *part, first


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    stretches = _WORDS.finditer(text, start, end) if end - start > _LONG_LINE else _whole(text, start, end)
    for stretch in stretches:
        left, right = stretch.span()
        for border, following in pairwise([left, *_borders_of_letter(text, left, right)]):
            yield border, following
            left = following
        tail = _behind_last_stop(text, left, right)
        while (inner := glued_title_end(text, left, right)) is not None:
            yield left, inner
            left = inner
        if left < tail:
            yield left, tail
            left = tail
        yield left, right


def _behind_last_stop(text: str, start: int, end: int) -> int:
    """Where a short rest begins that stands behind the last stop of a paragraph and opens no clause; `start` when none
    does. A paragraph that closes its sentences ends with its last stop."""
    stop = text.rfind("。", max(start, end - _LONGEST_REST), end) + 1
    rest = _TRIMMED.search(text, stop, end) if stop else None
    if rest is None or (opens_clause(text, rest.start()) and not LINKS.match(text, rest.start())):
        return start
    return start if _CLOSING_MARK.search(rest[0]) else rest.start()


def _borders_of_letter(text: str, start: int, end: int) -> list[int]:
    """Where the parts of a covering letter end, and the title behind it, that stand on one line with the plan."""
    if end - start <= _LONG_LINE or text.find("通知", start, end) < 0:
        return []
    folded = fold_aligned(text[start:end])
    title = inner_title(folded, 0, end - start)
    return [start + at for at in (*seams(folded, 0, title[0]), *title)] if title else []


def _whole(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    match = _TRIMMED.search(text, start, end)
    if match:
        yield match
