"""A table's rows, streamed: in memory are at most those of BATCH plans, whatever the archive holds."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.db.models import QuerySet

from plans.models import Plan
from plans.models.plans import PlanQuerySet
from plans.tables.columns import Column, Row, Table
from plans.tables.identifiers import by_code_point

BATCH = 250
_FETCHED = 2000
"""Rows that the database sends at once."""


def read(table: Table, plans: PlanQuerySet, columns: Sequence[Column] = ()) -> Iterator[Row]:
    """The rows that belong to the plans, in the table's order: plan by plan by key where rows belong to plans.

    One query for the plans' keys and one for each BATCH of them; one in all for a table that belongs to no plan.
    """
    if table.written:
        yield from table.written
    elif not table.by_plan:
        yield from select(table.of(plans).order_by(*table.order), columns or table.columns)
    else:
        for batch in batches(plans):
            yield from read_batch(table, batch, columns)


def count(table: Table, plans: PlanQuerySet) -> int:
    """The rows that `read` gives; one query at most."""
    return len(table.written) or table.of(plans).count()


def batches(plans: PlanQuerySet) -> Iterator[list[int]]:
    """The ids of the plans in the order of their keys, BATCH at a time."""
    ids = list(plans.order_by(by_code_point("key")).values_list("pk", flat=True))
    for start in range(0, len(ids), BATCH):
        yield ids[start : start + BATCH]


def read_batch(table: Table, plans: Sequence[int], columns: Sequence[Column] = ()) -> Iterator[Row]:
    """The rows of a few plans, given by id, in the table's order; one query."""
    rows = table.of(Plan.objects.filter(pk__in=plans)).order_by(*table.order)
    return select(rows, columns or table.columns)


def select(rows: QuerySet[Any], columns: Sequence[Column]) -> Iterator[Row]:
    """The columns of the rows in the query set's own order; one query."""
    yield from rows.values_list(*(column.path for column in columns)).iterator(chunk_size=_FETCHED)
