"""Which indicator of the codebook a figure measures."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.indicators import judged, precision, recall
from plans.folding import fold_aligned
from plans.parsing.figures.canonical import Wording, find_canonical
from plans.parsing.figures.codebook import INDICATORS
from plans.parsing.targets import find_targets


def slugs(text):
    return [target.canonical for target in find_targets(text, 2023)]


def test_indicators_agree_with_the_hand_labelled_targets():
    rows = list(judged())
    assert len(rows) >= 75
    assert precision(rows) >= 0.97
    assert recall(rows) >= 0.95


@pytest.mark.parametrize("indicator", INDICATORS, ids=lambda each: each.slug)
def test_every_name_printed_for_an_indicator_finds_it(indicator):
    found = {
        name: find_canonical(Wording(fold_aligned(name), "", "", indicator.unit or None)) for name in indicator.also
    }
    assert found == dict.fromkeys(indicator.also, indicator.slug)


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("学前三年毛入园率达到91.5%", "preschool-gross-enrolment"),
        ("學前三年毛入園率達到91.5%", "preschool-gross-enrolment"),
        ("近视率比上年下降1个百分点", "myopia-rate"),
        ("新增学位1.2万个", "school-places-added"),
        ("新增幼儿园学位2400个", "preschool-places-added"),
        ("消除66人以上超大班额", "oversized-class-share"),
        ("义务教育学校课后服务全覆盖", "after-school-coverage"),
        ("职普比达到5:5", "vocational-general-ratio"),
    ],
)
def test_a_figure_is_told_by_its_words(text, slug):
    assert slugs(text) == [slug]


@pytest.mark.parametrize(
    "text", ["覆盖率达到95%", "完成率达到95%", "达标率100%", "培训500人次", "投入2800万元", "建设示范校5所"]
)
def test_a_vague_phrase_has_no_indicator(text):
    assert slugs(text) == [None]


def test_the_unit_decides_between_the_share_and_the_number():
    assert slugs("本科上线率提高2个百分点,本科上线人数达到600人") == [
        "gaokao-undergraduate-rate",
        "gaokao-undergraduates",
    ]
    assert slugs("教师交流120人,教师交流比例达到15%") == ["teachers-rotated", "teacher-rotation-rate"]


def test_the_more_specific_indicator_wins():
    assert slugs("建设人工智能教育试点学校12所") == ["ai-schools"]
    assert slugs("公办园和普惠性民办园在园幼儿占比达到88%") == ["inclusive-preschool-coverage"]


@pytest.mark.parametrize(
    "text",
    [
        "封闭式管理、专职保安、一键报警达标率均为100%",
        "专职保安配备率、一键报警安装率均达到100%",
        "公办率和普惠率均达到85%",
    ],
)
def test_a_phrase_that_names_two_things_has_no_indicator(text):
    assert slugs(text) == [None]


def test_a_word_that_changes_the_meaning_excludes_it():
    assert slugs("评选骨干教师30名,选派骨干教师80名") == ["backbone-teachers", None]


def test_a_phrase_without_a_name_of_its_own_means_what_the_sentence_speaks_of():
    said = "义务教育学校课后服务覆盖率100%,有需要的学生参与率95%"
    assert slugs(said) == ["after-school-coverage", "after-school-participation"]
    assert slugs("课后服务覆盖率100%,科技节学生参与率95%")[1] is None


def test_the_head_of_the_phrase_decides():
    assert slugs("新建幼儿园5所") == ["kindergartens-built"]
    assert slugs("新建幼儿园教师周转房5套") == [None]


WORDS = st.sampled_from(
    ["小学", "学校", "创建", "工作", "创建工作", "比例", "占比", "(", ")", "随迁子女", "公办", "园", "“", "课"]
)


@given(st.lists(WORDS, max_size=400).map("".join), st.sampled_from([None, "%", "所", "个", "元/生/年", "人"]))
def test_any_phrase_is_read(phrase, unit):
    found = find_canonical(Wording(phrase, phrase, "", unit))
    assert found is None or found in {indicator.slug for indicator in INDICATORS}
