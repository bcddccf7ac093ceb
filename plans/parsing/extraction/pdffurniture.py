"""Running heads and page numbers: lines at a page's edge that come again there on other pages, or count the pages."""

from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import groupby

from plans.parsing.extraction.pdflayout import Page
from plans.parsing.extraction.pdfmeasures import TextLine
from plans.parsing.pageedges import looks_like_page_number, running, shape

_OUTERMOST = 3
"""Lines from the edge of the page among which furniture is looked for."""
_SAME_HEIGHT = 6.0
_LONGEST = 60
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


def furniture_of(pages: Sequence[Page]) -> list[Furniture]:
    edges = [list(_edge_lines(number, page)) for number, page in enumerate(pages)]
    alike: dict[tuple[str, bool], list[EdgeLine]] = defaultdict(list)
    for edge in (edge for page in edges for edge in page):
        alike[edge.shape, edge.at_foot].append(edge)
    fewest = 2 if len(pages) < _LONG else 3
    chosen = {id(edge) for group in alike.values() for edge in _chosen(group, fewest)}
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
                yield EdgeLine(number, row, text, shape(text), from_foot < at)


def _chosen(group: Sequence[EdgeLine], fewest: int) -> Iterator[EdgeLine]:
    """Of lines alike, the page numbers and those that other pages have at the same height."""
    for near in _at_one_height(group):
        runs = running([(edge.page, edge.text) for edge in near], fewest)
        for at, edge in enumerate(near):
            if at in runs or (looks_like_page_number(edge.text) and not edge.text.isdigit()):
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
