"""What a text tells, without printing its year, about the year it was written for.

Party congresses and plenums that it names, the first or last year of a five-year plan, anniversaries. All functions
take folded text (plans.folding.fold_aligned).
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

_CONGRESS = re.compile(
    r"(?P<term>十[五六七八九]|二十)(?:大(?!道|街|中城)|届(?P<plenums>(?:[二三四五六七]中(?:全会)?[、,和及]*)+))"
)
_AWAITED = re.compile(r"迎接?[^。;,]{0,8}$|喜迎|召开前")
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

_OPENS, _CLOSES = "开局|起步|开启|第一年|头一年", "收官|收尾|最后一年"
_FIVE_YEARS = re.compile(
    rf"今年是[^。;]{{0,30}}?(?P<plan>十[一二三四五]?)五[”\"]?[^。;,“”]{{0,12}}(?:(?P<opens>{_OPENS})|(?P<closes>{_CLOSES}))"
)
_ANNIVERSARY = re.compile(
    r"今年是[^。;]{0,20}?(?P<event>新中国成立|中华人民共和国成立|建国|中国共产党成立|建党|改革开放)(?P<years>\d{2,3})周年"
)
_EVENTS = {"中国共产党成立": 1921, "建党": 1921, "改革开放": 1978}
_FOUNDED = 1949
_TENTH_PLAN, _PLAN_YEARS = 2001, 5
"""First year of the tenth plan (十五), and how long one runs."""


class Era(NamedTuple):
    """The years whose plans could say what a text says."""

    first: int
    last: int
    year: int
    """The year that the text was most likely written for."""


def find_era(body: str) -> Era | None:
    """What the text says about its year; None when it names nothing datable."""
    pinned = set(_pinned_years(body))
    if len(pinned) == 1:
        year = pinned.pop()
        return Era(year, year, year)
    return _era_of_session(body)


def possible(year: int, era: Era | None) -> bool:
    """Whether a plan for `year` could say what the era was read from."""
    return era is None or era.first <= year <= era.last


def _pinned_years(body: str) -> Iterator[int]:
    """Years that are said to be the first or last of a five-year plan, or an anniversary."""
    for match in _FIVE_YEARS.finditer(body):
        yield _TENTH_PLAN + _PLAN_YEARS * "十一二三四五".index(match["plan"][-1]) + (0 if match["opens"] else 4)
    for match in _ANNIVERSARY.finditer(body):
        yield _EVENTS.get(match["event"], _FOUNDED) + int(match["years"])


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
    return _TERMS[match["term"]], max(plenums, default=0)
