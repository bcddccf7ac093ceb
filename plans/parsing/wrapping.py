"""Lines and blanks that a page's width or a converter made: taken out, so that sentences are whole again."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from statistics import quantiles

from plans.folding import fold_aligned
from plans.parsing.document import CleanText, Edit, Frame, Span
from plans.parsing.edits import refine
from plans.parsing.lonenumbers import lone_numbers
from plans.parsing.phrases import closes_phrase, opens_clause
from plans.parsing.responsibility.labels import LONGEST_LABEL, opens_statement

_LINE = re.compile(r"[^\r\n]*[^\s][^\r\n]*")
_NUMBERED = re.compile(
    r"\s*(?:第?[一二三四五六七八九十]{1,3}[、.章节]|[(（][一二三四五六七八九十\d]{1,3}[)）]"
    r"|\d{1,3} ?[.．、]|[㈠-㈩⒈-⒛①-⑳*]|\d{1,2}[一-鿿]|——)"
)
OPEN_END = frozenset("，,、（(“《—")
CLOSED_END = frozenset("。！？；：!?;:.…”）)》】*")
_NARROWEST, _WIDEST = 14, 60
_FEWEST_LINES = 6
FULL = 0.75
_PARAGRAPH = 48
"""A line this long is no heading: without a closing mark it goes on."""
_LONE_FIGURE = re.compile(r"\d{1,4}(?:\.\d+)?[%％]?")
_LONGEST_NAME = 80
_CELL = "\t"
"""Stands between the cells of a table's row, which is a whole line."""
_UNIT = re.compile(r"[个所名项批届期套间%％万亿年]|平方|公里|人次|人(?=[,，。、；;以])")
"""What a figure at a line's end is followed by in the next, when the line broke between the two."""
_DOTS = frozenset(".．、")
_AFTER_FIGURE = re.compile(r"\s*[.．年月日个所名项人次场届期批套间%％万亿元,，、。以至—-]")

_BLANKS = re.compile("[ \u00a0]+")
_HAN = re.compile("[一-鿿]")
_FIGURE = re.compile(r"\d+(?!\d| ?[.．、])")
_MARKS_BEFORE = frozenset("，、；：,;")
_MARKS_AFTER = frozenset("，、。；：,;)）%％》”")
_CELLS_APART = "\t"
_LONG_LINE = 100
_FEWEST_IN_WORDS = 3


def rejoin(raw: str, clean: CleanText, frame: Frame) -> tuple[CleanText, Frame]:
    """The text with broken sentences of the body joined, and the frame in it."""
    edits = [
        Edit(*clean.raw_span(span), "", "whitespace")
        for span in (*_breaks(clean.text, frame.body), *_blanks(clean.text, frame.body))
    ]
    return remap(clean, frame, refine(raw, clean, edits))


def remap(clean: CleanText, frame: Frame, refined: CleanText) -> tuple[CleanText, Frame]:
    """The frame of `clean` in the coordinates of `refined`."""
    title = refined.clean_span(clean.raw_span(frame.title)) if frame.title else None
    return refined, replace(frame, title=title, body=refined.clean_span(clean.raw_span(frame.body)))


def _breaks(text: str, body: Span) -> Iterator[Span]:
    lines = [Span(*_stripped(match)) for match in _LINE.finditer(text, body.start, body.end)]
    width = page_width(lines)
    numbers = {number.start + body.start for number in lone_numbers(text[body.start : body.end])}
    for line, following, after in zip(lines, lines[1:], [*lines[2:], None], strict=False):
        if numbers.intersection((line.start, following.start)):
            continue
        if _splits_figure(text, line, following, after) or _goes_on(text, line, following, width):
            yield Span(line.end, following.start)


def _stripped(match: re.Match[str]) -> tuple[int, int]:
    line = match[0]
    return match.start() + len(line) - len(line.lstrip()), match.end() - len(line) + len(line.rstrip())


def page_width(lines: Sequence[Span]) -> float | None:
    """How wide the page was, when its lines were cut at that width: then hardly a line is longer than most are."""
    lengths = [line.end - line.start for line in lines]
    if len(lengths) < _FEWEST_LINES:
        return None
    usual = quantiles(lengths, n=10)[6]
    return usual if _NARROWEST <= usual <= _WIDEST and max(lengths) <= 1.35 * usual else None


