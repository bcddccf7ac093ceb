from datetime import date

import pytest

from plans.parsing import edits, parse
from plans.parsing.document import Edit, Frame, RawDocument, RegionGuess, Span
from plans.parsing.metadata import describe
from plans.parsing.origin.sheet import make_sheet

NOTICE = (
    "发文单位 青田县教育局 索引号 0109/2010-12\n发布日期 2010-03-07 08:44\n"
    "青教〔2010〕12号\n青田县教育局\n二〇一〇年三月一日\n"
)
TITLE = "2010年 全县教育工作要点"
BODY = "\n2010年全县教育工作总体要求:促进公平。\n一、加强党的建设"


def described(before, title, body):
    """The metadata of a page whose frame is known: the text before the title is taken away as a notice."""
    text = before + title + body
    clean = edits.apply(text, [Edit(0, len(before), "", "notice")] if before else [])
    frame = Frame(
        Span(0, len(title)) if title else None,
        Span(len(title), len(clean.text)),
        notices=(Span(0, len(before)),) if before else (),
    )
    return describe(make_sheet(RawDocument("0" * 64, "text/plain", "utf-8", text, "text/1"), clean, frame))


def test_everything_that_a_page_tells():
    found = described(NOTICE, TITLE, BODY)
    assert found.title == "2010年全县教育工作要点"
    assert (found.issuer, found.issuer_inferred, found.co_issuers) == ("青田县教育局", False, ())
    assert found.region == RegionGuess("浙江省", "丽水市", "青田县", "331121")
    assert (found.level, found.year) == ("county", 2010)
    assert (found.signed, found.published) == (date(2010, 3, 1), date(2010, 3, 7))
    assert (found.doc_number, found.index_number) == ("青教〔2010〕12号", "0109/2010-12")


def test_what_is_not_told_stays_null():
    found = described("", "教育局工作要点", "\n一、加强党的建设")
    assert (found.issuer, found.year, found.level, found.signed, found.published) == (None,) * 5
    assert (found.doc_number, found.index_number, found.region) == (None, None, RegionGuess())


def test_an_anonymised_plan_keeps_its_masks_and_gets_no_name():
    found = described("", "某市教育局**年工作要点", "\n各县(市、区)教育局要抓好落实。")
    assert (found.title, found.issuer, found.level, found.year) == ("某市教育局**年工作要点", None, "prefecture", None)


def test_an_issuer_may_be_inferred_from_the_titles_place():
    found = described("", "苏州市2023年全市教育工作要点", "\n一、加强党的建设")
    assert (found.issuer, found.issuer_inferred) == ("苏州市教育局", True)
    assert described("", "上海市2023年教育工作要点", "\n").issuer == "上海市教育委员会"


def test_a_bare_bureau_is_completed_and_marked_when_the_text_tells_its_place():
    found = described("", "区教体局2020年工作计划", "\n加快庐阳区全民健身中心建设。")
    assert (found.issuer, found.issuer_inferred) == ("庐阳区教体局", True)


def test_the_place_bears_the_name_of_the_plans_year():
    assert described("", "襄樊市教育局2009年工作要点", "\n").region == RegionGuess("湖北省", "襄樊市", None, "420600")


def test_of_a_shared_name_only_what_is_certain_is_told():
    region = described("", "鼓楼区教育局2021年工作要点", "\n").region
    assert region == RegionGuess(None, None, "鼓楼区", None)


def test_of_a_nameless_county_the_province_is_told_without_a_code():
    found = described("", "2016年教育局工作要点", "\n以建成教育强县为主题,实施“安徽省推进义务教育规划”。")
    assert (found.region, found.level, found.issuer) == (RegionGuess("安徽省", None, None, None), "county", None)


def test_the_ministry_stands_for_the_nation():
    found = described("", "教育部2022年工作要点", "\n一、加强党的建设")
    assert (found.level, found.region) == ("national", RegionGuess(code="000000"))


@pytest.mark.parametrize(
    ("before", "title"),
    [
        ("现将《青田县教育局2010年工作要点》印发给你们。\n", "青田县教育局2010年工作要点"),
        ("下面是小编为大家整理的2010年教育工作要点,供大家参考。\n", "2010年教育工作要点"),
        ("《2010年教育工作要点.docx》由会员分享,可在线阅读。\n", "2010年教育工作要点"),
        ("《青田县教育局2010年工作要点》已经印发,今年任务很重,全文如下:\n", "青田县教育局2010年工作要点"),
        ("推荐阅读《青田县教育局2010年工作要点》\n", None),
        ("2010年教育局工作计划【范文精选】\n", "2010年教育局工作计划"),
        ("首页 > 范文大全 > 工作计划\n", None),
    ],
)
def test_a_plan_without_title_line_takes_the_name_that_its_page_gives(before, title):
    assert described(before, "", BODY).title == title


def test_a_notice_between_a_pages_title_and_the_text_names_the_plan():
    notice = "\n东营市教育局关于印发2020年工作要点的通知\n"
    text = f"2020年教育信息化工作要点{notice}2020年全市教育工作的总体要求:促进公平。"
    clean = edits.apply(text, [Edit(14, 14 + len(notice), "", "notice")])
    frame = Frame(Span(0, 14), Span(14, len(clean.text)), notices=(Span(14, 14 + len(notice)),))
    found = describe(make_sheet(RawDocument("0" * 64, "text/plain", "utf-8", text, "text/1"), clean, frame))
    assert (found.title, found.issuer) == ("东营市教育局关于印发2020年工作要点的通知", "东营市教育局")


def test_a_label_yields_to_the_name_that_the_notice_gives():
    notice = "各县教育局:\n《海南省教育厅2010年工作要点》已经厅务会议审议通过,现印发给你们。\n2010年2月9日\n"
    parsed = parse(
        f"{notice}工作要点\n2010年我省教育工作的总体要求是:办好教育。\n1、改善办学条件。建设学校。\n".encode(), "a.txt"
    )
    assert parsed.metadata.title == "海南省教育厅2010年工作要点"
