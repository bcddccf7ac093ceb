"""What the archive's own words mean: quality flags, kinds of cleaning, indicators; in Chinese, for pages and help."""

from plans.models.vocabulary import Flag
from plans.parsing.figures.codebook import INDICATORS

FLAG_MEANINGS: dict[str, str] = {
    Flag.TRUNCATED: "收到的文本在句中或条目中断开，后面的内容缺失；计数与检索只涵盖现存部分。",
    Flag.MASKED: "传播者用 *、X、某 等符号遮盖了地名、年份或数字；档案照录遮盖符号，不作猜补。",
    Flag.DOCSHARE_COPY: "文本取自文库类网站的副本，不是发文机关网站；可能有分页号、截断或改动。",
    Flag.HIJACKED_HOST: "网页所在网站疑被劫持，混入了无关的广告或垃圾文字；这些文字已标出并移除。",
    Flag.NEWS_WRAPPED: "要点被包在新闻稿中转载，前后的报道文字已标出并移除。",
    Flag.OCR_SUSPECT: "文字疑由扫描识别得来；确定的错字已更正并标明，其余照录。",
    Flag.CHARACTERS_LOST: "个别文字、标点或数字在转载中丢失；档案照录，不作猜补。",
    Flag.NUMBERING_GAP: "条目编号不连续或有重复，可能是原文如此，也可能有内容缺失。",
    Flag.YEAR_UNKNOWN: "从文本中无法确定是哪一年的要点。",
    Flag.YEAR_CONFLICT: "标题、正文或日期给出的年份互相矛盾。",
    Flag.ISSUER_UNKNOWN: "从文本中无法确定发文机关。",
    Flag.ISSUER_INFERRED: "文本没有写明发文机关，由标题或上下文推断。",
    Flag.TRADITIONAL_SCRIPT: "文本为繁体（多为转换所致）；照录原字，检索时简繁通用。",
    Flag.NO_ITEMS: "文本没有可识别的条目编号，按段落显示。",
    Flag.COMPILATION: "一个文件里合编了多份要点，这里只整理第一份。",
    Flag.NOT_A_PLAN: "文本看来不是教育行政部门的年度工作要点。",
}

EDIT_KINDS: dict[str, str] = {
    "chrome": "网页界面文字",
    "spam": "广告或垃圾文字",
    "page-marker": "页码或分页标记",
    "lead-in": "转载导语",
    "footer": "页脚",
    "notice": "印发通知",
    "metadata": "元数据栏",
    "legal": "版权或法律声明",
    "repeat": "重复文字",
    "pinyin": "夹注拼音",
    "whitespace": "多余空白或断行",
    "ocr": "识别错误",
    "number": "编号",
    "punctuation": "标点",
}


INDICATOR_NAMES: dict[str, str] = {indicator.slug: indicator.name for indicator in INDICATORS}
"""Slug → name, in the order of the codebook."""


def edit_label(kind: str) -> str:
    """The Chinese name of a kind of edit; one that this list does not know keeps its own name."""
    return EDIT_KINDS.get(kind, kind)
