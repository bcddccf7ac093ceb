"""The words of pages: what sites, editors, notices and gamblers print round a plan.

Patterns for folded text (plans.folding): simplified, half-width, lower case. They are words of the trade and
formulas of official letters; no site is named. What is searched for begins with a certain character in every
alternative, for only then `re` skips the places where none can begin.
"""

import re


def _any(words: str) -> str:
    """An alternation of patterns written with blanks between them."""
    return "|".join(words.split())


INTERFACE = re.compile(
    _any(
        r"""
        首页 主页 导航 登[录陆] 注册 会员 收藏 分享 打印 关闭 举报 侵权 投诉 版权 下载 上传 预览 免费 付费 vip 积分
        海报 微博 微信 公众号 客户端 手机版 电脑版 简体版? 繁体版? 无障碍 保存到桌面 字体 字号 大\s?中\s?小
        查看原文 查看更多 更多 其他 返回 栏目 列表 目录 提纲 网站地图 联系我们 关于我们 站内 搜索 全文 上一[篇页条]
        下一[篇页条] 相关 推荐 热门 评论 点赞 网友 楼主 发表于 阅读 浏览 点击 次数 人次 已阅读 未读 还剩 继续 文档
        文件 文库 格式 大小 页数 页码 编号 文章 作者 编辑 责编 供稿 投稿 来源 稿源 出处 时间 日期 发布 更新 当前位置
        所在的?位置 您的位置 扫一扫 二维码 浏览器 分辨率 建议使用 主办单位 承办单位 主办 地址 电话 邮编 邮箱 传真
        联系人 备案 icp 标识码 公网安备 技术支持 copyright 客服 温馨提示 索引号 索引id 发文单位 发布机构 发文机关
        发文字号 文号 效力状态 有效性 主题分类 主题词 公开方式 公开范围 体裁 名称 政务公开 信息公开 新闻 动态 公告
        https?://\S+ www\.\S+ @\S+ w次 万次
        找回密码 发帖 回帖 回复 楼层 沙发 只看 倒序 正序 人看过 听全文 语音播报 护眼 保护色 背景色 书签 热度
        星级 推荐度 有用 赞 踩 纠错 打印本页 窗口 顶部 底部 试读 展开 收起 金币 充值 积分 立即 在看 长按 蓝字 标签
        关键词 tags? 附件 使用道具 显示全部 qq空间? 朋友圈
        """
    )
)
FIGURES = re.compile(
    r"\d+(?:[-/.年]\d{1,2}[-/.月]\d{1,2}日?|:\d\d(?::\d\d)?|(?:\.\d+)?[kmg]b?\b)?|[>›»←→↓|/\[\]【】<=+*#_★☆-]"
)
"""Dates, sizes, counts and ornaments between the words of an interface."""
DECISIVE = re.compile(
    _any(
        r"""
        会员分享 在线阅读 珍藏版 \.docx?\b \.pdf \.pptx? 文档简介 下载本文 版权(?:说明|声明|归|所有) 侵犯.{0,6}权
        用户(?:提供|上传) 还剩\d+页 已阅读\d 第\d+页 当前位置 所在的?位置 您的位置 首页\s?[>›»] 上一[篇页] 下一[篇页]
        >.*[>›»] ›.*[>›»] ».*[>›»] 查看原文 查看更多 网友评论 评论功能 扫一扫 浏览器 分辨率 页眉 页脚 本词条 百科
        icp备 公网安备 网站标识码 网站地图 copyright 加入收藏 保存到桌面 浏览次数 点击数 阅读次数 已被浏览 字体[:：]
        剩余(?:\d+|内容|全文) 继续阅读 试读结束 展开(?:阅读)?全文 使用道具 回帖 跳转到指定 复制链接 未完待续 本报热线
        词条(?:内容|标签) 喜欢此内容 长按.{0,4}二维码 欢迎来到 为您整理 共印\d+份 点击(?:进入|下载|查看|阅读) 加微信
        翻印必究 更多.{0,6}请 立场无关
        网站客服 温馨提示 文本内容[:：] 欢迎光临 免责声明 法律信息 点击[上下]方 关注我们
        """
    )
)
_LABELS = _any(
    r"""
    (?:信息|文章|新闻)?来源 出处 稿源 (?:文章)?作者 作者单位 (?:责任)?编辑 责编
    (?:发布|更新|生成|成文|上传|颁布|实施|施行)?(?:时间|日期) 发布机构 发文(?:单位|机关|字号)
    (?:颁布|发布|制定)(?:单位|部门|机关) 索引(?:号|id) 文号 效力状态 效力级别 有效性 时效性 法规类别 主题分类 公开方式
    主办(?:单位)? 承办单位 地址 电话 联系(?:电话|人|我们) 邮编 邮箱 传真 网址 网站 id 大小 页数 格式
    网友评论 特别说明 审[核校][人员]? [初复终]审[人员]? 签发人? 校对人? 打[印字]人? 拟稿人? 核稿人? 发布[人者] 信息员
    (?:文章|信息)?录入[人员]? 供稿(?:单位|人)? 撰稿人? 投稿人? 标签 (?:本文)?关键词 分类 所属(?:栏目|分类) 原标题 tags?
    公开(?:事项|范围) 抄[送报] 资源描述 文档(?:介绍|描述|热度) 内容(?:提要|简介|摘要) 摘要 简介 星级 热度 推荐度
    上一条 下一条 pubdate contentsource qq 淘宝(?:店铺)?
    (?:浏览|阅读|点击)(?:次数|量)?
    """
)
LABEL = re.compile(rf"[\[【(（]?(?:{_LABELS})\s?[\]】)）]?\s?[:：\]】\t]|(?:标题|名称)\t")
"""What stands before a colon, or in a cell of its own."""
EDITOR = re.compile(
    _any(
        r"""
        小编 [与和跟]大家(?:一起)?分享 供大家参考 供您参考 欢迎.{0,4}阅读 希望.{0,8}帮助 范文 大全
        精选\d*篇 为大家(?:整理|收集|带来) 网友投稿
        一起来看 来看看 感谢您 本文(?:由|来自) 仅供参考 作文
        """
    )
)
NEWS = re.compile(
    _any(
        r"""
        全文如下 近日.{0,30}(?:印发|公布|发布|出台) 日前.{0,30}(?:印发|公布|发布|出台) 其中提到
        公布了?$ 发布, 怎么干\? 速递 记者从
        """
    )
)
NEWS_OPENING = re.compile(r"(?:近日|日前|昨日|今日|记者|本报|\d+月\d+日,|.{0,12}讯(?:[\s(:：,]|$))")
NOTICE = re.compile(
    _any(
        r"""
        [^。]*印发[^。]{0,60}通知(?=.{0,40}$|.{0,80}[:：]现) .*的通知$
        .{0,4}现将.{2,80}(?:印发|转发|下发|公布) 特此通知 附件?\d{0,2}[:：]?$
        附件?\d{0,2}[:：]《?.{2,60}$ [(（]?此件.{0,6}公开
        (?:抄[送报]|主送|[报送发])[:：].{2,80}$ .{4,30}\d日印发$ .*已经.{2,30}同意,?现
        [(（]?\S{1,12}[〔\[(（【„]\d{4}[〕\])）】‟]\s?第?\d+号[)）]?$
        """
    )
)
_ADDRESSED = _any("各 市属 省属 局属 直属 县直 区直 委属 厅直")
_ADDRESSEES = _any("局 校 单位 科室 处室 股室 机构 中心 政府 部门 园")
ADDRESSEE = re.compile(
    rf"(?:{_ADDRESSED})(?:.{{1,120}}(?:{_ADDRESSEES})(?:[(（][^)）]*[)）])?[:：]|[^要应将把为到]{{1,120}}(?:{_ADDRESSEES}))$"
)
_DAYS = _any(
    r"""
    (?:19|20)\d\d\s?[年./-]\s?\d{1,2}\s?[月./-]\s?\d{1,2}\s?日? (?:19|20)\d{5,6}
    [二两][〇○零oO一二]{2}[〇○零一二三四五六七八九]年[一二三四五六七八九十]+月[一二三四五六七八九十]+日
    """
)
DATE_ONLY = re.compile(rf"[(（]?(?:{_DAYS})[)）]?$")
LEGAL = re.compile(_any("版权 侵权 免责 法律责任 知识产权 文件 本文档 文档 本站 预览 下载 上传 会员 用户 客服 转载"))
SPAM = re.compile(
    _any(
        r"""
        国际站 娱乐[城场] 娱乐平台 博彩 彩票 棋牌 赌 体育(?:官网|平台|下注|app)
        官网(?:登[录陆]|注册|下载) 网页版(?:登[录陆]|注册|下载) app(?:登[录陆]|注册|下载) 平台(?:登[录陆]|注册|下载)
        登[录陆]入口 无码 成人视频 av在线
        """
    )
)
SPAM_BRAND = re.compile(r"[a-z]{1,4}\d{1,3}(?:国际|体育|娱乐|集团)")
SELF = re.compile(
    _any(
        r"""
        仅供参考 只显示最新 代表.{0,6}观点 立场无关 本站 本报 本词条 词条内容 下载后 本资源 该资源
        本网(?!络) 本文(?:由|来|档|章|是) 该文档 此文档 我们的?(?:网站|平台) 上传者 上传人 版权归 阅读器
        会员(?:分享|下载) 下载本 https?:// www\. \.docx?\b \.pdf 如有侵权 联系删除 转载请 不得转载
        未经.{0,6}(?:许可|允许|授权) 商业用途 原作者 请(?:点击|关注|下载|收藏|访问|联系)
        可(?:点击|关注|下载|收藏|访问|联系) 欢迎(?:点击|关注|下载|收藏|访问|联系)
        关注.{0,10}公众号 扫[^。,、;]{0,6}二维码 点击[上下]方 关注我们
        """
    )
)
"""What a site says of itself and to its reader."""
_TEXTS = "(?:文章|文档|阅读|推荐|链接|新闻|资料|范文|搜索|资讯|专题|下载)"
LINKS = re.compile(
    _any(
        rf"""
        相关{_TEXTS} 推荐{_TEXTS} 延伸{_TEXTS} 扩展{_TEXTS} 拓展{_TEXTS} 热门{_TEXTS} 最新{_TEXTS} 精彩{_TEXTS}
        精选{_TEXTS} 随机{_TEXTS} 猜[你您]喜欢 可能[还也]?会?(?:感兴趣|喜欢)(?:的(?:文章|文档|内容)?)? 还喜欢看?
        看了又看 友情链接 参考资料 参考文献
        """
    )
)
"""What a page calls the lists of links and sources round its text."""
CONTENTS_TITLE = re.compile(r"(?:目\s*录|提纲|目录/提纲)[:：]?.{0,4}$|…{2,}$")
LEADERS = re.compile(r"(?:\.{4,}|…{2,}|·{4,})\s*\d{0,3}$")
PAGE_BEHIND = re.compile(r"[^\d年第\s.:：-][\s.·…]{0,40}\d{1,3}$")
"""Entries of a contents list: with dots that lead to the page, or with the page alone."""
AIMS = re.compile(
    _any(
        r"""
        总体要求 总体思路 工作思路是 指导思想 总的要求 主要目标 是.{2,40}之年 是.{2,40}的一年
        为(?:深入|全面|认真|切实|进一步)?(?:贯彻|落实|做好) 以习近平 以.{2,30}为指导
        """
    )
)
"""The formulas that open a plan."""
NUMBER = re.compile(
    _any(
        r"""
        第?[一二三四五六七八九十]{1,3}[、章节部] [(（][一二三四五六七八九十]{1,3}[)）]
        [(（]?\d{1,3}\s?[.．、)）](?!\d) [㈠-㈩⒈-⒛①-⑳]
        """
    )
)
"""What a numbered line begins with."""
ORNAMENT = re.compile(r"(?:0\d|\.{3,}|…+|\W*(?:全文)?完\W*|\W*(?:the )?end\W*|-{3,}\s?来自.*)$")
"""01, 02: what a designer sets above headings; no text counts so. Dots and (完) stand where a page ends its text."""
LONE_FIGURE = re.compile(r"\d{1,4}(?:\.\d+)?[%％]?$")
METADATA = re.compile(rf"(?:{_LABELS})[:： \t]|\d{{4}}[-/年.]\d{{1,2}}[-/月.]\d{{1,2}}")
"""Labels of a page's table of particulars, and its dates."""
