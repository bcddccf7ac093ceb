"""Words of sites within paragraphs: gone; names, addresses and brackets of the plan itself: kept."""

import pytest

from plans.parsing.cleaning import clean_text


@pytest.mark.parametrize(
    "advert",
    [
        "(本文来源:某某文秘网)",
        "[来源:某某网]",
        "【相关阅读:工作总结范文】",
        "【更多公文写作资料加微信abc000】",
        "(更多精彩文章来自“某某文秘网”)",
        "[某某课件 www.example.com]",
        "(未完待续)",
        "[NextPage]",
        "#p#分页标题#e#",
        "&nbsp;&nbsp;",
        "公文范文网 www.example.com/a",
        "更多资料请关注公众号某某。",
    ],
)
@pytest.mark.parametrize(("before", "behind"), [("新建健身路径40条。", "举办运动会。"), ("新建健身路径40条。", "")])
def test_an_advert_goes_alone(before, behind, advert):
    assert clean_text(f"{before}{advert}{behind}").text == before + behind


def test_an_address_in_mid_sentence_goes_with_its_name():
    raw = "建设多功能运动场5个,公文范文网 www.example.com人均面积达到2.1平方米。"
    assert clean_text(raw).text == "建设多功能运动场5个,人均面积达到2.1平方米。"


@pytest.mark.parametrize(
    "text",
    [
        "用好国家智慧教育平台(www.smartedu.cn),覆盖全县学校。",
        "按照“互联网+教育”要求(来源:国务院文件),推进试点。",
        "汇编优秀论文(案例),开展课件评比(第一批)。",
        "报名网址:http://www.example.com/ 请考生留意。",
        "完善“学籍&资助”系统,办好R&D中心。",
        "开展【相约课堂】活动,出版范文集。",
    ],
)
def test_the_plans_own_brackets_and_addresses_stay(text):
    assert clean_text(text).text == text
