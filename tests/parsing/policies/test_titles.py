"""What a printed title says besides the name of the document."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plans.parsing.policies.titles import kind_of, peel


@pytest.mark.parametrize(
    ("printed", "title", "sender"),
    [
        ("中共中央组织部〈关于印发高校党建工作重点任务〉的通知", "高校党建工作重点任务", "中共中央组织部"),
        ("教育部关于印发《义务教育学校管理标准》的通知", "义务教育学校管理标准", "教育部"),
        ("市教育局关于转发《省教育厅关于印发〈甲办法〉的通知》的通知", "甲办法", "省教育厅"),
        ("关于转发教育部关于做好甲工作的意见的通知", "教育部关于做好甲工作的意见", ""),
        ("中国共产党支部工作条例(试行)", "中国共产党支部工作条例", ""),
        ("普通高中课程方案(2017年版2020年修订)", "普通高中课程方案", ""),
        ("甲行动计划（2021—2025年）", "甲行动计划(2021-2025年)", ""),
        ("甲计划(2019年)", "甲计划(2019年)", ""),
        ("家庭教育 促\n进法", "家庭教育促进法", ""),
        ("关于规范信息发布和舆情处置的通知", "关于规范信息发布和舆情处置的通知", ""),
        ("关于宣传贯彻〈教育法〉的通知", "关于宣传贯彻〈教育法〉的通知", ""),
        ("(试行)", "(试行)", ""),
    ],
)
def test_shells_and_editions_are_peeled_off(printed: str, title: str, sender: str) -> None:
    peeled = peel(printed)
    assert (peeled.title, peeled.sender) == (title, sender)


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("甲省学校安全条例", "law"),
        ("中华人民共和国教师法", "law"),
        ("中国共产党纪律处分条例", "policy"),
        ("学生资助管理办法", "policy"),
        ("学生体质健康标准", "standard"),
        ("江城教育现代化2035", "policy"),
        ("甲乙两市结对帮扶协议(2021-2025)", "agreement"),
        ("世遗X", "publication"),
        ("新时代好少年学生读本", "publication"),
        ("关于加强甲的若干举动", "policy"),
    ],
)
def test_the_last_words_tell_the_kind(title: str, kind: str) -> None:
    assert kind_of(title) == kind


@given(st.text(alphabet="《》〈〉甲乙的通知关于印发(试行)", min_size=1, max_size=30))
def test_a_peeled_title_is_never_empty(printed: str) -> None:
    assert peel(printed).title
