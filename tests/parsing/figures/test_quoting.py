"""Own figures and those of somebody above."""

import pytest

from tests.parsing.figures.reading import only


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("按照省教育厅要求,毛入学率达到85%", "省教育厅"),
        ("落实《学前教育提升计划》提出的普惠率达到88%", "《学前教育提升计划》"),
        ("巩固率不低于国家规定的95%", "国家"),
        ("落实国务院关于“城镇优质学校的骨干教师每年交流的比例不低于20%”的要求", "国务院"),
    ],
)
def test_a_standard_set_above_is_quoted(text: str, source: str) -> None:
    assert only(text).quoted_from == source


@pytest.mark.parametrize(
    "text",
    [
        "毛入学率达到85%",
        "按照省教育厅要求,新建学校6所",
        "严格执行中央八项规定精神,确保群众满意率达到95%",
        "落实《学前教育提升计划》,普惠率达到88%",
    ],
)
def test_what_the_bureau_promises_itself_is_its_own(text: str) -> None:
    assert only(text).quoted_from is None


def test_the_source_is_no_part_of_the_indicator() -> None:
    assert only("落实《学前教育提升计划》提出的普惠率达到88%").indicator == "普惠率"
