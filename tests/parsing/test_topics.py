"""Fields of education of an item."""

import tomllib
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.settings import ROOT
from bench.topics import accuracy, judged, macro_f1, others_f1
from plans.parsing import parse
from plans.parsing.topics import TOPICS, classify

RULES = tomllib.loads((ROOT / "plans/data/topics.toml").read_text("utf-8"))


def test_rules_agree_with_the_hand_labelled_items():
    rows = list(judged())
    assert len(rows) == 165
    assert accuracy(rows) >= 0.95
    assert macro_f1(rows) >= 0.95
    assert others_f1(rows) >= 0.55


def test_the_heading_decides():
    assert classify("发展学前教育", "培训教师,培训校长,加强教师队伍建设,表彰优秀教师。")[0] == "preschool"


def test_what_is_done_comes_before_the_stage_at_which_it_is_done():
    text = "统筹职业学校发展,职业学校规模与普通高中相当。"
    assert classify("规范职业学校招生", text)[:2] == ("admissions", "vocational")


def test_a_heading_that_names_no_field_leaves_it_to_the_text():
    assert classify("办好民生实事", "消除校园安全隐患,加强校园安全管理。") == ("safety",)


def test_every_field_that_the_heading_names_is_one_of_the_item():
    topics = classify("加强学校体育、美育工作", "办好校园足球联赛。")
    assert topics == ("sports", "arts")


@pytest.mark.parametrize(
    ("words", "field"),
    [
        ("网络安全", "safety"),
        ("高校思想政治工作", "moral-education"),
        ("乡村教师队伍", "teachers"),
        ("民办学校党建", "party-building"),
    ],
)
def test_the_longer_word_and_the_thing_done_win(words, field):
    assert classify(f"加强{words}", f"加强{words}。")[0] == field


def test_words_inside_words_without_meaning_count_for_nothing():
    assert classify("", "全市中小学、中小学校、中小学生健康发展。") == ()


@pytest.mark.parametrize("heading", ["总体要求", "指导思想", "主要目标任务"])
def test_what_is_said_of_the_whole_plan_has_no_field(heading):
    assert classify(heading, "发展学前教育,均衡义务教育,建强教师队伍。") == ()


def test_an_item_that_speaks_of_nothing_clear_has_no_topic():
    assert classify("做好其他工作", "完成上级交办的各项任务。") == ()


def test_traditional_script_is_read_alike():
    traditional, simplified = (
        parse(f"一、{words}\n1.{words}。\n".encode(), "plan.txt").topics
        for words in ("加強職業教育產教融合", "加强职业教育产教融合")
    )
    assert traditional == simplified != ((),)


def test_slugs_names_and_definitions_are_unique():
    for column in zip(*((t.slug, t.name, t.definition) for t in TOPICS), strict=True):
        assert len(set(column)) == len(TOPICS) >= 25


def test_a_word_belongs_to_one_field_and_has_two_characters():
    words = [word for topic in RULES["topic"] for group in topic["words"].values() for word in group] + RULES["neutral"]
    assert [word for word, times in Counter(words).items() if times > 1 or len(word) < 2] == []


@given(st.text(max_size=30), st.text(max_size=100))
def test_any_text_gives_known_slugs_once_each(heading, text):
    topics = classify(heading, text)
    assert len(set(topics)) == len(topics)
    assert set(topics) <= {t.slug for t in TOPICS}
