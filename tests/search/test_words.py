"""Words of a string that stands nowhere."""

from plans.search.facets import Selection
from plans.search.query import parse
from plans.search.splitting import split
from plans.search.words import words
from tests.search.corpus import build, plan_of


def test_words_of_the_field_stay_whole():
    assert words("推进课后服务建设") == ("推进", "课后服务", "建设")


def test_punctuation_and_single_characters_are_no_words():
    assert words("学校的课后服务，学校") == ("学校", "课后服务")


def attempt(tmp_path, typed):
    reader = build(tmp_path, plan_of(1, ["题", "推进课后服务", "办好老年大学"]))
    return split(reader, parse(typed), Selection())


def test_a_string_that_stands_nowhere_is_searched_by_its_words_together(tmp_path):
    found = attempt(tmp_path, "课后服务推进")
    assert found.query.typed == "课后服务 推进"
    assert found.results.passages == 1


def test_words_that_no_passage_has_together_are_searched_as_alternatives(tmp_path):
    found = attempt(tmp_path, '-试点 "课后服务 老年大学"')
    assert found.query.typed == "-试点 (课后服务 OR 老年大学)"
    assert found.results.passages == 2


def test_strings_that_stand_somewhere_or_are_short_or_excluded_are_left_alone(tmp_path):
    for typed in ("推进课后服务", "大老", "-老年人大学生", "标题:课后服务推进"):
        assert attempt(tmp_path, typed) is None
