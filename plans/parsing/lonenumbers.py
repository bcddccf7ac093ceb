"""Digits alone on a line that number the headings below them, 01 坚守初心, as designers set them.

Page numbers stand alone too, but no heading with a text below it follows each of them.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

_BREAK = re.compile(r"\n(?=[ \t\u3000]*\d{1,2}[ \t\u3000]*\r?\n)")
"""The end of the line before one."""
_ALONE = re.compile(
    r"^[ \t\u3000]*(?P<digits>\d{1,2})[ \t\u3000]*\r?\n"
    r"\s*+(?P<heading>[^\n]{2,30}?)[ \t\u3000\r]*(?:\n\s*+(?P<text>[^\n]+)|\s*+\Z)",
    re.MULTILINE,
)
_HEADING = re.compile(r"[“《(（]?[一-鿿][^。；;!！?？|:：]*[^\W\d]$|[“《(（]?[一-鿿][^。；;|]*[”》）)]$")
_LONG, _FEWEST, _LEAST_RUN = 25, 3, 2


class LoneNumber(NamedTuple):
    """A number that stands alone at [start, end)."""

    start: int
    end: int
    value: int


def lone_numbers(text: str) -> list[LoneNumber]:
    """The numbers of all runs 1, 2, 3 … of which each has a heading below it, and most a text below that."""
    runs: list[list[re.Match[str]]] = [[]]
    for match in _alone(text):
        value = int(match["digits"])
        if value == 1:
            runs.append([])
        if value == len(runs[-1]) + 1:
            runs[-1].append(match)
    headed = [run for run in runs if all(_HEADING.match(match["heading"]) for match in run)]
    numbers = [match for run in headed for match in run]
    told = sum(_is_text(match["text"]) for match in numbers)
    if len(numbers) < _FEWEST or max(map(len, headed)) < _LEAST_RUN or 2 * told <= len(numbers):
        return []
    return [LoneNumber(*match.span("digits"), int(match["digits"])) for match in numbers]


def _alone(text: str) -> Iterator[re.Match[str]]:
    for start in (0, *(line_break.end() for line_break in _BREAK.finditer(text))):
        if match := _ALONE.match(text, start):
            yield match


def _is_text(line: str | None) -> bool:
    return line is not None and ("。" in line or len(line) >= _LONG)
