"""Leads that copy the text below: gone wherever they are cut, while the text itself stays whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plans.parsing.cleaning import clean_text
from plans.parsing.framing import frame_text
from plans.parsing.leads import find_lead

TITLE = "某县教育局2021年工作要点"
OPENING = "2021年全县教育工作的总体要求是:坚持立德树人,深化教育改革,办好人民满意的教育,为建设教育强县作出新贡献。"
PLAN = f"{OPENING}\n一、加强党建\n1.抓学习。每周组织一次。\n2.抓考核。年终评比。"


def kept(raw):
    """(title, body) of a page, without blanks."""
    clean, frame = frame_text(raw, clean_text(raw))
    title = clean.text[slice(*frame.title)] if frame.title else None
    return title, "".join(clean.text[slice(*frame.body)].split())


@given(st.integers(34, len(OPENING) - 1), st.sampled_from(["", "...", "……", " [详细]"]))
def test_an_abstract_goes_wherever_it_is_cut(cut, mark):
    assert kept(f"摘要:{OPENING[:cut]}{mark}\n{TITLE}\n{PLAN}") == (TITLE, "".join(PLAN.split()))


@pytest.mark.parametrize(
    "page",
    [
        f"{TITLE}\n摘要:{OPENING[:40]}\n{TITLE}\n{PLAN}",
        f"{TITLE}\n简介:{OPENING[:40]}...\n2021-03-02 来源:县教育局\n{PLAN}",
        f"{TITLE}:{TITLE}{OPENING[:41]}{TITLE}本文内容:{TITLE}{PLAN}",
        f"{TITLE}\n311人看过\n某县\n开展\n{TITLE}(某教〔2021〕1号){OPENING[:40]}\n{TITLE}\n{PLAN}",
        f"【导读】{OPENING}\n{TITLE}\n{PLAN}",
    ],
)
def test_the_text_itself_stays_with_one_title(page):
    assert kept(page) == (TITLE, "".join(PLAN.split()))


def test_a_lead_that_runs_over_sections_is_one():
    lead = PLAN.replace("\n", " ")[:75]
    assert kept(f"{lead}\n{TITLE}\n{PLAN}") == (TITLE, "".join(PLAN.split()))


@pytest.mark.parametrize(
    "text",
    [
        f"{OPENING}\n一、总体要求\n1.{OPENING}",
        f"{OPENING[:-1]},努力开创新局面。\n为此,{OPENING}",
        f"1.{OPENING}\n2.{OPENING}",
        f"(1){OPENING}\n(2){OPENING}",
        f"1. {OPENING}\n2. {OPENING}",
        f"{TITLE}\n{TITLE}\n{PLAN}",
    ],
)
def test_words_that_a_plan_repeats_are_no_lead(text):
    assert find_lead(text) is None


def test_nothing_is_found_in_rows_of_marks():
    assert find_lead("一、加强党建" + "." * 200) is None
