"""What is typed, and how it is read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plans.search.query import FIELDS, MAX_DEPTH, MAX_LENGTH, MAX_TERMS, parse
from plans.search.tree import FIELD_NAMES, And, Not, Or, Term, Years, reading, wanted_terms


def term(folded, field="text"):
    return Term(folded, folded, field)


A, B, C = map(term, "甲乙丙")


@pytest.mark.parametrize(
    ("typed", "tree"),
    [
        ("甲", A),
        ("甲 乙　丙", And((A, B, C))),
        ("甲 AND 乙", And((A, B))),
        ("甲 OR 乙", Or((A, B))),
        ("甲|乙｜丙", Or((A, B, C))),
        ("甲 乙 OR 丙", Or((And((A, B)), C))),
        ("甲 (乙 OR 丙)", And((A, Or((B, C))))),
        ("（甲）乙", And((A, B))),
        ("甲 -乙", And((A, Not(B)))),
        ("-(乙 丙) 甲", And((Not(And((B, C))), A))),
        ("－甲", Not(A)),
        ('"甲 OR 乙"', Term("甲or乙", "甲 OR 乙")),
        ("“甲，乙”丙", And((Term("甲,乙", "甲，乙"), C))),
        ("「甲」『乙』", And((A, B))),
        ('甲"乙"', And((A, B))),
        ("建设“三清”校园", term("建设“三清”校园")),
        ("2019-2023", term("2019-2023")),
        ("ORACLE", Term("oracle", "ORACLE")),
        ("目标:甲", term("目标:甲")),
        ("省:湖北", term("湖北", "province")),
        ("市：武汉 区县: 江岸", And((term("武汉", "city"), term("江岸", "county")))),
        ('标题:"甲 乙"', Term("甲乙", "甲 乙", "title")),
        ("-省:湖北", Not(term("湖北", "province"))),
        ("年:2019", Years(2019, 2019)),
        ("年:2019-2023", Years(2019, 2023)),
        ("年份：２０２３年至2019年", Years(2019, 2023)),
        ("年:2019-", Years(2019, None)),
        ("年:-2019", Years(None, 2019)),
        ("年:不详", Years(None, None)),
        ("", None),
        ("　\n", None),
    ],
)
def test_queries_become_trees(typed, tree):
    query = parse(typed)
    assert query.tree == tree
    assert query.problems == ()


@pytest.mark.parametrize(
    ("typed", "tree", "position", "message"),
    [
        ('甲 "乙', And((A, B)), 3, "引号没有配对"),
        ("(甲", A, 1, "左括号没有配对"),
        ("甲) 乙", And((A, B)), 2, "多了一个右括号"),
        ("()甲", A, 1, "括号里没有可查的词"),
        ("OR 甲", A, 1, "前面没有可查的词"),
        ("甲 OR", A, 3, "后面没有可查的词"),
        ("甲 OR | 乙", Or((A, B)), 3, "后面没有可查的词"),
        ("甲 - 乙", And((A, B)), 3, "减号后面"),
        ('甲 ""', A, 3, "没有可查的字"),
        ("甲 省:", A, 3, "后面没有内容"),
        ("甲 年:去年", A, 3, "年份要写成"),
        ("甲 年:", A, 3, "后面没有内容"),
        ("年:-", None, 1, "年份要写成"),
        ("\u200b", None, 1, "没有可查的字"),
    ],
)
def test_what_cannot_be_used_is_left_out_and_said(typed, tree, position, message):
    query = parse(typed)
    assert query.tree == tree
    assert query.problems[0].position == position
    assert message in query.problems[0].message


def test_length_depth_and_number_of_terms_are_bounded():
    assert "查询太长" in parse("甲" * (MAX_LENGTH + 1)).problems[-1].message
    assert "太深" in parse("(" * (MAX_DEPTH + 1) + "甲").problems[MAX_DEPTH].message
    many = parse(" ".join("甲" * (MAX_TERMS + 5)))
    assert len(many.tree.parts) == MAX_TERMS
    assert [problem.message for problem in many.problems] == [f"词太多，只用了前 {MAX_TERMS} 个。"]


@given(st.text(st.sampled_from('()（）"“”「|-:：OR年省标题 甲乙20*\ud800\x00')) | st.text())
def test_nothing_typed_fails_and_every_tree_can_be_read(typed):
    query = parse(typed)
    if query.tree:
        assert reading(query.tree)
    for wanted in wanted_terms(query.tree):
        assert 0 <= wanted.start < wanted.end <= len(typed)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("课后服务 -试点", "含“课后服务” 且 不含“试点”"),
        ("甲 OR 乙 丙", "含“甲” 或 （含“乙” 且 含“丙”）"),
        ("(甲 | 乙) 年:2019-2023", "（含“甲” 或 含“乙”） 且 2019 至 2023 年"),
        ("省:湖北 年:2019", "省含“湖北” 且 2019 年"),
        ("年:2019- OR 年:-2003 OR 年:不详", "2019 年及以后 或 2003 年及以前 或 年份不详"),
        ("-(甲 乙)", "不符合（含“甲” 且 含“乙”）"),
    ],
)
def test_a_query_reads_in_chinese(typed, words):
    assert reading(parse(typed).tree) == words


def test_only_what_a_hit_contains_is_highlighted():
    query = parse("甲 (乙 OR -丙) 标题:丁 年:2019")
    assert [wanted.folded for wanted in wanted_terms(query.tree)] == ["甲", "乙"]


def test_every_field_has_a_name():
    assert set(FIELDS.values()) - {"year"} == set(FIELD_NAMES)
