"""Which authority issued a document: a choice among those that title, notice, signature and page name.

A bare name in the title (市教育局) is no answer, but tells what an answer must fit: the portal of the city is not the
issuer of a county's plan, nor is a school or a news paper that posts it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from plans.parsing.origin.authorities import Authority, find_authorities
from plans.parsing.origin.hosts import REPOSTED
from plans.parsing.origin.levels import LEVELS_OF_KIND, LEVELS_OF_SCOPE, is_of_region, own_scope
from plans.parsing.origin.sheet import Sheet

# How much a place in the document says about the issuer, by rank of the sources that archivists trust.
_TITLE, _SIGNATURE, _NOTICE_TITLE, _ISSUER_FIELD, _NAMED_PLAN = 10, 9, 9, 8, 7
_UNDATED, _SOURCE_FIELD, _LEAD, _PAGE_NAME, _HOST_FIELD = 6, 5, 4, 3, 2
_OF_THE_DOCUMENT = 6
"""From this weight on the document itself speaks, below it the page."""

_FIELDS = (
    (
        re.compile(r"(?:(?:发文|发布|制发|印发|制定|颁布|颁发)(?:机关|单位|机构|部门)|公开机构)\s*[:：\]】]?\s*$"),
        _ISSUER_FIELD,
    ),
    (re.compile(r"来源\s*[:：]?\s*$"), _SOURCE_FIELD),
    (re.compile(r"(?:主办|承办)单位\s*[:：]?\s*$"), _HOST_FIELD),
)
_NOTICE = re.compile(r"关于(?:印发|下发|公布|转发|做好)[^\n]{0,60}?(?:通知|要点|计划|安排|(?:19|20)\d\d年)")
_JOINED = re.compile(r"[\s、,和·/]|办公[室厅]")
_LETTERHEAD = "文件"
_OWN_SITE = re.compile(r"(?:政府)?(?:门户|政务|官方)?(?:网站|官网|政务网|信息网|网(?![络友上]))")
_SIGNED_TOO = re.compile(r"[\d年月日〇○零一二三四五六七八九十(（)）]")
_REST_OF_NAME = 20
_PASSED_ON = re.compile(r"(?:转发|贯彻|落实|学习|解读|根据|按照)《?$")
_LEAD_IN = re.compile(r"(?:近日|日前|今日|昨日|\d日),?$")
_PUBLISHES = re.compile(r"[^。\n]{0,20}?(?:公布|发布|印发|出台|下发|发出)")
_SCOPE = re.compile(
    r"全(?P<kind>[省市县区州盟旗])|(?:^|[某*×xX_○我本])(?P<bare>自治区|[省市县区州盟旗])(?=教育|教体|(?:19|20)\d\d|[*×xX○]{2,4}年|年)"
)
_DATED = re.compile(r"年.{1,4}月.{1,4}日|^\s*(?:19|20)\d{4,6}\s*$")

# So often must a text say 全县 or the like before no ministry can have written it.
_LOCAL = 3


@dataclass(frozen=True)
class Candidate:
    """An authority that may be the issuer."""

    authority: Authority
    name: str
    """As printed, without spaces."""
    weight: int
    joint: tuple[str, ...] = ()
    """Others named together with it, as printed."""


@dataclass(frozen=True)
class Issuing:
    """What a document says about its issuer; `bare` is an unnamed authority (市教育局) in the issuer's place."""

    chosen: Candidate | None
    bare: Authority | None
    kind: str
    """省, 市, 县 …: what the plan is for by its title or bare authority; empty when they do not say."""


def read_issuing(sheet: Sheet, year: int | None) -> Issuing:
    """The issuer that the document states, if it states one."""
    candidates = list(_candidates(sheet, year))
    bare = max((c for c in candidates if not c.authority.named), key=_preference, default=None)
    scope = _SCOPE.search(sheet.title_folded)
    kind = bare.authority.kind if bare and bare.authority.kind else scope[scope.lastgroup or 0] if scope else ""
    if kind == "区" and is_of_region(sheet.body):
        kind = "自治区"
    local = own_scope(sheet.body, least=_LOCAL)
    fitting = [c for c in candidates if c.authority.named and _fits(c, kind, local)]
    best = max(fitting, key=_preference, default=None)
    if best is None or _is_contested(best, fitting):
        return Issuing(None, bare.authority if bare else None, kind)
    return Issuing(_with_joint(_in_full(best, fitting), fitting), bare.authority if bare else None, kind)


def _preference(candidate: Candidate) -> tuple[int, bool]:
    authority = candidate.authority
    return candidate.weight - 2 * authority.government, not authority.party


def _fits(candidate: Candidate, kind: str, local: str | None) -> bool:
    """Whether a named authority may be the one that the document calls by `kind`.

    A ministry speaks of no 全县; nor does an authority that only the page names, where the text calls another area its
    own.
    """
    authority = candidate.authority
    if authority.national:
        return not kind and not local
    levels = LEVELS_OF_KIND.get(kind)
    if levels is None and candidate.weight < _OF_THE_DOCUMENT:
        levels = LEVELS_OF_SCOPE.get(local or "")
    return levels is None or not authority.places or any(place.level in levels for place in authority.places)


def _is_contested(best: Candidate, fitting: list[Candidate]) -> bool:
    """Whether a page names another place's authority in the same way, as lists of links do."""
    rivals = (c.authority for c in fitting if c.weight == best.weight < _LEAD)
    return any(rival.places != best.authority.places and not best.authority.same_as(rival) for rival in rivals)


