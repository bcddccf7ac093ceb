"""Whole pages of kinds that the web holds: exactly the plan is left of each."""

import pytest

from plans.parsing import parse

TITLE = "巴林左旗教育局2018年工作要点"
BODY = """2018年是贯彻党的十九大精神的开局之年,全旗教育工作要坚持改革创新,突出重点,办好人民满意的教育。
一、强化政治建设
1.加强思想引领。组织主题教育活动,抓好骨干培训,推动学习走深走实。
2.优化学校布局。撤并小规模学校3所,新建中心学校2所,缓解城镇入学压力。
二、提高育人质量
3.深化课堂改革。推广先进经验,举办公开课活动40节,改进学业评价。
4.完善教师交流。选派骨干教师60名到薄弱学校任教,考核与职称挂钩。"""

BUREAU_2006 = (
    """首页 | 机构设置 | 政务公开 | 教育新闻 | 招生考试
今天是:2018年3月6日 星期二
您现在的位置: 教育信息网 >> 政务公开 >> 正文
""",
    """作者:办公室 文章来源:本站原创 点击数: 1523 更新时间:2018/3/6 9:12:33
""",
    """
文章录入:admin 责任编辑:admin
上一篇文章: 关于开展春季安全检查的通知
【发表评论】【加入收藏】【打印此文】【关闭窗口】
网友评论:(只显示最新10条。评论内容只代表网友观点,与本站立场无关!)
设为首页 | 加入收藏 | 联系站长 | 友情链接""",
)
CHAT_ACCOUNT = (
    "点击蓝字,关注我们\n",
    "原创 左旗教育 左旗教育发布 2018-03-06 08:00\n收录于合集 #工作要点 12个\n↑ 点击上方关注我们 ↑\n",
    """
— END —
来源:教育局办公室
审核:李某
喜欢此内容的人还喜欢
左旗教育发布
不看的原因
分享 收藏 在看 赞
轻触阅读原文""",
)
FORUM = (
    "左旗论坛»论坛›教育天地›查看内容\n返回列表 发新帖\n查看: 3142|回复: 2\n",
    "[复制链接]\n电梯直达\n楼主\n发表于 2018-3-6 20:16:24 | 只看该作者 |倒序浏览\n",
    """
收藏0 分享 支持0 反对0
回复 使用道具 举报
沙发
您需要登录后才可以回帖 登录 | 立即注册
快速回复 返回顶部 返回列表""",
)
ENCYCLOPAEDIA = (
    f"""收藏
0有用+1
{TITLE}
语音
编辑
《{TITLE}》是2018年巴林左旗教育局发布的文件。
中文名\t{TITLE}
发布单位\t巴林左旗教育局
目录
1 文件通知
2 文件全文
""",
    "播报\n编辑\n",
    f"\n参考资料\n1 {TITLE} .巴林左旗教育局[引用日期2018-05-01]\n词条图册\n更多图册",
)
SCHOOL = (
    "学校首页 学校概况 党建工作 下载中心\n>> 首页 >> 上级文件\n",
    "发布人:教导处 发布日期:2018年3月8日 阅读次数:56\n附件:\n",
    """
附件下载:
1. 左教发5号.pdf (235.6KB)
2. 任务分解表.xls (33.5KB)
| 学校首页 | 联系我们 |
地址:某某镇 邮编:025450 电话:0476-7881234""",
)
NEWSPAPER = (
    "第03版:要闻\n上一版 下一版\n往期回顾\n放大 缩小 默认\n",
    "(摘要)\n",
    "\n(记者 王某 整理)\n版权声明:本报所有内容未经许可不得转载",
)


@pytest.mark.parametrize(
    ("above", "between", "below"), [BUREAU_2006, CHAT_ACCOUNT, FORUM, ENCYCLOPAEDIA, SCHOOL, NEWSPAPER]
)
def test_exactly_the_plan_is_left(above, between, below):
    parsed = parse(f"{above}{TITLE}\n{between}{BODY}{below}".encode(), "page.txt")
    plan = [TITLE, *BODY.split("\n")]
    assert [line.strip() for line in parsed.clean.text.splitlines() if line.strip()] == plan
    assert (parsed.metadata.title, parsed.metadata.issuer, parsed.metadata.year) == (TITLE, "巴林左旗教育局", 2018)
    assert (len(parsed.sections), len(parsed.items), parsed.is_plan) == (2, 4, True)
