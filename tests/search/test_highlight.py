"""Hits marked on the original text."""

from hypothesis import given
from hypothesis import strategies as st

from plans.folding import fold
from plans.search.highlight import ELLIPSIS, Fragment, excerpt, fragments, spans
from tests.search.corpus import TEXTS


def marked(text, *terms):
    return [fragment.text for fragment in fragments(text, map(fold, terms)) if fragment.is_hit]


def test_fragments_are_the_whole_text():
    assert fragments("抓好课后服务工作", ["课后服务"]) == [
        Fragment("抓好", False),
        Fragment("课后服务", True),
        Fragment("工作", False),
    ]
    assert fragments("", ["课"]) == []


def test_text_whose_folding_changes_length_is_marked_right():
    assert marked("⒊落實㈠教育", "3.落实") == ["⒊落實"]
    assert marked("第㈠教育", "(") == ["㈠"]
    assert marked("第㈠教育", "一)教") == ["㈠教"]
    assert marked("课\u200b后 服\n务", "课后服务") == ["课\u200b后 服\n务"]
    assert marked("use  STEM here", "e stem h") == ["e  STEM h"]


def test_hits_that_overlap_or_touch_become_one():
    assert marked("教教教", "教教") == ["教教教"]
    assert marked("课后服务工作", "课后", "服务", "后服") == ["课后服务"]


@given(st.sampled_from(TEXTS), st.integers(0, 30), st.integers(1, 8))
def test_a_string_of_the_text_is_marked_and_nothing_is_lost(text, start, length):
    term = fold(text[start : start + length])
    pieces = fragments(text, [term])
    assert "".join(piece.text for piece in pieces) == text
    assert any(piece.is_hit for piece in pieces) == bool(term)
    assert all(term in fold(piece.text) for piece in pieces if piece.is_hit)


@given(st.text(), st.lists(st.text(max_size=3)), st.integers(1, 50))
def test_any_text_and_terms_can_be_shown(text, terms, length):
    folded = list(map(fold, terms))
    assert all(text[start:end] for start, end in spans(text, folded))
    shown = "".join(piece.text for piece in excerpt(text, folded, length) if piece.text != ELLIPSIS)
    assert len(shown) <= len(text)


def test_a_short_text_is_shown_whole_and_a_long_one_around_its_hits():
    assert excerpt("短文", ["文"], 100) == [Fragment("短", False), Fragment("文", True)]
    long = "前" * 300 + "课后服务" + "中" * 500 + "课后服务" + "后" * 300
    shown = excerpt(long, ["课后服务"], 300)
    assert [piece.text for piece in shown if piece.is_hit] == ["课后服务"] * 2
    assert [piece.text for piece in shown].count(ELLIPSIS) == 3
    assert len("".join(piece.text for piece in shown)) < 320


def test_a_long_text_without_a_hit_is_shown_from_its_beginning():
    assert excerpt("甲" * 300, ["乙"], 100) == [Fragment("甲" * 100, False), Fragment(ELLIPSIS, False)]


def test_an_excerpt_never_cuts_a_hit():
    text = "课" * 1000
    assert excerpt(text, ["课" * 400], 100) == [Fragment(text, True)]
