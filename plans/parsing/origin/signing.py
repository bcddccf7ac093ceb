"""When a document was signed."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from plans.parsing.origin.authorities import find_authorities
from plans.parsing.origin.dates import DatedWords, find_dates, only_date, run_together
from plans.parsing.origin.sheet import Sheet

_SIGNED_LABEL = re.compile(r"(?:成文|发文|签发|印发|生成|制发)(?:日期|时间)[^\d\n]{0,6}$")
_PAGE_LABEL = re.compile(r"(?:发布|公布|公开|更新|发表|上传|添加|录入|时间|日期|来源)[^\n]{0,12}$")
_PAGE_AFTER = re.compile(r"\s*(?:来源|信息来源|浏览|阅读|点击|作者|编辑|字体|发布|\[|访问|查看)")
_IN_SENTENCE_BEFORE = re.compile(r"[于至到从自截在,、——-]\s*$")
_IN_SENTENCE_AFTER = re.compile(r"\s*(?:起|前|后|至|到|召开|在|,|。|、|-|—|正式|下午|上午)")
_PRINTED = re.compile(r"\s*印发")
_LONGEST_NAME = 40


class _Candidate(NamedTuple):
    weight: int
    date: date


def find_signed(sheet: Sheet) -> date | None:
    """The date under the notice, under the title or at the text's end; a page's own dates are none."""
    candidates = [*_in_margins(sheet.margins_folded), *_in_body(sheet.ends)]
    return max(candidates, key=lambda candidate: candidate.weight).date if candidates else None


def _in_margins(margins: str) -> Iterator[_Candidate]:
    for found in find_dates(margins):
        weight = _signature_weight(margins, found)
        if weight:
            yield _Candidate(weight, found.date)
    for above, line in pairwise(["", *filter(str.strip, margins.splitlines())]):
        day = _run_together(above, line)
        if day is not None:
            yield _Candidate(3, day)
        elif (day := _in_figures(above, line)) is not None:
            yield _Candidate(2, day)


def _run_together(above: str, line: str) -> date | None:
    """Digits that have lost 年月日, where a signature stands: behind an authority, or under one or a notice's text."""
    *signing, digits = line.split() or [""]
    signed_here = len(signing) == 1 and _ends_with_authority(signing[0])
    under = not signing and (above.rstrip().endswith("。") or _ends_with_authority(above.rstrip()[-_LONGEST_NAME:]))
    return run_together(digits) if signed_here or under else None


def _in_figures(above: str, line: str) -> date | None:
    """2009/2/13 or 2009.2.13 on a line of its own, under nothing but the authority that signs."""
    signed = ":" not in above and "-" not in line and _ends_with_authority(above.strip()[-_LONGEST_NAME:])
    return only_date(line) if signed else None


def _ends_with_authority(text: str) -> bool:
    return any(authority.end == len(text) for authority in find_authorities(text))


def _signature_weight(margins: str, found: DatedWords) -> int:
    """How much a date looks like that of a signature; 0 when it does not."""
    line_start = margins.rfind("\n", 0, found.start) + 1
    before, after = margins[line_start : found.start], margins[found.end : found.end + 12].split("\n")[0]
    if _SIGNED_LABEL.search(before):
        return 5
    if found.clock or "年" not in margins[found.start : found.end] or _PAGE_LABEL.search(before):
        return 0
    if _PAGE_AFTER.match(after) or _IN_SENTENCE_BEFORE.search(before) or _IN_SENTENCE_AFTER.match(after):
        return 0
    if _PRINTED.match(after):
        return 1
    alone = not before.strip(" \t\u3000(（") and not after.strip(" \t\u3000)）")
    return 4 if alone else 3 if _stands_free(before, after) else 0


def _stands_free(before: str, after: str) -> bool:
    """Set off by blanks, or directly behind the authority that signs."""
    signed = _ends_with_authority(before.rstrip())
    free_before = before[-1:].isspace() or not before
    free_after = after[:1].isspace() or not after
    return (free_before or signed) and free_after


def _in_body(ends: list[str]) -> Iterator[_Candidate]:
    """Dates on a line of their own under the title or at the end, where no frame has taken the signature away."""
    for line in ends:
        day = only_date(line) if "年" in line or line.strip().isdigit() else None
        if day is not None:
            yield _Candidate(2, day)
