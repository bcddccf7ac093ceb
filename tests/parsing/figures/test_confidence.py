"""How clearly the words say what was read."""

import pytest

from plans.parsing.targets import find_targets
from tests.parsing.figures.reading import YEAR, only


@pytest.mark.parametrize(
    ("text", "confidence"),
    [
        ("新建小学3所", "high"),
        ("家长满意率达到96%", "high"),
        ("培育示范校*所", "medium"),
        ("实现内部审计全覆盖", "medium"),
        ("新增乡村校园**以上", "low"),
        ("学生*次", "low"),
    ],
)
def test_every_doubt_lowers_it(text: str, confidence: str) -> None:
    assert only(text).confidence == confidence


def test_a_name_said_before_is_a_doubt() -> None:
    assert [t.confidence for t in find_targets("遴选实验学校9所,其中初中3所", YEAR)] == ["high", "low"]
