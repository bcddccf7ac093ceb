import pytest

from plans.parsing import parse

OPENING = "青田县教育局2021年工作要点\n2021年,全县教育系统要坚持立德树人,办好人民满意的教育。\n"
ITEMS = "一、加强党的建设\n1.加强理论武装。组织党员干部学习培训。\n2.推进从严治党。落实主体责任。\n"


def flags(text):
    return set(parse(text.encode(), "a.txt").flags)


def test_a_sound_plan_has_no_flags():
    assert flags(OPENING + ITEMS) == set()


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        (OPENING + ITEMS + "3.发展学前教育。新建幼儿园,积极推", "truncated"),
        ("青田县教育局2021年工作要点\n10.改进思想政治工作。督促学校落实。\n11.促进健康。办好赛事。", "truncated"),
        ("某市教育局**年工作要点\n" + ITEMS, "masked"),
        ("XX县教育局2021年工作要点\n" + ITEMS, "masked"),
        ("《青田县教育局2021年工作要点.docx》由会员分享,可在线阅读。\n" + OPENING + ITEMS, "docshare-copy"),
        ("近日,青田县教育局公布2021年工作要点,其中提到党建。\n" + OPENING + ITEMS, "news-wrapped"),
        (OPENING + ITEMS + "3.建设课程。录制优质课IOO节。", "ocr-suspect"),
        ("青田县教育局2021年工作要点\n年全县教育工作要坚持立德树人。\n" + ITEMS, "characters-lost"),
        (OPENING + ITEMS + "5.发展学前教育。新建幼儿园。", "numbering-gap"),
        ("青田县教育局工作要点\n" + ITEMS, "year-unknown"),
        ("教育局2025年工作安排\n2012年全区教育工作的总体要求是:坚持立德树人。\n" + ITEMS, "year-conflict"),
        ("2021年教育工作要点\n" + ITEMS, "issuer-unknown"),
        ("苏州市2021年全市教育工作要点\n" + ITEMS, "issuer-inferred"),
        (
            "教育部2019年工作要點\n2019年是全國教育大會精神開局之年,堅持穩中求進。\n一、加強黨的建設\n1.學習貫徹。",
            "traditional-script",
        ),
        (OPENING + "坚持立德树人,落实各项任务。", "no-items"),
        ("2021年教育局工作计划(精选4篇)\n篇一:2021年教育局工作计划\n" + ITEMS, "compilation"),
        ("实验小学2021年工作要点\n" + ITEMS, "not-a-plan"),
    ],
)
def test_each_flag_has_its_sign(text, flag):
    assert flag in flags(text)


def test_a_list_of_phrases_is_not_truncated():
    listed = "".join(f"{number}.建设第{number}所学校\n" for number in range(1, 6))
    assert "truncated" not in flags(f"{OPENING}一、重点项目\n{listed}")


def test_a_line_of_responsible_units_closes_an_item():
    assert "truncated" not in flags(OPENING + ITEMS + "责任科室:基教科、人事科")


def test_a_preview_pages_hint_is_no_proof_that_text_is_missing():
    assert "truncated" not in flags("还剩7页未读,继续阅读\n" + OPENING + ITEMS)


def test_page_numbers_and_attachments_make_no_shared_copy():
    assert "docshare-copy" not in flags("第1页 共3页\n附件下载 下载文件\n" + OPENING + ITEMS)


def test_numbers_that_restart_in_each_section_leave_no_gap():
    again = ITEMS.replace("一、加强党的建设", "二、推进教育发展")
    assert "numbering-gap" not in flags(OPENING + ITEMS + again)


def test_flags_are_sorted():
    found = parse("某市教育局**年工作要点\n".encode(), "a.txt").flags
    assert list(found) == sorted(found)


def test_full_width_punctuation_is_of_no_script():
    assert "traditional-script" not in flags(OPENING + "1.深化课程改革。" + "新增学位，深化改革，提升质量。" * 60)


def test_an_item_that_ends_with_who_is_responsible_is_whole():
    assert flags(f"{OPENING}{ITEMS}责任单位:机关党委") == set()
    assert "truncated" in flags(f"{OPENING}{ITEMS}责任单位:机关党委、")
