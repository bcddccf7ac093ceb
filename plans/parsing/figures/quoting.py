"""Whether a figure is the bureau's own or repeated from a higher authority or a document."""

import re

from plans.parsing.figures.clauses import Setting
from plans.parsing.figures.lexicon import WORDS, either

_WORDS: dict[str, list[str]] = WORDS["quoting"]
_NAMES = either(_WORDS["issuers"])
_SOURCE = rf"((?<![全我本各城县地内总外干支学])(?:{_NAMES})(?:、(?:{_NAMES}))*|《[^《》]{{2,60}}》)"
_FOLLOWED = rf"{either(_WORDS['follow'])}了?{_SOURCE}"
_TO_THE_NUMBER = "[^,]*,?[^,]*$"
_PATTERNS = (
    re.compile(rf"{_FOLLOWED}[^,。;“”]{{0,12}}“[^”]*$"),
    re.compile(rf"{_FOLLOWED}[^,。;]{{0,12}}?{either(_WORDS['say'])}(?!精神|动作){_TO_THE_NUMBER}"),
    re.compile(
        rf"{_SOURCE}(?:中|里|文件)?(?:所|统一)?{either(_WORDS['say_of'])}(?![点期向额位岗编制精]){_TO_THE_NUMBER}"
    ),
)
"""落实国务院关于“…; 按照省…要求,…; 国家规定的…, 《…》提出的…"""
_STANDARDS = ("level", "maintain", "rate", "reduce")


def quoted_from(setting: Setting, change: str | None) -> str | None:
    """The printed name of who set the figure, said in its clause or the one before.

    What is built or held this year is the bureau's own, whatever it follows in doing so.
    """
    if change not in _STANDARDS:
        return None
    surface, start = setting.clause.surface, setting.clause.sentence
    text = surface.text[start : setting.quantity.start]
    match = next(filter(None, (pattern.search(text) for pattern in _PATTERNS)), None)
    return surface.printed[start + match.start(1) : start + match.end(1)] if match else None