def _splits_figure(text: str, line: Span, following: Span, after: Span | None) -> bool:
    """Whether a figure, or a number with its dot, stands apart from its sentence on a line of its own."""
    if _LONE_FIGURE.fullmatch(text, line.start, line.end):
        return bool(_AFTER_FIGURE.match(text, following.start))
    if after is None or not _LONE_FIGURE.fullmatch(text, following.start, following.end):
        return False
    return text[line.end - 1] not in CLOSED_END and text[after.start] not in _DOTS


def _goes_on(text: str, line: Span, following: Span, width: float | None) -> bool:
    """Whether the sentence of a line goes on in the next."""
    if any(text.find(_CELL, *span) >= 0 for span in (line, following)):
        return False
    last, length = text[line.end - 1], line.end - line.start
    if _begins(text, line, following) or _is_row(text, line) or _is_row(text, following):
        return False
    if last in OPEN_END or text[following.start] in _MARKS_AFTER or _is_open(text, line, following):
        return True
    if last.isdigit() and _UNIT.match(text, following.start):
        return True
    if last in CLOSED_END:
        return False
    return length >= (_PARAGRAPH if width is None else FULL * width)


def _begins(text: str, line: Span, following: Span) -> bool:
    """Whether the following line begins something of its own: a figure, a number, who is responsible (责任单位:)."""
    return bool(
        _LONE_FIGURE.fullmatch(text, following.start, following.end)
        or _NUMBERED.match(text, following.start, following.end)
        or _begins_statement(text[line.end - 2 : line.end], text[following.start : following.start + LONGEST_LABEL])
    )


def _begins_statement(before: str, line: str) -> bool:
    """Whether a label begins here, and not on the line before (完成|时限:)."""
    return opens_statement(fold_aligned(line)) and not opens_statement(fold_aligned(before + line))


def _is_row(text: str, line: Span) -> bool:
    """Whether a line is a row of a table, which is whole."""
    return text.find(_CELLS_APART, line.start, line.end) >= 0


def _is_open(text: str, line: Span, following: Span) -> bool:
    """Whether a 《 is open at the line's end and is closed further on."""
    opened = text.rfind("《", max(0, line.end - _LONGEST_NAME), line.end)
    if opened < 0 or text.find("》", opened, line.end) >= 0:
        return False
    closed = text.find("》", following.start, following.start + _LONGEST_NAME)
    return closed >= 0 and text.find("《", following.start, closed) < 0


def _blanks(text: str, body: Span) -> Iterator[Span]:
    """Blanks behind marks and round figures; within words only where there are many, for one may be meant."""
    inside: list[Span] = []
    for match in _BLANKS.finditer(text, body.start + 1, body.end - 1):
        start, end = match.span()
        before, after = text[start - 1], text[end]
        beside_figure = (before.isdigit() and (_HAN.match(after) or after in _MARKS_AFTER)) or (
            bool(_HAN.match(before)) and bool(_FIGURE.match(text, end))
        )
        if (before in _MARKS_BEFORE and not after.isdigit()) or beside_figure:
            yield Span(start, end)
        elif _in_word(text, start, end):
            inside.append(Span(start, end))
    if len(inside) >= _FEWEST_IN_WORDS:
        yield from inside


def _in_word(text: str, start: int, end: int) -> bool:
    if end - start > 1 or not (_HAN.match(text, start - 1) and _HAN.match(text, end)):
        return False
    return _line_length(text, start) > _LONG_LINE and not (closes_phrase(text, start) or opens_clause(text, end))


def _line_length(text: str, at: int) -> int:
    """Length of the line round `at`, as far as it matters."""
    start, end = max(0, at - _LONG_LINE), at + _LONG_LINE
    before = max(text.rfind("\n", start, at), text.rfind("\r", start, at))
    after = text.find("\n", at, end)
    return (at - before if before >= 0 else _LONG_LINE) + (after - at if after >= 0 else _LONG_LINE)
