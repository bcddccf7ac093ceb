"""A lead that copies the text below it: an abstract, or the beginning that a site prints once more, cut in mid-word.

Two copies say the same characters but for blanks. Next to nothing stands between them (the title again, a label, a
date), or the first is a whole line that breaks off in mid-sentence. Nothing of the plan is lost with the first.
"""

import re
from itertools import chain, starmap
from typing import NamedTuple

from plans.parsing.document import Span

_TOP, _REACH = 1000, 3000
"""A lead begins among so many first characters, and its copy among so many (blanks not counted)."""
_SAMPLE = 16
_SHORTEST, _SHORTEST_APART = 32, 40
"""So long is a copy with nothing, and one with something between it and the text."""
_BETWEEN = 160
_WIDEST_LABEL = 14
_LABEL = re.compile(r"(?:^|[\r\n])\s*([【\[]?[\u4e00-\u9fff]{2,5}[】\]]?[:：]?\s?)\Z")
_CUT = re.compile(r"[ \t]*(?:\.{2,}|…+)?[ \t]*(?:[\[【(（][^\]】)）]{1,6}[\]】)）])?")
"""What a site puts before a lead, and behind it where it cuts it."""
_INKED = re.compile(r"\S+")
_PROSE = re.compile("[，。：；,:;]")
_OUTLINE = re.compile(
    r"[。；;]|[一二三四五六七八九十]、|[(（][一二三四五六七八九十\d]{1,3}[)）]|(?<!\d)\d{1,2}[.、．](?!\d)"
)
_AT_BEGINNING = re.compile(r"(?:^|[\s:：。》】])\Z")
_MARKS = frozenset("，、。；：！？,.;:!?)）】》”… ")
_CLOSED = frozenset("。！？；：!?;:.…”）)》】")


class Lead(NamedTuple):
    """The copy, and where the text begins that it was copied from (both in the text that was searched)."""

    copy: Span
    original: int


def find_lead(text: str) -> Lead | None:
    """The lead at the top of the text; None when it has none."""
    runs = _runs(text)
    inked = "".join(text[run.start : run.end] for run in runs)
    offsets: list[int] = []
    at, reach = 0, min(_TOP, len(inked) - 2 * _SAMPLE)
    while at < reach:
        again = inked.find(inked[at : at + _SAMPLE], at + _SAMPLE)
        if again < 0:
            at += _SAMPLE
            continue
        first, second, length = _widened(inked, at, again)
        offsets = offsets or list(chain.from_iterable(starmap(range, runs)))
        lead = Lead(Span(offsets[first], offsets[first + length - 1] + 1), offsets[second])
        if length >= _SHORTEST and _PROSE.search(inked, first, first + length) and _is_lead(text, lead):
            return Lead(_with_label(text, lead.copy), lead.original)
        at = max(at + _SAMPLE, first + length)
    return None


def _runs(text: str) -> list[Span]:
    """The beginning of the text without its blanks."""
    runs: list[Span] = []
    reach = 0
    for run in _INKED.finditer(text):
        runs.append(Span(run.start(), min(run.end(), run.start() + _REACH)))
        reach += runs[-1].end - runs[-1].start
        if reach >= _REACH:
            break
    return runs


def _widened(inked: str, first: int, second: int) -> tuple[int, int, int]:
    """The two starts and the length of the longest copy round the sample that stands at both places."""
    length = _SAMPLE
    longest = min(len(inked) - second, second - first)
    while length < longest and inked[first + length] == inked[second + length]:
        length += 1
    while first and inked[first - 1] == inked[second - 1] and length < second - first:
        first, second, length = first - 1, second - 1, length + 1
    while length > 1 and inked[first] in _MARKS:
        first, second, length = first + 1, second + 1, length - 1
    return first, second, length


def _is_lead(text: str, lead: Lead) -> bool:
    copy, original = lead
    if not _AT_BEGINNING.search(text, max(0, original - 1), original):
        return False
    between = text[copy.end : original]
    if len(between) <= _BETWEEN and not _OUTLINE.search(between):
        return True
    line = text.rfind("\n", 0, copy.start) + 1
    whole = copy.start - line <= _WIDEST_LABEL and not between[:1].strip()
    return whole and copy.end - copy.start >= _SHORTEST_APART and text[copy.end - 1] not in _CLOSED


def _with_label(text: str, copy: Span) -> Span:
    label = _LABEL.search(text, max(0, copy.start - _WIDEST_LABEL), copy.start)
    cut = _CUT.match(text, copy.end)
    return Span(label.start(1) if label else copy.start, cut.end() if cut else copy.end)
