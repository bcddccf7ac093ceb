"""What a piece of a page shows itself to be: words of sites, of notices, of editors, of law; numbers; prose."""

import re
from dataclasses import dataclass

from plans.parsing.pieces import Piece
from plans.parsing.titles import is_office, title_score

_INTERFACE = re.compile(
    r"首页|主页|导航|登录|登陆|注册|会员|收藏|分享|打印|关闭|举报|侵权|投诉|版权|下载|上传|预览|免费|付费|vip|积分|海报|微博|微信|公众号|客户端|手机版|电脑版"
    r"|简体版?|繁体版?|无障碍|保存到桌面|字体|字号|大中小|【?大 ?中 ?小】?|查看原文|查看更多|更多|其他|返回|栏目|列表|目录|提纲|网站地图|联系我们|关于我们|站内|搜索|全文"
    r"|上一[篇页条]|下一[篇页条]|相关|推荐|热门|评论|点赞|网友|楼主|发表于|阅读|浏览|点击|次数|人次|已阅读|未读|还剩|继续|文档|文件|文库|格式|大小|页数|页码|编号"
    r"|文章|作者|编辑|责任编辑|责编|供稿|投稿|来源|信息来源|稿源|出处|时间|日期|发布|更新|当前位置|您?所在的?位置|您的位置|附件下载|扫一扫|二维码|浏览器|分辨率|建议使用"
    r"|主办|承办单位|主办单位|地址|电话|邮编|邮箱|传真|联系人|联系电话|备案|icp|标识码|公网安备|技术支持|copyright|客服|温馨提示"
    r"|索引号|索引id|发文单位|发布机构|发文机关|发文字号|文号|效力状态|有效性|主题分类|主题词|公开方式|公开范围|体裁|生成日期|成文日期|名称|政务公开|信息公开|新闻|动态|公告"
    r"|https?://\S+|www\.\S+|\S+@\S+|\d+(?:\.\d+)?[kmg]b?\b|[w万]次|\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}:\d\d(?::\d\d)?|\d+|[>›»←→↓|/\[\]【】<=+*#_-]"
)
_LABEL = re.compile(
    r"^[\[【(（]?(?:信息|文章|新闻)?(?:来源|出处|稿源|作者|编辑|责编|责任编辑|时间|日期|(?:发布|更新|生成|成文|上传)(?:时间|日期|机构)|发文(?:单位|机关|字号)"
    r"|索引(?:号|id)|文号|效力状态|有效性|效力级别|时效性|法规类别|(?:颁布|发布|制定)(?:单位|部门|机关)|(?:颁布|实施|施行)(?:时间|日期)|主题分类|公开方式|主办(?:单位)?|承办单位|地址|电话|联系(?:电话|人|我们)|邮编|邮箱|传真|网址|网站|作者单位|id|大小|页数|格式|浏览|阅读|点击)"
    r"[\]】)）]?(?:次数|量)? ?[:：\]】]"
)
_DECISIVE = re.compile(
    r"会员分享|在线阅读|珍藏版|\.docx?\b|\.pdf|\.pptx?|文档简介|下载本文|版权(?:说明|声明|归|所有)|侵犯.{0,6}权|用户(?:提供|上传)|还剩\d+页|已阅读\d|第\d+页"
    r"|当前位置|所在的?位置|您的位置|首页 ?[>›»]|上一[篇页]|下一[篇页]|[>›»].*[>›»]|查看原文|查看更多|网友评论|评论功能|扫一扫|浏览器|分辨率"
    r"|页眉|页脚|本词条|百科|icp备|公网安备|网站标识码|网站地图|copyright|加入收藏|保存到桌面|浏览次数|点击数|阅读次数|已被浏览|字体[:：]|网站客服|温馨提示|文本内容[:：]|欢迎光临|免责声明|法律信息"
)
_EDITOR = re.compile(
    r"小编|供大家参考|供您参考|欢迎.{0,4}阅读|希望.{0,8}帮助|范文|大全|精选\d*篇|为大家(?:整理|收集|带来)|网友投稿|一起来看|来看看|感谢您|本文(?:由|来自)|仅供参考|作文"
)
_NEWS = re.compile(
    r"全文如下|(?:近日|日前).{0,30}(?:印发|公布|发布|出台)|^(?:近日|日前|昨日|今日|记者|本报|\d+月\d+日,|.{0,8}讯)|其中提到|公布了?$|发布,|怎么干\?|速递|记者从"
)
_NOTICE = re.compile(
    r"印发.{0,60}通知|的通知$|^.{0,4}现将.{2,80}(?:印发|转发|下发|公布)|^特此通知|^附件?\d{0,2}[:：]?$|^附件?\d{0,2}[:：]《?.{2,60}$|^[(（]?此件.{0,6}公开|已经.{2,30}同意,?现"
    r"|^[(（]?\S{1,12}[〔\[(（【„]\d{4}[〕\])）】‟]\s?第?\d+号[)）]?$"
)
_ADDRESSEE = re.compile(
    r"^(?:各|市属|省属|局属|直属|县直|区直|委属|厅直).{2,120}(?:局|校|单位|科室|处室|股室|机构|中心|政府|部门|园)(?:[(（][^)）]*[)）])?[:：]?$"
)
_DATE_ONLY = re.compile(
    r"^[(（]?(?:(?:19|20)\d\d ?[年./-] ?\d{1,2} ?[月./-] ?\d{1,2} ?日?|[二两][〇○零oO一二]{2}[〇○零一二三四五六七八九]年[一二三四五六七八九十]+月[一二三四五六七八九十]+日|(?:19|20)\d{5,6})[)）]?$"
)
_LEGAL = re.compile(r"版权|侵权|免责|法律责任|知识产权|文档由|预览|下载(?:前|后|未)|上传|客服")
_SPAM = re.compile(
    r"国际站|娱乐(?:城|平台|场)|博彩|彩票|棋牌|赌|体育(?:官网|平台|下注|app)|官网登[录陆]|(?:网页版|app|平台)登[录陆]|[a-z]{1,4}\d{1,3}(?:国际|体育|娱乐|集团)|(?:开云|乐鱼|万博|澳门|威尼斯|亚博|必赢).{0,4}(?:登录|注册|官网|app)|无码|成人视频|一区二区|av在线"
)
_NUMBER = re.compile(
    r"(?:第?[一二三四五六七八九十]{1,3}[、章节部]|[(（][一二三四五六七八九十]{1,3}[)）]|[(（]?\d{1,3} ?[.．、)）](?!\d)|[㈠-㈩⒈-⒛①-⑳])"
)
_CONTENTS = re.compile(
    r"^(?:目 *录|提纲|目录/提纲).{0,4}$|[^\d年第\s.:：-][ .·…\t]{0,40}\d{1,3}$|(?:\.{4,}|…{2,}|·{4,})"
)
_AIMS = re.compile(
    r"总体要求|总体思路|工作思路是|指导思想|总的要求|主要目标|是.{2,40}之年|是.{2,40}的一年|为(?:深入|全面|认真|切实|进一步)?(?:贯彻|落实|做好)|以习近平|以.{2,30}为指导"
)


