"""Received bytes → raw text, or one clear message."""

import hashlib

import pytest

from plans.parsing.reading import MAX_BYTES, ReadingError, read

TEXT = "武汉市教育局2019年工作要点\r\n一、加强党的建设,推进教育现代化。\n1.学习贯彻全国教育大会精神。"
TRADITIONAL = "教育部2017年工作要點\n一、堅持黨的領導,推進教育改革發展。\n1.學習貫徹會議精神。"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16", "utf-16-le", "utf-16-be"])
def test_text_is_read_in_the_charsets_of_chinese_files(encoding):
    assert read(TEXT.encode(encoding), "要点.txt").text == TEXT


def test_big5_is_told_from_gbk():
    document = read(TRADITIONAL.encode("big5"), "要點.txt")
    assert (document.text, document.encoding) == (TRADITIONAL, "big5hkscs")


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_a_file_that_ends_within_a_character_is_read_up_to_it(encoding):
    cut = TEXT.removesuffix("。")
    assert read(cut.encode(encoding)[:-1], "要点.txt").text == cut[:-1]


def test_a_document_knows_where_its_text_came_from():
    document = read(TEXT.encode(), "要点.txt")
    assert document.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()
    assert (document.media_type, document.encoding, document.extractor) == ("text/plain", "utf-8", "text/1")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "空文件"),
        (b" \n\xe3\x80\x80", "只有空白"),
        (b"a" * (MAX_BYTES + 1), "超过上限 20 MB"),
        (bytes(range(128, 256)) * 3, "无法识别为文字"),
        (b"\x01\x02\x03\x04" * 20, "无法识别为文字"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04 ...", "压缩包"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1...", "旧版办公文档"),
        (b"\x89PNG\r\n", "图片"),
        (b"<html><body><script>var a</script></body></html>", "只有空白"),
    ],
)
def test_what_cannot_be_read_is_refused_with_the_reason_and_a_remedy(data, words):
    with pytest.raises(ReadingError, match=r"《文件》.*请") as refused:
        read(data, "文件")
    assert words in str(refused.value)


def test_code_points_that_cannot_be_stored_keep_their_place():
    assert read("教育局\x00工作要点,推进教育改革".encode(), "x").text == "教育局\ufffd工作要点,推进教育改革"


def test_the_blocks_of_a_page_are_lines():
    page = (
        "<!DOCTYPE html><html><head><title>要点</title><style>p{}</style></head><body><h1>工作&nbsp;要点</h1>"
        "<p>一、抓<b>党建</b><br>1.学习<p>2.考核<table><tr><td>甲</td><td>乙</td></tr></table><script>x</script>"
    )
    document = read(page.encode(), "要点.html")
    assert document.text.split("\n") == ["要点", "工作\xa0要点", "一、抓党建", "1.学习", "2.考核", "甲\t乙"]
    assert document.media_type == "text/html"
