"""Tables of the archive as downloads, narrowed to some plans or some targets, each row with the address of its page."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from plans.exports.downloads import Download
from plans.models.plans import PlanQuerySet
from plans.models.targets import TargetQuerySet
from plans.tables.columns import TEXT, Column, Row, Table, Value
from plans.tables.findings import TARGETS
from plans.tables.flat import flat_columns
from plans.tables.indicators import NAMES
from plans.tables.reading import count, read, select
from plans.tables.wide import indicators, plan_columns, plans_counted, wide_rows

ADDRESS = Column("url", "网址", TEXT, "这一行所在页面的永久网址")

CELL = "数值及其约束；有几个的依原文次序，以“；”分隔"

Absolute = Callable[[str], str]
"""A path → the whole address."""


def table_download(table: Table, plans: PlanQuerySet, query: str, absolute: Absolute) -> Download:
    """Any table of the archive, its rows that belong to the plans."""
    columns = flat_columns(table)
    rows = lambda: read(table, plans, columns)  # noqa: E731
    return _addressed(table, columns, rows, lambda: count(table, plans), query, absolute)


def targets_download(targets: TargetQuerySet, query: str, absolute: Absolute) -> Download:
    """One row a target, in the query set's order where it has one."""
    return rows_download(TARGETS, targets, query, absolute)


def rows_download(table: Table, rows: QuerySet[Any], query: str, absolute: Absolute) -> Download:
    """Some rows of a table, in the query set's order where it has one."""
    columns = flat_columns(table)
    ordered = rows if rows.query.order_by else rows.order_by(*table.order)
    return _addressed(table, columns, lambda: select(ordered, columns), rows.count, query, absolute)


def wide_targets_download(targets: TargetQuerySet, query: str) -> Download:
    """One row a plan, one column a canonical indicator."""
    names = indicators(targets)
    columns = (*plan_columns(), *(Column(name, NAMES.get(name, name), TEXT, CELL) for name in names))
    return Download(
        "目标（宽表）",
        columns,
        rows=lambda: wide_rows(targets, names),
        count=lambda: plans_counted(targets),
        query=query,
        notes=("只含归入规范指标的数值，也只含有这类数值的要点；全部数值见长表。空格表示没有读到，不等于没有承诺。",),
    )


def _addressed(
    table: Table,
    columns: tuple[Column, ...],
    rows: Callable[[], Iterator[Row]],
    counted: Callable[[], int],
    query: str,
    absolute: Absolute,
) -> Download:
    if not table.page:
        return Download(table.title, columns, rows, counted, query)
    return Download(
        table.title,
        (*columns, ADDRESS),
        rows=lambda: _with_addresses(rows(), _positions(table, columns), absolute(reverse("plan_list"))),
        count=counted,
        query=query,
    )


def _positions(table: Table, columns: Sequence[Column]) -> list[int]:
    """Where in a row stand the numbers that name its page, the nearest first."""
    names = [column.name for column in columns]
    return [names.index(name) for name in table.page]


def _with_addresses(rows: Iterator[Row], positions: Sequence[int], below: str) -> Iterator[Row]:
    """A plan's number is the last part of its page's address, an item's the last two parts."""
    for row in rows:
        number: Value = next(row[at] for at in positions if row[at])
        yield (*row, f"{below}{number}/")
