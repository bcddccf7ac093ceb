"""Properties of the whole parser: no character is lost, nothing but ReadingError is raised, offsets hold."""

from collections import Counter
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.settings import ROOT
from plans.parsing import ReadingError, parse

PLANS = [*(ROOT / "seeds").glob("*.txt"), *(ROOT / "tests" / "parsing" / "golden").glob("*.txt")]
LINES = [line for plan in PLANS for line in plan.read_text("utf-8").split("\n")]


def owners(parsed):
    """How many parts of the plan each raw character that was not taken out lies in."""
    removed = [False] * len(parsed.raw.text)
    for edit in parsed.clean.edits:
        removed[edit.start : edit.end] = [True] * (edit.end - edit.start)
    loose = [parsed.title_span, parsed.preamble, parsed.further, *(section.lead for section in parsed.sections)]
    spans = [*filter(None, loose), *(unit.span for unit in (*parsed.sections, *parsed.items))]
    counts = Counter(at for span in spans for at in range(*span))
    return {at: counts[at] for at, char in enumerate(parsed.raw.text) if not char.isspace() and not removed[at]}


def misplaced(parsed):
    return {at: parsed.raw.text[max(0, at - 8) : at + 8] for at, count in owners(parsed).items() if count != 1}


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.stem)
def test_every_character_is_in_one_part_or_taken_out(plan):
    assert misplaced(parse(plan.read_bytes(), plan.name)) == {}


mixes = st.lists(st.sampled_from(LINES), max_size=30).map("\n".join)


@settings(max_examples=150, deadline=None)
@given(mixes)
def test_no_character_of_a_mixed_text_is_lost(text):
    try:
        parsed = parse(text.encode(), "混合.txt")
    except ReadingError:
        assert not text.strip()
    else:
        assert misplaced(parsed) == {}


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
        assert misplaced(parsed) == {}
        assert [item.ordinal for item in parsed.items] == list(range(1, len(parsed.items) + 1))


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_parsed_or_refused(data):
    with suppress(ReadingError):
        assert misplaced(parse(data, "乱.bin")) == {}


def test_the_published_form_holds_every_part():
    parsed = parse("县教育局2021年工作要点\n一、党建\n1.抓学习。每周一次。\n".encode(), "要点.txt").as_dict()
    assert parsed["title"] == "县教育局2021年工作要点"
    assert [(section["number"], section["heading"]) for section in parsed["sections"]] == [("一", "党建")]
    assert [(item["heading"], item["section"], item["text"]) for item in parsed["items"]] == [
        ("抓学习", 0, "1.抓学习。每周一次。")
    ]
