"""Rows → one CSV and one Parquet file of a table, written piece by piece."""

import csv
import hashlib
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import pyarrow as pa
import pyarrow.parquet as pq

from plans.dataset.values import PARQUET_TYPES, clean, csv_value, parquet_value
from plans.tables.columns import Column, Row, Table

ROW_GROUP = 20_000
"""Rows that Parquet holds together: what is in memory at most, and what a reader skips at once."""


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """A file as the descriptor tells of it."""

    path: str
    """From the dataset's folder."""
    bytes: int
    sha256: str


class TableFiles:
    """Both files of one table, open for rows; `with TableFiles(…) as files: files.add(rows)`."""

    def __init__(self, folder: Path, table: Table) -> None:
        self.folder, self.table, self.rows = folder, table, 0
        self.paths = (f"data/{table.name}.csv", f"data/{table.name}.parquet")
        self._clean = [clean(column) for column in table.columns]
        self._csv_values = [csv_value(column) for column in table.columns]
        self._parquet_values = [parquet_value(column) for column in table.columns]
        self._schema = pa.schema([_field(column) for column in table.columns])
        self._waiting: list[Sequence[Any]] = []
        self._open = ExitStack()

    def __enter__(self) -> Self:
        csv_path, parquet_path = (self.folder / path for path in self.paths)
        text = self._open.enter_context(csv_path.open("x", encoding="utf-8", newline=""))
        self._csv = csv.writer(text)
        self._csv.writerow([column.name for column in self.table.columns])
        self._parquet = self._open.enter_context(_parquet_writer(parquet_path, self._schema))
        return self

    def add(self, rows: Iterable[Row]) -> None:
        for row in rows:
            values = [make(value) for make, value in zip(self._clean, row, strict=True)]
            self._csv.writerow([make(value) for make, value in zip(self._csv_values, values, strict=True)])
            self._waiting.append(values)
            self.rows += 1
            if len(self._waiting) == ROW_GROUP:
                self._write_group()

    def __exit__(self, *error: Any) -> None:
        with self._open:
            if error[0] is None:
                self._write_group()

    def _write_group(self) -> None:
        columns = zip(*self._waiting, strict=True) if self._waiting else [()] * len(self._schema)
        arrays = [
            pa.array([make(value) for value in values], field.type)
            for make, values, field in zip(self._parquet_values, columns, self._schema, strict=True)
        ]
        self._parquet.write_table(pa.Table.from_arrays(arrays, schema=self._schema), row_group_size=ROW_GROUP)
        self._waiting.clear()

    def written(self) -> tuple[WrittenFile, WrittenFile]:
        """Both files, CSV first; once they are closed."""
        first, second = (written_file(self.folder, path) for path in self.paths)
        return first, second


def written_file(folder: Path, path: str) -> WrittenFile:
    with (folder / path).open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return WrittenFile(path, (folder / path).stat().st_size, digest)


def _field(column: Column) -> pa.Field:
    metadata = {"title": column.label, "description": column.english or column.meaning}
    return pa.field(column.name, PARQUET_TYPES[column.kind], metadata=metadata)


def _parquet_writer(path: Path, schema: pa.Schema) -> pq.ParquetWriter:
    """Everything that changes bytes is named here, so that no default decides it."""
    return pq.ParquetWriter(
        path,
        schema,
        version="2.6",
        data_page_version="1.0",
        compression="zstd",
        compression_level=9,
        use_dictionary=True,
        write_statistics=True,
        write_page_index=False,
        store_schema=True,
    )
