"""Properties of the whole parser: nothing but ReadingError is raised, offsets hold."""

from contextlib import suppress
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from archive.settings import ROOT
from plans.parsing import ReadingError, parse
from plans.parsing.partition import partition

PLANS = [*(ROOT / "seeds").glob("*.txt"), *(ROOT / "tests" / "parsing" / "golden").glob("*.txt")]
LINES = [line for plan in PLANS for line in plan.read_text("utf-8").split("\n")]


mixes = st.lists(st.sampled_from(LINES), max_size=30).map("\n".join)


@settings(max_examples=150, deadline=None)
@given(mixes)
def test_edits_rebuild_the_clean_text(text):
    if not text.strip():
        return
    parsed = parse(text.encode(), "混合.txt")
    rebuilt, position = "", 0
    for edit in parsed.clean.edits:
        assert edit.start >= position
        rebuilt += parsed.raw.text[position : edit.start] + edit.replacement
        position = edit.end
    assert rebuilt + parsed.raw.text[position:] == parsed.clean.text
    assert len(parsed.clean.origins) == len(parsed.clean.text)


scraps = st.sampled_from(
    [
        "一、",
        "（一）",
        "1.",
        "*.",
        "2、",
        "㈠",
        "⒈",
        "——",
        "第一章",
        "。",
        "\n",
        "\r\n",
        " ",
        "\u3000",
        "“",
        "”",
        "《",
        "》",
        "\x00",
    ]
)
garbled = st.lists(
    st.one_of(scraps, st.text(max_size=6), st.sampled_from(["加强教育工作", "2021年", "教育局工作要点"])), max_size=60
)


@settings(max_examples=300, deadline=None)
@given(garbled.map("".join))
def test_any_text_is_parsed_or_refused(text):
    with suppress(ReadingError):
        parsed = parse(text.encode("utf-8", "surrogatepass"), "乱.txt")
        assert [item.ordinal for item in parsed.items] == list(range(1, len(parsed.items) + 1))


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_parsed_or_refused(data):
    with suppress(ReadingError):
        parts = partition(parse(data, "乱.bin"))
        assert all(before.end == after.start for before, after in pairwise(parts))


def test_the_published_form_holds_every_part():
    parsed = parse("县教育局2021年工作要点\n一、党建\n1.抓学习。每周一次。\n".encode(), "要点.txt").as_dict()
    assert parsed["title"] == "县教育局2021年工作要点"
    assert [(section["number"], section["heading"]) for section in parsed["sections"]] == [("一", "党建")]
    assert [(item["heading"], item["section"], item["text"]) for item in parsed["items"]] == [
        ("抓学习", 0, "1.抓学习。每周一次。")
    ]


def test_a_figure_in_the_heading_of_a_section_is_a_target():
    text = (
        "2023年某县教育局工作要点\n一、优化布局，确保全年新增学位不少于9000个\n1.加快建设。新建学校3所。\n"
        "二、加强管理\n1.规范办学。加强教学常规管理。\n2.守牢底线。开展安全检查。\n"
    )
    parsed = parse(text.encode(), "要点.txt")
    assert [(target.value, target.item) for target in parsed.targets] == [(9000, None), (3, 1)]
