from datetime import date

import pytest

from plans.parsing.origin.sheet import Sheet
from plans.parsing.origin.signing import find_signed


def signed(margins="", body=""):
    return find_signed(Sheet("", body, margins))


@pytest.mark.parametrize(
    "margins",
    [
        "各区教育局:\n武汉市教育局\n 2019222 \n",
        "武汉市教育局 2019222",
        "请认真贯彻落实。\n\n2019222",
        "武汉市教育局\n2019年2月22日",
        "武汉市教育局2019年2月22日",
        "特此通知 附件:《要点》 二〇一九年二月二十二日 附件:",
        "成文日期:2019-02-22 发布日期:2019-03-07",
        "武汉市教育局\n2019/2/22\n主题词:教育 工作 要点",
        "武汉市教育局\n2019.2.22",
    ],
)
def test_the_date_of_a_signature(margins):
    assert signed(margins) == date(2019, 2, 22)


@pytest.mark.parametrize(
    "margins",
    [
        "发布时间:2019年2月22日",
        "2019-02-22 08:44",
        "来源:武汉市教育局\n2019/2/22",
        "武汉市教育局\n2019-02-22",
        "2019年2月22日 来源:网友投稿 浏览次数:5",
        "要求于2019年2月22日前报送。",
        "日期:2010/2/10 中国教育报",
        "电话:2019222 65608407 传真",
        "邮编 2019222",
        "浏览次数:\n2019222",
    ],
)
def test_dates_of_pages_and_sentences_are_no_signatures(margins):
    assert signed(margins) is None


def test_a_date_under_the_title_or_at_the_texts_end_counts():
    assert signed(body="(2010 年 11 月 26 日)\n一、目标") == date(2010, 11, 26)
    assert signed(body="一、目标\n二、任务\n三、保障\n四、要求\n2010年11月26日") == date(2010, 11, 26)
