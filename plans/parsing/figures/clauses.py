"""The clause a quantity stands in, and the part of it that is the quantity's own."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from plans.parsing.figures.lexicon import JOINER
from plans.parsing.figures.quantities import Quantity
from plans.parsing.figures.surface import HIDDEN, Surface

_BOUNDARY = re.compile(r"[。;!?\n()…]|,(?:(?<!\d,)|(?!\d{3}(?!\d)))|:(?:(?<!\d:)|(?!\d))|——(?:(?<!\d——)|(?!\d))")
_SENTENCE_ENDS = frozenset("。;!?\n")
_JOINER = re.compile(rf"{JOINER}|(?<![合撤兼])并(?![行轨])|或")
_AFTERWORD = re.compile(r"(?:及|或)?以[上下内]|之内|内|左右|上下")

DATE = re.compile(
    r"(?:(?:19|20)\d\d|[*x]{1,4}|202x)年(?:(?:\d{1,2}|[*x]{1,2})月(?:\d{1,2}[日号]|份|[上中下]旬)?|[春秋]季(?:学期)?)?(?:年?[底末初])?"
    r"|(?<!\d)\d{1,2}月(?:\d{1,2}[日号]|份|[上中下]旬)?[底末初]?|(?<![每学\d])年[底末]"
)


@dataclass(frozen=True)
class Clause:
    """A stretch between commas; `sentence` numbers the sentence it lies in."""

    surface: Surface
    start: int
    end: int
    sentence: int

    @cached_property
    def text(self) -> str:
        return self.surface.text[self.start : self.end]


@dataclass(frozen=True)
class Setting:
    """One quantity among the others of its clause.

    [start, head) is the part of the clause that leads to the number, back to the quantity before; [tail, stop) what
    follows the unit and its afterword (以上), up to the next quantity's part.
    """

    clause: Clause
    quantity: Quantity
    start: int
    tail: int
    stop: int
    runs_on: bool
    """Nothing parts it from the next quantity (支持10所院校建设20个专业群): the words between belong to both."""
    position: int
    """Place among the quantities of the clause, from 0."""

    @cached_property
    def before(self) -> str:
        """All of the clause before the number."""
        return self.clause.surface.text[self.clause.start : self.quantity.start]

    @cached_property
    def lead(self) -> str:
        """Its own part of the clause before the number."""
        return self.clause.surface.text[self.start : self.quantity.start]

    @cached_property
    def edge(self) -> str:
        """The last words before the number, where verbs and comparators that bear on it stand."""
        return self.lead[-12:]

    @cached_property
    def afterword(self) -> str:
        return self.clause.surface.text[self.quantity.stop : self.tail]

    @cached_property
    def trail(self) -> str:
        """Its own part of the clause behind the number, unit and afterword."""
        return self.clause.surface.text[self.tail : self.stop]

    @cached_property
    def rest(self) -> str:
        """All of the clause behind the number, unit and afterword."""
        return self.clause.surface.text[self.tail : self.clause.end]

    @cached_property
    def after(self) -> str:
        """All of the clause behind number and unit."""
        return self.clause.surface.text[self.quantity.stop : self.clause.end]


def split_clauses(surface: Surface) -> list[Clause]:
    """Clauses in order; marks inside names are no boundaries, nor is the comma of 2,400 or the colon of 8:1."""
    clauses, sentence = [], 0
    start = len(surface.open) - len(surface.open.lstrip(HIDDEN))
    for match in _BOUNDARY.finditer(surface.open):
        if match.start() > start:
            clauses.append(Clause(surface, start, match.start(), sentence))
        start = match.end()
        sentence += match[0] in _SENTENCE_ENDS
    if start < len(surface.open):
        clauses.append(Clause(surface, start, len(surface.open), sentence))
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
        settings.append(Setting(clause, quantity, start, tail, max(stop, tail), following < stop, position))
        start = max(following, tail)
    return settings
