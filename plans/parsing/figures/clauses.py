"""The clause a quantity stands in, and the part of it that is the quantity's own."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from plans.parsing.figures.lexicon import JOINER
from plans.parsing.figures.quantities import Quantity
from plans.parsing.figures.surface import HIDDEN, Surface

_BOUNDARY = re.compile(r"[()…]|,(?:(?<!\d,)|(?!\d{3}(?!\d)))|:(?:(?<!\d:)|(?!\d))|——(?:(?<!\d——)|(?!\d))")
_SENTENCE_END = re.compile(r"[。;!?\n.](?:(?<=[^.])|(?<=[^\x00-\x7f·]\.)(?![a-z])|(?<=[%)]\.)(?!\d))")
"""A full stop of half width ends a sentence behind Chinese (远程教育.装备66套), and is a point between digits."""
_JOINER = re.compile(rf"{JOINER}|(?<![合撤兼])并(?![行轨])|或")
_LAST_OF_JOINERS = "、和及与并或"
_EDGE = 12
_LONGEST_SENTENCE = 800
"""What runs on for longer is no prose, and is read in parts, for time grows with the square of a sentence's length."""
_AFTERWORD = re.compile(r"(?:及|或)?以[上下内]|之内|内|左右|上下")

DATE = re.compile(
    r"(?:(?:19|20)\d\d|[*x]{1,4}|202x)年(?:(?:\d{1,2}|[*x]{1,2})月(?:\d{1,2}[日号]|份|[上中下]旬)?|[春秋]季(?:学期)?)?(?:年?[底末初])?"
    r"|(?<!\d)\d{1,2}月(?:\d{1,2}[日号]|份|[上中下]旬)?[底末初]?|(?<![每学\d])年[底末]"
)


class Clause(NamedTuple):
    """A stretch between commas; `sentence` is where the sentence that it lies in starts."""

    surface: Surface
    start: int
    end: int
    sentence: int
    text: str

    @property
    def said(self) -> str:
        """What its sentence says before it."""
        return self.surface.text[self.sentence : self.start]


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

    def printed(self, match: re.Match[str], group: int = 1) -> str:
        """What the page has for a group of a match in `before`, `lead` or `edge`."""
        origin = self.quantity.start - len(match.string)
        return self.clause.surface.printed[origin + match.start(group) : origin + match.end(group)]


def _setting(clause: Clause, quantity: Quantity, start: int, tail: int, stop: int, runs_on: bool, at: int) -> Setting:
    text, head = clause.surface.text, quantity.start
    before, lead, afterword = text[clause.start : head], text[start:head], text[quantity.stop : tail]
    trail, rest = text[tail:stop], text[tail : clause.end]
    return Setting(
        clause, quantity, start, tail, stop, runs_on, at, before, lead, lead[-_EDGE:], afterword, trail, rest
    )


def last_match(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    matches = list(pattern.finditer(text))
    return matches[-1] if matches else None


def split_clauses(surface: Surface, places: Sequence[int]) -> list[Clause]:
    """Clauses of the sentences that hold one of the places (which ascend), in order; marks inside names are no
    boundaries, nor is the comma of 2,400 or the colon of 8:1."""
    clauses, text, start = [], surface.text, len(surface.open) - len(surface.open.lstrip(HIDDEN))
    for sentence, end in _sentences(surface, start, places):
        start = sentence
        for match in _BOUNDARY.finditer(surface.open, sentence, end):
            if match.start() > start:
                clauses.append(Clause(surface, start, match.start(), sentence, text[start : match.start()]))
            start = match.end()
        if start < end:
            clauses.append(Clause(surface, start, end, sentence, text[start:end]))
    return clauses


def _sentences(surface: Surface, first: int, places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence that holds a place."""
    read_to = 0
    ends = [match.start() for match in _SENTENCE_END.finditer(surface.open)]
    for at, place in enumerate(places):
        if place < read_to:
            continue
        following = bisect_left(ends, place)
        start = max(first, read_to, ends[following - 1] + 1 if following else 0, place - _LONGEST_SENTENCE)
        beyond = bisect_left(places, start + _LONGEST_SENTENCE, at + 1)
        most = places[beyond] if beyond < len(places) else len(surface.open)
        end = min(ends[following], most) if following < len(ends) else most
        read_to = end + (end < most)
        yield start, end


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
    if surface.open[number - 1 : number] not in _LAST_OF_JOINERS:
        return start
    joined = any(joiner.end() == number for joiner in _JOINER.finditer(surface.open, start, number))
    return number if joined else start


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
