"""Sentences in which a site speaks of itself within a paragraph: 更多内容,请关注某某网。"""

import re
from collections.abc import Iterator

from plans.parsing.document import Edit

_CALL = re.compile(
    r"更多[^。\r\n]{0,12}(?:请|尽在|关注)|本文(?:来自|来源|由)|转载(?:自|于|请|须|时)|本文共\d|欢迎(?:访问|关注|下载|收藏)|请(?:关注|访问|收藏)|点击(?:查看|下载)"
)
_SITE = re.compile(r"https?://|www\.|网(?!络|上|格|信)|公众号|微信|出处|下载|本站|共\d+页|如有侵权|联系删除")
_START = re.compile(r"[。！？；!?;\r\n(（【]")
_END = re.compile(r"[。！？!?)）】\r\n]")
_LONGEST = 80


def drop_adverts(raw: str) -> Iterator[Edit]:
    """One edit for every sentence, or bracket, that both calls the reader and names where to."""
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
