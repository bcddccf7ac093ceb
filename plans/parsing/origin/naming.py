"""What a document is called where it has no title line: by its notice, by a lead sentence, by a sharing site.

All functions take folded text; offsets are offsets into it.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from plans.parsing.origin.dates import YEAR, year_number
from plans.parsing.titles import names_office, title_score

_PLAN_WORDS = r"(?:要点|工作计划|工作安排|工作思路|工作意见|工作打算|工作重点)"
_NAMED = re.compile(
    r"(?:将|印发|公布|发布|转发)\s*《(?P<issued>[^《》\n]{4,60})》"
    rf"|《(?P<passed>[^《》\n]{{4,60}}{_PLAN_WORDS})》已?经?[^。\n]{{0,30}}(?:审议|研究|讨论|同意|审定|通过)"
    rf"|(?<!》和)(?<!》、)(?<!》及)《(?P<out>[^《》\n]{{4,45}}{_PLAN_WORDS})》(?:已|正式|今日|近日|日前)?(?:发布|公布|印发|出炉|出台|下发)"
    rf"|(?:分享|刊发|刊登|刊载|转载|推送|来看|看看)(?:一下)?《(?P<posted>[^《》\n]{{4,45}}{_PLAN_WORDS})》"
    r"|^(?P<notice>[^\s,。:;•《》]{4,30}关于印发[^《》\n]{4,45}?的通知)$"
    r"|关于印发(?P<noticed>[^《》\n]{4,45}?)的通知"
    rf"|《(?P<led>[^《》\n]{{4,45}}{_PLAN_WORDS})》(?=[^\n]{{0,120}}(?:全文|原文)如下)"
    rf"|公布了?《?(?P<told>(?:{YEAR}年|[^《》\n,。了]{{2,20}}{YEAR}年)[^《》\n,。]{{0,12}}{_PLAN_WORDS})》?(?=[,，。])"
    rf"|(?:整理|准备|收集|带来|编写)[的了]?《?(?P<edited>[^《》\n,。]{{4,45}}{_PLAN_WORDS})》?(?:[,，]|(?:参考)?范[文本])"
    rf"|《(?P<shared>[^《》\n]{{4,45}}{_PLAN_WORDS})\.(?:docx?|pdf|wps)》"
    rf"|^(?P<glued>[^《》\n>|:。,]{{4,45}}?{_PLAN_WORDS})(?:范文|范例|大纲|[(【][^\n]{{0,8}}(?:精选|范文|篇))[^\n>。,]{{0,10}}$",
    re.MULTILINE,
)
_WEIGHTS = {
    "issued": 3.0,
    "led": 3.0,
    "notice": 2.0,
    "noticed": 2.0,
    "passed": 3.0,
    "out": 1.0,
    "posted": 1.0,
    "told": 1.0,
    "edited": 1.0,
    "shared": 1.0,
    "glued": 1.0,
}
_BY_ISSUER = frozenset(("issued", "notice", "noticed", "led", "passed"))
_LETTER = re.compile("现将|印发给|(?:遵照|贯彻|认真)(?:执行|落实)|[位校局门]:$", re.MULTILINE)
_NOTICE = re.compile("关于印发(?P<name>.*)的通知$")
_YEAR = re.compile(rf"(?<!\d){YEAR}(?=年)")


class Name(NamedTuple):
    """A name that a text gives a document."""

    start: int
    end: int
    weight: float
    by_issuer: bool
    """Whether a notice or report gives it; else a site, which may have changed it."""


def find_name(margins: str, opening: str) -> Name | None:
    """The name that the margins of a page give the plan, which begins with `opening`; of equals the first.

    A notice that no letter follows is the plan itself, and its title the plan's.
    """
    years = {year_number(match[0]) for match in _YEAR.finditer(opening)}
    return max(_names(margins, years), key=lambda name: name.weight, default=None)


def _names(margins: str, years: set[int]) -> Iterator[Name]:
    lettered = bool(_LETTER.search(margins))
    for match in _NAMED.finditer(margins):
        how = match.lastgroup or ""
        text, (start, end) = match[how], match.span(how)
        notice = _NOTICE.search(text) if lettered else None
        if notice:
            text, (start, end) = notice["name"], (start + notice.start("name"), start + notice.end("name"))
        weight = _WEIGHTS[how] + title_score(text) / 2 + names_office(text) + _agreement(text, years)
        yield Name(start, end, weight, how in _BY_ISSUER)


def _agreement(text: str, years: set[int]) -> int:
    """Whether the year of a name is one that the plan's opening speaks of."""
    named = _YEAR.search(text)
    if named is None or not years:
        return 0
    return 2 if year_number(named[0]) in years else -2
