"""Raw text → clean text: what can be mended before anything is known about the text's structure."""

from plans.parsing.document import CleanText
from plans.parsing.edits import apply
from plans.parsing.pagemarks import drop_page_marks
from plans.parsing.readings import drop_readings
from plans.parsing.spacing import close_dates


def clean_text(raw: str) -> CleanText:
    return apply(raw, [*drop_page_marks(raw), *drop_readings(raw), *close_dates(raw)])
