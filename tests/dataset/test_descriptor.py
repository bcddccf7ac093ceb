import json
import re
from datetime import UTC, datetime

import pytest

from plans.dataset.descriptor import WrittenTable, descriptor
from plans.dataset.files import WrittenFile
from plans.dataset.prose import codebook, readme
from plans.tables import TABLES
from plans.tables.editions import Edition

EDITION = Edition(7, datetime(2026, 1, 1, 16, 30, 5, tzinfo=UTC))
FILE = WrittenFile("data/x.csv", 3, "0" * 64)


@pytest.fixture
def package():
    tables = [WrittenTable(table, 1234, FILE, FILE) for table in TABLES.values()]
    return descriptor(tables, EDITION, "https://archive.example/")


def test_the_package_is_named_and_dated_by_its_data(package):
    assert re.fullmatch("[-a-z0-9._]+", package["name"])
    assert (package["version"], package["created"]) == ("1.7.0", "2026-01-01T16:30:05Z")
    assert package["homepage"] in package["citation"]
    assert all(json.dumps(package[name]) for name in ("licenses", "sources", "contributors", "keywords"))


def test_every_table_is_a_resource_of_its_own_name_in_both_formats(package):
    names = [resource["name"] for resource in package["resources"]]
    assert names == list(TABLES)
    first = package["resources"][0]
    assert first["parquet"]["hash"] == first["hash"]
    assert (first["bytes"], first["hash"], first["encoding"]) == (3, f"sha256:{'0' * 64}", "utf-8")


def test_keys_name_fields_that_exist(package):
    schemas = {resource["name"]: resource["schema"] for resource in package["resources"]}
    fields = {name: {field["name"] for field in schema["fields"]} for name, schema in schemas.items()}
    for name, schema in schemas.items():
        assert fields[name] >= set(schema["primaryKey"])
        for key in schema.get("foreignKeys", ()):
            other = key["reference"].get("resource", name)
            assert fields[name] >= set(key["fields"])
            assert schemas[other]["primaryKey"] == key["reference"]["fields"]


def test_codes_carry_their_words(package):
    fields = {field["name"]: field for field in package["resources"][0]["schema"]["fields"]}
    assert fields["level"]["constraints"]["enum"][0] == "national"
    assert fields["level"]["categories"][0] == {"value": "national", "label": "国家"}
    assert "categories" not in fields["flags"]


def test_an_empty_archive_has_no_date():
    assert "created" not in descriptor([], Edition(0, None))


def test_the_codebook_has_a_line_for_every_column():
    written = codebook(list(TABLES.values()), EDITION)
    for table in TABLES.values():
        assert f"## {table.name} · {table.title}" in written
    lines = [line for line in written.splitlines() if line.startswith("| `")]
    assert len(lines) == sum(len(table.columns) for table in TABLES.values())
    assert all(line.count("|") == 7 for line in lines)


def test_the_readme_names_version_tables_and_citation():
    written = readme([WrittenTable(TABLES["items"], 1234, FILE, FILE)], EDITION, "")
    assert "| `items` | 1,234 | 条目: One row a task: a leaf of the plan's outline | `item` |" in written
    assert "版本 1.7.0 (2026-01-01)." in written
    assert "${" not in written
