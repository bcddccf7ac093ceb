"""Repairs that the outline makes certain: a heading's lost stop, a line break that became a blank, a lost number."""

import re
from collections.abc import Iterator, Sequence

from plans.parsing.document import CleanText, Edit, Frame, Span
from plans.parsing.edits import refine
from plans.parsing.headings import Closing, Opening, find_openings
from plans.parsing.lostnumbers import find_lost
from plans.parsing.units import Unit, find_units
from plans.parsing.wrapping import remap

_BLANK_BEFORE = re.compile(r"(?<=[^\s])([ \u00a0\u3000\t]+)\Z")
_HABIT = 0.8
"""Share of stops among the headings that makes a heading without one a loss."""


def mend(raw: str, clean: CleanText, frame: Frame) -> tuple[CleanText, Frame]:
    """The text with what its outline shows to be lost, and the frame in it."""
    units = find_units(clean.text, frame.body)
    openings = find_openings(clean.text, units)
    edits = [
        *_stops(clean, openings),
        *_line_breaks(clean, units, openings),
        *_numbers(clean, units),
    ]
    return remap(clean, frame, refine(raw, clean, edits)) if edits else (clean, frame)


def _stops(clean: CleanText, openings: Sequence[Opening]) -> Iterator[Edit]:
    """A heading whose end was judged gets its stop, where the document's headings have one."""
    judged = [opening for opening in openings if opening.closing is Closing.PHRASE]
    stopped = sum(opening.closing is Closing.STOP for opening in openings)
    if judged and stopped >= _HABIT * (stopped + len(judged)):
        for opening in judged:
            last = Span(opening.end - 1, opening.end)
            yield Edit(*clean.raw_span(last), clean.text[opening.end - 1] + "。", "punctuation")


def _line_breaks(clean: CleanText, units: Sequence[Unit], openings: Sequence[Opening]) -> Iterator[Edit]:
    """A blank before a number, or behind a heading, stands where a line ended."""
    blanks = [_BLANK_BEFORE.search(clean.text, max(0, unit.span.start - 8), unit.span.start) for unit in units]
    spans = [Span(*blank.span(1)) for blank in blanks if blank]
    spans += [Span(opening.end, opening.text_start) for opening in openings if opening.closing is Closing.GAP]
    for span in spans:
        yield Edit(*clean.raw_span(span), "\n", "whitespace")


def _numbers(clean: CleanText, units: Sequence[Unit]) -> Iterator[Edit]:
    for lost in find_lost(clean.text, units):
        yield Edit(*clean.raw_span(Span(lost.at, lost.at + 1)), f"{lost.value}.", "number")
