"""What a figure starts from: a number printed beside it (由400元提高到600元), or an earlier time (较上年)."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from plans.parsing.figures.amounts import normalise
from plans.parsing.figures.clauses import Setting

_TIME = r"(?:上一?年度?|去年|上学[年期]|同期|(?:19|20)\d\d年[底末]?)(?:同期|[底末])?(?:水平)?"
_EARLIER = re.compile(rf"((?:较|比|与|同){_TIME}(?:相比)?|同比|在(?:{_TIME}|现有|原有|原来)的?基础上)")
EARLIER_LEVEL = re.compile(rf"[较比]{_TIME}(?:全[市县区省])?的?$")
"""Directly before a number: that is what there was then."""
_FROM = re.compile(r"((?:由|从|自)[^,、]{0,16})$")


class Base(NamedTuple):
    printed: str | None = None
    value: Decimal | None = None
    """In the normalised unit."""


def find_base(setting: Setting, baselines: Sequence[Setting]) -> Base:
    """`baselines`: the numbers of the same clause that are no figures because another number takes their place."""
    before = [baseline for baseline in baselines if baseline.quantity.start < setting.quantity.start]
    if before:
        return _replaced(before[-1], setting.quantity.unit)
    match = _EARLIER.search(setting.before)
    return Base(setting.printed(match)) if match else Base()


def _replaced(baseline: Setting, unit: str | None) -> Base:
    """Its unit may be printed only behind the number that replaces it: 由85提高到90%."""
    surface, quantity = baseline.clause.surface, baseline.quantity
    led = _FROM.search(baseline.before)
    start = quantity.start - (len(led[1]) if led else 0)
    number = surface.text[quantity.start : quantity.end]
    return Base(surface.printed[start : quantity.stop], normalise(quantity, quantity.unit or unit, number).value)
