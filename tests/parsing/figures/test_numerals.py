"""Numerals of every kind have one worth."""

from decimal import Decimal

import pytest

from plans.parsing.figures.numerals import chinese_value, fraction_value, is_masked, value_of


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        ("一", 1),
        ("两", 2),
        ("十", 10),
        ("三十五", 35),
        ("百", 100),
        ("一百零五", 105),
        ("一万二千", 12000),
        ("二〇二三", 2023),
        ("三亿", 300_000_000),
    ],
)
def test_chinese_numerals_are_read(numeral: str, value: Decimal | int) -> None:
    assert chinese_value(numeral) == value


@pytest.mark.parametrize(("numeral", "value"), [("2,400", 2400), ("1.26", Decimal("1.26")), ("ioo", 100), ("1oo", 100)])
def test_arabic_and_misread_numerals_are_read(numeral: str, value: Decimal | int) -> None:
    assert value_of(numeral) == value


@pytest.mark.parametrize("mask", ["*", "***", "x", "xx", "____"])
def test_a_mask_hides_its_value(mask: str) -> None:
    assert is_masked(mask)
    assert value_of(mask) is None


def test_fractions_are_decimals_and_hundredths_are_percent() -> None:
    assert fraction_value("三", "二") == Decimal(2) / Decimal(3)
    assert fraction_value("百", "九十五点五") == Decimal("95.5")
    assert fraction_value("零", "一") == 0
