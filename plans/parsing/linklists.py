"""Lists under a label of the page: 相关文章 with its links, 参考资料, 附件 with its names. No plan holds them.

An entry is short, closes no sentence and opens with no task; it names a document, or counts on from the entry before.
一、 and （一） number no links.
"""

import re
from collections.abc import Iterator, Sequence

from plans.parsing.phrases import opens_clause, opens_with_verb
from plans.parsing.pieces import Piece
from plans.parsing.sitewords import LINKS, NUMBER

_BEHIND_LABEL = re.compile(r"\s?[\]】)）]?(?:[:：].{0,40})?$")
_LONGEST_LEAD = 26
_SPOKEN = frozenset(",。;:：")
_ATTACHED = re.compile(r"附\s?件(?:列表|下载)?\s?(?:[:：]\s?(?P<first>1\s?[.、．)])?|$)")
_DIGIT = re.compile(r"[(（]?(\d{1,2})\s?[.、．)） ]\s*")
_GENRE = (
    "(?:总结|计划|要点|方案|思路|范文|通知|报告|讲话稿?|意见|安排|规划|纲要|打算|体会|发言稿?|汇报|材料|办法|制度|[表册]"
    r"|作文|大全|合集|\d篇)(?:[(（][^()（）]{1,8}[)）])?"
)
_DOCUMENT = re.compile(
    rf"{_GENRE}(?:[\s.·-]*(?:\d{{2,4}}[-/.年])?\d{{1,2}}[-/.月]\d{{1,2}}日?|.{{0,12}}\[引用日期.*)?$"
    r"|\.(?:docx?|xlsx?|pptx?|pdf|wps|zip|rar)\s?(?:[(（][^()（）]{1,12}[)）])?$"
)
_BULLET = re.compile(r"[·•▪■◆◇○●>›»▲△-]")
_LONGEST_ENTRY = 60
_CLOSED = ("。", "；", ";")


def listed(pieces: Sequence[Piece]) -> Iterator[int]:
    """The indexes of the pieces that are labels of such lists or entries in them."""
    reach = 0
    begun = False
    for at, piece in enumerate(pieces):
        if at < reach:
            yield at
            continue
        attached = _ATTACHED.match(piece.text)
        if attached or _is_label(piece.text):
            yield at
            reach = _end_of_list(
                pieces, at + 1, int(bool(attached and attached["first"])), named=begun and not attached
            )
        begun = begun or bool(NUMBER.match(piece.text))


def _end_of_list(pieces: Sequence[Piece], at: int, count: int, *, named: bool) -> int:
    """The index behind the entries that begin at `at`, the first of which follows number `count`."""
    while at < len(pieces):
        entry = _entry(pieces[at].text, count, named=named)
        if entry is None:
            break
        at, count = at + 1, entry
    return at


def _is_label(text: str) -> bool:
    """Whether the piece is a label, perhaps with the first link behind its colon; no number and no clause leads it."""
    label = LINKS.search(text) if len(text) <= _LONGEST_ENTRY else None
    if label is None or label.start() > _LONGEST_LEAD or not _BEHIND_LABEL.match(text, label.end()):
        return False
    lead = text[: label.start()]
    return not (opens_clause(lead, 0) or NUMBER.match(lead) or _SPOKEN.intersection(lead))


def _entry(text: str, count: int, *, named: bool) -> int | None:
    """The number of an entry that follows entry `count`, or `count` itself without a number; None when it is none.

    `named`: whether the name of a document is enough, which above the plan may be its title.
    """
    digits = _DIGIT.match(text)
    if len(text) > _LONGEST_ENTRY or text.endswith(_CLOSED) or (NUMBER.match(text) and not digits):
        return None
    if opens_with_verb(text, digits.end() if digits else 0):
        return None
    if digits and int(digits[1]) == count + 1 and (count or _DOCUMENT.search(text)):
        return count + 1
    return count if not digits and ((named and _DOCUMENT.search(text)) or _BULLET.match(text)) else None
