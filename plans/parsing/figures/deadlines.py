"""By when: the printed time, and the date it stands for."""

import re
from datetime import date
from typing import NamedTuple

from plans.folding import fold
from plans.parsing.figures.clauses import DATE, Setting, last_match
from plans.parsing.figures.lexicon import either, load

_MONTHS: dict[str, dict[str, int]] = load("deadlines.toml")
_MONTH_OF = _MONTHS["alone"] | _MONTHS["behind_a_year"]
_TENTH_PLAN_ENDED = 2005
_NUMERALS = "一二三四五六七八九十"

_PERIOD = rf"第?{either(_MONTHS['alone'])}(?:开学|结束)?[底末]?"
_TIME = (
    rf"(?:(?<![每自较比与同从由])(?:{DATE.pattern})(?:{_PERIOD})?|年内|{_PERIOD}"
    r"|“?十[一二三四五六七]五”?(?:规划)?(?:期末|末|期间|时期))(?:以前|之前|前)?"
)
_HINT = re.compile("[年月期季暑开末]")
_DEADLINE = re.compile(f"({_TIME})")
_CARRIED = re.compile(rf"(?:^|[,:])(?:到|至|力争|争取|确保|在)*({_TIME})(?:(?=[,:])|(?<=[前底末]))")

_YEAR, _MONTH, _DAY = (re.compile(pattern) for pattern in (r"((?:19|20)\d\d)年", r"(\d{1,2})月", r"月(\d{1,2})[日号]"))
_PLAN_PERIOD = re.compile(f"十([{_NUMERALS}])五")
_MASKED_YEAR = re.compile(r"[*x]年")
_WITHIN = re.compile(either(_MONTH_OF))


class Deadline(NamedTuple):
    printed: str | None
    day: str | None
    """ISO 8601 at the printed precision: 2023-09-01, 2023-09 or 2023."""
    source: str | None
    """stated or plan-year; None when neither tells."""


def find_deadline(setting: Setting) -> str | None:
    """The time printed before the number in its clause; else the last that opens a clause before it in the sentence
    and holds for what follows: 到2025年,… or 年底前…,…."""
    if _HINT.search(setting.before) and (match := last_match(_DEADLINE, setting.before)):
        return setting.printed(match)
    clause = setting.clause
    if not _HINT.search(clause.said) or not (carried := last_match(_CARRIED, clause.said)):
        return None
    return clause.surface.printed[clause.sentence + carried.start(1) : clause.sentence + carried.end(1)]


def date_deadline(printed: str | None, year: int | None) -> Deadline:
    """What the printed time stands for in a plan of `year`; a plan's figures are due in its year unless it says."""
    if printed is None:
        return Deadline(None, str(year), "plan-year") if year else Deadline(None, None, None)
    return Deadline(printed, _iso(fold(printed), year), "stated")


def _iso(words: str, plan_year: int | None) -> str | None:
    year = _year(words, plan_year)
    if year is None:
        return None
    month, day = _number(_MONTH, words), _number(_DAY, words)
    if month is None and (within := _WITHIN.search(words)):
        month = _MONTH_OF[within[0]]
    if month is None or not 1 <= month <= 12:
        return str(year)
    return _full(year, month, day) or f"{year}-{month:02}"


def _year(words: str, plan_year: int | None) -> int | None:
    """Five-year plans end with their last year; a masked year is none; without one it is the plan's."""
    if period := _PLAN_PERIOD.search(words):
        return _TENTH_PLAN_ENDED + 5 * (_NUMERALS.index(period[1]) + 1)
    if _MASKED_YEAR.search(words):
        return None
    return _number(_YEAR, words) or plan_year


def _number(pattern: re.Pattern[str], words: str) -> int | None:
    match = pattern.search(words)
    return int(match[1]) if match else None


def _full(year: int, month: int, day: int | None) -> str | None:
    """None for a day that the calendar does not have."""
    try:
        return date(year, month, day).isoformat() if day else None
    except ValueError:
        return None
