"""Output or outcome."""

import pytest

from tests.parsing.figures.reading import only


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("新建学校5所", "output"),
        ("培训教师800人次", "output"),
        ("发放资助金300万元", "output"),
        ("基地总数达到30个", "output"),
        ("培养获奖学生20名", "output"),
        ("体质健康优良率达到60%", "outcome"),
        ("辍学学生动态清零", "outcome"),
        ("起始年级班额不超过50人", "outcome"),
        ("生均图书不少于30册", "outcome"),
        ("本科上线人数较上年增加60人", "outcome"),
    ],
)
def test_what_is_done_and_what_comes_of_it(text: str, kind: str) -> None:
    assert only(text).kind == kind
