"""Searching only where something may begin."""

import re

from hypothesis import given
from hypothesis import strategies as st

from plans.parsing.scanning import Words, matches_at

PLANS = re.compile(r"(?:工作)?要点|计划(?!生育)")


@given(st.text("工作要点计划生育"))
def test_what_is_found_at_places_is_what_a_search_of_the_whole_finds(text):
    starts = Words(["工作", "要点", "计划"]).starts(text)
    assert [match.span() for match in matches_at(starts, PLANS, text)] == [m.span() for m in PLANS.finditer(text)]


def test_a_match_ends_before_the_end_that_is_given():
    assert [match[0] for match in matches_at([0, 2], PLANS, "要点要点", 3)] == ["要点"]


def test_words_are_found_within_one_another_once_a_place():
    assert Words(["要点", "要", "点评"]).starts("要点评") == [0, 1]
