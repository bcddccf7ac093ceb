"""What a printed title says besides the name of the document: shells, editions, who issued it, what kind it is."""

import re
from typing import NamedTuple

from plans.folding import fold
from plans.parsing.figures.lexicon import either
from plans.parsing.policies.lexicon import WORDS

_KINDS: dict[str, list[str]] = WORDS["kinds"]
POLICY, LAW, STANDARD, PUBLICATION, AGREEMENT = "policy", "law", "standard", "publication", "agreement"

_BLANKS = re.compile(r"\s+")
_MARKS = str.maketrans("（）〔〕[]<>《》‘’'\"「」『』－—–", "()()()〈〉〈〉“”””“”“”---")
FILE_ENDING = re.compile(r"\.(?:docx?|pdf|wps|txt|html?)(?:\([^()]*\))?$")
_SENT = r"(?P<verb>印发|转发|发布|批转|下发|公布)"
_NOTICES = ("通知", "通告", "公告", "函", "决定")
_NOTICE = rf"的?{either(_NOTICES)}$"
_SHELLS = (
    re.compile(rf"^(?P<by>[^〈]{{0,60}}?)(?:关于)?{_SENT}(?P<of>[^〈]{{0,60}})〈(?P<inner>.+)〉(?:的通知〉)?{_NOTICE}"),
    re.compile(rf"^(?P<by>[^〈]{{0,60}})〈(?P<inner>(?:关于)?{_SENT}(?P<of>).+)〉{_NOTICE}"),
    re.compile(rf"^(?P<by>|.{{0,60}}?(?:关于|[厅局委部院府会室])){_SENT}(?P<of>)(?P<inner>.{{3,}}?){_NOTICE}"),
)
_ISSUING = re.compile(rf"^(?:关于)?{_SENT}(?=.{{3}})")
_EDITION = re.compile(
    r"\((?=[^()]*[版行用草修稿验文])(?:\d{4}年?)?(?:版|第?[一二三四五六七八九十\d]+版|试行|暂行|试用|草案|实验|全文|[新最]{0,2}修[订正改]|[稿版案]"
    r"|征求意见稿|讨论稿|送审稿|新版)*(?:\d{4}年?(?:修[订正改])?[稿版]?)?\)$"
)
_TAIL = re.compile(r"[\d\-(),.年~至到*×]+$")
_ENDINGS = {kind: re.compile(f"(?:{either(words)})$") for kind, words in _KINDS.items()}


class Peeled(NamedTuple):
    """A title without its shells and its edition."""

    title: str
    """May still name its issuer: 教育部关于加强…的意见."""
    sender: str
    """Who sent it in the innermost shell, as far as words before 关于印发 say; may be empty."""


def tidy(printed: str) -> str:
    """The title in one script of marks: no blanks, brackets half-width, inner title marks 〈〉, no marks around it."""
    title = FILE_ENDING.sub("", _BLANKS.sub("", printed).translate(_MARKS))
    while title[:1] == "〈" and title[-1:] == "〉" and "〉" not in title[1:-1]:
        title = title[1:-1]
    return title


def peel(printed: str) -> Peeled:
    """Without 关于印发…的通知, nested as deep as it may be, and without (试行) and the like. Never empty unless
    `printed` is."""
    title, sender = tidy(printed), ""
    while shell := _shell(title):
        sender = shell["of"] if shell["verb"] in ("转发", "批转") else shell["by"] or sender
        title = tidy(shell["inner"])
    bare = _ISSUING.sub("", title)
    while shorter := _EDITION.sub("", bare):
        if shorter == bare:
            break
        bare = shorter
    return Peeled(bare or title or printed, sender.removesuffix("关于"))


def _shell(title: str) -> re.Match[str] | None:
    matches = (pattern.match(title) for pattern in _SHELLS) if title.endswith(_NOTICES) else ()
    return next(filter(None, matches), None)


def kind_of(title: str) -> str:
    """policy, law, standard, publication or agreement, told by the last words of a peeled title."""
    folded = fold(title)
    bare = _TAIL.sub("", folded) or folded
    for kind in (PUBLICATION, AGREEMENT, STANDARD):
        if _ENDINGS[kind].search(bare):
            return kind
    if _ENDINGS[LAW].search(bare) and not _ENDINGS["not_law"].search(bare):
        return POLICY if bare.endswith("条例") and any(word in bare for word in _KINDS["party"]) else LAW
    if "关于" in bare or _ENDINGS[POLICY].search(bare):
        return POLICY
    return PUBLICATION
