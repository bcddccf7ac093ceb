"""Edits applied to raw text, with the way back."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from plans.parsing.document import Edit, Span
from plans.parsing.edits import apply, refine, settle

TEXT = "一二三四五六七八九十"


def edits():
    spans = st.tuples(st.integers(0, 9), st.integers(1, 4), st.sampled_from(["", "", "甲", "甲乙丙丁"]))
    return st.lists(spans.map(lambda e: Edit(e[0], min(10, e[0] + e[1]), e[2], "ocr")), max_size=6)


@given(edits())
def test_settled_edits_are_in_order_and_apart(given_edits):
    settled = settle(given_edits)
    assert all(first.end <= second.start for first, second in pairwise(settled))


@given(edits())
def test_every_clean_character_knows_its_place(given_edits):
    clean = apply(TEXT, given_edits)
    assert list(clean.origins) == sorted(clean.origins)
    inserted = {at for edit in clean.edits for at in range(edit.start, edit.end)}
    kept = [(char, at) for char, at in zip(clean.text, clean.origins, strict=True) if at not in inserted]
    assert kept == [(char, at) for at, char in enumerate(TEXT) if at not in inserted]


def test_the_wider_of_two_edits_wins():
    clean = apply(TEXT, [Edit(2, 8, "", "chrome"), Edit(3, 4, "叁", "ocr"), Edit(7, 10, "", "footer")])
    assert clean.text == "一二"
    assert clean.edits == (Edit(2, 8, "", "chrome"), Edit(8, 10, "", "footer"))


def test_spans_go_to_raw_and_back():
    clean = apply(TEXT, [Edit(0, 2, "", "chrome"), Edit(4, 7, "甲乙", "ocr")])
    assert clean.text == "三四甲乙八九十"
    assert clean.raw_span(Span(1, 4)) == Span(3, 7)
    assert clean.clean_span(Span(3, 7)) == Span(1, 4)


def test_further_edits_join_the_earlier_ones():
    clean = apply(TEXT, [Edit(0, 1, "", "chrome")])
    assert refine(TEXT, clean, [Edit(9, 10, "拾", "ocr")]).text == "二三四五六七八九拾"
    assert refine(TEXT, clean, []) is clean


def test_a_span_begins_with_the_first_character_that_its_own_came_from():
    clean = apply("前關(guān)于通知", [Edit(1, 8, "關", "pinyin")])
    assert clean.text == "前關于通知"
    assert (clean.raw_span(Span(1, 3)), clean.raw_span(Span(2, 3))) == (Span(1, 9), Span(8, 9))
    assert refine("前關(guān)于通知", clean, [Edit(*clean.raw_span(Span(1, 5)), "", "notice")]).text == "前"


@given(edits(), st.integers(0, 12), st.integers(1, 4))
def test_removing_a_span_removes_its_characters_and_no_other(given_edits, start, length):
    clean = apply(TEXT, given_edits)
    end = min(len(clean.text), start + length)
    longer = any(len(edit.replacement) > 1 for edit in clean.edits)
    if start < end and not longer:
        removed = clean.raw_span(Span(start, end))
        refined = refine(TEXT, clean, [Edit(*removed, "", "chrome")])
        # A repair of just these characters stays on record: a date alone on a line of a notice is read there.
        repaired = any((edit.start, edit.end) == removed for edit in clean.edits)
        assert repaired or refined.text == clean.text[:start] + clean.text[end:]
