"""Blanks that are no blanks of the text: round figures, behind marks, where a line was wrapped."""

import re
from collections.abc import Iterator

from plans.parsing.document import Edit

_BLANK = "[ \u00a0]"
_DATED = re.compile(rf"[一-鿿]({_BLANK}+)(?:19|20)\d\d({_BLANK}+)(?=年)|\d({_BLANK}+)(?=[年月日]\S)")
_APART = tuple(f"{blank}{unit}" for blank in " \u00a0" for unit in "年月日")
"""A text without any of these holds no such blank, and need not be searched."""
_INVISIBLE = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+")
"""Zero-width blanks, soft hyphens, marks of writing direction: nothing of them is seen, and they part words."""


def drop_invisible(raw: str) -> Iterator[Edit]:
    for match in _INVISIBLE.finditer(raw):
        yield Edit(*match.span(), "", "whitespace")


def close_dates(raw: str) -> Iterator[Edit]:
    """教育局 2018 年工作要点 → 教育局2018年工作要点: what belongs together before anything is cut at blanks."""
    if not any(apart in raw for apart in _APART):
        return
    for match in _DATED.finditer(raw):
        for group in range(1, 4):
            if match[group]:
                yield Edit(*match.span(group), "", "whitespace")
