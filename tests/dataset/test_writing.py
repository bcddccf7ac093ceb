import csv
import hashlib
import json

import pyarrow.parquet as pq
import pytest
from django.db import connection

from plans.dataset import DatasetError, write_dataset, writing
from plans.models import Plan
from plans.tables import TABLES, reading

pytestmark = pytest.mark.django_db


def contents(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def table(folder, name):
    with (folder / f"data/{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_folder_holds_every_table_and_what_describes_them(dataset):
    data = {f"data/{name}.{form}" for name in TABLES for form in ("csv", "parquet")}
    assert set(contents(dataset)) == {"datapackage.json", "README.md", "CODEBOOK.md", *data}
    assert [row["plan"] for row in table(dataset, "plans")] == ["420100-2018", "420100-2019", "x-0a1b2c3d"]


def test_values_are_exact_and_codes_are_codes(dataset):
    first, _, last = table(dataset, "plans")
    assert (first["level"], first["flags"], first["issuer_inferred"]) == ("prefecture", '["masked"]', "false")
    assert json.loads(first["co_issuers"]) == ["甲;局", '乙"局']
    assert first["updated_at"] == "2026-01-01T16:30:05Z"
    assert (last["title"], last["year"], last["issuer"]) == ("=1+1\n二", "", "")


@pytest.mark.parametrize("name", TABLES)
def test_parquet_holds_the_rows_of_the_csv(dataset, name):
    rows = pq.read_table(dataset / f"data/{name}.parquet").to_pylist()
    written = table(dataset, name)
    key = TABLES[name].key
    assert rows
    assert [[str(row[column]) for column in key] for row in rows] == [
        [row[column] for column in key] for row in written
    ]


def test_the_descriptor_tells_sizes_digests_and_rows_of_all_files(dataset):
    package = json.loads((dataset / "datapackage.json").read_text("utf-8"))
    files = contents(dataset)
    for resource in package["resources"]:
        assert resource["rows"] == len(table(dataset, resource["name"]))
        for file in (resource, resource["parquet"]):
            data = files[file["path"]]
            assert (file["bytes"], file["hash"]) == (len(data), f"sha256:{hashlib.sha256(data).hexdigest()}")


def test_the_same_tables_give_the_same_bytes(dataset, tmp_path, monkeypatch):
    monkeypatch.setattr(reading, "BATCH", 1)
    write_dataset(tmp_path / "again")
    assert contents(tmp_path / "again") == contents(dataset)


def test_bytes_do_not_depend_on_the_order_in_which_the_rows_lie(dataset, tmp_path):
    for plan in Plan.objects.order_by("-key"):
        Plan.objects.filter(pk=plan.pk).update(title=plan.title)
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_indexscan = off")
    write_dataset(tmp_path / "again")
    assert contents(tmp_path / "again") == contents(dataset)


def test_a_change_gives_another_version(dataset, tmp_path):
    Plan.objects.filter(key="420100-2019").update(revision=900_000_001)
    assert write_dataset(tmp_path / "again").version == "1.900000001.0"


def test_a_folder_with_anything_in_it_is_refused(archive, tmp_path):
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(DatasetError, match="--force"):
        write_dataset(tmp_path)
    with pytest.raises(DatasetError, match="不属于数据集"):
        write_dataset(tmp_path, replace=True)
    assert contents(tmp_path) == {"notes.txt": b"mine"}


def test_a_file_in_the_place_of_the_folder_is_refused(archive, tmp_path):
    (tmp_path / "file").write_text("mine")
    with pytest.raises(DatasetError, match="是一个文件"):
        write_dataset(tmp_path / "file", replace=True)


def test_an_older_dataset_is_replaced_on_demand_only(dataset):
    with pytest.raises(DatasetError):
        write_dataset(dataset)
    Plan.objects.filter(key="420100-2018").update(status="withdrawn")
    write_dataset(dataset, replace=True)
    assert [row["plan"] for row in table(dataset, "plans")] == ["420100-2019", "x-0a1b2c3d"]
    assert [path.name for path in dataset.parent.iterdir()] == [dataset.name]


def test_a_failure_leaves_everything_as_it_was(dataset, monkeypatch):
    before = contents(dataset)
    monkeypatch.setattr(writing, "codebook", lambda *args: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        write_dataset(dataset, replace=True)
    assert contents(dataset) == before
    assert [path.name for path in dataset.parent.iterdir()] == [dataset.name]


def test_the_older_dataset_is_back_when_the_new_one_cannot_take_its_place(dataset, monkeypatch):
    before, moves = contents(dataset), []

    def replace(source, target):
        moves.append(source)
        if len(moves) == 2:
            raise OSError("no")
        source.rename(target)

    monkeypatch.setattr(writing.os, "replace", replace)
    with pytest.raises(OSError, match="no"):
        write_dataset(dataset, replace=True)
    assert contents(dataset) == before


def test_an_empty_archive_is_a_dataset_too(db, tmp_path):
    write_dataset(tmp_path / "empty")
    assert table(tmp_path / "empty", "items") == []


def test_queries_grow_with_the_batches_only(archive, tmp_path, django_assert_max_num_queries):
    with django_assert_max_num_queries(len(TABLES) + 4):
        write_dataset(tmp_path / "dataset")


def test_progress_counts_the_plans(archive, tmp_path, monkeypatch):
    monkeypatch.setattr(reading, "BATCH", 2)
    told = []
    write_dataset(tmp_path / "dataset", progress=told.append)
    assert told == [2, 1]
