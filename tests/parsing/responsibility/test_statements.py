import pytest

from plans.folding import fold_aligned
from plans.parsing.document import Span
from plans.parsing.responsibility import blank, find_responsibilities


def stated(text):
    """(role, names, what is printed) of each statement."""
    found = find_responsibilities(text, fold_aligned(text), Span(0, len(text)))
    return [(each.role, "/".join(each.names), text[each.span.start : each.span.end]) for each in found]


@pytest.mark.parametrize(
    "printed",
    [
        "(责任单位:办公室、人事科)",
        "（责任科室：办公室、人事科）",
        "【责任单位:办公室、人事科】",
        "【责任单位】办公室、人事科",
        "(责任单位 办公室 人事科)",
        "(责任单位:办公室、\n人事科)",
        "(责任单位:办公室、人事科",
        "责任单位:办公室、人事科。",
        "责 任 单 位:办公室、人事科",
        "（責任單位：辦公室、人事科）",
    ],
)
def test_every_form_of_a_statement_is_found_whole(printed):
    for text in (f"1.加强学习。{printed}", f"1.加强学习。\n{printed}\n2.改进作风。"):
        [(role, names, found)] = stated(text)
        assert (role, names.replace("辦", "办"), found) == ("responsible", "办公室/人事科", printed)


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        ("优化教研。责任科室:思政科等2 .加强队伍建设。", ["责任科室:思政科等"]),
        ("优化教研。责任科室:人事科3提高质量。责任科室:教研室二、学前教育", ["责任科室:人事科", "责任科室:教研室"]),
        ("责任单位:教研室(二)学前教育", ["责任单位:教研室"]),
        ("完成时限:12月底前3.加强学习。", ["完成时限:12月底前"]),
    ],
)
def test_a_statement_ends_before_the_number_glued_to_it(text, statements):
    assert [printed for _, _, printed in stated(text)] == statements


def test_one_bracket_may_say_several_roles():
    printed = "(牵头领导:张三;责任科室:办公室;完成时限:6月底前)"
    assert stated(f"1.加强学习{printed}。") == [
        ("person", "张三", printed),
        ("responsible", "办公室", printed),
        ("deadline", "6月底前", printed),
    ]


def test_lines_below_each_other_are_statements_of_their_own():
    assert stated("  牵头部门:市教委\n  责任单位:团市委、各区县政府\n  2.改进") == [
        ("lead", "市教委", "牵头部门:市教委"),
        ("responsible", "团市委/各区县政府", "责任单位:团市委、各区县政府"),
    ]


def test_offices_with_what_they_do_are_a_statement_without_a_label():
    text = "开展培训(组织科牵头,基教科配合),办好党校(牵头:组织科;配合:人事科)。"
    assert [role for role, _, _ in stated(text)] == ["lead", "cooperating", "lead", "cooperating"]


@pytest.mark.parametrize(
    "text",
    [
        "落实党组织领导的(校长负责)制(部门配合、社会参与)。",
        "落实责任人:每月开展检查,及时整改。",
        "落实:各校要加强管理。",
        "明确责任单位和完成时限,牵头部门要按月调度。",
    ],
)
def test_sentences_that_speak_of_responsibility_are_none(text):
    assert stated(text) == []


def test_a_blanked_text_keeps_its_length_and_ends_lines_at_statements():
    text = "1.加强学习(责任单位:办公室)。"
    blanked = blank(text, find_responsibilities(text, fold_aligned(text), Span(0, len(text))))
    assert len(blanked) == len(text)
    assert blanked.split() == ["1.加强学习", "。"]
