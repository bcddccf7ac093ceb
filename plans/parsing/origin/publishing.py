"""When the authority published a document, by its own page; a reposting site's day is none."""

import re
from collections.abc import Iterator
from datetime import date

from plans import regions
from plans.parsing.origin.authorities import Authority, find_authorities
from plans.parsing.origin.dates import DatedWords, find_dates
from plans.parsing.origin.hosts import REPOSTED
from plans.parsing.origin.issuing import Issuing
from plans.parsing.origin.levels import LEVELS_OF_KIND
from plans.parsing.origin.sheet import Sheet
from plans.regions import Place

_LABELLED = re.compile(
    r"(?:(?:发布|公布|公开)(?:日期|时间)|pubdate)[^\d\n]{0,6}\s?$|(?:^|\s)(?:时间|日期)[^\d\n]{0,4}$"
)
_OTHER_LABEL = re.compile(
    r"(?:更新|上传|转载|采集|访问|打印|成文|印发|签发|生成|截[止至])(?:日期|时间|于)?[^\d\n]{0,6}$"
)
# What only the page of an authority has: its record of open government, its imprint.
_OFFICIAL = re.compile(
    r"索\s*引\s*(?:号|id)|发文(?:单位|机关|字号)|发布机构|效力状态|主题分类|(?:政务|信息|主动)公开|公开(?:发布|方式|范围)"
    r"|网站标识码|pubdate|主办单位[:：]?[^\n]{0,12}教育|gov\.cn"
)
_SOURCE = re.compile(
    r"(?:来源|contentsource|出处|稿源|作者|发布(?:机构|单位|人)|供稿)[:：\s]{1,3}(?P<who>[^\s【】\[\]:：]{2,30})"
)
_PART = re.compile(r"(?:[\u4e00-\u9fff]{0,8}[科股处室]|(?:(?:门户|政务|官方)?网站?|官网)|政务?网)?")
_BESIDES_DATES = re.compile(r"(?:发布|公布|公开)?(?:日期|时间)|[\s:：\d]")
_LONGEST_LABELS = 80


def find_published(sheet: Sheet, issuing: Issuing, places: tuple[Place, ...]) -> date | None:
    """The day on which the page says it was published, if the page is the issuer's or its government's."""
    margins = sheet.margins_folded
    if REPOSTED.search(margins):
        return None
    if _OFFICIAL.search(margins):
        for found in find_dates(margins):
            if _LABELLED.search(_before(margins, found)):
                return found.date
    return next(_beside_the_source(sheet, issuing, places), None)


def _before(margins: str, found: DatedWords) -> str:
    """What a date's label is looked for in: its line, or the line above when it begins one."""
    line_start = margins.rfind("\n", 0, found.start) + 1
    if not margins[line_start : found.start].strip():
        line_start = margins.rfind("\n", 0, max(0, line_start - 1)) + 1
    return margins[max(line_start, found.start - _LONGEST_LABELS) : found.start]


def _beside_the_source(sheet: Sheet, issuing: Issuing, places: tuple[Place, ...]) -> Iterator[date]:
    """Dates on lines that name the issuer as the source, and on bare lines of dates next to them."""
    lines = [line for line in sheet.margins_folded.splitlines() if line.strip()]
    for at, line in enumerate(lines):
        if any(_is_own(match["who"], issuing, places) for match in _SOURCE.finditer(line)):
            neighbours = lines[max(0, at - 1) : at] + lines[at + 1 : at + 2]
            yield from (found.date for found in find_dates(line) if _is_of_page(line, found))
            yield from (day.date for near in neighbours for day in find_dates(near) if _is_bare(near, day))


def _is_of_page(line: str, found: DatedWords) -> bool:
    return not _OTHER_LABEL.search(line, max(0, found.start - _LONGEST_LABELS), found.start)


def _is_bare(line: str, found: DatedWords) -> bool:
    return len(line) <= _LONGEST_LABELS and not _BESIDES_DATES.sub("", line[: found.start] + line[found.end :])


def _is_own(who: str, issuing: Issuing, places: tuple[Place, ...]) -> bool:
    """Whether a source is the issuer, an office of it, or the government of its place."""
    for authority in find_authorities(who):
        if not authority.national and _PART.fullmatch(who, authority.end):
            return _speaks_for(authority, issuing, places)
    mention = regions.named_before(who, len(who))
    return mention is not None and mention.start == 0 and bool(set(mention.places) & set(places))


def _speaks_for(authority: Authority, issuing: Issuing, places: tuple[Place, ...]) -> bool:
    if authority.places:
        return bool(set(authority.places) & set(places))
    fits = authority.kind == issuing.kind or any(p.level in LEVELS_OF_KIND.get(authority.kind, ()) for p in places)
    return bool(authority.kind) and fits
