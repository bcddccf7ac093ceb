"""Who does an item, and by when: the statements 责任单位, 牵头科室, 完成时限 and the like, as data of the item.

labels      the words that open a statement, and their roles
names       the names that it lists
statements  where statements stand in running text, with brackets, on lines of their own, glued
rows        the same in the columns of a table
"""

from plans.parsing.document import Responsibility, Span
from plans.parsing.responsibility.blanking import Tasks, blank
from plans.parsing.responsibility.rows import find_in_rows
from plans.parsing.responsibility.statements import find_in_text

__all__ = ["Tasks", "blank", "find_responsibilities"]


def find_responsibilities(text: str, folded: str, body: Span) -> tuple[Responsibility, ...]:
    """All of text[body], in order; one for each role of a statement, so that several may share a span.

    `folded`: the same text folded.
    """
    inner = text[body.start : body.end]
    in_rows = find_in_rows(inner)
    found = [*in_rows, *find_in_text(Tasks.of(inner, folded[body.start : body.end], in_rows))]
    moved = (each.moved(body.start) for each in found)
    return tuple(sorted(moved, key=lambda each: each.span))
