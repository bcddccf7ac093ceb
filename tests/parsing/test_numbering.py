"""Numbers of items, told from years, figures and words."""

import pytest

from plans.parsing.document import Span
from plans.parsing.units import find_units


def numbers(text):
    """(printed number, depth) of the units found in a text."""
    return [(unit.number.printed, unit.depth) for unit in find_units(text, Span(0, len(text)), text)]


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("1.抓学习。好。\n2.抓考核。好。", ["1.", "2."]),
        ("1、抓学习。好。\n2、抓考核。好。", ["1、", "2、"]),
        ("1 .抓学习。好。2 .抓考核。好。", ["1 .", "2 ."]),
        ("１．抓学习。好。\n２．抓考核。好。", ["１．", "２．"]),
        ("⒈抓学习。好。\n⒉抓考核。好。", ["⒈", "⒉"]),
        ("（一）抓学习。好。\n（二）抓考核。好。", ["（一）", "（二）"]),
        ("(五)、抓学习。好。\n(七)、抓考核。好。", ["(五)、", "(七)、"]),
        ("㈠抓学习。好。\n㈡抓考核。好。", ["㈠", "㈡"]),
        ("第一章 抓学习\n第二章 抓考核", ["第一章", "第二章"]),
        ("1加强学习。好。2推进考核。好。3深化改革。好。", ["1", "2", "3"]),
    ],
)
def test_every_style_is_read(text, printed):
    assert [number for number, _ in numbers(text)] == printed


def test_masked_numbers_fit_any_place():
    assert numbers("1.抓学习。好。*.抓考核。好。*.抓作风。好。4.抓安全。好。") == [
        ("1.", 1),
        ("*.", 1),
        ("*.", 1),
        ("4.", 1),
    ]


def test_a_dotted_number_may_follow_any_word_and_bare_digits_not():
    text = "1.抓学习规范收费行为2.抓考核提升能力,超过3加强作风3以信息化推进现代化"
    assert [number for number, _ in numbers(text)] == ["1.", "2.", "3"]


@pytest.mark.parametrize(
    "sentence",
    [
        "2023年新建12所学校,投入3.5亿元",
        "学前一、二、三年入园率为92%、78%、61%",
        "按照“1+1+9”部署,实施第一、第二批项目",
        "每生每年400元,占比10-20%",
    ],
)
def test_figures_are_no_numbers(sentence):
    text = f"1.抓学习。{sentence}。\n2.抓考核。{sentence}。"
    assert [number for number, _ in numbers(text)] == ["1.", "2."]


def test_levels_nest_in_the_order_of_official_documents():
    text = (
        "一、总则\n（一）抓学习\n1.每周一次。好。\n（1）备课。\n（2）听课。\n2.每月一考。好。\n（二）抓考核\n二、附则\n"
    )
    assert [depth for _, depth in numbers(text)] == [1, 2, 3, 4, 4, 3, 2, 1]


def test_numbering_may_run_on_or_begin_again_in_each_section():
    run_on = "一、党建\n1.学习。好。\n2.考核。好。\n二、质量\n3.教研。好。\n4.培训。好。"
    restarting = "一、党建\n1.学习。好。\n2.考核。好。\n二、质量\n1.教研。好。\n2.培训。好。"
    assert [depth for _, depth in numbers(run_on)] == [depth for _, depth in numbers(restarting)] == [1, 2, 2, 1, 2, 2]


def test_a_number_may_be_missing_and_a_page_may_begin_late():
    assert [number for number, _ in numbers("8.学习。好。\n10.考核。好。\n11.教研。好。")] == ["8.", "10.", "11."]


def test_one_dash_is_no_list():
    assert numbers("一、目标\n——入园率达到90%\n二、任务\n——另起一行") == [("一、", 1), ("二、", 1)]


def test_where_dashes_list_something_every_one_is_an_item():
    text = "一、目标\n——入园率达到90%\n——巩固率达到98%\n二、任务\n——另起一行"
    assert numbers(text) == [("一、", 1), ("——", 2), ("——", 2), ("二、", 1), ("——", 2)]


def test_a_heap_of_numbers_is_cut_short():
    assert len(numbers("".join(f"{number % 90 + 1}.抓。" for number in range(60_000)))) <= 20_000
