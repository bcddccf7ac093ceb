"""Documents cited in 《…》, and what a text says it does with them."""

import re
from collections.abc import Iterator

from plans.parsing.document import CitedPolicy, Span
from plans.parsing.policies.issuers import LONGEST, issuer_before
from plans.parsing.policies.roles import role_in
from plans.parsing.policies.titles import FILE_ENDING

_MARK = re.compile("[《》]")
_BLANKS = re.compile(r"\s+")


def find_quoted(text: str, folded: str, year: int | None) -> Iterator[CitedPolicy]:
    """Titles in marks in the clean text of one passage, in order; spans cover the marks. `folded`: the same, folded.

    A title inside a title belongs to the outer one.
    """
    spans = _titles(text) if "《" in text else []
    for span in spans:
        title = _BLANKS.sub("", text[span.start + 1 : span.end - 1])
        if title:
            yield CitedPolicy(
                title, span, role=role_in(folded, span, spans), named_before=_issuer(text, folded, span, year)
            )


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


def _issuer(text: str, folded: str, span: Span, year: int | None) -> str | None:
    """The authorities named directly before the marks, as printed."""
    start = max(0, span.start - LONGEST)
    if _BLANKS.search(folded, start, span.start):
        folded = _BLANKS.sub("", folded[start : span.start])
        text = _BLANKS.sub("", text[start : span.start])
        start, end = 0, len(folded)
    else:
        end = span.start
    found = issuer_before(folded, end, year)
    return text[found.start : found.start + len(found.printed)] if found else None


def without_file_ending(title: str) -> str:
    return FILE_ENDING.sub("", title)
