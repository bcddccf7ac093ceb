"""Where the plan lies in the text, and what stood around it."""

from plans.parsing.document import CleanText, Edit, Frame, Span


def frame(clean: CleanText) -> tuple[Frame, list[Edit]]:
    start = clean.text.find("\n") + 1
    return Frame(Span(0, max(start - 1, 0)) if start > 1 else None, Span(start, len(clean.text))), []
