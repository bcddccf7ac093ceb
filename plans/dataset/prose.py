"""What a person reads first: README.md and CODEBOOK.md of the dataset."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from string import Template

from plans.citations import ARCHIVE
from plans.dataset.descriptor import TYPES, WrittenTable, citation
from plans.tables.columns import Column, Table
from plans.tables.editions import Edition

_README = Template(Path(__file__).with_name("readme.md").read_text("utf-8"))


def readme(tables: Sequence[WrittenTable], edition: Edition, homepage: str) -> str:
    return _README.substitute(
        archive=ARCHIVE,
        version=edition.version,
        citation=citation(edition, homepage),
        tables="\n".join(map(_line, tables)),
    )


def _line(written: WrittenTable) -> str:
    table = written.table
    meaning = f"{table.title}: {table.english}".removesuffix(".")
    return f"| `{table.name}` | {written.rows:,} | {meaning} | {', '.join(f'`{name}`' for name in table.key)} |"


def codebook(tables: Sequence[Table], edition: Edition) -> str:
    """Every column of every table, in both languages, and the codes with their words."""
    lines = [f"# Codebook · 编码表\n\n{ARCHIVE}, version {edition.version}.\n"]
    for table in tables:
        lines += [f"## {table.name} · {table.title}\n", f"{table.english} {table.meaning}\n", *_columns(table), ""]
    return "\n".join(lines)


def _columns(table: Table) -> Iterator[str]:
    yield "| column | 列 | type | meaning | 意思 | codes · 取值 |"
    yield "| --- | --- | --- | --- | --- | --- |"
    for column in table.columns:
        english = f"{column.english}{_reference(table, column)}"
        cells = (f"`{column.name}`", column.label, TYPES[column.kind], english, column.meaning, _codes(table, column))
        yield f"| {' | '.join(cells)} |"


def _reference(table: Table, column: Column) -> str:
    other = table.references.get(column.name)
    return f" (→ {other})" if other else ""


def _codes(table: Table, column: Column) -> str:
    """Codes that are the key of another table are explained there."""
    if column.name in table.references:
        return ""
    return "; ".join(f"`{code}` {words}" for code, words in column.words.items())
