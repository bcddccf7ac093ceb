"""Geometry of the charts that pages draw as SVG: values → lines and bars. Pure; colours and type are the stylesheet's.

A chart starts at 0, shows a missing value as a gap, and stands above a table with the same data.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import ceil, floor, log10
from typing import NamedTuple

WIDTH, HEIGHT = 600, 240
LEFT, RIGHT, TOP, BOTTOM = 48, 16, 12, 28
"""Margins in units of the drawing: the scale stands on the left, the labels below."""
MOST_LABELS = 10
STEPS = (1, 2, 2.5, 5, 10)
FEWEST_STEPS = 3
A_TENTH_OF_A_PERCENT = 0.001
SMALLEST = 1e-6
"""What is below this is drawn as nothing."""


class Point(NamedTuple):
    x: float
    y: float
    text: str
    """What a pointer over it, and a reader of the drawing without eyes, is told."""


class Mark(NamedTuple):
    """A place on an axis."""

    at: float
    text: str


@dataclass(frozen=True, slots=True)
class Series:
    """Values of one thing, one a label; None where there is none."""

    name: str
    values: Sequence[float | None]


@dataclass(frozen=True, slots=True)
class Line:
    name: str
    number: int
    """1 for the first series; the stylesheet tells lines apart by it."""
    runs: list[str]
    """Coordinates of each unbroken run of values, as SVG writes them."""
    points: list[Point]


@dataclass(frozen=True, slots=True)
class LineChart:
    title: str
    description: str
    ticks: list[Mark]
    labels: list[Mark]
    lines: list[Line]
    width: int = WIDTH
    height: int = HEIGHT
    left: int = LEFT
    right: int = WIDTH - RIGHT
    bottom: int = HEIGHT - BOTTOM


def line_chart(
    labels: Sequence[str], series: Sequence[Series], *, title: str, description: str, say: Callable[[float], str]
) -> LineChart:
    """One line a series over the labels in order. `say` puts a value in words, on the scale and at the points."""
    values = [value for each in series for value in each.values if value is not None]
    ticks = scale(max(values, default=0))
    xs = _places(len(labels))

    def y(value: float) -> float:
        return round(HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * value / ticks[-1], 1)

    lines = []
    for number, each in enumerate(series, 1):
        points = [
            None if value is None else Point(x, y(value), f"{label} {each.name} {say(value)}")
            for x, label, value in zip(xs, labels, each.values, strict=True)
        ]
        lines.append(Line(each.name, number, _runs(points), [point for point in points if point]))
    return LineChart(title, description, [Mark(y(tick), say(tick)) for tick in ticks], _thinned(xs, labels), lines)


def percent(share: float | None) -> str:
    """A share in words, to one decimal, below 0.1% to two: 0.125 is 12.5%."""
    if share is None:
        return "—"
    return f"{share:.2%}" if SMALLEST < share < A_TENTH_OF_A_PERCENT else f"{share:.1%}".replace(".0%", "%")


def bar_lengths(values: Sequence[float | None]) -> list[float]:
    """Lengths of bars from 0 to 100, the longest for the highest value."""
    highest = max((value or 0 for value in values), default=0) or 1
    return [round(100 * (value or 0) / highest, 1) for value in values]


def scale(highest: float) -> list[float]:
    """Round numbers from 0 to the first that is not below the highest value."""
    if highest < SMALLEST:
        return [0.0, 1.0]
    rough = highest / FEWEST_STEPS
    power = 10.0 ** floor(log10(rough))
    step = max((size for size in STEPS if size * power <= rough), default=1) * power
    return [round(number * step, 12) for number in range(ceil(highest / step - 1e-9) + 1)]


def _places(number: int) -> list[float]:
    """Where the labels stand, evenly from margin to margin; one alone stands in the middle."""
    if number == 1:
        return [(LEFT + WIDTH - RIGHT) / 2]
    return [round(LEFT + (WIDTH - RIGHT - LEFT) * place / (number - 1), 1) for place in range(number)]


def _runs(points: Sequence[Point | None]) -> list[str]:
    runs = (list(run) for present, run in groupby(points, bool) if present)
    return [" ".join(f"{point.x},{point.y}" for point in run if point) for run in runs]


def _thinned(xs: Sequence[float], labels: Sequence[str]) -> list[Mark]:
    """Every label, or every second, third …, counted from the last."""
    every = ceil(len(labels) / MOST_LABELS) or 1
    marks = [Mark(x, label) for x, label in zip(xs, labels, strict=True)]
    return marks[::-1][::every][::-1]


class Cell(NamedTuple):
    """A cell of the table beside a chart."""

    text: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """The data of a chart; the first cell of a row names it."""

    caption: str
    header: Sequence[str]
    rows: Sequence[Sequence[Cell]]
