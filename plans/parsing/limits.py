"""What the bounds of the parser left unread, for the archivist: nothing is passed over in silence.

Only a text far longer than any plan meets a bound, so short ones are not looked at again.
"""

from collections.abc import Iterator

from plans.parsing.assembly import LONGEST_PASSAGE
from plans.parsing.document import CleanText, Outline, RawDocument, Span
from plans.parsing.numbering import MOST_CANDIDATES, find_candidates
from plans.parsing.pieces import MOST_PIECES, cut


def unread(raw: RawDocument, clean: CleanText, outline: Outline) -> tuple[str, ...]:
    """Short Chinese sentences, one for each bound that was met."""
    return tuple(_met(raw.text, clean.text, outline))


def _met(raw: str, clean: str, outline: Outline) -> Iterator[str]:
    if len(raw) > 2 * MOST_PIECES and len(cut(raw)) > MOST_PIECES:
        yield f"文本超过 {MOST_PIECES:,} 行，其后的没有逐行辨认。"
    if len(clean) > 2 * MOST_CANDIDATES and len(find_candidates(clean, 0, len(clean))) >= MOST_CANDIDATES:
        yield f"像编号的地方超过 {MOST_CANDIDATES:,} 处，其后的没有辨认。"
    if any(span.end - span.start > LONGEST_PASSAGE for span in _passages(outline)):
        yield f"有段落超过 {LONGEST_PASSAGE:,} 字，其后的指标与引用文件没有提取。"


def _passages(outline: Outline) -> list[Span]:
    loose = [outline.preamble, *(section.lead for section in outline.sections)]
    return [*filter(None, loose), *(item.span for item in outline.items)]
