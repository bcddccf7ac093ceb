"""The glyphs of a PDF page with their places, in the coordinates in which its text stands upright."""

import math
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from ctypes import addressof, byref, c_double
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import pypdfium2.raw as pdfium

_UNREADABLE = frozenset(("Co", "Cn", "Cc"))
_NO_CHARACTER = "\ufffd"
_HYPHEN = 2
"""What PDFium says for a hyphen at the end of a line."""
_LOWEST, _HIGHEST = 1.0, 2000.0
"""Heights in points between which a glyph can be read at all; none is wider than the highest."""
_FARTHEST = 20_000.0
"""No page has a side of so many points."""


class Glyph(NamedTuple):
    """What one glyph says (mostly one character) and where; lengths in points, `base` grows upwards."""

    char: str
    left: float
    right: float
    base: float
    size: float


class Printed(NamedTuple):
    """What PDFium tells as one character, with the direction of its line in degrees.

    It is placed as `turned` says, if that is a quarter turn.
    """

    angle: int
    readable: bool
    glyph: Glyph
    goes_with: bool
    """That the same glyph says it as said the one before: a ligature's letters, halves of a surrogate pair."""


@dataclass(frozen=True, slots=True)
class Glyphs:
    """What a page prints: what stands upright, what stands slanted or across (in the order of printing)."""

    upright: list[Glyph]
    across: str
    angle: int
    """Quarter turn, in degrees, in which the page's text was printed."""
    unreadable: int
    """How many of its characters have no meaning that the file tells."""


def glyphs_of(textpage: pdfium.FPDF_TEXTPAGE) -> Glyphs:
    printed = _whole(_printed(textpage))
    angles = Counter(said.angle for said in printed if said.angle % 90 == 0)
    upright = angles.most_common(1)[0][0] if angles else 0
    return Glyphs(
        upright=[said.glyph for said in printed if said.angle == upright],
        across="".join(said.glyph.char for said in printed if said.angle != upright),
        angle=upright,
        unreadable=sum(not said.readable for said in printed),
    )


def _printed(textpage: pdfium.FPDF_TEXTPAGE) -> Iterator[Printed]:
    """All characters but those that PDFium makes up itself (blanks and line ends between glyphs)."""
    x, y, box, matrix = c_double(), c_double(), pdfium.FS_RECTF(), pdfium.FS_MATRIX()
    at_x, at_y, at_box, at_matrix = byref(x), byref(y), byref(box), byref(matrix)
    origin = (math.nan, math.nan)
    for index in range(pdfium.FPDFText_CountChars(textpage)):
        char, wide, known = _character(pdfium.FPDFText_GetUnicode(textpage, index))
        if char.isspace() and pdfium.FPDFText_IsGenerated(textpage, index):
            continue
        pdfium.FPDFText_GetCharOrigin(textpage, index, at_x, at_y)
        pdfium.FPDFText_GetMatrix(textpage, index, at_matrix)
        height = pdfium.FPDFText_GetFontSize(textpage, index)
        size = height * math.hypot(matrix.c, matrix.d)
        reach = abs(x.value) + abs(y.value) + abs(matrix.a) + abs(matrix.b)
        if not (_LOWEST < size < _HIGHEST and reach < _FARTHEST):
            continue
        angle = round(math.degrees(math.atan2(matrix.b, matrix.a))) % 360
        before, origin = origin, (x.value, y.value)
        left, base = turned(*origin, angle)
        if wide:
            right = left + height * math.hypot(matrix.a, matrix.b)
        else:
            pdfium.FPDFText_GetLooseCharBox(textpage, index, at_box)
            right = max(turned(box.right, box.top, angle)[0], turned(box.left, box.bottom, angle)[0])
        right = min(max(left, right), left + _HIGHEST)
        readable = known and not pdfium.FPDFText_HasUnicodeMapError(textpage, index)
        goes_with = origin == before and _is_one_object(textpage, index)
        yield Printed(angle, readable, Glyph(char, left, right, base, size), goes_with)


def _is_one_object(textpage: pdfium.FPDF_TEXTPAGE, index: int) -> bool:
    """Whether the file prints a character and the one before with one command."""
    here, before = (pdfium.FPDFText_GetTextObject(textpage, at) for at in (index, index - 1))
    return bool(here and before) and addressof(here.contents) == addressof(before.contents)


@lru_cache(maxsize=20_000)
def _character(code: int) -> tuple[str, bool, bool]:
    """(what a code of PDFium's says, whether it is as wide as high, whether a reader can know it)."""
    char = "-" if code == _HYPHEN else chr(code) if code <= sys.maxunicode else _NO_CHARACTER
    if char.isspace():
        return char, False, True
    category = unicodedata.category(char)
    known = category not in _UNREADABLE and char != _NO_CHARACTER
    kept = known or category == "Co"  # bullets of symbol fonts
    return char if kept else _NO_CHARACTER, unicodedata.east_asian_width(char) in "WF", known


def _whole(printed: Iterable[Printed]) -> list[Printed]:
    """One for each glyph, with all that it says."""
    glyphs: list[Printed] = []
    for said in printed:
        if said.goes_with:
            (angle, readable, begun, _), (char, _, right, _, _) = glyphs[-1], said.glyph
            whole = begun._replace(char=begun.char + char, right=max(begun.right, right))
            glyphs[-1] = Printed(angle, readable and said.readable, whole, goes_with=False)
        else:
            glyphs.append(said)
    return glyphs


def turned(x: float, y: float, angle: int) -> tuple[float, float]:
    """A point of the page, in coordinates in which text printed at `angle` (a quarter turn) runs to the right."""
    match angle:
        case 90:
            return y, -x
        case 180:
            return -x, -y
        case 270:
            return -y, x
    return x, y
