"""The charset is found from the bytes, whatever they declare; a few bad bytes are a few bad bytes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plans.parsing.charset import decode

SIMPLIFIED = (
    "武汉市教育局2019年工作要点\r\n一、加强党的建设，推进教育现代化。\n"
    "1.学习贯彻全国教育大会精神，落实立德树人根本任务。\r"
)
TRADITIONAL = "教育部2017年工作要點\n一、堅持黨的領導，推進教育改革發展。\n1.學習貫徹會議精神，落實立德樹人的任務。"
UNICODE = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
SCRAPS = ["加强教育的工作，", "在全市学校推进改革。", "1.", "2019年", "\r\n", "\n", "一、", "（一）", "abc", "《要点》"]
clauses = st.lists(st.sampled_from(SCRAPS), min_size=4, max_size=30).map(
    lambda parts: "全市教育工作的要点，" + "".join(parts)
)


@pytest.mark.parametrize("encoding", [*UNICODE, "gb18030", "gbk", "gb2312"])
@given(text=clauses)
def test_simplified_text_comes_back_from_every_charset(encoding, text):
    assert decode(text.encode(encoding), "x")[0] == text


@pytest.mark.parametrize("encoding", [*UNICODE, "big5", "gb18030"])
def test_traditional_text_too(encoding):
    assert decode(TRADITIONAL.encode(encoding), "x")[0] == TRADITIONAL


@pytest.mark.parametrize("declared", ["utf-8", "gb2312", "big5", "iso-8859-1", "nonsense"])
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_a_declaration_is_not_believed_against_the_bytes(declared, encoding):
    page = f'<meta charset="{declared}"><p>{SIMPLIFIED}'
    assert decode(page.encode(encoding), "x") == (page, encoding)


def test_a_long_head_of_ascii_does_not_hide_the_text():
    page = "<script>var a = 1;</script>\n" * 5000 + SIMPLIFIED
    assert decode(page.encode("gb18030"), "x") == (page, "gb18030")


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_bad_bytes_are_replaced_one_by_one_and_change_no_charset(encoding):
    text = SIMPLIFIED * 10
    at = len((SIMPLIFIED * 4).encode(encoding))
    data = text.encode(encoding)
    read, found = decode(data[:at] + b"\xff" + data[at:], "x")
    assert found == encoding
    assert read == SIMPLIFIED * 4 + "\ufffd" + SIMPLIFIED * 6
