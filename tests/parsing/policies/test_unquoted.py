"""Titles without marks, where grammar leaves no doubt."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plans.parsing.policies import Home, find_policies, find_repeated

WUHAN = Home.of("420100", "prefecture", 2023)


def cited(text: str) -> list[tuple[str, str]]:
    """Printed words and role."""
    return [(text[p.span.start : p.span.end], p.role) for p in find_policies(text, None, WUHAN) if not p.quoted]


@pytest.mark.parametrize(
    ("text", "title", "role"),
    [
        ("深入实施基础教育扩优提质行动计划。", "基础教育扩优提质行动计划", "implement"),
        ("制定并印发江城中小学阅读素养提升实施方案,", "江城中小学阅读素养提升实施方案", "issue"),
        ("修订完善全市责任督学挂牌督导办法,", "全市责任督学挂牌督导办法", "revise"),
        ("落实第四期乡村学前教育提升计划", "第四期乡村学前教育提升计划", "implement"),
        ("组织实施名师振兴行动计划(2018—2022年)等文件", "名师振兴行动计划(2018—2022年)", "implement"),
        ("启动编制“十五五”教育事业发展规划。", "“十五五”教育事业发展规划", "issue"),
        ("出台我市深化教师轮岗改革的实施意见。", "深化教师轮岗改革的实施意见", "issue"),
        ("推进湖北省乡村小规模学校建设标准", "湖北省乡村小规模学校建设标准", "implement"),
        ("认真落实家庭教育促进法。", "家庭教育促进法", "implement"),
        ("落实教育部等六部门关于推进课后服务工作的意见,", "关于推进课后服务工作的意见", "implement"),
        ("学校建设步伐加快深入实施县域高中发展提升行动计划", "县域高中发展提升行动计划", "implement"),
    ],
)
def test_what_a_citing_verb_governs_is_a_title(text: str, title: str, role: str) -> None:
    assert cited(text) == [(title, role)]


@pytest.mark.parametrize(
    "text",
    [
        "制定具体实施方案,明确责任。",
        "各校制定课后服务质量提升实施方案。",
        "指导各县区出台集团化办学改革实施方案。",
        "落实安全生产责任制和党风廉政建设责任制。",
        "完善中小学教师绩效考核办法。",
        "推进义务教育学校管理标准化建设。",
        "实施民办学校规范达标计划,",
        "落实2021年“青蓝工程”培训计划。",
        "按照课程方案开齐开足课程。",
        "听取关于学校内涵发展的意见。",
        "贯彻教育方针和中长期教育规划纲要。",
        "深入实施规划纲要。",
        "落实中央八项规定及实施细则精神。",
        "家庭教育促进法宣传有声有色。",
    ],
)
def test_kinds_of_papers_and_ordinary_words_are_none(text: str) -> None:
    assert cited(text) == []


def test_who_issued_it_is_no_part_of_the_title() -> None:
    [policy] = find_policies("落实国务院关于深入推进义务教育均衡发展的意见。", None, WUHAN)
    assert (policy.title, policy.named_before) == ("关于深入推进义务教育均衡发展的意见", "国务院")


def test_titles_in_a_row_share_their_verb() -> None:
    text = "起草《教育现代化规划》、江城教育振兴行动计划等文件,落实未成年人保护法、家庭教育促进法。"
    assert cited(text) == [
        ("江城教育振兴行动计划", "issue"),
        ("未成年人保护法", "implement"),
        ("家庭教育促进法", "implement"),
    ]


def test_a_title_quoted_elsewhere_counts_without_marks_where_the_phrase_ends() -> None:
    title = "义务教育学校管理标准"
    text = f"按{title}要求办学,创建{title}达标校。宣传《{title}》"
    known = find_policies(text, None, WUHAN)
    assert [each.span for each in find_repeated(text, [title], known)] == [(1, 11)]


@given(st.text(alphabet="落实制定关于的《》实施方案行动计划,、和全市 (2021-5年)", max_size=60))
def test_titles_never_overlap(text: str) -> None:
    policies = find_policies(text, None, WUHAN)
    assert all(a.span.end <= b.span.start for a, b in pairwise(policies))
