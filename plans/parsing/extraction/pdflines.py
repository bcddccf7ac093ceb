"""Glyphs → lines: what stands on one height, from left to right, with the blanks that a reader sees."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from operator import attrgetter
from statistics import median

from plans.parsing.extraction.pdfglyphs import Glyph
from plans.parsing.radicals import RADICALS

_SAME_HEIGHT = 0.45
_SMALLEST = 0.4
"""Glyphs whose sizes differ more than this do not share a line, unless they stand on the same height."""
_WORD_GAP = 0.18
_WIDE_GAP = 0.8
"""Gaps, in heights of a glyph, that a reader sees as a blank: within a Latin word there is none of the first width,
between Chinese characters none of the second (justified lines are spaced wider, and not evenly)."""
_WIDE_OPEN = 1.2
"""Gap, in heights of a glyph, that separates columns or cells: justified lines have none so wide."""
_DOUBLED = 0.3
"""Equal glyphs that lie closer than this part of their height or width are one."""
_RAISED, _RAISED_SIZE = 0.15, 0.8
_RAISED_DIGITS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LIGATURES = {ord(char): unicodedata.normalize("NFKC", char) for char in map(chr, range(0xFB00, 0xFB07))}
_AS_MEANT = RADICALS | _LIGATURES
"""A file stores glyphs; which of the characters that look like one it says is the whim of its maker."""


Gap = tuple[float, float]
"""Where an opening in a line begins and ends."""
_LEFT = attrgetter("left")
_BASE = attrgetter("base")


@dataclass(frozen=True)
class Line:
    """Glyphs of one line, from left to right; neither the first nor the last is blank."""

    glyphs: Sequence[Glyph]

    @property
    def left(self) -> float:
        return self.glyphs[0].left

    @property
    def right(self) -> float:
        return max(glyph.right for glyph in self.glyphs[-3:])

    @cached_property
    def size(self) -> float:
        return median(glyph.size for glyph in self.glyphs)

    @cached_property
    def base(self) -> float:
        return median(glyph.base for glyph in self.glyphs)

    @cached_property
    def gaps(self) -> list[Gap]:
        """Where the line is open wider than between words."""
        printed = [glyph for glyph in self.glyphs if not glyph.char.isspace()]
        least = _WIDE_OPEN * self.size
        return [(before.right, after.left) for before, after in pairwise(printed) if after.left - before.right >= least]

    @cached_property
    def text(self) -> str:
        usual = self._usual_gap()
        parts = [self._char(self.glyphs[0])]
        for before, glyph in pairwise(self.glyphs):
            if _is_apart(before, glyph, usual):
                parts.append(" ")
            parts.append(self._char(glyph))
        return "".join(parts)

    def _usual_gap(self) -> float:
        """How far apart the line's glyphs stand: more than nothing where it is letter-spaced."""
        gaps = [after.left - before.right for before, after in pairwise(self.glyphs)]
        return max(0.0, median(gaps)) if gaps else 0.0

    def _char(self, glyph: Glyph) -> str:
        """The character; a small raised digit as one, lest a note's number lengthen the figure before it."""
        small = glyph.size < _RAISED_SIZE * self.size
        raised = small and glyph.base - self.base > _RAISED * self.size
        return glyph.char.translate(_RAISED_DIGITS if raised else _AS_MEANT)


def lines_of(glyphs: Iterable[Glyph]) -> list[Line]:
    """The lines from the top of the page to its foot."""
    lines: list[list[Glyph]] = []
    base = size = 0.0
    for glyph in sorted(glyphs, key=_BASE, reverse=True):
        if lines and _shares_line(glyph, base, size):
            lines[-1].append(glyph)
        else:
            lines.append([glyph])
            size = 0.0
        if glyph.size > size:
            base, size = glyph.base, glyph.size
    return [whole for line in lines for whole in stripped(_once(line))]


def join(lines: Iterable[Line]) -> str:
    """The text of lines that one passage was broken into."""
    texts = [line.text for line in lines]
    return "".join(text + blank_between(text, after) for text, after in pairwise([*texts, ""]))


def blank_between(text: str, after: str) -> str:
    """What a line's end stands for: a blank between Latin words, nothing between Chinese ones or within a figure."""
    last, first = text[-1:], after[:1]
    if not (last.isascii() and first.isascii()) or last == "-" or (last.isdigit() and first.isdigit()):
        return ""
    return " " if last and first else ""


def _shares_line(glyph: Glyph, base: float, size: float) -> bool:
    smaller, larger = sorted((glyph.size, size))
    reach = _SAME_HEIGHT * (larger if smaller >= _SMALLEST * larger else smaller)
    return base - glyph.base < reach


def stripped(glyphs: Sequence[Glyph]) -> list[Line]:
    """The line that glyphs from left to right make, if any is more than a blank."""
    printed = [at for at, glyph in enumerate(glyphs) if not glyph.char.isspace()]
    return [Line(glyphs[printed[0] : printed[-1] + 1])] if printed else []


def _once(glyphs: Iterable[Glyph]) -> list[Glyph]:
    """Each of the glyphs, from left to right, once: what is printed twice looks bold."""
    kept: list[Glyph] = []
    for glyph in sorted(glyphs, key=_LEFT):
        if not kept or glyph.char != kept[-1].char or not _is_double(kept[-1], glyph):
            kept.append(glyph)
    return kept


def _is_double(glyph: Glyph, other: Glyph) -> bool:
    reach = _DOUBLED * min(glyph.size, glyph.right - glyph.left)
    return abs(glyph.left - other.left) <= reach and abs(glyph.base - other.base) <= reach


def _is_apart(before: Glyph, glyph: Glyph, usual: float) -> bool:
    """Whether a reader sees a blank where the file has none."""
    gap, size = glyph.left - before.right - usual, min(before.size, glyph.size)
    if gap <= _WORD_GAP * size or before.char.isspace() or glyph.char.isspace():
        return False
    return gap > _WIDE_GAP * size or not (is_wide(before.char) or is_wide(glyph.char))


@lru_cache(maxsize=20_000)
def is_wide(char: str) -> bool:
    """Whether a character is as wide as high, as Chinese ones and their punctuation are."""
    return unicodedata.east_asian_width(char[0]) in "WF"
