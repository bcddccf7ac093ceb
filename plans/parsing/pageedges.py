"""What stands at the edges of pages: numbers that count them, and lines that come again from page to page."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

_DASH = "[-—–－―~·]"
PAGE_NUMBER = rf"{_DASH}{{1,2}} ?\d{{1,3}} ?{_DASH}{{1,2}}|第 ?\d{{1,3}} ?页(?:[ ,，/]{{0,3}}共 ?\d{{1,3}} ?页)?"
"""A page number that no other line looks like."""
_AT_EDGE = re.compile(rf"{PAGE_NUMBER}|\d{{1,4}}(?: ?/ ?\d{{1,4}})?|[Pp]age ?\d{{1,4}}(?: of \d{{1,4}})?")
_FIGURE = re.compile(r"\d{1,6}")
_FEWEST_COUNTING = 3
"""So many lines of words must count their pages; two that are nothing but a figure."""


def looks_like_page_number(line: str) -> bool:
    """Whether a line at the edge of a page may be its number."""
    return bool(_AT_EDGE.fullmatch(line))


def shape(line: str) -> str:
    """A line with # for its figures."""
    return _FIGURE.sub("#", line)


def running(lines: Sequence[tuple[int, str]], fewest: int) -> set[int]:
    """Which of the lines, each with the number of its page, run through the document.

    They count the pages with a figure, or stand word for word on `fewest` pages; a figure alone must count.
    """
    same = Counter(line for _, line in lines)
    counting = Counter(place for page, line in lines for place in _places(page, line))
    found = set()
    for at, (page, line) in enumerate(lines):
        bare = line.isdigit()
        enough = 2 if bare else _FEWEST_COUNTING
        counts = any(counting[place] >= enough for place in _places(page, line))
        if counts or (same[line] >= fewest and not bare):
            found.add(at)
    return found


def _places(page: int, line: str) -> Iterator[tuple[str, int, int]]:
    """For each figure: the line's shape, which figure it is, and how far it is ahead of the count of pages."""
    for at, figure in enumerate(_FIGURE.findall(line)):
        yield shape(line), at, int(figure) - page
