"""The text of tasks without the statements of responsibility in it."""

from collections.abc import Sequence
from typing import NamedTuple

from plans.parsing.document import Responsibility


class Tasks(NamedTuple):
    """A text without the statements in it: as printed and folded (plans.folding.fold_aligned), of one length."""

    printed: str
    folded: str

    @classmethod
    def of(cls, text: str, folded: str, statements: Sequence[Responsibility]) -> "Tasks":
        return cls(blank(text, statements), blank(folded, statements))


def blank(text: str, statements: Sequence[Responsibility], start: int = 0) -> str:
    """`text` with line breaks in place of the statements, which end what stands before and say nothing of the task.

    start: where `text` begins in the text that the spans count in.
    """
    if not statements:
        return text
    parts: list[str] = []
    reach = 0
    for span in sorted({each.span for each in statements}):
        left, right = max(span.start - start, reach), min(span.end - start, len(text))
        if left < right:
            parts += (text[reach:left], "\n" * (right - left))
            reach = right
    return "".join((*parts, text[reach:]))
