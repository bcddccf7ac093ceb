"""Page breaks (form feeds) and running heads beside them, so that a sentence that a page cut in two is whole again."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from plans.parsing.document import Edit, Span
from plans.parsing.pageedges import looks_like_page_number, running, shape

_WITHIN = re.compile(r"(?<=[^\s。！？!?：:；;])\f(?:((?:[^\r\n\f]{1,120}\n){1,9})\n)?(?=\S| \S)")
"""A break within a sentence: behind its word at once, then perhaps lines of the pages' edges and an empty line."""
_NUMBERED = re.compile(r"[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,3}[.、．](?!\d)")
_LINE = re.compile(r"[^\s\f](?:[^\r\n\f]*[^\s\f])?")
_ROW = r"[ \t\u3000]*[^\s\f][^\r\n\f]{0,119}"
_HEAD = re.compile(rf"\s*((?:{_ROW}\r?\n){{1,3}})(?=[ \t]*\r?\n)")
_FOOT = re.compile(rf"\n[ \t]*\r?\n((?:{_ROW}\r?\n){{0,2}}{_ROW})\s*\Z")
"""What may stand over and under a page's text: few lines, and an empty line between."""
_REACH = 400
_FEWEST = 2
_MOST_BREAKS = 10_000
"""A text with more form feeds has no pages."""


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
    if not 0 < raw.count("\f") <= _MOST_BREAKS:
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
        elif head := _HEAD.match(raw, start + 1, end):
            yield Side(page, _lines(raw, *head.span(1)))
        if end not in within:
            near = max(start + 1, end - _REACH)
            if foot := _FOOT.search(raw[near:end]):
                yield Side(page, _lines(raw, near + foot.start(1), near + foot.end(1))[::-1])


def _lines(raw: str, start: int, end: int) -> tuple[Span, ...]:
    return tuple(Span(*match.span()) for match in _LINE.finditer(raw, start, end))


def _furniture(raw: str, sides: Iterable[Side]) -> Iterator[Edit]:
    pages = {line: side.page for side in sides for line in side.lines}  # a short page's lines are near both its edges
    lines = [(page, raw[slice(*line)]) for line, page in pages.items()]
    runs = {lines[at][1] for at in running(lines, _FEWEST)}
    seen: set[str] = set()
    for side in sides:
        for line in side.lines:
            text = raw[slice(*line)]
            counts = looks_like_page_number(text) and (text in runs or not text.isdigit())
            if not (side.within or counts or text in runs):
                break
            if side.within or counts or shape(text) in seen:
                yield Edit(*line, "", "page-marker" if counts else "repeat")
            seen.add(shape(text))
