"""Cited documents and their titles."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plans.parsing.policies import find_policies, normalise_title


def cited(text: str, own_title: str | None = None) -> list[str]:
    return [text[p.span.start : p.span.end] for p in find_policies(text, own_title)]


def test_adjacent_titles_are_told_apart() -> None:
    assert cited("落实《甲法》《乙条例》和《丙意见》。") == ["《甲法》", "《乙条例》", "《丙意见》"]


def test_a_title_inside_a_title_belongs_to_the_outer_one() -> None:
    assert cited("《关于印发〈重点任务〉的通知》《关于印发《清单》的通知》") == [
        "《关于印发〈重点任务〉的通知》",
        "《关于印发《清单》的通知》",
    ]


def test_a_line_break_inside_a_title_is_bridged() -> None:
    [policy] = find_policies("学习《义务教育\n质量评价指南》", None)
    assert policy.title == "义务教育质量评价指南"


def test_a_title_that_is_never_closed_does_not_swallow_the_next() -> None:
    assert cited("落实《甲法,宣传《乙法》") == ["《乙法》"]


def test_marks_around_nothing_cite_nothing() -> None:
    assert cited("落实《》《 》和《甲法》") == ["《甲法》"]


def test_the_plans_own_title_is_no_citation() -> None:
    assert cited("《某市2023 年教育工作要点.docx》《某法》", "某市2023年教育工作要点") == ["《某法》"]


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("中共中央组织部〈关于印发高校党建工作重点任务〉的通知", "高校党建工作重点任务"),
        ("教育部关于印发《义务教育学校管理标准》的通知", "义务教育学校管理标准"),
        ("中国共产党支部工作条例(试行)", "中国共产党支部工作条例"),
        ("实施意见（试行）", "实施意见"),
        ("家庭教育 促进法", "家庭教育促进法"),
        ("关于宣传贯彻〈教育法〉的通知", "关于宣传贯彻〈教育法〉的通知"),
        ("(试行)", "(试行)"),
    ],
)
def test_printed_forms_of_one_policy_meet_under_one_title(printed: str, title: str) -> None:
    assert normalise_title(printed) == title


@given(st.text(alphabet="《》〈〉甲乙的通知关于印发(试行) \n。", max_size=40))
def test_spans_cover_the_marks_in_any_text(text: str) -> None:
    spans = [policy.span for policy in find_policies(text, None)]
    assert all(text[s.start] == "《" and text[s.end - 1] == "》" for s in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))


@given(st.text(alphabet="《》〈〉甲乙的通知关于印发(试行)", min_size=1, max_size=30))
def test_a_normalised_title_is_never_empty(printed: str) -> None:
    assert normalise_title(printed)
