"""The year that a plan is for, chosen among what title, opening, notice and page say.

Sharing sites put a new year into the titles of old plans, seldom into their text: the opening beats the title. Where
only the title has a year, the party congresses that the text names tell whether it can be true.
"""

import re
from typing import NamedTuple

from plans.parsing.origin.dates import year_number
from plans.parsing.origin.sheet import Sheet

_YEAR = r"(?P<year>(?:19|20)\d\d|[一二][〇○零OoΟ九][〇○零OoΟ一二三四五六七八九]{2})"
_IN_TITLE = re.compile(rf"(?<!\d){_YEAR}(?P<range>\s*[-—–~至到]+\s*(?:19|20)?\d\d)?(?=年|学年|度|[^\d\s*×xX]|$)")
_STATED = re.compile(
    rf"(?<!\d){_YEAR}年度?[^。;\n]{{0,25}}?(?:教育|教体)[^。;\n]{{0,12}}?工作的?[^。;\n]{{0,8}}?"
    r"(?:总体|总的|指导思想|基本|主要|思路|目标|要求|任务)"
    rf"|做好(?P<done>(?:19|20)\d\d)年|(?:现将|制定)[^。]{{0,30}}?(?P<given>(?:19|20)\d\d)年"
)
_OPENED = re.compile(rf"(?:^|[。\n\s]){_YEAR}年(?:,|是|要|将|全[省市县区州旗国]|我[省市县区局])")
_NAMED_PLAN = re.compile(rf"(?<!\d){_YEAR}年[^\s,。;《》]{{0,16}}(?:要点|工作计划|工作思路|工作安排|工作意见)")
_CONGRESS = re.compile(
    r"(?P<term>十[五六七八九]|二十)(?:大(?!道|街|中城)|届(?P<plenums>(?:[二三四五六七]中(?:全会)?[、,和及]*)+))"
)
_AWAITED = re.compile(r"迎接?[^。;,]{0,8}$|喜迎|召开前")
_STUDIED = re.compile(r"(?:学习|宣传|贯彻|落实)[^。;]{0,12}$")
_TERMS = {"十五": 15, "十六": 16, "十七": 17, "十八": 18, "十九": 19, "二十": 20}
_PLENUMS = {numeral: number for number, numeral in enumerate("二三四五六七", start=2)}

# The first yearly plans that could name a congress (0) or a plenum of its committee: those of the year after an autumn
# session, of the same year after a spring session. Dates: the party's published record.
_FIRST_PLANS = {
    (15, 0): 1998, (15, 3): 1999, (15, 4): 2000, (15, 5): 2001, (15, 6): 2002,
    (16, 0): 2003, (16, 2): 2003, (16, 3): 2004, (16, 4): 2005, (16, 5): 2006, (16, 6): 2007,
    (17, 0): 2008, (17, 2): 2008, (17, 3): 2009, (17, 4): 2010, (17, 5): 2011, (17, 6): 2012,
    (18, 0): 2013, (18, 2): 2013, (18, 3): 2014, (18, 4): 2015, (18, 5): 2016, (18, 6): 2017,
    (19, 0): 2018, (19, 2): 2018, (19, 3): 2018, (19, 4): 2020, (19, 5): 2021, (19, 6): 2022,
    (20, 0): 2023, (20, 2): 2023, (20, 3): 2025, (20, 4): 2026,
}  # fmt: skip


class YearReading(NamedTuple):
    year: int | None
    conflict: bool
    """Whether the document contradicts itself about its year."""


class Era(NamedTuple):
    """The plans that would name, as their newest session, the newest one that a text names."""

    first: int
    last: int
    studied: bool
    """Whether the text sets out to study that session, as plans of the first year do."""


def read_year(sheet: Sheet, signed_year: int | None) -> YearReading:
    """The plan's year. `signed_year`: the year that a signature speaks for."""
    if spans_years(sheet.title_folded):
        return YearReading(None, conflict=False)
    titled, stated = title_year(sheet.title_folded), _opening_year(sheet)
    if stated is None:
        return _year_without_opening(sheet, titled, signed_year)
    era = find_era(sheet.body)
    return YearReading(stated, conflict=titled not in (None, stated) or not _possible(stated, era))


def _year_without_opening(sheet: Sheet, titled: int | None, signed_year: int | None) -> YearReading:
    noted = _named_plan_year(sheet.margins_folded)
    year = titled or noted or signed_year
    era = find_era(sheet.body) if year else None
    if year is None or era is None or _possible(year, era):
        return YearReading(year, conflict=False)
    return YearReading(era.first if era.studied else None, conflict=True)


def title_year(title: str) -> int | None:
    """The year in a (folded) title; the first one of a school year."""
    match = _IN_TITLE.search(title)
    return year_number(match["year"]) if match else None


def spans_years(title: str) -> bool:
    """Whether a title speaks of several years: 2010-2020年, 2010年工作总结和2011年工作打算; not of a school year."""
    matches = list(_IN_TITLE.finditer(title))
    ranged = [m for m in matches if m["range"] and int(m["range"][-2:]) != (year_number(m["year"]) + 1) % 100]
    return bool(ranged) or len({year_number(match["year"]) for match in matches}) > 1


def _opening_year(sheet: Sheet) -> int | None:
    """The year that the opening gives for the work ahead.

    A year that only begins a sentence may be the past one; it yields to the title's where the opening has that too.
    """
    for match in _STATED.finditer(sheet.opening):
        return year_number(match["year"] or match["done"] or match["given"])
    titled = title_year(sheet.title_folded)
    if titled is not None and f"{titled}年" in sheet.opening:
        return titled
    return max((year_number(match["year"]) for match in _OPENED.finditer(sheet.opening)), default=None)


def _named_plan_year(margins: str) -> int | None:
    """The year of the plans that notice or contents list name, when they agree."""
    named = {year_number(match["year"]) for match in _NAMED_PLAN.finditer(margins)}
    return named.pop() if len(named) == 1 else None


def find_era(body: str) -> Era | None:
    """What the newest party congress or plenum named in a (folded) text says about its year."""
    newest: tuple[int, int] | None = None
    studied = False
    for match in _CONGRESS.finditer(body):
        before = body[max(0, match.start() - 14) : match.start()]
        session = _session(match)
        if session not in _FIRST_PLANS or _AWAITED.search(before) or (newest and session < newest):
            continue
        studied = bool(_STUDIED.search(before)) or (studied and session == newest)
        newest = session
    if newest is None:
        return None
    following = _FIRST_PLANS.get((newest[0] + 1, 0))
    return Era(_FIRST_PLANS[newest], following - 1 if following else 9999, studied or newest[1] > 0)


def _session(match: re.Match[str]) -> tuple[int, int]:
    plenums = [_PLENUMS[char] for char in match["plenums"] or "" if char in _PLENUMS]
    return _TERMS[match["term"]], max(plenums, default=0)


def _possible(year: int, era: Era | None) -> bool:
    """A plan may name an event of its own year, and need not name every plenum of a congress's term."""
    return era is None or era.first - 1 <= year <= era.last
