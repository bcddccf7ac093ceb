from types import SimpleNamespace

import pytest
from django.template import Context, Template
from hypothesis import given
from hypothesis import strategies as st

from plans.models import Target
from plans.models.vocabulary import Flag
from plans.templatetags import reading


def rendered(text):
    return Template("{% load reading %}{{ text|marked }}").render(Context({"text": text}))


def test_text_is_escaped():
    assert rendered("<script>&") == "&lt;script&gt;&amp;"


@pytest.mark.parametrize(
    ("text", "masks"),
    [
        ("某市教育局**年工作要点", ["某", "**"]),
        ("打造“X样板”", ["X"]),
        ("建成XX所学校", ["XX"]),
        ("完成率达到____%", ["____"]),
        ("X市X所学校", ["X", "X"]),
        ("推广AX3平台，做X光检查", []),
        ("落实WTO规则，某些学校", []),
    ],
)
def test_masks_are_marked_as_masks(text, masks):
    shown = rendered(text)
    assert shown.count('class="mask"') == len(masks)
    for mask in masks:
        assert f">{mask}</span>" in shown


def test_direction_controls_and_nul_are_shown_by_name():
    shown = rendered("甲\u202e乙\x00丙")
    assert "\u202e" not in shown
    assert "\x00" not in shown
    assert "U+202E" in shown
    assert "U+0000" in shown


@given(st.text())
def test_no_markup_of_a_text_survives(text):
    shown = rendered(text)
    for ours in ('<span class="mask" title="原文在此被遮盖">', "</span>"):
        shown = shown.replace(ours, "")
    assert "<" not in shown.replace('<span class="control" title="不可见字符 U+', "")


@pytest.mark.parametrize("value", [None, "", []])
def test_what_is_unknown_is_said_to_be(value):
    assert "不详" in reading.known(value)


def test_known_values_stay():
    assert reading.known("湖北省") == "湖北省"


@pytest.mark.parametrize(
    ("number", "shown"), [("一", "一、"), ("(二)", "(二)"), ("三、", "三、"), ("4", "4."), ("", "")]
)
def test_a_section_number_gets_its_mark_once(number, shown):
    assert reading.numbered(SimpleNamespace(number=number)) == shown


def test_every_flag_is_explained():
    assert all(reading.flag_meaning(flag) and reading.flag_label(flag) != flag for flag in Flag.values)


def test_source_places_are_on_their_page():
    assert reading.source_place(12) == "#o12"
    assert reading.source_place(60_000) == "?page=2#o60000"


@pytest.mark.parametrize(
    ("comparator", "deadline", "shown"),
    [("by-deadline", "2023年底前", "2023年底前"), ("by-deadline", "", "限期完成"), ("approx", "", "数值见原文")],
)
def test_a_target_without_a_value_says_what_is_known_of_it(comparator, deadline, shown):
    target = Target(comparator=comparator, deadline=deadline)
    assert reading.figure(target) == shown
