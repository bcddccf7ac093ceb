"""Output or outcome: what is done this year, or the state of things that is reached by it."""

import re

from plans.parsing.figures.clauses import Setting
from plans.parsing.figures.lexicon import WORDS, either

_STATES = ("share", "ratio", "fraction", "all", "none")
_OUTCOME = re.compile(rf"{either(WORDS['results']['outcomes'])}")
_PER = re.compile(rf"{either(WORDS['results']['per'])}|/[生人班]")


def find_result(setting: Setting, change: str | None, indicator: str, unit: str | None) -> str:
    """outcome for shares and ratios, for what pupils achieve or how they fare, and for levels per head; else output."""
    if setting.quantity.kind in _STATES:
        return "outcome"
    if change in (None, "increment"):
        return "output"
    return "outcome" if _OUTCOME.search(indicator) or _PER.search(f"{indicator}{unit}") else "output"
