"""Dates as printed in notices and page headers: 2019年2月22日, 二〇一〇年二月二十六日, 2009/2/13, 2024327."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

_UNITS = {numeral: value for value, numeral in enumerate("零一二三四五六七八九")}
_ZEROS = "〇○◯零OoΟοОо0"
YEAR = rf"(?:(?:19|20)\d\d|(?:一九|二[{_ZEROS}])[{_ZEROS}一二三四五六七八九]{{2}})"
"""A pattern for a year in every form in print: 2003, 二〇〇三, 二○○三, 二00三, 二OO三."""
_NUMBER = r"\d{1,2}|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九]"
DATE = rf"{YEAR}\s*年\s*(?:{_NUMBER})\s*月\s*(?:{_NUMBER})\s*日"
"""A pattern for a date written out: 2019年2月22日, 二○一二年三月八日."""
_WITHOUT_ZERO = "二[一二][一二三四五六七八九]"
"""二一二年 in a date: the circle of 二○一二 is the character that copies lose first."""
_DATE = re.compile(
    rf"(?<!\d)(?P<year>{YEAR}|(?<![{_ZEROS}一二三四五六七八九十]){_WITHOUT_ZERO}(?=\s*年))\s*[年/.\-]\s*(?P<month>{_NUMBER})\s*[月/.\-]\s*"
    rf"(?P<day>{_NUMBER})(?:\s*[日号])?(?!\d)(?P<clock>\s*\d{{1,2}}:\d\d)?"
)
_WITHOUT_YEAR = re.compile(r"(?P<year>(?:19|20)\d\d)(?P<month>\d{1,2})月(?P<day>\d{1,2})日?")
_RUN_TOGETHER = re.compile(r"(?P<year>(?:19|20)\d\d)(?P<rest>\d{2,4})")


class DatedWords(NamedTuple):
    """A date where it stands."""

    start: int
    end: int
    date: date
    clock: bool
    """Whether a time of day follows, as machines print it and signatures never do."""


def number(numeral: str) -> int:
    """An Arabic or Chinese numeral below one hundred: 26, 二十六, 十."""
    if numeral.isdigit() and numeral.isascii():
        return int(numeral)
    tens, ten, ones = numeral.rpartition("十")
    return (_UNITS.get(tens, 1) * 10 if ten else 0) + _UNITS.get(ones, 0)


def year_number(numeral: str) -> int:
    """A year in figures or in numerals read one by one: 2010, 二〇一〇, 二○一○, 二OO九; 二一二 lost its zero."""
    value = int("".join("0" if char in _ZEROS else str(_UNITS.get(char, char)) for char in numeral))
    return value if value >= 1000 else 2000 + value % 100


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def find_dates(text: str) -> Iterator[DatedWords]:
    """Complete dates of the calendar in `text`, in order."""
    for match in _DATE.finditer(text):
        day = _day(year_number(match["year"]), number(match["month"]), number(match["day"]))
        if day is not None:
            yield DatedWords(match.start(), match.end(), day, bool(match["clock"]))


def run_together(digits: str) -> date | None:
    """The date of digits that have lost 年月日, when exactly one reading is a date: 2024327, not 2022111."""
    match = _RUN_TOGETHER.fullmatch(digits)
    if match is None:
        return None
    year, rest = int(match["year"]), match["rest"]
    cuts = (cut for cut in (1, 2) if 1 <= len(rest) - cut <= 2)
    readings = {day for cut in cuts if (day := _day(year, int(rest[:cut]), int(rest[cut:])))}
    return readings.pop() if len(readings) == 1 else None


def only_date(line: str) -> date | None:
    """The date that a line consists of, brackets and blanks aside."""
    bare = line.strip(" \t\u3000()（）[]【】")
    for found in find_dates(bare):
        if found.start == 0 and found.end == len(bare) and not found.clock:
            return found.date
    digits = re.sub(r"\s", "", bare)
    match = _WITHOUT_YEAR.fullmatch(digits)
    if match:
        return _day(int(match["year"]), int(match["month"]), int(match["day"]))
    return run_together(digits)
