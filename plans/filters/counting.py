"""How many rows of a query set have which values, for several columns at once."""

from collections.abc import Mapping
from typing import Any

from django.db import connection
from django.db.models import QuerySet
from django.db.models.expressions import Combinable

Counts = dict[Any, int]
"""Value of a column → rows that have it."""


def count_values(rows: QuerySet[Any], columns: Mapping[str, Combinable]) -> dict[str, Counts]:
    """The counts of each column by its name, in one query and one pass over the rows; `rows` must not be sliced."""
    if not columns:
        return {}
    # A prefix keeps the names apart from the model's own fields.
    names = [f"by_{name}" for name in columns]
    matching, params = rows.order_by().values(**dict(zip(names, columns.values(), strict=True))).query.sql_with_params()
    listed = ", ".join(names)
    sets = ", ".join(f"({name})" for name in names)
    counted = (
        f"SELECT GROUPING({listed}), count(*), {listed} FROM ({matching}) AS matching GROUP BY GROUPING SETS ({sets})"  # noqa: S608 (names are ours, values are parameters)
    )
    found: dict[str, Counts] = {name: {} for name in columns}
    by_mask = {(1 << len(names)) - 1 - (1 << place): name for place, name in enumerate(reversed(list(columns)))}
    with connection.cursor() as cursor:
        cursor.execute(counted, params)
        for mask, rows_with_it, *values in cursor.fetchall():
            name = by_mask[mask]
            found[name][values[list(columns).index(name)]] = rows_with_it
    return found
