"""A paragraph from the middle of the plan that a portal prints above it, 42.大力推进…, mostly twice and once cut off.

No plan begins with its forty-second task and goes on with its first.
"""

import re
from itertools import takewhile

from plans.parsing.document import Span

_LINE = re.compile(r"[^\r\n]*\S[^\r\n]*")
_HIGH = re.compile(
    r"\s*[(（]?(?:(?:[三四五六七八九]|十[一二三四五六七八九]?)[)）、.．]"
    r"|(?:[4-9]|[1-9]\d)(?:[.、．](?!\d)|[ \u3000]{1,2}(?=[一-鿿]))(?!月|日|个))"
)
_FIRST = re.compile(r"\s*(?:第一[章部]|[(（]?一[)）]|一[、.．]|[(（]?1[)）]|1[.、．](?!\d))")
_LONGEST_TOP = 3000
_MOST_LINES, _SHORTEST = 14, 25
_MARK = re.compile(r"\W|\d")


def pulled_out(text: str) -> list[Span]:
    """The lines of the paragraph; none where the numbers below do not begin with the first."""
    lines = list(_LINE.finditer(text, 0, _LONGEST_TOP))[:_MOST_LINES]
    above = list(takewhile(lambda line: not _FIRST.match(line[0]), lines))
    high = [line for line in above if _HIGH.match(line[0])]
    if len(above) == len(lines) or not high or len(above) - above.index(high[-1]) > _MOST_LINES // 2:
        return []
    return [Span(*line.span()) for line in high] if _is_one_paragraph(high) else []


def _is_one_paragraph(lines: list[re.Match[str]]) -> bool:
    """Whether all lines are copies of one paragraph, of which all but one may be cut off."""
    bare = [_MARK.sub("", line[0])[:_SHORTEST] for line in lines]
    told = any(len(line[0]) >= _SHORTEST and "。" in line[0] for line in lines)
    return told and len(set(bare)) == 1
