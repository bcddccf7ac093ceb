"""The glyphs of a PDF page with their places, in the coordinates in which its text stands upright."""

import math
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from ctypes import byref, c_double
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import pypdfium2.raw as pdfium

_UNREADABLE = frozenset(("Co", "Cn", "Cs", "Cc"))
_HYPHEN = 2
"""What PDFium says for a hyphen at the end of a line."""
_DOUBLED = 0.3
"""Two equal glyphs that lie closer than this part of their height are one, printed twice to look bold."""
_LOWEST, _HIGHEST = 1.0, 2000.0
"""Heights in points between which a glyph can be read at all."""


class Glyph(NamedTuple):
    """One character as printed; lengths in points, `base` grows upwards."""

    char: str
    left: float
    right: float
    base: float
    size: float


class Printed(NamedTuple):
    """A glyph as PDFium tells it: where it begins in page coordinates, and the direction of its line in degrees."""

    char: str
    x: float
    y: float
    width: float
    size: float
    angle: int
    readable: bool


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
    printed = list(_printed(textpage))
    angles = Counter(glyph.angle for glyph in printed if glyph.angle % 90 == 0)
    angle = angles.most_common(1)[0][0] if angles else 0
    return Glyphs(
        upright=_without_doubles(_turned(glyph) for glyph in printed if glyph.angle == angle),
        across="".join(glyph.char for glyph in printed if glyph.angle != angle),
        angle=angle,
        unreadable=sum(not glyph.readable for glyph in printed),
    )


def _printed(textpage: pdfium.FPDF_TEXTPAGE) -> Iterator[Printed]:
    """All characters but those that PDFium makes up itself (blanks and line ends between glyphs)."""
    x, y, box, matrix = c_double(), c_double(), pdfium.FS_RECTF(), pdfium.FS_MATRIX()
    at_x, at_y, at_box, at_matrix = byref(x), byref(y), byref(box), byref(matrix)
    for index in range(pdfium.FPDFText_CountChars(textpage)):
        char, wide, known = _character(pdfium.FPDFText_GetUnicode(textpage, index))
        if char.isspace() and pdfium.FPDFText_IsGenerated(textpage, index):
            continue
        pdfium.FPDFText_GetCharOrigin(textpage, index, at_x, at_y)
        pdfium.FPDFText_GetMatrix(textpage, index, at_matrix)
        height = pdfium.FPDFText_GetFontSize(textpage, index)
        size = height * math.hypot(matrix.c, matrix.d)
        angle = round(math.degrees(math.atan2(matrix.b, matrix.a))) % 360 if matrix.b else 180 * (matrix.a < 0)
        if not (_LOWEST < size < _HIGHEST and math.isfinite(x.value + y.value)):
            continue
        if wide:
            width = height * math.hypot(matrix.a, matrix.b)
        else:
            pdfium.FPDFText_GetLooseCharBox(textpage, index, at_box)
            width = box.top - box.bottom if angle % 180 == 90 else box.right - box.left
        readable = known and not pdfium.FPDFText_HasUnicodeMapError(textpage, index)
        yield Printed(char, x.value, y.value, width, size, angle, readable)


@lru_cache(maxsize=20_000)
def _character(code: int) -> tuple[str, bool, bool]:
    """(what a code of PDFium's says, whether it is as wide as high, whether it means something)."""
    char = "-" if code == _HYPHEN else chr(code) if code < 0x110000 else "\ufffd"
    known = char.isspace() or (unicodedata.category(char) not in _UNREADABLE and char != "\ufffd")
    return char if known or ord(char) > 0x9F else "\ufffd", unicodedata.east_asian_width(char) in "WF", known


def _turned(glyph: Printed) -> Glyph:
    left, base = turned(glyph.x, glyph.y, glyph.angle)
    return Glyph(glyph.char, left, left + glyph.width, base, glyph.size)


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


def _without_doubles(glyphs: Iterable[Glyph]) -> list[Glyph]:
    """Each glyph once, whichever of its doubles came first."""
    seen: dict[tuple[str, int, int], Glyph] = {}
    kept = []
    for glyph in glyphs:
        step = _DOUBLED * glyph.size
        column, row = int(glyph.left // step), int(glyph.base // step)
        near = (seen.get((glyph.char, column + dx, row + dy)) for dx in (-1, 0, 1) for dy in (-1, 0, 1))
        if glyph.char.isspace() or not any(other and _is_double(glyph, other) for other in near):
            seen[glyph.char, column, row] = glyph
            kept.append(glyph)
    return kept


def _is_double(glyph: Glyph, other: Glyph) -> bool:
    reach = _DOUBLED * min(glyph.size, glyph.right - glyph.left)
    return abs(glyph.left - other.left) < reach and abs(glyph.base - other.base) < reach
