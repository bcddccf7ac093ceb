"""The text of tasks without the statements of responsibility in it."""

from collections.abc import Sequence

from plans.parsing.document import Responsibility


def blank(text: str, statements: Sequence[Responsibility], start: int = 0) -> str:
    """`text` with line breaks in place of the statements, which end what stands before and say nothing of the task.

    start: where `text` begins in the text that the spans count in.
    """
    parts: list[str] = []
    reach = 0
    for span in sorted({each.span for each in statements}):
        left, right = max(span.start - start, reach), min(span.end - start, len(text))
        if left < right:
            parts += (text[reach:left], "\n" * (right - left))
            reach = right
    return "".join((*parts, text[reach:]))
