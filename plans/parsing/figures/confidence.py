"""How clearly the words say what was read: high without a doubt, medium with one, low with more.

A doubt is a named reason for which such readings are more often wrong; it says nothing of the plan itself.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from plans.parsing.figures.clauses import Setting
from plans.parsing.figures.lexicon import LONG_VERB, VERB, WORDS, either
from plans.parsing.figures.wording import PLAIN, Commitment

_GOVERNED = re.compile(rf"{LONG_VERB}|{VERB}$")
_OTHER_TIME = re.compile(rf"{either(WORDS['background']['standing'] + WORDS['background']['done'])}")
_SHORTEST, _LONGEST = 3, 20
_REACH = 60
"""A verb further before a figure governs something else."""


class Evidence(NamedTuple):
    """What is known of a reading when it is made."""

    setting: Setting
    indicator: str
    """Folded."""
    commitment: Commitment
    compared: bool
    """Words beside the number compare it."""


def is_without_unit(evidence: Evidence) -> bool:
    """选树30…, 新增**以上: what is counted is not printed."""
    return evidence.setting.quantity.kind == "bare"


def is_masked(evidence: Evidence) -> bool:
    return evidence.setting.quantity.masked


def is_unsaid(evidence: Evidence) -> bool:
    """No number is printed: 全覆盖."""
    return evidence.setting.quantity.kind in ("all", "none")


def is_ungoverned(evidence: Evidence) -> bool:
    """Neither verb nor comparator nor commitment says that it is to be reached."""
    setting = evidence.setting
    if evidence.compared or evidence.commitment is not PLAIN:
        return False
    return setting.quantity.kind != "share" and not _GOVERNED.search(setting.before[-_REACH:])


def is_word_numeral(evidence: Evidence) -> bool:
    """一堂, 两所: more often a manner of speaking than Arabic figures are."""
    return evidence.setting.quantity.chinese


def is_borrowed(evidence: Evidence) -> bool:
    """A part of the indicator was said before (其中初中3所)."""
    setting = evidence.setting
    own = setting.clause.surface.text[setting.start : setting.stop]
    return evidence.indicator not in own and not set(own).issuperset(evidence.indicator)


def is_unlikely_name(evidence: Evidence) -> bool:
    """Too short or too long for the name of one thing."""
    return not _SHORTEST <= len(evidence.indicator) <= _LONGEST


def is_near_the_past(evidence: Evidence) -> bool:
    """The clause also speaks of what is, or what was."""
    return bool(_OTHER_TIME.search(evidence.setting.before))


DOUBTS: tuple[Callable[[Evidence], bool], ...] = (
    is_without_unit,
    is_masked,
    is_unsaid,
    is_ungoverned,
    is_word_numeral,
    is_borrowed,
    is_unlikely_name,
    is_near_the_past,
)


def find_confidence(evidence: Evidence) -> str:
    """high, medium or low."""
    doubts = sum(holds(evidence) for holds in DOUBTS)
    return ("high", "medium")[doubts] if doubts < 2 else "low"
