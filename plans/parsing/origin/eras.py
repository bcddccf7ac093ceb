"""What a text tells, without printing its year, about the year it was written for.

Events of that year pin it: the first or last year of a five-year plan, a party congress that meets, an anniversary. The
newest session that the text names gives a first and a last year, the newest doctrine and five-year plan a last one.
All functions take folded text (plans.folding.fold_aligned).
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

_CONGRESS = re.compile(
    r"(?P<term>十[五六七八九]|二十)(?:大(?!道|街|中城|以来|胜利召开之年|召开之年)"
    r"|届(?P<plenums>历次全会|(?:[二三四五六七]中(?:全会)?[、,和及]*)+))"
)
_AWAITED = re.compile(r"迎接?[^。;,]{0,8}$|喜迎|召开前")
_TERMS = {"十五": 15, "十六": 16, "十七": 17, "十八": 18, "十九": 19, "二十": 20}
_ALL_PLENUMS = 6
"""The newest that 历次全会 must include: it is said near the end of a term."""
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

_OPENS, _CLOSES = "开局|起步|开启|第一年|头一年", "收官|收尾|最后一年"
_FIVE_YEARS = re.compile(
    rf"十(?P<plan>[一二三四五])?五[”\"]?[^。;,“”]{{0,12}}(?:(?P<opens>{_OPENS})|(?P<closes>{_CLOSES}))"
)
_MEETS = re.compile(r"党的(?P<term>十[五六七八九]|二十)大(?:胜利)?(?:的?召开|召开的?)(?:之|的|那)?年")
_THIS_YEAR = re.compile(r"(?:今年|(?:19|20)\d\d年)是?[^。;]{0,30}$")
_CONGRESS_YEARS = {"十五": 1997, "十六": 2002, "十七": 2007, "十八": 2012, "十九": 2017, "二十": 2022}
_EVENTS = {
    "新中国成立": 1949,
    "中华人民共和国成立": 1949,
    "建国": 1949,
    "中国共产党成立": 1921,
    "建党": 1921,
    "改革开放": 1978,
    "抗日战争胜利": 1945,
    "抗战胜利": 1945,
    "红军长征胜利": 1936,
    "五四运动": 1919,
    "辛亥革命": 1911,
    "建军": 1927,
    "香港回归": 1997,
    "澳门回归": 1999,
}
_ANNIVERSARY = re.compile(
    rf"(?P<event>{'|'.join(_EVENTS)})(?:祖国)?(?P<years>\d{{1,2}}[05])周年(?![^。,;]{{0,4}}(?:大会|时|讲话))"
)
_SAME_SENTENCE = 40
_TENTH_PLAN, _PLAN_YEARS = 2001, 5
"""First year of the tenth plan (十五), and how long one runs."""

# The doctrine that every plan's opening names as the newest, and the last year whose plans could stop at it.
_DOCTRINES = (
    (re.compile(r"习近平新时代|新时代中国特色|两个确立|十九大|二十大|中国式现代化"), 9999),
    (re.compile(r"习近平|中国梦|四个全面|十八大"), 2018),
    (re.compile(r"科学发展观|十七大"), 2017),
    (re.compile(r"三个代表"), 2008),
)
_PLAN_NAMED = re.compile(
    r"十(?P<plan>[一二三四五])五(?![年个所名家次]|[”\"]?(?:期间|时期)[^。;,]{0,12}(?:已|共|累计|来))"
)
"""Not the one whose results are told: “十二五”期间已累计建成…, in a plan of any later year."""


class Era(NamedTuple):
    """The years whose plans could say what a text says."""

    first: int
    last: int
    year: int | None
    """The year that the text was most likely written for; null when it only tells how late it cannot be."""

    @property
    def pinned(self) -> bool:
        """Whether the text speaks of an event of one year."""
        return self.first == self.last


_ANY = Era(0, 9999, None)


def find_era(body: str) -> Era | None:
    """What the text says about its year; None when it names nothing datable."""
    pinned = set(_pinned_years(body))
    if len(pinned) == 1:
        year = pinned.pop()
        return Era(year, year, year)
    era = _era_of_session(body) or _ANY
    last = min(era.last, _latest(body))
    if last < era.first:
        return era
    return Era(era.first, last, era.year) if (era.first, last) != _ANY[:2] else None


def possible(year: int, era: Era | None) -> bool:
    """Whether a plan for `year` could say what the era was read from."""
    return era is None or era.first <= year <= era.last


def _pinned_years(body: str) -> Iterator[int]:
    """Years whose event the text speaks of as its own year's."""
    for match in _FIVE_YEARS.finditer(body):
        if _of_this_year(body, match.start()):
            plan = "十一二三四五".index(match["plan"] or "十")
            yield _first_year(plan) + (0 if match["opens"] else _PLAN_YEARS - 1)
    for match in _MEETS.finditer(body):
        if _of_this_year(body, match.start()):
            yield _CONGRESS_YEARS[match["term"]]
    for match in _ANNIVERSARY.finditer(body) if "周年" in body else ():
        if body.endswith("庆祝", 0, match.start()) or _of_this_year(body, match.start()):
            yield _EVENTS[match["event"]] + int(match["years"])


def _of_this_year(body: str, at: int) -> bool:
    """Whether the words at `at` are what the sentence says of 今年, or of a year in figures."""
    return bool(_THIS_YEAR.search(body, max(0, at - _SAME_SENTENCE), at))


def _first_year(plan: int) -> int:
    """The first year of a five-year plan, counted from the tenth."""
    return _TENTH_PLAN + _PLAN_YEARS * plan


def _latest(body: str) -> int:
    """The last year whose plans could stop at the newest doctrine and the newest five-year plan that the text names."""
    doctrine = next((last for pattern, last in _DOCTRINES if pattern.search(body)), _ANY.last)
    plans = ["一二三四五".index(match["plan"]) + 1 for match in _PLAN_NAMED.finditer(body)]
    return min(doctrine, _first_year(max(plans)) + _PLAN_YEARS if plans else _ANY.last)


def _era_of_session(body: str) -> Era | None:
    """The plans that would name, as their newest session, the newest one that the text names.

    A plan names the newest session there is: one that names a congress and no plenum of its committee was written
    before the plenums. It may name an event of its own year, and need not name every plenum of a term.
    """
    newest = max(_sessions_held(body), default=None)
    if newest is None:
        return None
    first, following = _FIRST_PLANS[newest], _FIRST_PLANS.get((newest[0] + 1, 0))
    return Era(first - 1, following - 1 if following else 9999, first)


def _sessions_held(body: str) -> Iterator[tuple[int, int]]:
    """(congress, plenum of its committee or 0) of every session that the text speaks of as past."""
    for match in _CONGRESS.finditer(body):
        session = _session(match)
        awaited = _AWAITED.search(body, max(0, match.start() - 14), match.start())
        if session in _FIRST_PLANS and not awaited:
            yield session


def _session(match: re.Match[str]) -> tuple[int, int]:
    plenums = [_PLENUMS[char] for char in match["plenums"] or "" if char in _PLENUMS]
    every = _ALL_PLENUMS if match["plenums"] == "历次全会" else 0
    return _TERMS[match["term"]], max(plenums, default=every)
