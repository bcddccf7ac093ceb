"""Quotation marks that were lost, turned round or misread, where their place is certain."""

import re
from collections.abc import Iterator
from itertools import pairwise

from plans.parsing.document import Edit

_MARK = re.compile("[“”]")
_BREAK = re.compile(r"[。\r\n]")
_LONGEST = 30
_MARKS_AFTER = frozenset("，,。、；;)）")
_COMMA_FOR_CLOSING = re.compile(r"“[^“”，,。\r\n]{2,12}([，,])(?=的[一-鿿])")
_PERIOD_UNCLOSED = re.compile(r"“(十[一二三四五六七八九]?五)(?=[一-鿿])(?![^“”。\r\n]{0,30}”)")
_REST_OF_CLAUSE = re.compile(r"[^，,。；;：:“”《》\r\n]*")
_QUOTED = re.compile("“([一-鿿]{2,8})”")


def repair_quotes(raw: str) -> Iterator[Edit]:
    yield from _turned_round(raw)
    for match in _COMMA_FOR_CLOSING.finditer(raw):
        yield Edit(*match.span(1), "”", "punctuation")
    for match in _PERIOD_UNCLOSED.finditer(raw):
        yield Edit(*match.span(), f"“{match[1]}”", "punctuation")
    for quoted in _QUOTED.finditer(raw):
        yield from _lost_pairs(raw, quoted)


def _turned_round(raw: str) -> Iterator[Edit]:
    """An opening mark where the closing one must be: the second of three in a row opens what the third opens again."""
    marks = [match.start() for match in _MARK.finditer(raw)]
    for (first, second), third in zip(pairwise(marks), [*marks[2:], None], strict=False):
        in_a_row = raw[first] == raw[second] == "“" and (third is None or raw[third] == "“")
        closed = third is not None or raw[second + 1 : second + 2] in _MARKS_AFTER
        if in_a_row and closed and second - first <= _LONGEST and not _BREAK.search(raw, first, second):
            yield Edit(second, second + 1, "”", "punctuation")


def _lost_pairs(raw: str, quoted: re.Match[str]) -> Iterator[Edit]:
    """A term in marks that comes again without them in the same clause: “一把手”对下级一把手谈话."""
    rest = _REST_OF_CLAUSE.match(raw, quoted.end())
    at = raw.find(quoted[1], quoted.end(), rest.end() if rest else quoted.end())
    if at >= 0:
        yield Edit(at, at + len(quoted[1]), f"“{quoted[1]}”", "punctuation")