_LONE_FIGURE = re.compile(r"\d{1,4}[%％]?$")
_LONGEST_LINE = 220
_LONGEST_ENTRY = 50
_LONGEST_LABEL = 80
"""A longer piece is no line of labels and links, unless it says so outright."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Scores of one piece; 0 says nothing, 1 speaks, 2 speaks loudly."""

    interface: float = 0.0
    notice: float = 0.0
    editor: float = 0.0
    legal: float = 0.0
    spam: float = 0.0
    contents: float = 0.0
    title: float = 0.0
    number: float = 0.0
    prose: float = 0.0

    @property
    def noise(self) -> float:
        return max(self.interface, self.notice, self.editor, self.legal, self.spam, self.contents)


def weigh(piece: Piece) -> Evidence:
    """What the piece itself shows; a long one shows little but its numbers and sentences."""
    text = piece.text
    numbered = bool(_NUMBER.match(text))
    prose = _prose(text, piece.length)
    if piece.length > _LONGEST_LINE:
        return Evidence(number=float(numbered), prose=prose, interface=1.5 * bool(_DECISIVE.search(text, 0, 60)))
    return Evidence(
        interface=_interface(text),
        notice=0.0 if numbered else _notice(text),
        editor=2.0 * bool(_EDITOR.search(text)) + 1.0 * bool(_NEWS.search(text)),
        legal=2.0 if len(_LEGAL.findall(text)) >= 2 else 0.0,
        spam=2.0 * bool(_SPAM.search(text)),
        contents=1.5 * bool(piece.length <= _LONGEST_ENTRY and "。" not in text and _CONTENTS.search(text)),
        title=title_score(text),
        number=float(numbered),
        prose=prose,
    )


def _interface(text: str) -> float:
    """Share of the piece that is words and figures of an interface, and whether it says outright what it is."""
    said = 2.0 * bool(_DECISIVE.search(text)) + 1.5 * bool(_LABEL.match(text))
    inner = text.replace(" ", "")
    if not inner or len(inner) > _LONGEST_LABEL or _LONE_FIGURE.match(inner):
        return said
    share = sum(map(len, _INTERFACE.findall(text))) / len(inner)
    return said + 2.0 * (share >= 0.4) * share


def _notice(text: str) -> float:
    if _DATE_ONLY.match(text) or _ADDRESSEE.match(text):
        return 2.0
    return 2.0 * bool(_NOTICE.search(text)) or 1.0 * is_office(text)


def _prose(text: str, length: int) -> float:
    """Sentences: long, with stops and commas; the formulas that open a plan."""
    marks = sum(map(text.count, "。,;、"))
    if length < 12 or not marks:
        return 0.3 * text.endswith(("。", ",", ";"))
    return min(2.0, length / 40 + marks / 6) + 1.0 * bool(_AIMS.search(text, 0, 120))
