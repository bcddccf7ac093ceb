"""What a plan does with the documents it quotes."""

import pytest

from plans.parsing.policies import Home, find_policies


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("贯彻落实《甲意见》", ["implement"]),
        ("制定实施《甲办法》。", ["issue"]),
        ("研制《甲纲要》,落实《乙条例》", ["issue", "implement"]),
        ("修订完善《甲办法》", ["revise"]),
        ("完善《甲制度》", ["revise"]),
        ("推动《甲意见》《乙方案》落实,", ["implement", "implement"]),
        ("启动《甲规划》编制工作", ["issue"]),
        ("做好《甲条例》的修订工作", ["revise"]),
        ("制定《甲意见》实施细则", ["implement"]),
        ("学习贯彻新修订的《甲条例》", ["implement"]),
        ("落实省政府印发的《甲规划》", ["implement"]),
        ("制定《甲清单》和《乙规范》,切实提升", ["issue", "issue"]),
        ("开展《甲法》宣传教育", ["mention"]),
        ("根据《甲意见》,制定《乙办法》", ["implement", "issue"]),
        ("出台方案。《甲意见》发布一周年", ["issue"]),
        ("使用《甲读本》开展教学。", ["mention"]),
    ],
)
def test_the_words_around_the_title_tell_the_role(text: str, roles: list[str]) -> None:
    assert [policy.role for policy in find_policies(text, None, Home())] == roles
