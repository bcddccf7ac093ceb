"""No character is lost: each has one owner, whatever the text."""

from contextlib import suppress
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.settings import ROOT
from plans.parsing import ReadingError, parse
from plans.parsing.partition import REMAINDERS, partition

PLANS = [*(ROOT / "seeds").glob("*.txt"), *(ROOT / "tests" / "parsing" / "golden").glob("*.txt")]
LINES = [line for plan in PLANS for line in plan.read_text("utf-8").split("\n")]
PARTS = {"title", "preamble", "section", "lead", "item", "removed", "repaired", "blank"}
SCRAPS = [
    "一、",
    "（一）",
    "1.",
    "*.",
    "2、",
    "——",
    "。",
    "\n",
    " ",
    "\t",
    "《",
    "责任单位:办公室",
    "县教育局2021年工作要点",
]


def owned(text):
    """The parts of a text, checked to be the whole of it, in order, without gap or overlap."""
    parsed = parse(text.encode("utf-8", "surrogatepass"), "文.txt")
    parts = partition(parsed)
    assert [part.start for part in parts] == [0, *(part.end for part in parts[:-1])]
    assert parts[-1].end == len(parsed.raw.text)
    assert all(part.start < part.end for part in parts)
    return parsed, parts


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.stem)
def test_a_plan_has_no_character_outside_its_parts(plan):
    parsed, parts = owned(plan.read_text("utf-8"))
    assert parsed.remainders == ()
    assert {part.kind for part in parts} <= PARTS


@given(st.lists(st.sampled_from(LINES), min_size=1, max_size=30).map("\n".join).filter(str.strip))
def test_every_character_of_a_composed_page_has_one_owner(text):
    _, parts = owned(text)
    assert "unplaced" not in {part.kind for part in parts}


@given(st.lists(st.one_of(st.sampled_from(SCRAPS), st.text(max_size=6)), max_size=60).map("".join))
def test_every_character_of_any_text_has_one_owner(text):
    with suppress(ReadingError):
        _, parts = owned(text)
        assert "unplaced" not in {part.kind for part in parts}


def test_what_is_taken_out_of_an_item_belongs_to_the_edit_and_what_is_repaired_to_the_item():
    text = "县教育局2021年工作要点\n一、党建\n1.抓学习。录制课程\n- 12 -\nIOO节。\n2.抓考核。年终评比。"
    parsed, parts = owned(text)
    kinds = {parsed.raw.text[part.start : part.end].strip(): part.kind for part in parts}
    assert kinds["- 12 -"] == "removed"
    assert kinds["IOO节。"] == "item"


def test_a_date_that_is_repaired_in_a_notice_taken_out_belongs_to_its_edit():
    notice = "关于印发《甲县教育局2021年工作要点》的通知\n各学校:\n现印发给你们。\n甲县教育局\n2021228\n"
    parsed, parts = owned(f"{notice}甲县教育局2021年工作要点\n一、党建\n1.抓学习。每周一次。\n2.抓考核。年终评比。")
    assert {parsed.raw.text[part.start : part.end]: part.kind for part in parts}["2021228"] == "repaired"


def test_blank_parts_are_white_space_alone():
    parsed, parts = owned("县教育局2021年工作要点\n\n 一、党建\n 1.抓学习。每周一次。\n ")
    for part in parts:
        words = parsed.raw.text[part.start : part.end]
        assert (part.kind == "blank") == words.isspace()
    assert all({a.kind, b.kind} != {"blank"} for a, b in pairwise(parts))


def test_the_documents_behind_a_plan_are_a_named_remainder_that_the_archivist_is_told_of():
    one = "{}教育局2021年工作要点\n一、党建\n1.抓学习。每周一次。\n2.抓考核。年终评比。\n二、教学\n3.抓教研。\n"
    parsed, _ = owned(one.format("甲县") + one.format("乙县"))
    [rest] = parsed.remainders
    assert rest.kind == "further"
    assert parsed.raw.text[rest.start : rest.end].startswith("乙县教育局")
    assert any(REMAINDERS["further"] in reason for reason in parsed.reasons)
