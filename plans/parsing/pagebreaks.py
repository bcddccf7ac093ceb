"""Page breaks (form feeds) and running heads beside them, so that a sentence that a page cut in two is whole again."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from plans.parsing.document import Edit, Span
from plans.parsing.pageedges import looks_like_page_number, running

_WITHIN = re.compile(r"(?<=[^\s。！？!?：:；;])\f(?:((?:[^\r\n\f]{1,120}\n){1,9})\n)?(?=\S| \S)")
"""A break within a sentence: behind its word at once, then perhaps lines of the pages' edges and an empty line."""
_NUMBERED = re.compile(r"[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,3}[.、．](?!\d)")
_LINE = re.compile(r"[^\s\f](?:[^\r\n\f]*[^\s\f])?")
_OUTERMOST = 3
_LONGEST = 120
"""Lines of a page, counted from the break, that may be its furniture; characters that they have at most."""
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a page break: the lines there, from the break on, and the number of their page."""

    page: int
    lines: tuple[Span, ...]
    within: bool = False
    """That the break lies within a sentence, so that none of the lines is the plan's."""


def drop_page_breaks(raw: str) -> Iterator[Edit]:
    """Form feeds, with the page numbers and running heads beside them.

    Between paragraphs the first print of a running head stays: it may be the title.
    """
    if "\f" not in raw:
        return
    within = {match.start(): match for match in _WITHIN.finditer(raw) if not _begins_numbered(raw, match)}
    breaks = [at for at, char in enumerate(raw) if char == "\f"]
    yield from (Edit(at, at + 1, "" if at in within else "\n", "whitespace") for at in breaks)
    for match in within.values():
        line_ends = (at for at in range(match.start() + 1, match.end()) if raw[at] == "\n")
        yield from (Edit(at, at + 1, "", "whitespace") for at in line_ends)
    yield from _furniture(raw, list(_sides(raw, breaks, within)))


def _begins_numbered(raw: str, match: re.Match[str]) -> bool:
    return bool(_NUMBERED.match(raw, match.start() + 1) or _NUMBERED.match(raw, match.end()))


def _sides(raw: str, breaks: list[int], within: dict[int, re.Match[str]]) -> Iterator[Side]:
    """Both sides of every break, and the text's own beginning and end."""
    bounds = [-1, *breaks, len(raw)]
    for page, (start, end) in enumerate(pairwise(bounds)):
        if start in within:
            yield Side(page - 1, _lines(raw, *within[start].span()), within=True)
        else:
            yield Side(page, _lines(raw, start + 1, min(end, start + _OUTERMOST * _LONGEST))[:_OUTERMOST])
        if end not in within:
            lines = _lines(raw, max(start + 1, end - _OUTERMOST * _LONGEST), end)
            yield Side(page, lines[::-1][:_OUTERMOST])


def _lines(raw: str, start: int, end: int) -> tuple[Span, ...]:
    return tuple(Span(*match.span()) for match in _LINE.finditer(raw, start, end))


def _furniture(raw: str, sides: Iterable[Side]) -> Iterator[Edit]:
    lines = [(side.page, raw[slice(*line)]) for side in sides for line in side.lines]
    runs = {lines[at][1] for at in running(lines, _FEWEST)}
    seen: set[str] = set()
    for side in sides:
        for line in side.lines:
            text = raw[slice(*line)]
            counts = looks_like_page_number(text) and (text in runs or not text.isdigit())
            if not (side.within or counts or text in runs):
                break
            if side.within or counts or text in seen:
                yield Edit(*line, "", "page-marker" if counts else "repeat")
            seen.add(text)
