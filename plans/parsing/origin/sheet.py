"""The parts of a document that tell where it comes from, folded so that one pattern serves every script and width."""

import re
from dataclasses import dataclass
from functools import cached_property

from plans.folding import fold_aligned
from plans.parsing.document import CleanText, Frame, RawDocument, Span

_PINYIN = re.compile(r"\s?\([a-zà-ǜ]+ ?\)")
_BETWEEN_LATIN = re.compile(r"(?<=[A-Za-z])\s+(?=[A-Za-z])")
_WRAPPED = re.compile(r"[《〈「『【](?P<inside>[^《》〈〉【】]+)[》〉」』】]")
_FILE_ENDING = re.compile(r"\.(?:docx?|pdf|wps|txt|html?)$", re.IGNORECASE)
_SPACES_IN_CHINESE = re.compile(r"(?<=[^\x00-\x7f])[ \t\u3000]+(?=[^\x00-\x7f])|(?<=\d)[ \t]+(?=年)|(?<=\d年)[ \t]+")
_LABEL = re.compile(r"^(?:附件?\d*[:：]|篇[一二三四五六七八九十\d]+[:：]|标题[:：])")
_ESSAY_WORDS = re.compile(
    r"(?:[(（【][^()（）【】]{0,4}(?:精选|范文|篇)[^()（）【】]{0,6}[)）】]|范文|范例|範文|範例|大纲|模板|作文|篇[一二三四五六七八九十\d]+|(?<=[点點划劃])\d)+$"
)
_LETTER_SPACED = re.compile(r"(?<=[\u4e00-\u9fff])[ \t\u3000]+(?=[\u4e00-\u9fff])")
_OPENING_CHARS = 400
_END_LINES, _LONGEST_END_LINE = 3, 80
# More than any plan or page has; what is longer keeps its beginning and its end, so that hostile input costs little.
_LONGEST_BODY, _LONGEST_MARGINS, _LONGEST_LINE = 100_000, 40_000, 2_000

# A document's name where a notice gives it (现将《…》印发, 关于印发…的通知), and a plan's where an editor or a sharing
# site does (整理的…,供大家参考, 《….docx》由会员分享, …范文).
_PLAN_WORDS = r"(?:要点|工作计划|工作安排|工作思路|工作意见|工作打算)"
_BY_NOTICE = ("issued", "noticed", "led")
_NAMED = re.compile(
    r"(?:将|印发|公布|发布|转发)\s*《(?P<issued>[^《》\n]{4,45})》"
    r"|关于印发(?P<noticed>[^《》\n]{4,45}?)的通知"
    rf"|《(?P<led>[^《》\n]{{4,45}}{_PLAN_WORDS})》(?=[^\n]{{0,120}}(?:全文|原文)如下)"
    rf"|整理的?《?(?P<edited>[^《》\n,。]{{4,45}}{_PLAN_WORDS})》?[,，]"
    rf"|《(?P<shared>[^《》\n]{{4,45}}{_PLAN_WORDS})\.(?:docx?|pdf|wps)》"
    rf"|^(?P<glued>[^《》\n>|:。,]{{4,45}}?{_PLAN_WORDS})(?:范文|范例|大纲|[(【][^\n]{{0,8}}(?:精选|范文|篇))[^\n>。,]{{0,10}}$",
    re.MULTILINE,
)


@dataclass(frozen=True)
class Sheet:
    """Title, body, and what stood around them."""

    title: str
    """As printed, tidied; empty when there is none."""
    body: str
    """The clean body, folded."""
    margins: str
    """Every removed notice, header and footer on lines of their own, as printed but for bracketed pinyin."""
    names_itself: bool = True
    """Whether the title is the document's own or its notice's; else a site's, which may have changed it."""

    @cached_property
    def title_folded(self) -> str:
        return fold_aligned(self.title)

    @cached_property
    def margins_folded(self) -> str:
        return fold_aligned(self.margins)

    @cached_property
    def lines(self) -> list[tuple[str, str]]:
        """The lines of the margins without spaces between characters, folded and as printed."""
        return [
            (fold_aligned(line), line)
            for line in (_LETTER_SPACED.sub("", line[:_LONGEST_LINE]) for line in self.margins.splitlines())
            if line.strip()
        ]

    @cached_property
    def ends(self) -> list[str]:
        """The first and last lines of the body, where a signature may stand."""
        lines = [line for line in self.body.splitlines() if line.strip()]
        ends = [*lines[:_END_LINES], *lines[max(_END_LINES, len(lines) - _END_LINES) :]]
        return [line for line in ends if len(line) <= _LONGEST_END_LINE]

    @cached_property
    def opening(self) -> str:
        """What the plan says first, without spaces inside words: there it names its year and its place."""
        return _SPACES_IN_CHINESE.sub("", self.body[:_OPENING_CHARS])


def make_sheet(raw: RawDocument, clean: CleanText, frame: Frame) -> Sheet:
    """The sheet of a framed document."""
    outside = "\n".join(raw.text[start:end].strip() for start, end in _outside(raw, clean, frame))
    margins = _PINYIN.sub("", _bounded(outside, _LONGEST_MARGINS))
    body = _bounded(clean.text[frame.body.start : frame.body.end], _LONGEST_BODY)
    if frame.title:
        return Sheet(tidy_title(clean.text[frame.title.start : frame.title.end]), fold_aligned(body), margins)
    title, by_notice = _title_in(margins)
    return Sheet(tidy_title(title), fold_aligned(body), margins, by_notice)


def _bounded(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most // 2]}\n{text[-most // 2 :]}"


def _title_in(margins: str) -> tuple[str, bool]:
    """The document's name in its notice or lead sentence, and whether those who tell it also issue or report it.

    Empty when there is none.
    """
    match = _NAMED.search(fold_aligned(margins))
    if match is None or match.lastgroup is None:
        return "", True
    return margins[match.start(match.lastgroup) : match.end(match.lastgroup)], match.lastgroup in _BY_NOTICE


def tidy_title(printed: str) -> str:
    """A title without what a page did to it: white space, enclosing 《》, 附件:, a file's ending, an essay site's 范文.

    Masks and script stay as printed.
    """
    title = _BETWEEN_LATIN.sub("\0", printed.strip())
    title = re.sub(r"\s+", "", title).replace("\0", " ")
    wrapped = _WRAPPED.fullmatch(title)
    title = _LABEL.sub("", wrapped["inside"] if wrapped else title)
    return _ESSAY_WORDS.sub("", _FILE_ENDING.sub("", title))


def _outside(raw: RawDocument, clean: CleanText, frame: Frame) -> list[Span]:
    """Raw spans outside title and body, and the removed ones inside, in order."""
    inside = clean.raw_span(frame.body)
    before, after = Span(0, inside.start), Span(inside.end, frame.further.start if frame.further else len(raw.text))
    removed = [span for span in (*frame.notices, *frame.surroundings) if inside.start <= span.start < inside.end]
    return [*_without(before, clean.raw_span(frame.title) if frame.title else None), *removed, after]


def _without(span: Span, hole: Span | None) -> list[Span]:
    if hole is None or not span.start <= hole.start <= hole.end <= span.end:
        return [span]
    return [Span(span.start, hole.start), Span(hole.end, span.end)]
