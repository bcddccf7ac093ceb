"""Numbers of pages that stand in the text: a sharing site's block numbers, page numbers on lines of their own."""

import re
from collections.abc import Iterator
from itertools import pairwise
from statistics import median

from plans.folding import fold_aligned
from plans.parsing.document import Edit, Span
from plans.parsing.edits import apply
from plans.parsing.pageedges import PAGE_NUMBER
from plans.parsing.phrases import opens_clause

_LINE = re.compile(r"[^\r\n\f]+")
_BLOCK = re.compile(r"[ \t\u3000\u00a0]*(\d{1,3})、")
_FIRST_BLOCK = re.compile(r"(1)、(?<!\S1、)(?!\d)")
_BLOCK_WITHIN = re.compile(r"(?<=[\u4e00-\u9fff，,、])[ \t\u3000\u00a0]+(\d{1,3})、(?=[\u4e00-\u9fff\d])")
_CLOSED = frozenset("。！？；：!?;:.…”’」』)）》】")
_SHORTEST_BLOCK = 60
_FEWEST_WITHIN = 2
_WORD = 8
_PAGE_NUMBER = re.compile(rf"[ \t\u3000\u00a0]*(?:{PAGE_NUMBER}|\.?页[眉脚]\.?)[ \t\u3000\u00a0]*$")
_WITHIN_LINE = re.compile(r"[.—](?:(?<=\.)页[眉脚]\.|(?<=[。；;] —)\d{1,3}—(?= ))")


def drop_page_marks(raw: str) -> Iterator[Edit]:
    """Page numbers and the names of running heads; block numbers with the line break before them.

    Dropping number and break rejoins the sentence.
    """
    furniture = [Edit(*match.span(), "", "page-marker") for match in _furniture(raw)]
    yield from furniture
    clean = apply(raw, furniture)
    for match in _block_numbers(clean.text):
        span = Span(_start_of_break(clean.text, match), match.end())
        yield Edit(*clean.raw_span(span), "", "page-marker")


def _block_numbers(text: str) -> list[re.Match[str]]:
    """The run of block numbers at line starts; where the page lost its breaks, those that stand within words."""
    run = _consecutive(_at_line_starts(_BLOCK, text))
    if _cuts_sentences(text, run):
        return run
    first = _FIRST_BLOCK.search(text)
    within = _consecutive([first, *_BLOCK_WITHIN.finditer(text, first.end())]) if first else []
    headed = any(opens_clause(fold_aligned(text[match.end() : match.end() + _WORD]), 0) for match in within[1:])
    return within if len(within) > _FEWEST_WITHIN and not headed and _cuts_sentences(text, within) else []


def _furniture(raw: str) -> list[re.Match[str]]:
    within = _WITHIN_LINE.finditer(raw) if "—" in raw or ".页" in raw else ()
    return [*_at_line_starts(_PAGE_NUMBER, raw), *within]


def _at_line_starts(pattern: re.Pattern[str], text: str) -> list[re.Match[str]]:
    matches = (pattern.match(text, *line.span()) for line in _LINE.finditer(text))
    return [match for match in matches if match]


def _consecutive(matches: list[re.Match[str]]) -> list[re.Match[str]]:
    """The run 1, 2, 3 …, each at the first place where it can be, but 1 right before 2."""
    run: list[re.Match[str]] = []
    for match in matches:
        if match[1] == "1" and len(run) == 1:
            run = []
        if int(match[1]) == (int(run[-1][1]) + 1 if run else 1) or (not run and match[1] == "2"):
            run.append(match)
    return run


def _cuts_sentences(raw: str, run: list[re.Match[str]]) -> bool:
    """Whether the numbers fall where a page ended: far apart, mostly within a sentence, mostly before no verb.

    Numbers of items stand behind a closed sentence and before the verb of a heading.
    """
    breaks = [match for match in run if int(match[1]) > 1]
    if not breaks:
        return False
    lengths = [after.start() - before.end() for before, after in pairwise(run)]
    if lengths and median(lengths) < _SHORTEST_BLOCK:
        return False
    cut = sum(raw[max(0, _start_of_break(raw, match) - 1)] not in _CLOSED for match in breaks)
    headed = sum(opens_clause(raw, match.end()) for match in breaks)
    return cut * 2 >= len(breaks) and headed * 2 <= len(breaks)


def _start_of_break(raw: str, match: re.Match[str]) -> int:
    if match[1] == "1":
        return match.start(1)
    start = match.start()
    while start and raw[start - 1].isspace():
        start -= 1
    return start
