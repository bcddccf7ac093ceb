"""Where a heading ends: at its full stop, at its line's end, at a colon, or where the phrase does.

Whether units have headings at all is a habit of the document: where most units of a style open with a long sentence, a
short first sentence is no heading either.
"""

import re
from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from plans.parsing.document import Span
from plans.parsing.phrases import closes_phrase, opens_clause, phrase_end
from plans.parsing.responsibility import Tasks
from plans.parsing.units import Unit


class Closing(Enum):
    """How a heading is closed."""

    STOP = "its full stop"
    LINE = "the end of its line"
    COLON = "a colon"
    GAP = "a blank where a line ended"
    PHRASE = "a judged end of the phrase"
    WHOLE = "the end of the unit"
    SENTENCE = "nothing: the unit is one sentence, or opens with a long one"


_ENDED = (Closing.STOP, Closing.WHOLE, Closing.LINE)


class Opening(NamedTuple):
    """How a unit opens: what may be its heading [start, end), and where its text goes on."""

    start: int
    end: int
    closing: Closing
    text_start: int


_STOP = re.compile(
    r"[。\r\n \t\u3000\u00a0](?:(?<=[。\r\n])|(?<=[ \t\u3000\u00a0])[ \t\u3000\u00a0]+"
    r"|(?<=[^\s,，、;；。:：][ \u00a0])(?=[^\s\x00-\x7f]))"
)
"""A stop, the end of a line, two blanks, or one between words of Chinese."""
_COMMA = re.compile("[,，;；]")
_COLON = re.compile("[:：]")
_LINE = re.compile(r"[^\r\n]*")
_LAST_WORD = re.compile(r"[一-鿿]{1,4}\s*")
_FORMULA = re.compile(
    r"(?:指导思想|总体(?:要求|思路|目标)|工作(?:思路|目标)|主要目标|基本原则|总要求)"
    r"(?=以|全面|深入|坚持|认真|贯彻|高举|按照|围绕|学习|(?:19|20)\d\d年)"
)
"""Headings that plans open with, run into their text: 总体要求以….."""
_FORMULA_REACH = 16
_TRAILING = "。；;:：,， \t\u3000\u00a0\r\n"
_LONGEST = 45
_LONGEST_ALONE = 120
"""A section's heading that stands alone may be a sentence of several clauses."""
_SHORT = 20
_LONGEST_LABEL = 16
_SHORTEST = 2
_STOPLESS = 600
"""A text with fewer stops than one in so many characters has lost them."""
_ENOUGH = 8
"""So many closed headings show how long the document's headings are."""


def find_openings(tasks: Tasks, units: Sequence[Unit]) -> list[Opening]:
    """The opening of every unit, SENTENCE where it has no heading."""
    text, folded = tasks
    openings = [_opening(text, folded, unit) for unit in units]
    for style in {unit.number.style for unit in units}:
        own = [at for at, unit in enumerate(units) if unit.number.style is style and _may_lack_heading(unit)]
        for at in _without_heading(text, [openings[at] for at in own], own):
            openings[at] = openings[at]._replace(closing=Closing.SENTENCE)
    return _with_phrases(text, units, openings)


def _with_phrases(text: str, units: Sequence[Unit], openings: list[Opening]) -> list[Opening]:
    """Headings that lost their closing mark end where their phrase does.

    So do all in a text without stops; else those that are far longer than the document's headings are.
    """
    stopless = bool(units) and _lost_stops(text, units)
    closed = sorted(opening.end - opening.start for opening in openings if opening.closing is Closing.STOP)
    longest = 1.5 * closed[int(0.9 * (len(closed) - 1))] if closed else 0.0
    return [
        _judged(text, unit, opening)
        if (stopless and _may_lack_heading(unit) and _runs_on(text, opening))
        or (opening.closing is Closing.STOP and len(closed) >= _ENOUGH and opening.end - opening.start > longest)
        else opening
        for unit, opening in zip(units, openings, strict=True)
    ]


def _runs_on(text: str, opening: Opening) -> bool:
    """Whether more than a heading stands there: a heading alone is short and one phrase."""
    return opening.end - opening.start > _LONGEST or bool(_COMMA.search(text, opening.start, opening.end))


def _lost_stops(text: str, units: Sequence[Unit]) -> bool:
    start, end = units[0].span.start, units[-1].span.end
    return text.count("。", start, end) * _STOPLESS < end - start


