"""Numbers of a document and of its page: 闽教综〔2010〕11号, 索引号 010890019/2020-891085. Text must be folded."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_OPEN, _CLOSE = r"[〔\[【(（〈『「„]", r"[〕\]】)）〉』」‟”]"
_DOC_NUMBER = re.compile(
    rf"(?P<before>[^\u4e00-\u9fff]|字号|文号|通知|公告|^)\s*[:：]?\s*\]?\s*"
    rf"(?P<number>[\u4e00-\u9fff]{{2,12}}\s*{_OPEN}\s*(?:19|20)\d\d\s*{_CLOSE}\s*第?\s*\d{{1,4}}\s*号)"
    r"(?!文|要求|精神|规定|通知)"
)
_CITED = re.compile(r"(?P<name>《[^《》\n]{2,60}》)?[》”]?(?<=[》”])[(（]\s*$")
_NAME_OF_PLAN = re.compile(r"(?:要点|工作(?:计划|安排|思路|意见))(?:的通知)?》$")
_RESTS_ON = re.compile(r"(?:根据|按照|依据|依照|贯彻|落实|学习|对照|结合)[^。,、;]{0,12}$")
_LONGEST_NAME = 70
_BEFORE_CODE = re.compile("文件编号|字号|文号|编号|通知|公告|文件|根据|按照|以")
_INDEX_NUMBER = re.compile(
    r"索\s*引\s*(?:号|id|码)\s*[:：\]】]?\s*(?P<number>[0-9a-z][0-9a-z/\-_.]{3,}\d[0-9a-z]*)", re.IGNORECASE
)


class _Number(NamedTuple):
    """A document number, with what speaks for its being the document's own, as printed."""

    official: bool
    """Whether the year stands in 〔〕."""
    alone: bool
    """Whether it has a line of its own."""
    shortness: int
    printed: str


_NONE = _Number(False, False, 0, "")


def find_doc_number(folded: str, printed: str) -> str | None:
    """The document's own number in its margins, as printed without spaces; numbers of cited documents are passed over.

    Of several the one in official form is taken, then the one on a line of its own, then the shortest, then the first.
    """
    return max(_numbers(folded, printed), key=lambda number: number[:3], default=_NONE).printed or None


def _numbers(folded: str, printed: str) -> Iterator[_Number]:
    for match in _DOC_NUMBER.finditer(folded):
        start, end = match.span("number")
        if _is_cited(folded, start):
            continue
        code = list(_BEFORE_CODE.finditer(folded, start, end))
        start = code[-1].end() if code else start
        number = re.sub(r"\s", "", printed[start:end])
        alone = not re.sub(r"[\s()\[\]]", "", _rest_of_line(folded, start, end))
        yield _Number("〔" in number, alone, -len(number), number)


def _is_cited(text: str, start: int) -> bool:
    """Whether a number at `start` is that of a document named before it, other than the plan or its notice."""
    cited = _CITED.search(text, max(0, start - _LONGEST_NAME), start)
    if cited is None or not cited["name"] or not _NAME_OF_PLAN.search(cited["name"]):
        return bool(cited)
    return bool(_RESTS_ON.search(text, max(0, cited.start() - _LONGEST_NAME), cited.start()))


def _rest_of_line(text: str, start: int, end: int) -> str:
    """What the line of a stretch holds besides it."""
    line_end = text.find("\n", end)
    return text[text.rfind("\n", 0, start) + 1 : start] + text[end : line_end if line_end >= 0 else len(text)]


def find_index_number(folded: str, printed: str) -> str | None:
    """The index number that a government page gives its document."""
    match = _INDEX_NUMBER.search(folded)
    return printed[match.start("number") : match.end("number")] if match else None
