"""BYTES → OBJECTS: what a received file says, as a plan. Pure Python: no Django, no database.

`parse` names the steps in order, and nothing else. The dataclasses are in `document`; every stage is one module.
"""

from plans.parsing.assembly import policies_of, raw_items, raw_responsibilities, raw_sections, targets_of, topics_of
from plans.parsing.cleaning import clean_text
from plans.parsing.document import ParsedPlan
from plans.parsing.errors import ReadingError
from plans.parsing.framing import frame_text
from plans.parsing.judging import judge
from plans.parsing.limits import unread
from plans.parsing.mending import mend
from plans.parsing.metadata import describe
from plans.parsing.origin.sheet import make_sheet
from plans.parsing.outline import find_outline
from plans.parsing.partition import with_remainders
from plans.parsing.quality import find_flags
from plans.parsing.reading import read
from plans.parsing.wrapping import rejoin

__all__ = ["ParsedPlan", "ReadingError", "parse"]


def parse(data: bytes, name: str) -> ParsedPlan:
    """Parse the bytes of one received file.

    name: the file's name, used for nothing but hints and messages.
    Raises ReadingError when the bytes hold no readable text.
    """
    raw = read(data, name)
    clean, frame = frame_text(raw.text, clean_text(raw.text))
    clean, frame = rejoin(raw.text, clean, frame)
    clean, frame, layout = mend(raw.text, clean, frame)
    outline = find_outline(clean.text, frame, layout)
    sheet = make_sheet(raw, clean, frame)
    metadata = describe(sheet)
    is_plan, reasons = judge(sheet, metadata, outline)
    texts = tuple(clean.text[item.span.start : item.span.end] for item in outline.items)
    parsed = ParsedPlan(
        raw=raw,
        clean=clean,
        is_plan=is_plan,
        metadata=metadata,
        title_span=frame.title and clean.raw_span(frame.title),
        preamble=outline.preamble and clean.raw_span(outline.preamble),
        sections=raw_sections(clean, outline),
        items=raw_items(clean, outline),
        item_texts=texts,
        targets=targets_of(clean, outline, layout.tasks, metadata),
        responsibilities=raw_responsibilities(clean, outline),
        policies=policies_of(clean, outline, layout.tasks, metadata),
        topics=topics_of(outline, layout.tasks),
        flags=find_flags(sheet, clean, frame, metadata, outline, is_plan),
        file=name,
        further=frame.further,
        reasons=(*reasons, *unread(raw, clean, outline)),
    )
    return with_remainders(parsed)
