"""For every string, search returns exactly what a plain scan over folded text returns."""

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from opencc import OpenCC

from plans.folding import fold
from plans.search.query import parse
from plans.search.tree import And, Not, Or, Term
from tests.search.corpus import TEXTS, build, hits, plan_of, results, scan

PLANS = (plan_of(1, TEXTS[:5]), plan_of(2, TEXTS[5:]), plan_of(3, [*TEXTS[3:9], *TEXTS[1:3]]))


@pytest.fixture(scope="module")
def reader(tmp_path_factory):
    return build(tmp_path_factory.mktemp("index"), *PLANS)


def term(string):
    return Term(fold(string), string)


@st.composite
def cuts(draw):
    """A string cut at random from a random passage."""
    text = draw(st.sampled_from([text for text in TEXTS if text]))
    start = draw(st.integers(0, len(text) - 1))
    return text[start : start + draw(st.integers(1, 12))]


@given(cuts())
@example("教")
@example("教育")
@example("a b")
@example("\u200b清")
def test_a_string_cut_from_a_passage_finds_all_passages_that_have_it(reader, string):
    assume(fold(string))

    found = hits(reader, term(string))

    assert found
    assert found == scan(PLANS, string)


@given(st.text(alphabet=[*sorted(set("".join(TEXTS))), "\ud800", "＿", "\x00"], min_size=1, max_size=9))
@example("＿＿")
@example("育教教")
@example("点2.")
def test_a_random_string_finds_what_a_scan_finds(reader, string):
    assume(fold(string))

    assert hits(reader, term(string)) == scan(PLANS, string)


@given(st.lists(cuts(), min_size=2, max_size=3))
def test_terms_together_must_stand_in_one_passage(reader, strings):
    assume(all(map(fold, strings)))

    assert hits(reader, And(tuple(map(term, strings)))) == scan(PLANS, *strings)


@given(cuts(), cuts())
def test_alternatives_and_exclusions_are_unions_and_differences(reader, one, other):
    assume(fold(one) and fold(other))
    everything = scan(PLANS)

    assert hits(reader, Or((term(one), term(other)))) == scan(PLANS, one) | scan(PLANS, other)
    assert hits(reader, Or((term(one), Not(term(other))))) == scan(PLANS, one) | (everything - scan(PLANS, other))
    assert hits(reader, And((term(one), Not(term(other))))) == scan(PLANS, one) - scan(PLANS, other)
    assert hits(reader, Not(term(one))) == everything - scan(PLANS, one)


@given(cuts())
def test_a_quoted_string_is_found_as_typed(reader, string):
    assume(fold(string) and not set(string) & set('"＂”“'))

    assert hits(reader, parse(f'"{string}"').tree) == scan(PLANS, string)


@given(cuts())
def test_both_totals_are_exact(reader, string):
    assume(fold(string))
    expected = scan(PLANS, string)

    found = results(reader, term(string), limit=1)

    assert (found.passages, found.plans) == (len(expected), len({hit.plan for hit in expected}))


@pytest.mark.parametrize("script", ["s2t", "s2tw", "s2hk"])
def test_traditional_queries_find_simplified_text(reader, script):
    convert = OpenCC(script).convert
    for text in (*TEXTS[:3], "卫 着 著名 台湾 里面 后来 发展 历史", "着力"):
        for start in range(len(text) - 1):
            string = text[start : start + 6]
            if fold(string):
                assert scan(PLANS, string) == hits(reader, term(convert(string)))


def test_simplified_queries_find_traditional_text(reader):
    assert hits(reader, term("落实立德树人根本任务,着力推进教育现代化")) == scan(PLANS, "落實立德樹人")


def test_a_phrase_does_not_run_from_one_text_of_a_field_into_the_next(tmp_path):
    names = {"province": ("某甲乙", "甲乙丙丁戊己", "丙丁戊己")}
    reader = build(tmp_path, plan_of(1, ["标题"], names=names))

    for string, number in (("乙甲乙丙丁戊", 0), ("甲乙丙丁戊己丙", 0), ("某甲乙丙丁戊", 0), ("甲乙丙丁戊己", 1)):
        assert results(reader, Term(string, string, "province")).passages == number
