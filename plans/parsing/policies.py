"""Documents that a text cites in 《…》."""

import re

from plans.folding import fold
from plans.parsing.document import CitedPolicy, Span

_MARK = re.compile("[《》]")
_BLANKS = re.compile(r"\s+")
_FILE_ENDING = re.compile(r"\.(?:docx?|pdf|wps|txt|html?)(?:\([^()]*\))?$")
_SHELL = re.compile(
    r"^.{0,60}?(?:关于)?(?:印发|转发|发布|批转|下发)(?:[^〈《“\"]*[〈《“\"](?P<marked>.+)[〉》”\"]|(?P<plain>.+?))的(?:通知|通告|公告|函)$"
)
_ABOUT_MARKED = re.compile(r"^[^〈]{0,60}〈(?P<marked>关于(?:印发|发布).+)〉的(?:通知|通告|公告|函)$")
_ISSUING = re.compile("^关于(?:印发|发布)")
_STATE = re.compile(r"[(〔\[](?:试行|暂行|试用|草案|修订|修订稿|修订版|征求意见稿|讨论稿|送审稿)[)〕\]]$")
_MARKS = str.maketrans({"（": "(", "）": ")", "<": "〈", ">": "〉", "《": "〈", "》": "〉", "‘": "“", "’": "”"})


def find_policies(text: str, own_title: str | None) -> list[CitedPolicy]:
    """Cited documents in the clean text of one item, in order; spans are offsets into `text` and cover the marks.

    A title inside a title belongs to the outer one. The plan's own title, or its file's name, is no citation.
    """
    own = _comparable(own_title) if own_title else None
    spans = _titles(text) if "《" in text else []
    cited = ((_BLANKS.sub("", text[span.start + 1 : span.end - 1]), span) for span in spans)
    return [CitedPolicy(title, span) for title, span in cited if title and _comparable(title) != own]


def _titles(text: str) -> list[Span]:
    """Outermost balanced 《…》; one that is never closed does not swallow those behind it."""
    opened: list[int] = []
    closed: list[Span] = []
    for mark in _MARK.finditer(text):
        if mark[0] == "《":
            opened.append(mark.start())
        elif opened:
            span = Span(opened.pop(), mark.end())
            if "。" in text[span.start : span.end]:
                continue
            while closed and closed[-1].start > span.start:
                closed.pop()
            closed.append(span)
    return closed


def _comparable(title: str) -> str:
    return _FILE_ENDING.sub("", fold(title)).replace(" ", "")


def normalise_title(printed: str) -> str:
    """The title under which one policy's printed forms meet.

    Blanks and outer marks go; 《甲关于印发〈乙〉的通知》 is 乙; (试行) and the like at the end go; brackets become
    half-width. Never empty unless `printed` is.
    """
    title = _BLANKS.sub("", printed).translate(_MARKS)
    bare = title[1:-1] if title[:1] == "〈" and title[-1:] == "〉" and title.count("〈") == 1 else title
    inner = _ISSUING.sub("", _inner(bare)) or bare or title
    return _STATE.sub("", inner) or inner


def _inner(title: str) -> str:
    match = _ABOUT_MARKED.match(title) or _SHELL.match(title)
    if match is None:
        return title
    found = match.groupdict()
    return found["marked"] or found.get("plain") or title
