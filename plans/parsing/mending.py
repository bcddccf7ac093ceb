"""Repairs that the outline makes certain: a heading's lost stop, a line break that became a blank, a lost number."""

import re
from collections.abc import Iterator

from plans.parsing.document import CleanText, Edit, Frame, Span
from plans.parsing.edits import refine
from plans.parsing.headings import Closing
from plans.parsing.lostnumbers import find_lost
from plans.parsing.outline import Layout, lay_out
from plans.parsing.wrapping import remap

_BLANKS = " \u00a0\u3000\t"
_BLANK_BEFORE = re.compile(rf"(?<=[^\s])([{_BLANKS}]+)\Z")
_HABIT = 0.8
"""Share of stops among the headings that makes a heading without one a loss."""


def mend(raw: str, clean: CleanText, frame: Frame) -> tuple[CleanText, Frame, Layout]:
    """The text with what its layout shows to be lost, the frame in it, and its layout then."""
    layout = lay_out(clean.text, frame)
    line_breaks = list(_line_breaks(clean, layout))
    others = [*_stops(clean, layout), *_numbers(clean, layout)]
    if not (line_breaks or others):
        return clean, frame, layout
    mended, frame = remap(clean, frame, refine(raw, clean, [*line_breaks, *others]))
    if others or len(mended.text) != len(clean.text):
        return mended, frame, lay_out(mended.text, frame)
    return mended, frame, layout.of(mended.text)  # which took each blank for the line break that it now is


def _stops(clean: CleanText, layout: Layout) -> Iterator[Edit]:
    """A heading whose end was judged gets its stop, where the document's headings have one."""
    judged = [opening for opening in layout.openings if opening.closing is Closing.PHRASE]
    stopped = sum(opening.closing is Closing.STOP for opening in layout.openings)
    if judged and stopped >= _HABIT * (stopped + len(judged)):
        for opening in judged:
            last = Span(opening.end - 1, opening.end)
            yield Edit(*clean.raw_span(last), clean.text[opening.end - 1] + "。", "punctuation")


def _line_breaks(clean: CleanText, layout: Layout) -> Iterator[Edit]:
    """A blank before a number, or behind a heading, stands where a line ended."""
    starts = (unit.span.start for unit in layout.units)
    behind = (start for start in starts if start and clean.text[start - 1] in _BLANKS)
    blanks = [_BLANK_BEFORE.search(clean.text, max(0, start - 8), start) for start in behind]
    spans = [Span(*blank.span(1)) for blank in blanks if blank]
    spans += [Span(opening.end, opening.text_start) for opening in layout.openings if opening.closing is Closing.GAP]
    for span in spans:
        yield Edit(*clean.raw_span(span), "\n", "whitespace")


def _numbers(clean: CleanText, layout: Layout) -> Iterator[Edit]:
    for lost in find_lost(clean.text, layout.units):
        yield Edit(*clean.raw_span(Span(lost.at, lost.at + 1)), f"{lost.value}.", "number")
