"""HTML as a browser shows it: lines, rows, numbers of lists, and nothing that is hidden."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plans.parsing.errors import ReadingError
from plans.parsing.extraction.htmlnesting import MOST_NESTED, check_nesting
from plans.parsing.extraction.markup import text_of_markup


def lines(markup):
    return text_of_markup(markup).split("\n")


def test_blocks_and_breaks_are_lines():
    assert lines("<h1>工作要点</h1><p>一、抓<b>党建</b><br>1.学习<p>2.考核<div>三</div>") == [
        "工作要点",
        "一、抓党建",
        "1.学习",
        "2.考核",
        "三",
    ]


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<span>加</span><font>强</font>教<b>育</b>", "加强教育"),
        ("<p>深化教育领\n域综合改革", "深化教育领域综合改革"),
        ("<span>深化\n</span><span>改革</span>", "深化改革"),
        ("<p>Hello\n  world \t 1", "Hello world 1"),
        ("<p>工作&nbsp;要点&#x4e00;&hellip;", "工作\xa0要点一…"),
        ("<ruby>行<rp>(</rp><rt>xíng</rt><rp>)</rp></ruby>动", "行(xíng)动"),
        ("<a>首页</a><a>公开</a><b>粗</b><b>体</b>", "首页 公开粗体"),
    ],
    ids=["spans", "wrapped", "wrapped spans", "latin", "entities", "ruby", "links"],
)
def test_words_are_put_together_as_they_are_seen(markup, text):
    assert text_of_markup(markup) == text


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>x</script>",
        "<style>x</style>",
        "<template><p>x</template>",
        "<!-- x -->",
        "<noscript>x</noscript>",
        "<select><option>x</select>",
        "<textarea>x</textarea>",
        "<p hidden>x</p>",
        '<div style="color:red; DISPLAY : none"><p>x</div>',
        '<span style="visibility:hidden">x</span>',
        "<iframe>x</iframe>",
        "<![if !supportLists]>",
    ],
)
def test_what_a_browser_does_not_show_is_not_read(hidden):
    assert text_of_markup(f"<p>甲{hidden}</p><p>乙") == "甲\n乙"


def test_a_row_of_data_is_one_line_with_its_cells_apart():
    head = "<tr><th>索引号<th>机构</tr>"
    assert lines(f"<table>{head}<tr><td><p>01-2019</p><td><p>教育局</p><p>办公室</p></table>") == [
        "索引号	机构",
        "01-2019	教育局 办公室",
    ]


def test_cells_that_lay_out_a_page_keep_their_lines():
    inner = "<table><tr><td><p>一、党建</p><p>1.学习</p></td></tr></table>"
    page = f"<table><tr><td><p>栏目</p></td><td>{inner}</td></tr></table>"
    assert lines(page) == ["栏目", "一、党建", "1.学习"]
    long = f"<table><tr><td>栏目<td><p>{'教' * 999}</p><p>学习</p></table>"
    assert lines(long)[-1] == "学习"


@pytest.mark.parametrize(
    ("markup", "markers"),
    [
        ("<ol><li>甲<li>乙</ol>", ["1. 甲", "2. 乙"]),
        ("<ol start=3><li>甲<li value=7>乙<li>丙</ol>", ["3. 甲", "7. 乙", "8. 丙"]),
        ("<ol reversed><li>甲<li>乙</ol>", ["2. 甲", "1. 乙"]),
        ("<ol type=a><li>甲<li>乙</ol><ol type=I><li>丙<li>丁</ol>", ["a. 甲", "b. 乙", "I. 丙", "II. 丁"]),
        ('<ol style="list-style-type:cjk-ideographic" start=10><li>甲<li>乙</ol>', ["十、甲", "十一、乙"]),
        ("<ol><li><p>甲</p><p>后</p><ol><li>子</ol><li>乙</ol>", ["1. 甲", "后", "1. 子", "2. 乙"]),
        ('<ol style="list-style:none"><li>甲</ol><ul><li>乙</ul>', ["甲", "乙"]),
        ("<ol><li><a>首页</a><li>要点</ol>", ["首页", "要点"]),
        ("<ol start=x><li value=>甲<li value=99999999999>乙</ol>", ["1. 甲", "999999999. 乙"]),
    ],
    ids=["plain", "start and value", "reversed", "types", "chinese", "nested", "none", "navigation", "nonsense"],
)
def test_the_numbers_that_a_browser_prints_are_read(markup, markers):
    assert lines(markup) == markers


@pytest.mark.parametrize("tag", ["<pre>", '<div style="white-space: pre-wrap">'])
def test_white_space_counts_where_the_page_says_so(tag):
    assert lines(f"{tag}一、党建\n  1.学习<p style='white-space:normal'>乙  丙") == ["一、党建", "  1.学习", "乙 丙"]


def test_what_the_head_states_for_machines_is_told_by_its_name():
    stated = '<meta name="PubDate" content="2019-03-06 09:15"><meta name="ContentSource" content="教育局">'
    head = f"{stated}<meta name=x content=y>"
    assert lines(f"<head><title>题</title>{head}</head>文") == [
        "题",
        "PubDate：2019-03-06 09:15",
        "ContentSource：教育局",
        "文",
    ]


def test_elements_nested_beyond_reason_are_refused():
    check_nesting("<div>" * (MOST_NESTED - 1) + "<p>" * 5000 + "<div></div>" * 5000, "页")
    with pytest.raises(ReadingError, match=r"《页》.*嵌套.*请"):
        check_nesting("<div>" * (MOST_NESTED + 2), "页")


TAGS = [
    *("p", "div", "b", "a", "li", "ol", "ul", "table", "tr", "td", "th", "span", "br", "pre", "select", "ruby", "rt"),
    *("svg", "math", "template", "title", "meta", "body", "html"),
]
SCRAPS = st.sampled_from(
    [f"<{tag}>" for tag in TAGS] + [f"</{tag}>" for tag in TAGS] + ["教育", " ", "\n", "<", "&", "<!--", "<td hidden>"]
)


@given(st.lists(SCRAPS, max_size=40).map("".join))
def test_any_markup_gives_lines_without_blank_ones(markup):
    text = text_of_markup(markup)
    assert not text or all(line.strip() for line in text.split("\n"))
    assert "\x1d" not in text
    assert "\x1e" not in text
