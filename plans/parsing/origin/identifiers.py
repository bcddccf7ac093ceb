"""Numbers of a document and of its page: 闽教综〔2010〕11号, 索引号 010890019/2020-891085. Text must be folded."""

import re

_OPEN, _CLOSE = r"[〔\[【(（〈『「„]", r"[〕\]】)）〉』」‟”]"
_DOC_NUMBER = re.compile(
    rf"(?P<before>[^\u4e00-\u9fff]|字号|文号|通知|公告|^)\s*[:：]?\s*\]?\s*"
    rf"(?P<number>[\u4e00-\u9fff]{{2,12}}\s*{_OPEN}\s*(?:19|20)\d\d\s*{_CLOSE}\s*第?\s*\d{{1,4}}\s*号)"
    r"(?!文|要求|精神|规定|通知)"
)
_CITED = re.compile(r"[》”][(（]\s*$")
_LABELS = ("发文字号", "字号", "文号", "文件编号")
_INDEX_NUMBER = re.compile(
    r"索\s*引\s*(?:号|id|码)\s*[:：\]】]?\s*(?P<number>[0-9a-z][0-9a-z/\-_.]{3,}\d[0-9a-z]*)", re.IGNORECASE
)


def find_doc_number(folded: str, printed: str) -> str | None:
    """The document's own number in its margins, as printed without spaces; numbers of cited documents are passed over.

    Where a page prints it in several forms, that with 〔〕 is taken.
    """
    found: list[str] = []
    for match in _DOC_NUMBER.finditer(folded):
        if _CITED.search(folded, max(0, match.start("number") - 8), match.start("number")):
            continue
        number = re.sub(r"\s", "", printed[match.start("number") : match.end("number")])
        found.append(_without_label(number))
    return next((number for number in found if "〔" in number), found[0] if found else None)


def _without_label(number: str) -> str:
    for label in _LABELS:
        number = number.removeprefix(label)
    return number


def find_index_number(folded: str, printed: str) -> str | None:
    """The index number that a government page gives its document."""
    match = _INDEX_NUMBER.search(folded)
    return printed[match.start("number") : match.end("number")] if match else None
