"""A figure in words."""

from decimal import Decimal

from plans.models.vocabulary import Comparator

_UNSAID = (Comparator.EQUAL, Comparator.RANGE)
"""Comparators that the number alone tells."""
_SAID_ALONE = (Comparator.BY_DEADLINE, Comparator.ALL, Comparator.NONE)
"""Comparators that need no number."""


def plain(number: Decimal) -> str:
    """Without an exponent and without zeros behind the last digit that counts."""
    return f"{number.normalize():f}"


def amount(
    comparator: str, value: Decimal | None, value_max: Decimal | None, unit: str, masked: bool, *, deadline: str
) -> str:
    """不低于 90 %, 10–12 所, ＊＊ 个 where the number is masked; a deadline, or where to look, without any."""
    words = "" if comparator in _UNSAID else Comparator(comparator).label
    if masked:
        return f"{words} ＊＊ {unit}".strip()
    if value is None:
        return deadline or (words if comparator in _SAID_ALONE else "数值见原文")
    high = f"–{plain(value_max)}" if value_max is not None else ""
    return f"{words} {plain(value)}{high} {unit}".strip()
