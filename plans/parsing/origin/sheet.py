"""The parts of a document that tell where it comes from, folded so that one pattern serves every script and width."""

import re
from dataclasses import dataclass
from functools import cached_property

from plans.folding import fold_aligned
from plans.parsing.document import CleanText, Frame, RawDocument, Span
from plans.parsing.origin.naming import find_name
from plans.parsing.seams import cut_at_seams
from plans.parsing.titles import find_title, is_essays

_KIND_ALONE = re.compile(r"(?:年度?)?工作(?:要点|计划|安排|思路|意见)|要点|附件?\d?")
_PINYIN = re.compile(r"\s?\([a-zà-ǜ]+ ?\)")
_BETWEEN_LATIN = re.compile(r"(?<=[A-Za-z])\s+(?=[A-Za-z])")
_MARKED = re.compile(r"(?P<office>[^《〈「『【]*)[《〈「『【](?P<name>[^《》〈〉【】]+)[》〉」』】]")
_SPACES_IN_CHINESE = re.compile(r"(?<=[^\x00-\x7f])[ \t\u3000]+(?=[^\x00-\x7f])|(?<=\d)[ \t]+(?=年)|(?<=\d年)[ \t]+")
_LETTER_SPACED = re.compile(r"(?<=[\u4e00-\u9fff])[ \t\u3000]+(?=[\u4e00-\u9fff])")
_OPENING_CHARS = 400
_BEHIND_TITLE, _SOON = 12, 400
_END_LINES, _LONGEST_END_LINE = 3, 80
# More than any plan or page has; what is longer keeps its beginning and its end, so that hostile input costs little.
_LONGEST_BODY, _LONGEST_MARGINS, _LONGEST_LINE = 100_000, 40_000, 2_000


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
    """The sheet of a framed document.

    A notice between a title and the text names the plan: the title is the page's.
    """
    outside = "\n".join(raw.text[start:end].strip() for start, end in _outside(raw, clean, frame))
    margins = _in_lines(_bounded(outside, _LONGEST_MARGINS))
    body = fold_aligned(_bounded(clean.text[frame.body.start : frame.body.end], _LONGEST_BODY))
    printed, own = _printed_title(raw, clean, frame) if frame.title else ("", True)
    label = _is_label(printed)
    between = margins if label else _in_lines(_removed_behind_title(raw, clean, frame))
    name = find_name(fold_aligned(between), body[:_OPENING_CHARS])
    if name and (label or (name.by_issuer and not _same(printed, between[name.start : name.end]))):
        printed, own = between[name.start : name.end], name.by_issuer
    return Sheet(tidy_title(printed), body, margins, own)


def _in_lines(printed: str) -> str:
    """Without bracketed pinyin, the parts of glued notices on lines of their own."""
    text = _PINYIN.sub("", printed)
    return cut_at_seams(fold_aligned(text), text)


def _printed_title(raw: RawDocument, clean: CleanText, frame: Frame) -> tuple[str, bool]:
    """The framed title, and whether it is the document's own, not a model essay's."""
    title = frame.title or Span(0, 0)
    behind = clean.raw_span(title).end
    return clean.text[slice(*title)], not is_essays(fold_aligned(raw.text[behind : behind + _BEHIND_TITLE]))


def _removed_behind_title(raw: RawDocument, clean: CleanText, frame: Frame) -> str:
    """What was taken away soon behind the title: a notice, where the title is a page's."""
    end = clean.raw_span(frame.title or Span(0, 0)).end
    spans = sorted(span for span in (*frame.notices, *frame.surroundings) if end <= span.start < end + _SOON)
    return "\n".join(raw.text[slice(*span)] for span in spans)[:_LONGEST_MARGINS]


def _is_label(printed: str) -> bool:
    """Whether a heading says what the document is and neither whose nor of which year, so that a notice names it."""
    return not re.sub(r"\W", "", _KIND_ALONE.sub("", fold_aligned(printed)))


def _same(title: str, name: str) -> bool:
    """Whether one of two names of a plan is part of the other, blanks and marks aside."""
    first, second = ("".join(re.findall(r"\w", fold_aligned(text))) for text in (title, name))
    return first in second or second in first


def _bounded(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most // 2]}\n{text[-most // 2 :]}"


def tidy_title(printed: str) -> str:
    """A title without what a page did to it: white space, 《》, labels, a file's ending, an essay site's 范文.

    Masks and script stay as printed.
    """
    found = find_title(fold_aligned(printed))
    title = _BETWEEN_LATIN.sub("\0", printed[found.start : found.end] if found else printed.strip())
    title = re.sub(r"\s+", "", title).replace("\0", " ")
    marked = _MARKED.fullmatch(title)
    return marked["office"] + marked["name"] if marked else title


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
