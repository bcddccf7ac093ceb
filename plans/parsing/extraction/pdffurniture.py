"""Running heads and page numbers: lines at a page's edge that come again there on other pages, or count the pages."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import groupby

from plans.parsing.extraction.pdflayout import Page
from plans.parsing.extraction.pdfmeasures import TextLine

_OUTERMOST = 3
"""Lines from the edge of the page among which furniture is looked for."""
_SAME_HEIGHT = 6.0
_COUNTS = re.compile(
    r"[-—–－―~·]{1,2}\s?\d{1,4}\s?[-—–－―~·]{1,2}|第\s?\d{1,4}\s?页(?:[,，/]?\s?共\s?\d{1,4}\s?页)?|\d{1,4}\s?/\s?\d{1,4}"
)
_DIGITS = re.compile(r"\d+")
_LONGEST = 60
_FEWEST_COUNTING = 3
"""So many pages must count on in a line of words and figures; two in a bare figure."""
_LONG = 9
"""In a document of so many pages a running head comes on three of them."""


@dataclass(frozen=True, slots=True)
class Furniture:
    """What stands over and under the text of one page."""

    head: list[TextLine]
    foot: list[TextLine]


@dataclass(frozen=True, slots=True)
class EdgeLine:
    """The lines of one height at the edge of a page, as one text."""

    page: int
    lines: tuple[TextLine, ...]
    text: str
    shape: str
    """The text with # for every figure."""
    at_foot: bool

    @property
    def base(self) -> float:
        return self.lines[0].base

    def offsets(self) -> set[tuple[int, int]]:
        """(which figure, by how much it is ahead of the count of pages): the same on all pages for a page number."""
        return {(at, int(figure) - self.page) for at, figure in enumerate(_DIGITS.findall(self.text))}


def furniture_of(pages: Sequence[Page]) -> list[Furniture]:
    edges = [list(_edge_lines(number, page)) for number, page in enumerate(pages)]
    alike: dict[tuple[str, bool], list[EdgeLine]] = defaultdict(list)
    for edge in (edge for page in edges for edge in page):
        alike[edge.shape, edge.at_foot].append(edge)
    fewest = 2 if len(pages) < _LONG else 3
    chosen = {id(edge) for group in alike.values() for edge in _running(group, fewest)}
    return [Furniture(_lines(page, chosen, at_foot=False), _lines(page, chosen, at_foot=True)) for page in edges]


def _lines(page: Sequence[EdgeLine], chosen: Set[int], *, at_foot: bool) -> list[TextLine]:
    return [line for edge in page if id(edge) in chosen and edge.at_foot is at_foot for line in edge.lines]


def _edge_lines(number: int, page: Page) -> Iterator[EdgeLine]:
    lines = sorted(page.lines, key=lambda line: (-line.base, line.left))
    rows = [tuple(row) for _, row in groupby(lines, key=lambda line: line.base)]
    for at, row in enumerate(rows):
        from_foot = len(rows) - 1 - at
        if min(at, from_foot) < _OUTERMOST:
            text = " ".join(line.text for line in row)
            if len(text) <= _LONGEST:
                yield EdgeLine(number, row, text, _DIGITS.sub("#", text), from_foot < at)


def _running(group: Sequence[EdgeLine], fewest: int) -> Iterator[EdgeLine]:
    """Of lines alike, those that count the pages or that enough pages have at the same height."""
    for near in _at_one_height(group):
        same = Counter(edge.text for edge in near)
        counting = Counter(offset for edge in near for offset in edge.offsets())
        for edge in near:
            bare = edge.shape == "#"
            counts = any(counting[offset] >= (2 if bare else _FEWEST_COUNTING) for offset in edge.offsets())
            if counts or _COUNTS.fullmatch(edge.text) or (not bare and same[edge.text] >= fewest):
                yield edge


def _at_one_height(group: Sequence[EdgeLine]) -> Iterator[list[EdgeLine]]:
    near: list[EdgeLine] = []
    for edge in sorted(group, key=lambda edge: edge.base):
        if near and edge.base - near[-1].base > _SAME_HEIGHT:
            yield near
            near = []
        near.append(edge)
    if near:
        yield near
