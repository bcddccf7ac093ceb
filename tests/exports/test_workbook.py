from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plans.exports.codebook import About
from plans.exports.workbook import LONGEST_TEXT, write_workbook
from plans.tables.columns import TEXT, Column
from plans.tables.editions import Edition
from tests.exports.workbooks import cells, formulas, sheet_names, texts


def workbook(rows, columns=2, **fields):
    file = BytesIO()
    about = About(
        **{
            "title": "试表",
            "columns": [Column(f"c{n}", f"第{n}列", TEXT, f"第{n}列的意思") for n in range(columns)],
            "query": "年份：2019年",
            "address": "https://archive.example/试表.csv",
            "moment": datetime(2026, 1, 2, tzinfo=UTC),
            "edition": Edition(7, datetime(2026, 1, 1, tzinfo=UTC)),
            "count": 0,
            **fields,
        }
    )
    write_workbook(file, about, rows)
    return file


def test_data_and_codebook_are_two_sheets():
    file = workbook([["甲", 1]])
    assert sheet_names(file) == ["数据", "说明"]
    assert texts(file) == [["第0列", "第1列"], ["甲", "1"]]


@pytest.mark.parametrize("text", ["=1+1", "=HYPERLINK(1)", "{=1}", "http://a.example", "+1", "@x", "＝1"])
def test_a_text_is_a_text_whatever_it_looks_like(text):
    file = workbook([[text]], columns=1)
    assert cells(file)[1] == {"A": ("inlineStr", text)}
    assert formulas(file) == 0


@given(st.text(max_size=40))
def test_every_text_makes_a_readable_workbook_without_formulas(text):
    file = workbook([[text, "末"]])
    assert texts(file)[1][-1] == "末"
    assert formulas(file) == 0


def test_numbers_and_dates_are_numbers_and_dates():
    file = workbook([[Decimal("1.5"), date(2019, 3, 16)]])
    assert cells(file)[1] == {"A": ("n", "1.5"), "B": ("n", "43540")}


def test_the_codebook_counts_the_rows_as_written():
    rows = {row[1]: row[-1] for row in texts(workbook([["甲", 1], ["乙", 2]]), 2) if row[0] == "下载"}
    assert rows["行数"] == "2"
    assert rows["检索条件"] == "年份：2019年"
    assert "1.7.0" in rows["档案版本"]


def test_a_text_that_excel_cannot_hold_is_cut_and_the_codebook_says_so():
    file = workbook([["长" * (LONGEST_TEXT + 1), "短"]])
    assert len(texts(file)[1][0]) == LONGEST_TEXT
    assert any("有 1 个单元格" in row[-1] for row in texts(file, 2))
