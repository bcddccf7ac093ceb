"""A printed amount brought to one unit a quantity, so that the figures of two plans can be compared."""

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from plans.folding import fold
from plans.parsing.figures.lexicon import KIND_OF_UNIT, load
from plans.parsing.figures.numerals import chinese_value
from plans.parsing.figures.quantities import Quantity

_UNITS: dict[str, dict[str, str]] = load("units.toml")
_SCALED = re.compile(r"([十百千]?[万亿]|[百千])(.*)")
_HUNDRED, _FOUR_DECIMALS = Decimal(100), Decimal("0.0001")


class Amount(NamedTuple):
    value: Decimal | None = None
    value_max: Decimal | None = None
    unit: str | None = None


@lru_cache(maxsize=4096)
def normal_unit(printed: str) -> tuple[str | None, Decimal]:
    """The normalised unit and how many of it the printed one is: 万元/生 → (元/生, 10000); 万 → (None, 10000)."""
    unit, slash, meant_for = fold(printed).partition("/")
    times = Decimal(1)
    if unit not in KIND_OF_UNIT and (scaled := _SCALED.fullmatch(unit)):
        times, unit = chinese_value(scaled[1]), scaled[2]
    rule = _UNITS.get(unit, {"unit": unit, "times": "1"})
    return (rule["unit"] + slash + meant_for) or None, times * Decimal(rule["times"])


def normalise(quantity: Quantity, printed_unit: str | None, number: str) -> Amount:
    """The quantity in its normalised unit; `number` is its folded text, which tells what a ratio is."""
    if quantity.kind == "fraction":
        return Amount(_times(quantity.value, _HUNDRED), None, "%")
    if quantity.kind == "ratio":
        return _to_one(number)
    if quantity.kind == "all":
        return Amount(_HUNDRED, None, "%")
    if quantity.kind == "none":
        return Amount(Decimal(0))
    unit, times = normal_unit(printed_unit) if printed_unit else (None, Decimal(1))
    return Amount(_times(quantity.value, times), _times(quantity.value_max, times), unit)


def _times(value: Decimal | None, times: Decimal) -> Decimal | None:
    if value is None:
        return None
    return _rounded(value * times)


def _to_one(number: str) -> Amount:
    """8:1 is 8 to one, 1:12.5 is 0.08 to one."""
    above, below = map(Decimal, number.split(":"))
    return Amount(_rounded(above / below) if below else None, None, ":1")


def _rounded(value: Decimal) -> Decimal:
    """Four decimals where there are more; a number of absurd length stays as it is."""
    exponent = value.as_tuple().exponent
    overlong = isinstance(exponent, int) and exponent < -4 and value.adjusted() < 20
    return value.quantize(_FOUR_DECIMALS) if overlong else value
