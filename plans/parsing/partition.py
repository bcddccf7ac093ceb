"""Every character of the raw text has one owner: a part of the plan, an edit that took it out, or a named remainder.

A character that an edit takes out belongs to the edit, even in the middle of an item (a page's number within a
sentence). One that is repaired belongs to the part it stands in, since its repair is read there; to the edit where it
stands in none (the date of a covering notice that was taken out).
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from operator import attrgetter

from plans.parsing.document import ParsedPlan, Part, Span

_start = attrgetter("start")
REMAINDERS = {"further": "同页的其他文件", "unplaced": "没有归入任何部分的文字"}
"""Kinds of remainders with words: in none of title, preamble, section, lead, item, removed, blank."""


def partition(parsed: ParsedPlan) -> list[Part]:
    """The whole raw text in order, without gap or overlap: title, preamble, section (its heading), lead, item, removed,
    repaired (outside these), blank (white space between parts), further (the documents behind this one), unplaced
    (anything else)."""
    parts = sorted(_parts(parsed), key=_start)
    removed = [Part("removed", edit.start, edit.end) for edit in parsed.clean.edits if not edit.replacement]
    kept = (piece for part in parts for piece in _without(part, removed))
    return list(_with_gaps(parsed.raw.text, sorted((*removed, *kept, *_repaired(parsed, parts)), key=_start)))


def with_remainders(parsed: ParsedPlan) -> ParsedPlan:
    """The plan with the text that is in none of its parts, and a reason for the archivist to look at it."""
    found = tuple(part for part in partition(parsed) if part.kind in REMAINDERS)
    if not found:
        return parsed
    lengths = {kind: sum(part.end - part.start for part in found if part.kind == kind) for kind in REMAINDERS}
    reasons = (f"原文有 {length:,} 字不在正文之内：{REMAINDERS[kind]}。" for kind, length in lengths.items() if length)
    return replace(parsed, remainders=found, reasons=(*parsed.reasons, *reasons))


def _parts(parsed: ParsedPlan) -> Iterator[Part]:
    """The parts of the plan as found, each with all that edits took out of it."""
    single = (("title", parsed.title_span), ("preamble", parsed.preamble), ("further", parsed.further))
    yield from (Part(kind, *span) for kind, span in single if span)
    for section in parsed.sections:
        yield Part("section", *section.span)
        if section.lead:
            yield Part("lead", *section.lead)
    yield from (Part("item", *item.span) for item in parsed.items)


def _repaired(parsed: ParsedPlan, parts: Sequence[Part]) -> Iterator[Part]:
    """The repairs that stand in no part."""
    for edit in parsed.clean.edits:
        before = bisect_right(parts, edit.start, key=_start)
        if edit.replacement and not (before and edit.start < parts[before - 1].end):
            yield Part("repaired", edit.start, edit.end)


def _without(part: Part, removed: Sequence[Part]) -> Iterator[Part]:
    """What is left of a part between the edits in it."""
    position = part.start
    for edit in removed[bisect_right(removed, part.start, key=lambda edit: edit.end) :]:
        if edit.start >= part.end:
            break
        if edit.start > position:
            yield part._replace(start=position, end=edit.start)
        position = max(position, edit.end)
    if position < part.end:
        yield part._replace(start=position)


def _with_gaps(raw: str, owned: Sequence[Part]) -> Iterator[Part]:
    position = 0
    for part in owned:
        yield from _gap(raw, Span(position, part.start))
        yield part
        position = part.end
    yield from _gap(raw, Span(position, len(raw)))


def _gap(raw: str, gap: Span) -> Iterator[Part]:
    """What stands between two parts: white space, and what is in no part."""
    if gap.start >= gap.end:
        return
    words = raw[gap.start : gap.end]
    start = gap.end - len(words.lstrip())
    end = gap.start + len(words.rstrip())
    if start >= end:
        start = end = gap.end
    parts = (Part("blank", gap.start, start), Part("unplaced", start, end), Part("blank", end, gap.end))
    yield from (part for part in parts if part.start < part.end)
