from datetime import UTC, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plans.exports.cells import cell_rows, printed, safe_text
from plans.models.vocabulary import Flag, Level
from plans.tables.columns import BOOLEAN, INTEGER, LIST, MOMENT, TEXT, Column


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@sum", "＝1", "\t=1", "\r=1"])
def test_a_text_that_would_run_as_a_formula_gets_an_apostrophe(text):
    assert printed(text) == f"'{text}"


@pytest.mark.parametrize("text", ["2019年", "", "a=b", "≥85"])
def test_other_texts_stay_as_they_are(text):
    assert printed(text) == text


@pytest.mark.parametrize(
    ("value", "shown"), [(None, ""), (-3, "-3"), (0.5, "0.5"), (Decimal("1.2000"), "1.2"), (Decimal("2E+4"), "20000")]
)
def test_numbers_are_written_as_numbers(value, shown):
    assert printed(value) == shown


@given(st.text())
def test_no_text_begins_like_a_formula_after_it_was_made_safe(text):
    assert safe_text(text)[:1] not in set("=+-@＝＋－＠\t\r\n\x00")


def test_codes_truth_lists_and_moments_are_put_into_words():
    columns = (
        Column("level", "层级", TEXT, "", choices=Level),
        Column("flags", "质量标记", LIST, "", choices=Flag),
        Column("inferred", "推断", BOOLEAN, ""),
        Column("at", "时刻", MOMENT, ""),
        Column("year", "年份", INTEGER, ""),
    )
    at = datetime(2026, 1, 1, 16, 30, 5, tzinfo=UTC)
    row = ("prefecture", ["masked", "truncated"], True, at, 2019)
    assert list(cell_rows(columns, [row])) == [["地市级", "含匿名遮盖；文本不完整", "是", "2026-01-02 00:30:05", 2019]]


def test_what_is_unknown_is_an_empty_cell():
    columns = [Column("a", "甲", kind, "") for kind in (TEXT, LIST, BOOLEAN, MOMENT, INTEGER)]
    (row,) = cell_rows(columns, [("", [], None, None, None)])
    assert [printed(cell) for cell in row] == [""] * 5


def test_a_code_that_has_no_words_keeps_itself():
    assert list(cell_rows([Column("level", "层级", TEXT, "", choices=Level)], [("village",)])) == [["village"]]
