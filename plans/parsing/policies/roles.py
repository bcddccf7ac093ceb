"""What a plan does with a document it cites in marks: implement, issue, revise, or only mention it.

The words behind the title speak first (推动《…》落实), then the nearest run of verbs before it, in the same clause.
Titles in a row share what is said of them.
"""

import re
from collections.abc import Sequence

from plans.parsing.document import Span
from plans.parsing.figures.lexicon import either
from plans.parsing.policies.lexicon import IMPLEMENT, ISSUE, MENTION, REVISE, VERB, WORDS, role_of_verbs

_AFTER: dict[str, list[str]] = WORDS["after"]
_GAP = re.compile(r"\s*(?:[、和与及]|以及|,)?\s*")
_STOP = re.compile(r"[,。;:!?》\n]")
_REACH = 60
_OF_OTHERS = re.compile(rf"(?:(?:新|已|刚|联合|最新)*(?:{VERB})+后?的|新(?:{VERB}))$")
"""新修订的《…》, 省政府印发的《…》: what was done before, or by others."""
_RUN = re.compile(rf"{VERB}(?:[、并和]?(?:{VERB}))*")
_BEHIND = (
    (IMPLEMENT, re.compile(rf"[^,。;、和与及《》]{{0,6}}?(?:{either(_AFTER['carries_out'])})")),
    (REVISE, re.compile(rf"的?(?:研究)?(?:{either(_AFTER['revise'])})")),
    (ISSUE, re.compile(rf"的?(?:研究)?(?:{either(_AFTER['issue'])})(?!的)")),
    (IMPLEMENT, re.compile(rf"[^,。;、《》]{{0,8}}?(?:{either(_AFTER['implement'])})")),
)
_BASED = re.compile(either(WORDS["verbs"]["based"]))


def role_in(text: str, span: Span, titles: Sequence[Span]) -> str:
    """The role of the title at `span` in folded text; `titles`: all titles of the text, in order."""
    first, last = _row(text, span, titles)
    return _behind(text, last.end) or _before(text, first.start) or MENTION


def _row(text: str, span: Span, titles: Sequence[Span]) -> tuple[Span, Span]:
    """The first and the last of the titles that stand in a row with the one at `span`."""
    at = titles.index(span)
    first = last = at
    while first > 0 and _GAP.fullmatch(text, titles[first - 1].end, titles[first].start):
        first -= 1
    while last + 1 < len(titles) and _GAP.fullmatch(text, titles[last].end, titles[last + 1].start):
        last += 1
    return titles[first], titles[last]


def _behind(text: str, end: int) -> str | None:
    return next((role for role, pattern in _BEHIND if pattern.match(text, end)), None)


def _before(text: str, start: int) -> str | None:
    said = _STOP.split(text[max(0, start - _REACH) : start])[-1].rstrip()
    if others := _OF_OTHERS.search(said):
        said = said[: others.start()]
    runs = list(_RUN.finditer(said))
    return role_of_verbs(runs[-1][0]) if runs else None
