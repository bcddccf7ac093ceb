"""Fields of education of an item."""

from hypothesis import given
from hypothesis import strategies as st

from plans.parsing.topics import TOPICS, classify, scores


def test_the_heading_weighs_more_than_the_text() -> None:
    assert classify("发展学前教育", "培训教师,培训校长,加强教师队伍建设。")[0] == "preschool"


def test_the_main_field_comes_first_and_others_follow() -> None:
    topics = classify("加强学校体育、美育工作", "办好校园足球联赛、合唱比赛、艺术展演。")
    assert set(topics[:2]) == {"sports", "arts"}


def test_an_item_that_speaks_of_nothing_clear_has_no_topic() -> None:
    assert classify("做好其他工作", "完成上级交办的各项任务。") == ()


def test_traditional_script_is_read_alike() -> None:
    assert classify(None, "加強職業教育產教融合") == classify(None, "加强职业教育产教融合") != ()


def test_slugs_and_names_are_unique() -> None:
    assert len({t.slug for t in TOPICS}) == len({t.name for t in TOPICS}) == len(TOPICS) >= 25


@given(st.none() | st.text(max_size=30), st.text(max_size=100))
def test_any_text_gives_known_slugs_once_each(heading: str | None, text: str) -> None:
    topics = classify(heading, text)
    assert len(set(topics)) == len(topics)
    assert set(topics) <= {t.slug for t in TOPICS} & set(scores(heading, text))
