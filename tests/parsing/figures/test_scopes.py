"""For whom a figure holds."""

import pytest

from tests.parsing.figures.reading import only


@pytest.mark.parametrize(
    ("text", "scope", "kind"),
    [
        ("全市毛入园率达到93%", "全市", "total"),
        ("各县(市、区)普惠率达到85%", "各县(市、区)", "each"),
        ("每校建成图书角2个", "每校", "each"),
        ("全县每所学校配备校医1名", "每所学校", "each"),
        ("每个党支部开展志愿服务4次", "每个党支部", "each"),
        ("培养各级名师40名", None, None),
        ("培训教师900人次", None, None),
    ],
)
def test_each_and_total_are_told_apart(text: str, scope: str | None, kind: str | None) -> None:
    target = only(text)
    assert (target.scope, target.scope_kind) == (scope, kind)


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("幼儿园专任教师持证率达到95%", "preschool"),
        ("义务教育小学班额不超过45人", "primary"),
        ("小学、初中巩固率达到100%", "compulsory"),
        ("普通高中录取率达到60%", "senior"),
        ("提高中小学图书配备率到98%", "schools"),
        ("中职学校招生3000人", "vocational"),
        ("残疾儿童少年义务教育入学率达到96%", "special"),
        ("老年大学招收学员600名", "lifelong"),
        ("新建幼儿园和小学共9所", "several"),
        ("确保教师交流比例达到12%", None),
    ],
)
def test_the_stage_is_what_the_words_name(text: str, stage: str | None) -> None:
    assert only(text).stage == stage


@pytest.mark.parametrize(
    ("text", "ownership"),
    [
        ("公办园在园幼儿占比达到54%", "public"),
        ("民办学校年检合格率达到90%", "private"),
        ("普惠性幼儿园覆盖率达到88%", "inclusive"),
        ("认定普惠性民办幼儿园6所", "inclusive-private"),
        ("公办幼儿园和普惠性民办幼儿园占比达到80%", None),
    ],
)
def test_the_ownership_is_told_when_the_indicator_names_one(text: str, ownership: str | None) -> None:
    assert only(text).ownership == ownership
