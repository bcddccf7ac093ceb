"""datapackage.json, after the Data Package standard, version 2 (https://datapackage.org/standard/data-package/)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC
from typing import Any

from plans.citations import ARCHIVE
from plans.dataset.files import WrittenFile
from plans.tables import TABLES
from plans.tables.columns import Column, Kind, Table
from plans.tables.editions import Edition

NAME = "education-plan-archive"
PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"

TYPES = {
    Kind.TEXT: "string",
    Kind.INTEGER: "integer",
    Kind.NUMBER: "number",
    Kind.BOOLEAN: "boolean",
    Kind.DATE: "date",
    Kind.MOMENT: "datetime",
    Kind.LIST: "array",
}

TERMS = "Official documents of state organs (Copyright Law of the PRC, art. 5); see README.md"


@dataclass(frozen=True, slots=True)
class WrittenTable:
    """One table as it was written."""

    table: Table
    rows: int
    csv: WrittenFile
    parquet: WrittenFile


def descriptor(tables: Sequence[WrittenTable], edition: Edition, homepage: str = "") -> dict[str, Any]:
    """The package; nothing in it is of the clock: `created` is when the newest revision was made."""
    changed = edition.changed_at
    optional = {
        "created": f"{changed.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}" if changed else None,
        "homepage": homepage or None,
    }
    return {
        "$schema": PROFILE,
        "name": NAME,
        "title": f"{ARCHIVE} · The archive of education work plans",
        "description": "What China's education bureaus said they would do, year by year: plans, items, targets, "
        "cited documents, responsibilities and topics. README.md says how to read it, CODEBOOK.md what each column is.",
        "version": edition.version,
        **{name: value for name, value in optional.items() if value},
        "revision": edition.revision,
        "software": edition.software,
        "citation": citation(edition, homepage),
        "keywords": ["教育", "工作要点", "education policy", "China", "policy targets"],
        "licenses": [{"path": "README.md", "title": TERMS}],
        "contributors": [{"title": ARCHIVE, "roles": ["dataCurator"]}],
        "sources": [{"title": "各级教育行政部门公布的年度工作要点 (yearly work plans; each file in data/sources.csv)"}],
        "resources": [_resource(table) for table in tables],
    }


def citation(edition: Edition, homepage: str) -> str:
    """How to cite the dataset, after GB/T 7714."""
    when = f" ({edition.changed_at.astimezone(UTC):%Y-%m-%d})" if edition.changed_at else ""
    return f"{ARCHIVE}: 数据集[DS]. 版本 {edition.version}{when}.{f' {homepage}.' if homepage else ''}"


def _resource(written: WrittenTable) -> dict[str, Any]:
    """One table. The standard knows a table by one file, so its Parquet twin is a property of our own."""
    table = written.table
    return {
        "name": table.name,
        "type": "table",
        # Readers of the standard's first version know a table by this.
        "profile": "tabular-data-resource",
        **_file(written.csv, "csv", "text/csv"),
        "encoding": "utf-8",
        "title": table.title,
        "description": f"{table.english} {table.meaning}",
        "rows": written.rows,
        "parquet": _file(written.parquet, "parquet", "application/vnd.apache.parquet"),
        "schema": _schema(table),
    }


def _file(file: WrittenFile, form: str, media_type: str) -> dict[str, Any]:
    return {
        "path": file.path,
        "format": form,
        "mediatype": media_type,
        "bytes": file.bytes,
        "hash": f"sha256:{file.sha256}",
    }


def _schema(table: Table) -> dict[str, Any]:
    keys = [_foreign_key(table, column, other) for column, other in table.references.items()]
    return {
        "fields": [_field(table, column) for column in table.columns],
        "missingValues": [""],
        "primaryKey": list(table.key),
        **({"foreignKeys": keys} if keys else {}),
    }


def _field(table: Table, column: Column) -> dict[str, Any]:
    """Codes both as `enum`, which every reader checks, and as `categories`, which carry their words."""
    field: dict[str, Any] = {
        "name": column.name,
        "title": column.label,
        "type": TYPES[column.kind],
        "description": f"{column.english}。{column.meaning}",
    }
    if column.name in table.key:
        field["constraints"] = {"required": True}
    if column.words and column.kind is Kind.TEXT and column.name not in table.references:
        field.setdefault("constraints", {})["enum"] = list(column.words)
        field["categories"] = [{"value": code, "label": words} for code, words in column.words.items()]
    return field


def _foreign_key(table: Table, column: str, other: str) -> dict[str, Any]:
    """A reference within one table names no resource, says the standard."""
    resource = {} if other == table.name else {"resource": other}
    return {"fields": [column], "reference": {**resource, "fields": list(TABLES[other].key)}}
