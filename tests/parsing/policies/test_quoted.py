"""Titles in 《…》."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from plans.parsing.document import CitedPolicy
from plans.parsing.policies import Home, find_policies

WUHAN = Home.of("420100", "prefecture", 2019)


def found(text: str, own_title: str | None = None) -> list[CitedPolicy]:
    return [policy for policy in find_policies(text, own_title, WUHAN) if policy.quoted]


def cited(text: str, own_title: str | None = None) -> list[str]:
    return [text[p.span.start : p.span.end] for p in found(text, own_title)]


def test_adjacent_titles_are_told_apart() -> None:
    assert cited("落实《甲法》《乙条例》和《丙意见》。") == ["《甲法》", "《乙条例》", "《丙意见》"]


def test_a_title_inside_a_title_belongs_to_the_outer_one() -> None:
    assert cited("《关于印发〈重点任务〉的通知》《关于印发《清单》的通知》") == [
        "《关于印发〈重点任务〉的通知》",
        "《关于印发《清单》的通知》",
    ]


def test_a_line_break_inside_a_title_is_bridged() -> None:
    [policy] = found("学习《义务教育\n质量评价指南》")
    assert policy.title == "义务教育质量评价指南"


def test_a_title_that_is_never_closed_does_not_swallow_the_next() -> None:
    assert cited("落实《甲法,宣传《乙法》") == ["《乙法》"]


def test_marks_around_nothing_cite_nothing() -> None:
    assert cited("落实《》《 》和《甲法》") == ["《甲法》"]


def test_the_plans_own_title_is_no_citation() -> None:
    assert cited("《某市2023 年教育工作要点.docx》《某法》", "某市2023年教育工作要点") == ["《某法》"]


def test_who_issued_it_is_read_from_the_words_before_the_marks() -> None:
    issuers = [policy.named_before for policy in found("落实国务院《甲意见》、省教育厅印发的《乙办法》,学习《丙法》")]
    assert issuers == ["国务院", "省教育厅", None]


@given(st.text(alphabet="《》〈〉甲乙的通知关于印发(试行) \n。", max_size=40))
def test_spans_cover_the_marks_in_any_text(text: str) -> None:
    spans = [policy.span for policy in found(text)]
    assert all(text[s.start] == "《" and text[s.end - 1] == "》" for s in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
