"""What a PDF page shows beside text: the ruled lines of tables, and how much of it is pictures."""

from collections.abc import Iterator
from ctypes import byref, c_float
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

import pypdfium2.raw as pdfium

from plans.parsing.extraction.pdfglyphs import turned

_THIN = 3.0
_SHORTEST = 6.0
_MOST_RULES = 2_000
"""A page with more ruled lines is a drawing, and has no table that could be read."""
_MOST_POINTS = 400


class Rule(NamedTuple):
    """A ruled line: `at` is its height (or its distance from the left), from `start` to `end` along it."""

    at: float
    start: float
    end: float


@dataclass(slots=True)
class Drawings:
    across: list[Rule] = field(default_factory=list)
    """Horizontal rules."""
    down: list[Rule] = field(default_factory=list)
    """Vertical rules."""
    pictured: float = 0.0
    """Area of pictures in square points; overlapping ones count twice."""

    def add(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """A drawn box: a rule if it is long and thin, otherwise nothing."""
        left, right, bottom, top = min(x0, x1), max(x0, x1), min(y0, y1), max(y0, y1)
        if top - bottom < _THIN and right - left > _SHORTEST:
            self.across.append(Rule((top + bottom) / 2, left, right))
        elif right - left < _THIN and top - bottom > _SHORTEST:
            self.down.append(Rule((left + right) / 2, bottom, top))


def drawings_of(page: pdfium.FPDF_PAGE, angle: int) -> Drawings:
    """Rules and pictures, turned like the text that was printed at `angle`."""
    drawings = Drawings()
    for index in range(pdfium.FPDFPage_CountObjects(page)):
        shape = pdfium.FPDFPage_GetObject(page, index)
        match pdfium.FPDFPageObj_GetType(shape):
            case pdfium.FPDF_PAGEOBJ_PATH:
                for x0, y0, x1, y1 in _edges(shape):
                    drawings.add(*turned(x0, y0, angle), *turned(x1, y1, angle))
            case pdfium.FPDF_PAGEOBJ_IMAGE | pdfium.FPDF_PAGEOBJ_FORM:
                left, bottom, right, top = _bounds(shape)
                drawings.pictured += max(0.0, right - left) * max(0.0, top - bottom)
        if len(drawings.across) + len(drawings.down) > _MOST_RULES:
            return Drawings(pictured=drawings.pictured)
    return drawings


def _edges(path: pdfium.FPDF_PAGEOBJECT) -> Iterator[tuple[float, float, float, float]]:
    """The path itself if it is thin, else the straight lines that it is made of."""
    left, bottom, right, top = _bounds(path)
    if min(right - left, top - bottom) < _THIN:
        yield left, bottom, right, top
        return
    if pdfium.FPDFPath_CountSegments(path) <= _MOST_POINTS:
        for (x0, y0, _), (x1, y1, begins) in pairwise(_points(path)):
            if not begins:
                yield x0, y0, x1, y1


def _points(path: pdfium.FPDF_PAGEOBJECT) -> Iterator[tuple[float, float, bool]]:
    """Corners of the path on the page, each with whether it begins a new line; a closed one ends where it began."""
    matrix, x, y = pdfium.FS_MATRIX(), c_float(), c_float()
    pdfium.FPDFPageObj_GetMatrix(path, byref(matrix))
    first = (0.0, 0.0)
    for index in range(pdfium.FPDFPath_CountSegments(path)):
        segment = pdfium.FPDFPath_GetPathSegment(path, index)
        pdfium.FPDFPathSegment_GetPoint(segment, byref(x), byref(y))
        point = (
            matrix.a * x.value + matrix.c * y.value + matrix.e,
            matrix.b * x.value + matrix.d * y.value + matrix.f,
        )
        begins = pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_MOVETO
        first = point if begins else first
        yield *point, begins
        if pdfium.FPDFPathSegment_GetClose(segment):
            yield *first, False


def _bounds(shape: pdfium.FPDF_PAGEOBJECT) -> tuple[float, float, float, float]:
    left, bottom, right, top = c_float(), c_float(), c_float(), c_float()
    pdfium.FPDFPageObj_GetBounds(shape, byref(left), byref(bottom), byref(right), byref(top))
    return left.value, bottom.value, right.value, top.value
