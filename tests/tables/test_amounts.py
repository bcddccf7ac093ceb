from decimal import Decimal

import pytest

from plans.tables.amounts import amount, plain


@pytest.mark.parametrize(
    ("figure", "shown"),
    [
        (("=", Decimal("85.0000"), None, "%", False), "85 %"),
        ((">=", Decimal(90), None, "%", False), "不低于 90 %"),
        (("range", Decimal(10), Decimal(12), "所", False), "10–12 所"),
        (("approx", Decimal("20000"), None, "", False), "约 20000"),
        (("<=", None, None, "个", True), "不超过 ＊＊ 个"),
        (("all", None, None, "", False), "全部"),
        (("none", None, None, "", False), "清零"),
        (("=", None, None, "", False), "数值见原文"),
    ],
)
def test_a_figure_is_said_in_words(figure, shown):
    assert amount(*figure, deadline="") == shown


def test_a_deadline_stands_for_a_number_that_is_not_there():
    assert amount("by-deadline", None, None, "", False, deadline="2023年底前") == "2023年底前"


@pytest.mark.parametrize(("number", "shown"), [("1.2000", "1.2"), ("1E+3", "1000"), ("0.0000", "0"), ("-0.50", "-0.5")])
def test_a_number_has_no_exponent_and_no_idle_zeros(number, shown):
    assert plain(Decimal(number)) == shown
