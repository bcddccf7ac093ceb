"""The clause a quantity stands in, and the part of it that is the quantity's own."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from plans.parsing.figures.lexicon import JOINER
from plans.parsing.figures.quantities import Quantity
from plans.parsing.figures.surface import HIDDEN, Surface

_BOUNDARY = re.compile(r"[。;!?\n()…]|,(?:(?<!\d,)|(?!\d{3}(?!\d)))|:(?:(?<!\d:)|(?!\d))|——(?:(?<!\d——)|(?!\d))")
_SENTENCE_ENDS = frozenset("。;!?\n")
_JOINER = re.compile(rf"{JOINER}|(?<![合撤兼])并(?![行轨])|或")
_EDGE = 12
_AFTERWORD = re.compile(r"(?:及|或)?以[上下内]|之内|内|左右|上下")

DATE = re.compile(
    r"(?:(?:19|20)\d\d|[*x]{1,4}|202x)年(?:(?:\d{1,2}|[*x]{1,2})月(?:\d{1,2}[日号]|份|[上中下]旬)?|[春秋]季(?:学期)?)?(?:年?[底末初])?"
    r"|(?<!\d)\d{1,2}月(?:\d{1,2}[日号]|份|[上中下]旬)?[底末初]?|(?<![每学\d])年[底末]"
)


class Clause(NamedTuple):
    """A stretch between commas; `sentence` numbers the sentence it lies in."""

    surface: Surface
    start: int
    end: int
    sentence: int
    text: str


class Setting(NamedTuple):
    """One quantity among the others of its clause.

    From `start` on the clause leads to the number, back to the quantity before; its own part ends at `stop`, where
    that of the next quantity begins.
    """

    clause: Clause
    quantity: Quantity
    start: int
    tail: int
    """Behind unit and afterword."""
    stop: int
    runs_on: bool
    """Nothing parts it from the next quantity (支持10所院校建设20个专业群): the words between belong to both."""
    position: int
    """Place among the quantities of the clause, from 0."""
    before: str
    """All of the clause before the number."""
    lead: str
    """Its own part of the clause before the number."""
    edge: str
    """The last words before the number, where verbs and comparators that bear on it stand."""
    afterword: str
    """以上, 左右 and the like, directly behind the unit."""
    trail: str
    """Its own part of the clause behind the number, unit and afterword."""
    rest: str
    """All of the clause behind the number, unit and afterword."""


def _setting(clause: Clause, quantity: Quantity, start: int, tail: int, stop: int, runs_on: bool, at: int) -> Setting:
    text, head = clause.surface.text, quantity.start
    before, lead, afterword = text[clause.start : head], text[start:head], text[quantity.stop : tail]
    trail, rest = text[tail:stop], text[tail : clause.end]
    return Setting(
        clause, quantity, start, tail, stop, runs_on, at, before, lead, lead[-_EDGE:], afterword, trail, rest
    )


def split_clauses(surface: Surface) -> list[Clause]:
    """Clauses in order; marks inside names are no boundaries, nor is the comma of 2,400 or the colon of 8:1."""
    clauses, sentence, text = [], 0, surface.text
    start = len(surface.open) - len(surface.open.lstrip(HIDDEN))
    for match in _BOUNDARY.finditer(surface.open):
        if match.start() > start:
            clauses.append(Clause(surface, start, match.start(), sentence, text[start : match.start()]))
        start = match.end()
        sentence += match[0] in _SENTENCE_ENDS
    if start < len(surface.open):
        clauses.append(Clause(surface, start, len(text), sentence, text[start:]))
    return clauses


def _tail(surface: Surface, quantity: Quantity) -> int:
    match = _AFTERWORD.match(surface.open, quantity.stop)
    return match.end() if match else quantity.stop


def _cut(surface: Surface, left: int, right: int) -> tuple[int, int]:
    """Where one quantity's part ends and the next one's begins: the joiner directly behind, else the last one.

    Without a joiner the words between belong to both.
    """
    joiners = list(_JOINER.finditer(surface.open, left, right))
    if not joiners:
        return right, left
    chosen = joiners[0] if joiners[0].start() == left else joiners[-1]
    return chosen.start(), chosen.end()


def _behind_joiner(surface: Surface, start: int, number: int) -> int:
    """评选一批实训基地、3个产业学院: the part of the 3 begins behind 、."""
    last = next((m for m in _JOINER.finditer(surface.open, start, number) if m.end() == number), None)
    return number if last else start


def settle(clause: Clause, quantities: Sequence[Quantity]) -> list[Setting]:
    """Shares a clause out among its quantities, given in order."""
    settings, start = [], clause.start
    for position, quantity in enumerate(quantities):
        tail = min(_tail(clause.surface, quantity), clause.end)
        stop = following = clause.end
        if position + 1 < len(quantities):
            stop, following = _cut(clause.surface, tail, max(tail, quantities[position + 1].start))
        start = _behind_joiner(clause.surface, start, quantity.start)
        settings.append(_setting(clause, quantity, start, tail, max(stop, tail), following < stop, position))
        start = max(following, tail)
    return settings
