"""Words of a site within a paragraph: 更多内容,请关注某某网。 【来源:某某文库】 [page]

What a site says calls the reader, and names where to; in a bracket, or with an address, one of the two is enough.
"""

import re
from collections.abc import Iterator

from plans.parsing.document import Edit

_CALL = re.compile(
    r"更多[^。\r\n]{0,12}(?:请|尽在|关注|来自)|本文(?:来自|来源|由)|转载(?:自|于|请|须|时)|本文共\d"
    r"|欢迎(?:访问|关注|下载|收藏)|请(?:关注|访问|收藏)|点击(?:查看|下载)"
)
_SITE = re.compile(r"https?://|www\.|网(?!络|上|格|信)|公众号|微信|出处|下载|本站|共\d+页|如有侵权|联系删除|点击进入")
_TRADE = "(?:范文|文秘|公文|论文|课件|作文|文库|文档)"
_BRACKET = re.compile(
    r"[\[【(（]\s?(?:"
    r"(?:本文|文章|资料|稿件)?(?:来源|出处|转载自|摘自)[:：]?\s?[^\]】)）]{0,16}(?:网|库|站|www)"
    r"|(?<=\S.)(?:相关|推荐|延伸)(?:阅读|文章|链接)[^\]】)）]{0,30}"
    rf"|[^\]】)）。,，]{{0,10}}{_TRADE}[^\]】)）]{{0,12}}(?:https?://|www\.)"
    r"|更多[^\]】)）]{0,24}(?:微信|网|公众号)|未完(?:待续)?|(?:next)?page|全文完?"
    r")[^\]】)）]{0,24}[\]】)）]",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    rf"(?:(?<=[。，,;；、\s])[\u4e00-\u9fff]{{1,4}})?{_TRADE}{{1,2}}[\u4e00-\u9fff]{{0,3}}[:：]?\s?(?:https?://|www\.)[!-~]+"
)
_CODE = re.compile(r"&(?:nbsp|ensp|emsp|#160);|#p#[^#\r\n]{0,20}#e#")
_CUT = re.compile(r"[ \u3000\u00a0]+\.{3}(?=[ \t]*(?:[\r\n]|\Z))")
"""Where a page cuts a line off."""
_START = re.compile(r"[。！？；!?;\r\n(（【]")
_END = re.compile(r"[。！？!?)）】\r\n]")
_LONGEST = 80


def drop_adverts(raw: str) -> Iterator[Edit]:
    """One edit for every sentence, bracket, address or code of a site."""
    for pattern, sign in ((_BRACKET, None), (_ADDRESS, "www."), (_ADDRESS, "http"), (_CODE, "&"), (_CODE, "#p#")):
        if sign is None or sign in raw:
            yield from (Edit(*match.span(), "", "chrome") for match in pattern.finditer(raw))
    if "..." in raw:
        yield from (Edit(*match.span(), "", "footer") for match in _CUT.finditer(raw))
    yield from _sentences(raw)


def _sentences(raw: str) -> Iterator[Edit]:
    """The sentences that both call the reader and name where to."""
    reach = 0
    for call in _CALL.finditer(raw):
        if call.start() < reach:
            continue
        start, end = _sentence(raw, call.start())
        if end - start <= _LONGEST and _SITE.search(raw, start, end):
            yield Edit(start, end, "", "chrome")
            reach = end


def _sentence(raw: str, at: int) -> tuple[int, int]:
    """The sentence round `at` with the mark that closes it; a bracket with both its marks."""
    low = max(0, at - _LONGEST)
    starts = [match.end() for match in _START.finditer(raw, low, at)]
    start = starts[-1] if starts else low
    if raw[start - 1 : start] in ("(", "（", "【"):
        start -= 1
    close = _END.search(raw, at, at + _LONGEST)
    if close is None:
        return start, min(len(raw), at + _LONGEST)
    return start, close.start() if close[0] in "\r\n" else close.end()
