"""Where statements of responsibility stand in running text: in brackets, on lines of their own, glued to the task.

A statement is a label, a colon and a list of names; it ends with its bracket, its sentence, its line, or before the
number of the next item. Where neither bracket nor label makes it certain, it is one only when what it lists are names.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from plans.parsing.document import Responsibility, Span
from plans.parsing.phrases import opens_clause
from plans.parsing.responsibility.blanking import Tasks, blank
from plans.parsing.responsibility.labels import (
    BARE_LABEL,
    COLON,
    LABEL,
    LONGEST_LABEL,
    RESPONSIBLE,
    WORDS,
    any_of,
    role_of,
)
from plans.parsing.responsibility.names import (
    ENDING,
    SUFFIX,
    Share,
    are_names,
    are_offices,
    by_role,
    read_names,
)

_OPENING, _CLOSING = "([【〔「", ")]】〕」"
_MARK = re.compile(r"[:(\[【〔「]")
_BOXED = re.compile(rf"[(\[【〔「]\s{{0,2}}(?P<label>{LABEL})\s{{0,2}}[)\]】〕」]\s{{0,2}}:?")
_INSIDE = re.compile(
    rf"[(\[【〔「]\s{{0,2}}(?:(?P<label>{LABEL}){COLON}|(?P<bare>{BARE_LABEL}){COLON}|(?P<spaced>{LABEL})[ \u3000]+)"
)
_BEFORE_COLON = re.compile(rf"(?:(?P<label>{LABEL})|(?:\A|[\n。;])[ \u3000]*(?P<bare>{BARE_LABEL}))\s{{0,2}}\Z")
_BEHIND_COLON = re.compile(COLON)
_FURTHER = re.compile(rf"[;,、。\s(]\s*(?P<label>{LABEL}|{BARE_LABEL}){COLON}")
"""A label inside a statement, which begins a list of its own."""
_SUFFIXED = re.compile(rf"[(\[【〔「](?P<names>(?:[^()。:\n]|[(][^()\n]{{1,12}}[)]){{2,80}}{SUFFIX})[。.]?[)\]】〕」]")
_STOP = re.compile(r"[。\n\t]")
_NEXT_NUMBER = re.compile(
    r"\s*(?:\d{1,2}\s?[.、](?!\d)|[(][一二三四五六七八九十]{1,3}[)]|[一二三四五六七八九十]{1,3}、|(?P<dotless>\d{1,2})(?=[一-鿿]))"
)
_ENDS_LIST = re.compile(rf"(?:{ENDING}|{any_of(WORDS['names']['after'])})[)]?\Z")
_LONGEST = 300
MOST_TRIED = 2_000
"""No plan has more labels; what a text has beyond them is not looked at."""


class _Place(NamedTuple):
    """A statement [start, end) whose first list is [names_start, names_end), behind the label that gives the role."""

    start: int
    end: int
    role: str
    names_start: int
    names_end: int
    certain: bool


def find_in_text(tasks: Tasks) -> list[Responsibility]:
    """The statements of a text: those with labels in order, then those that say the role behind the names."""
    text, folded = tasks
    found: list[Responsibility] = []
    reach = tried = 0
    for mark in _MARK.finditer(folded):
        place = _place(folded, mark.start(), reach) if mark.start() >= reach else None
        if place is None:
            continue
        tried += 1
        shares = list(_lists(text, folded, place))
        if are_names(shares, certain=place.certain):
            found += _stated(Span(place.start, place.end), shares)
            reach = place.end
        if tried == MOST_TRIED:
            break
    return [*found, *_suffixed(text, blank(folded, found))]


def _stated(span: Span, shares: list[Share]) -> Iterator[Responsibility]:
    for role, names in by_role(shares):
        yield Responsibility(role, names, span)


def _place(folded: str, at: int, reach: int) -> _Place | None:
    """The statement whose bracket or colon stands at `at`."""
    if folded[at] == ":":
        label = _BEFORE_COLON.search(folded, max(reach, at - LONGEST_LABEL), at)
        return _unbracketed(folded, label, _BEHIND_COLON.match(folded, at)) if label else None
    boxed = _BOXED.match(folded, at)
    if boxed:
        return _unbracketed(folded, boxed, boxed, at)
    inside = _INSIDE.match(folded, at)
    return _bracketed(folded, at, inside) if inside else None


def _bracketed(folded: str, at: int, inside: re.Match[str]) -> _Place:
    role = role_of(inside["label"] or inside["bare"] or inside["spaced"])
    close = _closing(folded, at)
    if close is None:
        end, stop = _end(folded, inside.end())
        return _Place(at, stop, role, inside.end(), end, certain=False)
    return _Place(at, close + 1, role, inside.end(), close, certain=bool(inside["label"]))


def _unbracketed(
    folded: str, label: re.Match[str], lead: re.Match[str] | None, start: int | None = None
) -> _Place | None:
    if lead is None:
        return None
    group = "label" if label["label"] else "bare"
    end, stop = _end(folded, lead.end())
    begin = label.start(group) if start is None else start
    return _Place(begin, stop, role_of(label[group]), lead.end(), end, certain=False)


def _closing(folded: str, at: int) -> int | None:
    """Where the bracket that opens at `at` closes; null when a new paragraph or sentence begins before."""
    depth = 0
    for position in range(at, min(len(folded), at + _LONGEST)):
        char = folded[position]
        depth += (char in _OPENING) - (char in _CLOSING)
        if depth == 0:
            return position
        if char == "。" and folded[position + 1 : position + 2] not in (")", "]", "】", "〕", "」"):
            return None
        if folded.startswith("\n\n", position):
            return None
    return None


def _end(folded: str, start: int) -> tuple[int, int]:
    """(where a list without bracket ends, where its statement does: behind the stop)"""
    limit = min(len(folded), start + _LONGEST)
    end = stop = limit
    for mark in _STOP.finditer(folded, start, limit):
        if mark[0] != "\n" or folded[start : mark.start()].rstrip()[-1:] not in ("、", ","):
            end, stop = mark.start(), mark.end() if mark[0] == "。" else mark.start()
            break
    number = next((n for n in _NEXT_NUMBER.finditer(folded, start, end) if _is_next(folded, start, n)), None)
    if number:
        end = stop = number.start()
    return (end, stop) if stop > end else 2 * (start + len(folded[start:end].rstrip()),)


def _is_next(folded: str, start: int, number: re.Match[str]) -> bool:
    """Whether a number begins the next item: on its own line, or behind a whole name."""
    if "\n" in number[0]:
        return True
    behind_name = bool(_ENDS_LIST.search(folded[start : number.start()]))
    return behind_name and (number["dotless"] is None or opens_clause(folded, number.end()))


def _lists(text: str, folded: str, place: _Place) -> Iterator[Share]:
    """What the statement lists: its first list, and those behind further labels inside it."""
    marks = [(place.role, place.names_start, place.names_start)]
    for further in _FURTHER.finditer(folded, place.names_start, place.names_end):
        marks.append((role_of(further["label"]), further.start(), further.end()))
    ends = [*(start for _, start, _ in marks[1:]), place.names_end]
    for (role, _, start), end in zip(marks, ends, strict=True):
        yield from read_names(text[start:end], role)


def _suffixed(text: str, folded: str) -> Iterator[Responsibility]:
    """(基教科牵头,人事科配合): nothing but offices and what each does."""
    for match in _SUFFIXED.finditer(folded):
        span = Span(*match.span())
        shares = read_names(text[match.start("names") : match.end("names")], RESPONSIBLE)
        if are_offices(shares):
            yield from _stated(span, shares)
