"""Raw text → clean text: what can be mended before anything is known about the text's structure."""

from plans.parsing.adverts import drop_adverts
from plans.parsing.document import CleanText
from plans.parsing.edits import apply
from plans.parsing.glyphs import repair_glyphs
from plans.parsing.pagebreaks import drop_page_breaks
from plans.parsing.pagemarks import drop_page_marks
from plans.parsing.quotes import repair_quotes
from plans.parsing.readings import drop_readings
from plans.parsing.spacing import close_dates, drop_invisible

_STEPS = (
    drop_page_breaks,
    drop_page_marks,
    drop_adverts,
    drop_readings,
    drop_invisible,
    close_dates,
    repair_glyphs,
    repair_quotes,
)


def clean_text(raw: str) -> CleanText:
    """The text after every repair that is certain by itself; doubtful ones are not made."""
    return apply(raw, [edit for step in _STEPS for edit in step(raw)])
