from datetime import date

import pytest

from plans.parsing.origin.issuing import read_issuing
from plans.parsing.origin.placing import read_placing
from plans.parsing.origin.publishing import find_published
from plans.parsing.origin.sheet import Sheet

DAY = date(2019, 3, 7)


def published(margins, title="青田县教育局2019年工作要点"):
    sheet = Sheet(title, "", margins)
    issuing = read_issuing(sheet, 2019)
    return find_published(sheet, issuing, read_placing(sheet, issuing, 2019).places)


@pytest.mark.parametrize(
    "margins",
    [
        "发文单位 武汉市教育局 发布日期 2019-03-07 08:44",
        "首页 > 政务公开 > 总结计划\n时间 2019-03-07 来源:",
        "效力状态\n有效\n发布日期\n2019-03-07\n信息来源\n办公室",
    ],
)
def test_a_page_with_a_record_of_open_government_tells_when_it_was_published(margins):
    assert published(margins) == DAY


@pytest.mark.parametrize(
    "margins",
    [
        "发布日期:2019-03-07 10:12:33 来源:青田县教育局 【字体:大 中 小】",
        "来源:青田县人民政府网站 作者:某某 2019-03-07 11:05 【打印】",
        "发布时间:2019-03-07 来源:青田县",
        "文章来源: 县教育局办公室\n发布时间:2019-03-07",
    ],
)
def test_a_page_that_names_the_issuer_or_its_government_as_source_is_official(margins):
    assert published(margins) == DAY


@pytest.mark.parametrize(
    "margins",
    [
        "时间:2022-08-23 18:00:06 来源:网友投稿",
        "发布时间:2019-03-07 来源:青田日报",
        "发布时间:2019-03-07 来源:缙云县教育局",
        "发布时间:2019-03-07 来源:青田县教育局 转载请注明",
        "更新时间:2019-03-07 来源:青田县教育局",
        "《要点.docx》由会员分享\n此件主动公开\n发布时间:2019-03-07",
        "发布人:管理员 发布时间:2019/3/7 阅读:336次",
    ],
)
def test_a_reposting_sites_day_is_not_the_publication(margins):
    assert published(margins) is None


def test_whoever_reposts_the_ministry_names_it_as_source():
    assert published("来源:教育部 2019-02-22 14:17:55", "教育部2019年工作要点") is None
