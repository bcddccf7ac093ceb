"""The year that a plan is for, chosen among what title, opening, notice and page say.

Sharing sites put a new year into the titles of old plans, seldom into their text: the opening beats the title. Where
only the title has a year, what the text tells of its era says whether it can be true. A year that only the page round
the plan has yields to any year that the text gives for its work.
"""

import re
from typing import NamedTuple

from plans.parsing.origin.dates import YEAR, year_number
from plans.parsing.origin.eras import find_era, possible
from plans.parsing.origin.sheet import Sheet

_YEAR = rf"(?P<year>{YEAR})"
_IN_TITLE = re.compile(rf"(?<!\d){_YEAR}(?P<range>\s*[-—–~至到]+\s*(?:19|20)?\d\d)?(?=年|学年|度|[^\d\s*×xX]|$)")
_PLAN = r"(?:要点|工作计划|工作思路|工作安排|工作意见)"
_STATED = re.compile(
    rf"(?<!\d){_YEAR}年度?[^。;\n]{{0,25}}?(?:教育|教体)[^。;\n]{{0,12}}?工作的?[^。;\n]{{0,8}}?"
    r"(?:总体|总的|指导思想|基本|主要|思路|目标|要求|任务)"
    rf"|做好(?P<done>{YEAR})年|(?:现将|制定)[^。]{{0,30}}?(?P<given>{YEAR})年度?[^。;,]{{0,20}}?(?:要点|工作|计划|任务|安排|意见)"
)
_BEGINS = rf"{_YEAR}年(?:,|是|要|将|全[省市县区州旗国]|我[省市县区局])"
_OPENED = re.compile(rf"(?:^|[。\n\s]){_BEGINS}")
_FIRST_ITEM = re.compile(r"(?:^|[\n。])\s*(?:1\s*[.、]|[(（]一[)）]|㈠|⒈)")
_SAID = re.compile(rf"(?:^|[。;,\n\s]){_BEGINS}")
_ANY_YEAR = re.compile(rf"(?<!\d){_YEAR}年")
_NAMED_PLAN = re.compile(rf"(?<!\d){_YEAR}年[^\s,。;《》]{{0,16}}{_PLAN}")
# Years of cited documents, ends of spans, and years to be reached by: 《…(2018-2020年)》, 到2020年.
_OTHER_YEARS = re.compile(
    rf"《(?![^《》]*{_PLAN}》)[^《》]*》|{YEAR}\s*年?\s*[-—–~至到]+\s*{YEAR}\s*年|[到至]\s*{YEAR}\s*年"
)


class YearReading(NamedTuple):
    year: int | None
    conflict: bool
    """Whether the document contradicts itself about its year."""


def read_year(sheet: Sheet, signed_year: int | None) -> YearReading:
    """The plan's year. `signed_year`: the year that a signature speaks for."""
    if spans_years(sheet.title_folded):
        return YearReading(None, conflict=False)
    titled, stated = title_year(sheet.title_folded), _opening_year(sheet)
    if stated is None:
        return _year_without_opening(sheet, titled, signed_year)
    if not possible(stated, find_era(sheet.opening)):
        return YearReading(None, conflict=True)
    return YearReading(stated, conflict=titled not in (None, stated) or not possible(stated, find_era(sheet.body)))


def _year_without_opening(sheet: Sheet, titled: int | None, signed_year: int | None) -> YearReading:
    year = titled or _named_plan_year(sheet.margins_folded) or signed_year
    era = find_era(sheet.body)
    if year is None:
        return YearReading(era.year if era and era.pinned else None, conflict=False)
    if not possible(year, era):
        return YearReading(era.year if era else None, conflict=True)
    from_page = year != signed_year and not (titled and sheet.names_itself)
    doubted = from_page and _denies(sheet.body, year)
    return YearReading(None if doubted else year, conflict=doubted)


def _denies(body: str, year: int) -> bool:
    """Whether a text gives years for its work, and never the one in question."""
    words = _own_words(body)
    return bool(_years(_SAID, words)) and year not in _years(_ANY_YEAR, words)


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

    A year that only begins a sentence may be the past one: it counts before the first item only, and yields to the
    title's where the opening has that too.
    """
    opening = _own_words(sheet.opening)
    for match in _STATED.finditer(opening):
        return year_number(match["year"] or match["done"] or match["given"])
    titled = title_year(sheet.title_folded)
    if titled is not None and titled in _years(_ANY_YEAR, opening):
        return titled
    return max(_years(_OPENED, _FIRST_ITEM.split(opening, maxsplit=1)[0]), default=None)


def _own_words(text: str) -> str:
    """The text without the years that are not its own."""
    return _OTHER_YEARS.sub("《》", text)


def _years(pattern: re.Pattern[str], text: str) -> set[int]:
    return {year_number(match["year"]) for match in pattern.finditer(text)}


def _named_plan_year(margins: str) -> int | None:
    """The year of the plans that notice or contents list name, when they agree."""
    named = _years(_NAMED_PLAN, margins)
    return named.pop() if len(named) == 1 else None
