"""Targets with one row a plan and one column an indicator."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from plans.models.targets import TargetQuerySet
from plans.tables.amounts import amount
from plans.tables.columns import TEXT, Column, Row
from plans.tables.documents import PLAN
from plans.tables.flat import about_plan
from plans.tables.identifiers import by_code_point
from plans.tables.indicators import NAMES
from plans.tables.reading import select

BETWEEN = "；"
_READ = [
    Column(name, "", TEXT, "")
    for name in ("canonical", "comparator", "value", "value_max", "unit", "masked", "deadline")
]


def plan_columns() -> tuple[Column, ...]:
    return (PLAN, *about_plan("plan"))


def indicators(targets: TargetQuerySet) -> list[str]:
    """The indicators of the targets, in the order of the codebook, others behind; one query."""
    found = set(_known(targets).order_by().values_list("canonical", flat=True).distinct())
    return [*(name for name in NAMES if name in found), *sorted(name for name in found - NAMES.keys() if name)]


def wide_rows(targets: TargetQuerySet, of: Sequence[str]) -> Iterator[Row]:
    """One row for each plan that has such a target; several figures in one cell stand in their order."""
    leading = plan_columns()
    ordered = _known(targets).order_by(by_code_point("plan__key"), "position")
    for about, rows in groupby(select(ordered, [*leading, *_READ]), key=lambda row: row[: len(leading)]):
        figures: dict[Any, list[str]] = {}
        for row in rows:
            canonical, words = _figure(*row[len(leading) :])
            figures.setdefault(canonical, []).append(words)
        yield (*about, *(BETWEEN.join(figures.get(name, ())) for name in of))


def _figure(canonical: Any, *amounts: Any) -> tuple[str, str]:
    """The indicator and its figure in words, of the columns in _READ."""
    *figure, deadline = amounts
    return canonical, amount(*figure, deadline=deadline)


def _known(targets: TargetQuerySet) -> TargetQuerySet:
    return targets.filter(canonical__isnull=False).exclude(canonical="")


def plans_counted(targets: TargetQuerySet) -> int:
    """The rows of the wide table; one query."""
    return _known(targets).order_by().values("plan").distinct().count()
