import csv
import hashlib
from decimal import Decimal

import pyarrow.parquet as pq
from hypothesis import given
from hypothesis import strategies as st

from plans.dataset import files
from plans.dataset.files import TableFiles
from plans.models import Plan
from plans.tables.columns import LIST, NUMBER, TEXT, Column, Table

TABLE = Table(
    "things",
    "物",
    "",
    "",
    lambda plans: Plan.objects.all(),
    (Column("a", "甲", TEXT, "甲的意思"), Column("b", "乙", NUMBER, ""), Column("c", "丙", LIST, "")),
    key=("a",),
    order=(),
)
TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1)


def write(folder, rows):
    (folder / "data").mkdir(parents=True)
    with TableFiles(folder, TABLE) as table:
        table.add(rows)
    return table


@given(rows=st.lists(st.tuples(TEXTS, st.decimals(-1000, 1000, places=4), st.lists(TEXTS, max_size=3))))
def test_both_files_give_every_row_back(rows, tmp_path_factory):
    folder = tmp_path_factory.mktemp("both") / "x"
    write(folder, rows)
    with (folder / "data/things.csv").open(encoding="utf-8", newline="") as file:
        header, *lines = csv.reader(file)
    assert header == ["a", "b", "c"]
    assert [(line[0], Decimal(line[1])) for line in lines] == [row[:2] for row in rows]
    read = pq.read_table(folder / "data/things.parquet").to_pylist()
    assert [(row["a"], row["c"]) for row in read] == [(a, c) for a, _, c in rows]


def test_rows_are_grouped_evenly_whatever_the_pieces_they_come_in(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "ROW_GROUP", 4)
    rows = [(str(number), None, []) for number in range(10)]
    (tmp_path / "one/data").mkdir(parents=True)
    with TableFiles(tmp_path / "one", TABLE) as table:
        for row in rows:
            table.add([row])
    write(tmp_path / "two", rows)
    one, two = (tmp_path / name / "data/things.parquet" for name in ("one", "two"))
    metadata = pq.read_metadata(one)
    assert [metadata.row_group(n).num_rows for n in range(metadata.num_row_groups)] == [4, 4, 2]
    assert one.read_bytes() == two.read_bytes()


def test_an_empty_table_keeps_its_columns(tmp_path):
    written = write(tmp_path, [])
    assert (tmp_path / "data/things.csv").read_bytes() == b"a,b,c\r\n"
    assert pq.read_table(tmp_path / "data/things.parquet").schema.names == ["a", "b", "c"]
    assert written.rows == 0


def test_a_file_is_told_by_size_and_digest(tmp_path):
    first, second = write(tmp_path, [("甲", None, [])]).written()
    data = (tmp_path / "data/things.csv").read_bytes()
    assert (first.path, first.bytes, first.sha256) == ("data/things.csv", len(data), hashlib.sha256(data).hexdigest())
    assert second.path == "data/things.parquet"


def test_parquet_says_what_its_columns_mean(tmp_path):
    write(tmp_path, [])
    field = pq.read_schema(tmp_path / "data/things.parquet").field("a")
    assert field.metadata[b"title"].decode() == "甲"
    assert field.metadata[b"description"].decode() == "甲的意思"
