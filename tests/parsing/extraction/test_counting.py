"""The number formats of the office format; the sequences are those that its standard prints."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plans.parsing.extraction.counting import count, padded


@pytest.mark.parametrize(
    ("number_format", "numbers", "printed"),
    [
        ("decimal", (1, 10, 32768), "1 10 32768"),
        ("decimalFullWidth", (1, 20), "１ ２０"),
        ("decimalZero", (1, 9, 10, 100), "01 09 10 100"),
        ("numberInDash", (3,), "- 3 -"),
        ("upperLetter", (1, 26, 27, 53), "A Z AA AAA"),
        ("lowerLetter", (2, 28), "b bb"),
        ("upperRoman", (4, 9, 49, 1999), "IV IX XLIX MCMXCIX"),
        ("lowerRoman", (3, 8), "iii viii"),
        ("chineseCounting", (1, 10, 11, 20, 21, 99, 100), "一 十 十一 二十 二十一 九十九 一〇〇"),
        ("taiwaneseCounting", (10, 15), "十 十五"),
        ("chineseCountingThousand", (10, 19, 20, 100, 101, 110, 111), "十 十九 二十 一百 一百零一 一百一十 一百一十一"),
        ("chineseCountingThousand", (1001, 1010, 10_010, 20_300), "一千零一 一千零一十 一万零一十 二万零三百"),
        ("chineseLegalSimplified", (1, 10, 12, 105), "壹 壹拾 壹拾贰 壹佰零伍"),
        ("ideographLegalTraditional", (2, 16), "貳 壹拾陸"),
        ("ideographDigital", (1, 10, 23), "一 一〇 二三"),
        ("japaneseCounting", (10, 11, 100, 111, 2000, 10_001), "十 十一 百 百十一 二千 一万一"),
        ("ideographTraditional", (1, 10, 11), "甲 癸 11"),
        ("ideographZodiac", (1, 12, 13), "子 亥 13"),
        ("ideographZodiacTraditional", (1, 13, 60), "甲子 丙子 癸亥"),
        ("ideographEnclosedCircle", (1, 10), "㊀ ㊉"),
        ("decimalEnclosedCircle", (1, 20, 21), "① ⑳ 21"),
        ("decimalEnclosedCircleChinese", (1, 10), "① ⑩"),
        ("decimalEnclosedParen", (1, 20), "⑴ ⒇"),
        ("decimalEnclosedFullstop", (1, 20), "⒈ ⒛"),
        ("cardinalText", (2,), "2"),
    ],
)
def test_numbers_are_printed_as_the_format_says(number_format, numbers, printed):
    assert [count(number, number_format) for number in numbers] == (
        [printed] if number_format == "numberInDash" else printed.split()
    )


@pytest.mark.parametrize("number_format", ["none", "bullet"])
def test_a_list_without_numbers_prints_none(number_format):
    assert count(3, number_format) == ""


@pytest.mark.parametrize(
    "number_format", ["chineseCountingThousand", "chineseLegalSimplified", "japaneseCounting", "upperRoman"]
)
def test_no_two_numbers_are_printed_alike(number_format):
    assert len({count(number, number_format) for number in range(1, 3000)}) == 2999


@given(st.integers(), st.text())
def test_any_number_in_any_format_is_short(number, number_format):
    assert len(count(number, number_format)) <= max(len(str(number)), 1)


@pytest.mark.parametrize("number", [0, -1, 32_768, 10**9])
def test_a_number_that_no_sequence_has_is_printed_in_digits(number):
    assert count(number, "upperLetter") == count(number, "lowerRoman") == str(number)


def test_a_custom_format_is_as_wide_as_its_first_number():
    assert [padded(7, "001, 002, 003, ..."), padded(7, "01"), padded(1234, "001"), padded(7, "x")] == [
        "007",
        "07",
        "1234",
        "7",
    ]
