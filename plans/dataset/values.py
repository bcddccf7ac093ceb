"""A value as CSV and as Parquet hold it. Unlike the sheets for readers: codes for words, and texts exactly as they are.

What is unknown is null: an empty cell in CSV. Lists are JSON arrays in CSV. Moments are in UTC, to the second.
"""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pyarrow as pa

from plans.tables.amounts import plain
from plans.tables.columns import Column, Kind

Convert = Callable[[Any], Any]

PARQUET_TYPES: dict[Kind, pa.DataType] = {
    Kind.TEXT: pa.string(),
    Kind.INTEGER: pa.int64(),
    Kind.NUMBER: pa.float64(),
    Kind.BOOLEAN: pa.bool_(),
    Kind.DATE: pa.date32(),
    Kind.MOMENT: pa.timestamp("ms", tz="UTC"),
    Kind.LIST: pa.list_(pa.string()),
}


def clean(column: Column) -> Convert:
    """How a column's values from the database become values that both formats can hold."""
    match column.kind:
        case Kind.TEXT:
            return lambda value: value or None
        case Kind.MOMENT:
            return _to_the_second
        case Kind.LIST:
            return lambda value: list(value or ())
    return lambda value: value


def _to_the_second(value: datetime | None) -> datetime | None:
    return value.astimezone(UTC).replace(microsecond=0) if value else None


def csv_value(column: Column) -> Convert:
    """How a clean value of a column becomes what csv.writer writes as it should; it writes null as nothing."""
    return _CSV_FORMS.get(column.kind, lambda value: value)


_CSV_FORMS: dict[Kind, Convert] = {
    Kind.NUMBER: lambda value: None if value is None else plain(value),
    Kind.BOOLEAN: lambda value: None if value is None else "true" if value else "false",
    Kind.MOMENT: lambda value: None if value is None else f"{value:%Y-%m-%dT%H:%M:%SZ}",
    Kind.LIST: lambda value: json.dumps(value, ensure_ascii=False, separators=(",", ":")),
}


def parquet_value(column: Column) -> Convert:
    """How a clean value of a column becomes a Parquet value."""
    if column.kind is Kind.NUMBER:
        return lambda value: None if value is None else float(value)
    return lambda value: value
