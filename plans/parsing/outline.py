"""Units with their headings → the tree of sections and items, and the preamble before them."""

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from plans.folding import fold_aligned
from plans.parsing.document import Frame, Outline, OutlineItem, OutlineSection, Responsibility, Span
from plans.parsing.headings import Opening, find_openings, heading_span
from plans.parsing.responsibility import Tasks, find_responsibilities
from plans.parsing.units import Unit, find_units


class Layout(NamedTuple):
    """The numbered units of a plan in reading order, how each opens, and the statements of responsibility in them."""

    units: list[Unit]
    openings: list[Opening]
    responsibilities: tuple[Responsibility, ...]
    tasks: Tasks
    """The whole text without these."""

    def of(self, text: str) -> "Layout":
        """The same layout of a text that has other characters in the same places."""
        return self._replace(tasks=Tasks.of(text, fold_aligned(text), self.responsibilities))


def lay_out(text: str, frame: Frame) -> Layout:
    """The layout of the framed plan; statements of responsibility hold no number and are no part of a heading."""
    folded = fold_aligned(text)
    responsibilities = find_responsibilities(text, folded, frame.body)
    tasks = Tasks.of(text, folded, responsibilities)
    units = find_units(text, frame.body, tasks.printed)
    return Layout(units, find_openings(tasks, units), responsibilities, tasks)


def find_outline(text: str, frame: Frame, layout: Layout) -> Outline:
    """The outline of the framed plan (clean coordinates)."""
    units, openings, responsibilities, _ = layout
    pairs = enumerate(zip(units, openings, strict=True))
    inner = [at for at, (unit, opening) in pairs if _is_section(text, unit, opening)]
    index = {at: number for number, at in enumerate(inner)}
    leaves = [at for at in range(len(units)) if at not in index]
    first = units[0].span.start if units else frame.body.end
    items = tuple(_item(text, units[at], openings[at], ordinal, index) for ordinal, at in enumerate(leaves, start=1))
    return Outline(
        preamble=_stripped(text, frame.body.start, first),
        sections=tuple(_section(text, units[at], openings[at], index) for at in index),
        items=items,
        responsibilities=tuple(_owned(responsibilities, items)),
    )


def _is_section(text: str, unit: Unit, opening: Opening) -> bool:
    """What has parts; and a bare heading under the number of a section, whose parts a page does not show."""
    if unit.has_children:
        return True
    bare = _lead(text, unit, opening) is None
    return bare and unit.depth == 1 and unit.number.style.names_sections


def _section(text: str, unit: Unit, opening: Opening, index: dict[int, int]) -> OutlineSection:
    heading = _heading(opening)
    return OutlineSection(
        number=_number(unit),
        heading=text[heading.start : heading.end],
        depth=unit.depth,
        span=_heading_line(text, unit, opening),
        parent=None if unit.parent is None else index.get(unit.parent),
        lead=_lead(text, unit, opening),
    )


def _heading(opening: Opening) -> Span:
    return heading_span(opening) or Span(opening.start, opening.start)


def _heading_line(text: str, unit: Unit, opening: Opening) -> Span:
    return _with_mark(text, unit.span.start, max(_heading(opening).end, unit.number.end), unit.span.end)


def _lead(text: str, unit: Unit, opening: Opening) -> Span | None:
    """What stands between the heading and the next number."""
    return _stripped(text, _heading_line(text, unit, opening).end, unit.span.end)


def _item(text: str, unit: Unit, opening: Opening, ordinal: int, index: dict[int, int]) -> OutlineItem:
    heading = heading_span(opening)
    return OutlineItem(
        number=_number(unit),
        ordinal=ordinal,
        heading=text[heading.start : heading.end] if heading else None,
        depth=unit.depth,
        section=None if unit.parent is None else index.get(unit.parent),
        span=unit.span,
    )


def _owned(responsibilities: tuple[Responsibility, ...], items: tuple[OutlineItem, ...]) -> Iterator[Responsibility]:
    """Each with the item it stands in."""
    starts = [item.span.start for item in items]
    for each in responsibilities:
        at = bisect_right(starts, each.span.start) - 1
        inside = at >= 0 and each.span.end <= items[at].span.end
        yield each._replace(item=items[at].ordinal if inside else None)


def _number(unit: Unit) -> str:
    return unit.number.printed.rstrip(" .．、,，\u3000\u00a0\t")


def _with_mark(text: str, start: int, end: int, limit: int) -> Span:
    """The heading's span with the mark that closes it."""
    while end < limit and text[end] in "。；;:：":
        end += 1
    return Span(start, end)


def _stripped(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None
