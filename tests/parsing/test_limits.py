"""Where a bound of the parser leaves something unread, the archivist is told."""

import pytest

from plans.parsing import parse
from plans.parsing.assembly import LONGEST_PASSAGE
from plans.parsing.numbering import MOST_CANDIDATES
from plans.parsing.pieces import MOST_PIECES


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("教育。\n" * (MOST_PIECES + 10), "10,000 行"),
        ("1.加强。" * (MOST_CANDIDATES + 10), "20,000 处"),
        ("1.加强教育。\n2." + "推进改革，" * (LONGEST_PASSAGE // 4), "20,000 字"),
    ],
    ids=["lines", "numbers", "passage"],
)
def test_a_bound_that_is_met_is_a_reason(text, words):
    assert [reason for reason in parse(text.encode(), "长.txt").reasons if words in reason]


def test_an_ordinary_plan_meets_none():
    text = "县教育局2021年工作要点\n一、党建\n" + "".join(f"{n}.抓学习。每周一次。\n" for n in range(1, 60))
    assert not [reason for reason in parse(text.encode(), "要点.txt").reasons if "超过" in reason]