def _in_full(best: Candidate, fitting: list[Candidate]) -> Candidate:
    """Under the name that notice or signature give in full where the title has it short: 教委, 教育工委."""
    full = (
        other
        for other in fitting
        if other.weight >= _NOTICE_TITLE
        and other.authority.office == other.authority.full_office != best.authority.office
        and other.authority.same_as(best.authority)
    )
    return next(full, best)


def _passed_on(text: str, authority: Authority) -> bool:
    return bool(_PASSED_ON.search(text, max(0, authority.start - 6), authority.start))


def _candidates(sheet: Sheet, year: int | None) -> Iterator[Candidate]:
    """Authorities, named and bare, in places where an issuer stands."""
    for authority in find_authorities(sheet.title_folded, year):
        if not _passed_on(sheet.title_folded, authority):
            yield Candidate(authority, _printed(sheet.title, authority), _TITLE)
    yield from _in_margins(sheet.lines, year, own_site=not REPOSTED.search(sheet.margins_folded))
    yield from (found for line in sheet.opening.splitlines() for found in _of_notice(line, year))
    for line in sheet.ends:
        authorities = list(find_authorities(line, year))
        if _is_signature(line, authorities):
            yield from (Candidate(authority, _printed(line, authority), _UNDATED) for authority in authorities)


def _in_margins(lines: list[tuple[str, str]], year: int | None, *, own_site: bool) -> Iterator[Candidate]:
    found = [list(find_authorities(line, year)) for line, _ in lines]
    alone = _weights_alone([line for line, _ in lines], found)
    for (line, printed), authorities, weight in zip(lines, found, alone, strict=True):
        yield from _in_line(line, printed, authorities, weight)
        if own_site:
            named = (a for a in authorities if not a.government and _OWN_SITE.match(line, a.end))
            yield from (Candidate(a, _printed(printed, a), _HOST_FIELD) for a in named)


def _weights_alone(lines: list[str], found: list[list[Authority]]) -> list[int]:
    """What each line that has authorities and nothing else says, by the date or notice under it; 0 for the others."""
    weights: list[int] = []
    above = _PAGE_NAME
    for line, authorities in zip(reversed(lines), reversed(found), strict=True):
        alone = _is_signature(line, authorities)
        if _DATED.search(line):
            above = _SIGNATURE
        elif not alone:
            above = _NOTICE_TITLE if _NOTICE.match(line) else _PAGE_NAME
        own = _SIGNATURE if line.endswith(_LETTERHEAD) else above
        weights.append(own if alone else 0)
    return weights[::-1]


def _is_signature(line: str, authorities: list[Authority]) -> bool:
    """Whether a line has authorities and nothing else but a date, or the 文件 of a letterhead."""
    besides = _besides(line, authorities, 0, len(line)) if authorities else line
    return bool(authorities) and not _SIGNED_TOO.sub("", besides.removesuffix(_LETTERHEAD))


def _in_line(line: str, printed: str, authorities: list[Authority], alone: int) -> Iterator[Candidate]:
    """The authorities of one line of the margins; `alone`: their weight if the line has nothing else, else 0."""
    notice = _NOTICE.search(line)
    for authority in authorities:
        weight = alone or _weight(line, authority, authorities, notice)
        if weight and not _passed_on(line, authority):
            yield Candidate(authority, _printed(printed, authority), weight)


def _of_notice(line: str, year: int | None) -> Iterator[Candidate]:
    """The authorities that open a line of the plan's with the title of a notice."""
    authorities = list(find_authorities(line, year)) if _NOTICE.search(line) else []
    for found in _in_line(line, line, authorities, 0):
        if found.weight == _NOTICE_TITLE and not _besides(line, authorities, 0, found.authority.end):
            yield found


def _besides(line: str, authorities: list[Authority], start: int, end: int) -> str:
    """What a stretch of a line holds besides authorities and what joins them."""
    rest, position = "", start
    for authority in authorities:
        if start <= authority.start < end:
            rest, position = rest + line[position : authority.start], authority.end
    return _JOINED.sub("", rest + line[position:end])


def _weight(line: str, authority: Authority, authorities: list[Authority], notice: re.Match[str] | None) -> int:
    before = line[: authority.start]
    if notice and authority.start < notice.start() and not _besides(line, authorities, authority.start, notice.start()):
        return _NOTICE_TITLE
    for field, weight in _FIELDS:
        if field.search(before):
            return weight
    if before.rfind("《") > before.rfind("》"):
        return _NAMED_PLAN if line.find("》", authority.end) - authority.end < _REST_OF_NAME else 0
    if _leads_in(line, authority, authorities) and _PUBLISHES.match(line, authorities[-1].end):
        return _LEAD
    return 0


def _leads_in(line: str, authority: Authority, authorities: list[Authority]) -> bool:
    """Whether a sentence of news begins with the authority, or with others that it is joined to: 近日,甲、乙印发…."""
    first = authorities[0]
    joined = not _besides(line, authorities, first.start, authority.start)
    return joined and bool(_LEAD_IN.search(line[: first.start]))


def _with_joint(best: Candidate, candidates: list[Candidate]) -> Candidate:
    """With the names of those that sign or are titled beside it."""
    names: dict[str, None] = {}
    for candidate in candidates:
        other = candidate.authority
        beside = (candidate.weight >= _NOTICE_TITLE or candidate.weight == best.weight) and not other.government
        if beside and not other.same_as(best.authority) and _of_one_place(other, best.authority):
            names[candidate.name] = None
    return replace(best, joint=tuple(names))


def _of_one_place(first: Authority, second: Authority) -> bool:
    return bool(set(first.places) & set(second.places)) or first.places == second.places


def _printed(text: str, authority: Authority) -> str:
    return re.sub(r"\s", "", text[authority.start : authority.end])
