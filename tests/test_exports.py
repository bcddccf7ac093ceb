import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plans.exports import PLAN_COLUMNS, csv_lines, plan_rows, safe_cell
from plans.models import Plan
from tests.factories import plan


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@sum", "＝1", "\t=1", "\r=1"])
def test_a_cell_that_would_run_as_a_formula_gets_an_apostrophe(text):
    assert safe_cell(text) == f"'{text}"


@pytest.mark.parametrize("value", ["2019年", "", "a=b", 12, -3, 0.5, None])
def test_other_cells_stay_as_they_are(value):
    assert safe_cell(value) == value


@given(st.text())
def test_no_text_begins_like_a_formula_after_it_was_made_safe(text):
    assert str(safe_cell(text))[:1] not in set("=+-@＝＋－＠\t\r\n\x00")


@given(st.lists(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=2, max_size=2)))
def test_a_csv_reader_gets_every_row_back(rows):
    written = "".join(csv_lines(["甲", "乙"], rows)).removeprefix("\ufeff")
    read = list(csv.reader(StringIO(written, newline="")))
    assert read == [["甲", "乙"], *([safe_cell(cell) for cell in row] for row in rows)]


def test_the_first_line_carries_the_byte_order_mark():
    assert next(csv_lines(["编号"], [])) == "\ufeff编号\r\n"


@pytest.mark.django_db
def test_a_plan_becomes_a_row_in_the_order_of_the_columns():
    plan(flags=["masked", "truncated"], co_issuers=["甲局", "乙局"])
    row = dict(zip(PLAN_COLUMNS, next(plan_rows(Plan.objects.for_listing())), strict=True))
    assert row["编号"] == "420100-2019"
    assert row["地区"] == "湖北省武汉市"
    assert row["年份"] == 2019
    assert row["质量标记"] == "masked；truncated"
    assert row["联合发文机关"] == "甲局；乙局"


@pytest.mark.django_db
def test_what_is_unknown_is_an_empty_cell():
    plan("x-0a1b2c3d", region=None, issuer="", year=None, level="")
    row = dict(zip(PLAN_COLUMNS, next(plan_rows(Plan.objects.for_listing())), strict=True))
    assert [row[name] for name in ("地区", "区划代码", "发文机关", "年份", "层级", "发布日期")] == [
        "",
        "",
        "",
        None,
        "",
        "",
    ]
