"""Where the parts of a notice meet on a line that lost its breaks: number, heading, addressees, letter, signature.

All functions take folded text; offsets are offsets into it.
"""

import re
from itertools import pairwise

from plans.parsing.origin.dates import DATE

_LONG_LINE = 100
"""A longer line of a page's margins may be a whole notice."""
_LINE = re.compile(r"[^\n]+")
_OF_NUMBER = r"[〔\[【(「„](?:19|20)\d\d[〕\]】)」‟]\s?第?\d{1,4}\s?号"
_HAN = "[\u4e00-\u9fff]"
_DATE_OF_LETTER = (
    rf"(?<=[。:;)）》局厅会委部组室府处\s—-]){DATE}(?!\s*(?:起|前|后|至|到|召开|在|[,，。、]|印发|发布|公布))"
)
_NOT_ITS_OWN = "要求|精神|规定|文件|下发|印发"
_SEAM = re.compile(
    rf"(?<=的通知)(?=(?!{_NOT_ITS_OWN}|中|如下|后){_HAN})"
    rf"|{_OF_NUMBER}(?=(?!{_NOT_ITS_OWN}|通知){_HAN})"
    r"|(?<=[^文]正文)(?=[\u4e00-\u9fff]{4})"
    r"|(?<=[位校局门室园心]:)(?=现|为|经|根据|按照|《)"
    r"|(?<=。)(?=[\u4e00-\u9fff]{0,40}(?:19|20|[一二]).{3,4}年.{1,3}月.{1,3}日)"
    rf"|{_DATE_OF_LETTER}(?=\S)|[—-]\s?\d{{1,3}}\s?[—-](?=\S)|(?=【[\u4e00-\u9fff]{{2,6}}】)"
    r"|(?<=\S\S)[ \t\u3000]+(?=\S\S)"
)


def cut_at_seams(folded: str, printed: str) -> str:
    """The printed text of `folded` with line breaks where the parts of glued notices meet."""
    cuts = [cut for line in _LINE.finditer(folded) if len(line[0]) > _LONG_LINE for cut in seams(folded, *line.span())]
    return "\n".join(printed[start:end].rstrip(" \t\u3000") for start, end in pairwise([0, *cuts, len(printed)]))


def seams(text: str, start: int, end: int) -> list[int]:
    """The offsets within [start, end) at which another part of a notice begins."""
    return [seam.end() for seam in _SEAM.finditer(text, start, end) if start < seam.end() < end]