def _judged(text: str, unit: Unit, opening: Opening) -> Opening:
    at = phrase_end(text, opening.start, unit.span.end)
    return Opening(opening.start, at, Closing.PHRASE, at) if at else opening


def _may_lack_heading(unit: Unit) -> bool:
    return not (unit.has_children or (unit.depth == 1 and unit.number.style.names_sections))


def _opening(text: str, folded: str, unit: Unit) -> Opening:
    start, end = unit.number.end, unit.span.end
    while start < end and text[start].isspace():
        start += 1
    at, closing, after = _behind_formula(folded, start, end) or _first_closing(text, start, end)
    if closing is Closing.STOP and not text[after:end].strip() and _may_lack_heading(unit):
        closing = Closing.SENTENCE
    if at - start > (_LONGEST_ALONE if _stands_alone(unit, closing) else _LONGEST) and closing in _ENDED:
        closing = Closing.SENTENCE
    while at > start and text[at - 1] in _TRAILING:
        at -= 1
    return Opening(start, at, closing, after)


def _stands_alone(unit: Unit, closing: Closing) -> bool:
    """Whether nothing but a section's heading stands on its line, or before its first part."""
    return not _may_lack_heading(unit) and (
        closing is Closing.LINE or (closing in (Closing.WHOLE, Closing.GAP) and unit.has_children)
    )


def _behind_formula(folded: str, start: int, end: int) -> tuple[int, Closing, int] | None:
    formula = _FORMULA.match(folded, start, min(end, start + _FORMULA_REACH))
    return (formula.end(), Closing.PHRASE, formula.end()) if formula else None


def _first_closing(text: str, start: int, end: int) -> tuple[int, Closing, int]:
    """(end of the heading, how it is closed, where the text goes on)"""
    at, closing, after = end, Closing.WHOLE, end
    for mark in _STOP.finditer(text, start, end):
        if mark[0] in "。\r\n":
            at, after = mark.start(), mark.end()
            closing = Closing.STOP if mark[0] == "。" else Closing.LINE
            break
        if _ends_line(text, start, mark, end):
            at, closing, after = mark.start(), Closing.GAP, mark.end()
            break
    colon = _COLON.search(text, start, min(at, start + _LONGEST_LABEL))
    if colon and not _COMMA.search(text, start, colon.start()) and colon.start() - start >= _SHORTEST:
        return colon.start(), Closing.COLON, colon.end()
    return at, closing, after


def _ends_line(text: str, start: int, blank: re.Match[str], end: int) -> bool:
    """Whether a blank stands where a line ended: in a text whose lines run together, behind a phrase that is whole."""
    if blank.start() - start < _SHORTEST:
        return False
    if len(blank[0]) > 1:
        return True
    line = _LINE.match(text, start)
    if line is None or text.find("。", blank.end(), line.end()) < 0 or _LAST_WORD.fullmatch(text, blank.end(), end):
        return False
    return closes_phrase(text, blank.start()) or opens_clause(text, blank.end())


def _without_heading(text: str, openings: Sequence[Opening], own: Sequence[int]) -> list[int]:
    """Of the units `own`, those whose opening is no heading by the document's habit."""
    bare = {at for at, opening in zip(own, openings, strict=True) if opening.closing is Closing.WHOLE}
    commas = {at for at, opening in zip(own, openings, strict=True) if _COMMA.search(text, opening.start, opening.end)}
    titled = [opening for opening in openings if opening.closing not in (Closing.SENTENCE, Closing.WHOLE)]
    without = set(bare) if 2 * len(bare) < len(own) else bare & commas
    if 2 * len(titled) < len(own):
        without |= {
            at
            for at, opening in zip(own, openings, strict=True)
            if opening.closing is Closing.STOP and not _is_short(text, opening)
        }
    return sorted(without)


def _is_short(text: str, opening: Opening) -> bool:
    """A short first sentence of one clause is a heading, whatever the units beside it do."""
    return opening.end - opening.start <= _SHORT and not _COMMA.search(text, opening.start, opening.end)


def heading_span(opening: Opening) -> Span | None:
    if opening.closing is Closing.SENTENCE or opening.start >= opening.end:
        return None
    return Span(opening.start, opening.end)
