"""2023年9月开园: a dated promise without a quantity; a bare year is too vague to be one."""

import re

from plans.parsing.figures.clauses import DATE, Clause
from plans.parsing.figures.indicators import strip_lead
from plans.parsing.figures.lexicon import WORDS, either
from plans.parsing.figures.making import make_dated
from plans.parsing.figures.phrase import Phrase
from plans.parsing.figures.wording import strength
from plans.parsing.findings import Target

_DATED = re.compile(rf"(?<![每自])(?:{DATE.pattern})(?:以前|之前|前)?")
_MAY_BE_DATED = re.compile(r"[年月](?:(?<=[\d*x].)|(?<=年)(?=[底末]))")
_YEARS = re.compile(r"(?:19|20)\d\d")
_PRECISE = re.compile(r"\d月|前$|[底末]$")
_COMPLETED = re.compile(rf"{either(WORDS['frame']['completions'])}")


def places_of_dates(text: str) -> list[int]:
    """Where in the folded text a date may stand."""
    return [match.start() for match in _MAY_BE_DATED.finditer(text)]


def find_dated(clause: Clause, year: int | None) -> list[Target]:
    """The dated promise of a clause, if it is one; `year` is the plan's."""
    match = _DATED.search(clause.text) if _MAY_BE_DATED.search(clause.text) else None
    if not match or not _PRECISE.search(match[0]) or not _COMPLETED.search(clause.text, match.end()):
        return []
    if year is not None and any(int(y) < year for y in _YEARS.findall(match[0])):
        return []
    start, end = clause.start + match.start(), clause.start + match.end()
    words = Phrase.of(clause.surface, clause.start, start) + Phrase.of(clause.surface, end, clause.end)
    commitment = strength(clause.text, clause.surface.printed[clause.start : clause.end])
    return [make_dated(clause, start, end, strip_lead(words), commitment, year)]
