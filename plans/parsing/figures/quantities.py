"""Numbers with their units, wherever they stand outside names."""

import re
from decimal import Decimal
from typing import NamedTuple

from plans.parsing.figures.lexicon import KIND_OF_UNIT, UNIT, either
from plans.parsing.figures.numerals import CHINESE, fraction_value, is_masked, value_of
from plans.parsing.figures.surface import Surface

_ARABIC = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?"
_MISREAD = r"[1-9il][0-9il]*o[0-9ilo]*(?=[^a-z])"
_NUMBER = rf"(?:{_ARABIC}|[{CHINESE}]+|\*+|x+|_+|{_MISREAD})"
_SCALE = r"(?:[十百千]?[万亿]|[百千])?"
_ALONE = rf"(?<![\da-z+*_/·第每某几{CHINESE}-])(?<!\d[.,:])(?!(?<=(?<![总人次分])数)[{CHINESE}])"
_NOT_A_NAME = rf"(?!(?!{either(unit for unit in KIND_OF_UNIT if unit.isascii() and unit.isalpha())})[a-z+*/]|\.\d)"

_FOLLOWERS = "".join({unit[0] for unit in KIND_OF_UNIT} | set("余多来分-—–~至到"))
_YEARS_LONG = r"(?:(?<=[少低]于\d)|(?<=超过\d))年(?![级底末度])"
"""A length only behind a limit (不少于1年); otherwise a year is a date."""
_FIRST = r"0-9*x_il半"
_START = re.compile(
    rf"[{_FIRST}{CHINESE}](?:(?<=[{CHINESE}])[{CHINESE}]*+(?:(?=[{re.escape(_FOLLOWERS)}])|[{_FIRST}][{_FIRST}{CHINESE}]*+)"
    rf"|(?<=[{_FIRST}])[{_FIRST}{CHINESE}]*+)"
)
"""Where a quantity may begin; a Chinese numeral is one only before a unit, or as a part of a range or a fraction."""
_QUANTITY = re.compile(
    rf"{_ALONE}(?:"
    rf"(?P<half>一半|半数|(?<=[率例比面成]过)半(?=[,。;、!?)\n…]|$))"
    rf"|(?P<part>[1-9])/(?P<whole>[2-9]|10)(?![\d/:])"
    rf"|(?P<below>[{CHINESE}]+)分之(?P<above>[{CHINESE}]+(?:点[{CHINESE}]+)?)"
    rf"|(?P<ratio>\d+(?:\.\d+)?:\d+(?:\.\d+)?)(?![\d:])"
    rf"|(?P<low>{_NUMBER}){_NOT_A_NAME}(?P<more>[余多来])?(?P<scale>{_SCALE})(?P<more_of>[余多])?"
    rf"(?:(?P<low_unit>{UNIT})?[-—–~至到]{{1,2}}(?P<high>{_NUMBER})(?P<high_scale>{_SCALE}))?"
    rf"(?P<unit>{UNIT}|{_YEARS_LONG})?)"
)
_HALF = Decimal("0.5")
_LISTING = ("、", "和", "及")


class Quantity(NamedTuple):
    """[start, end) is the number with its sign (90%), `stop` is behind the unit; all in the surface's coordinates."""

    start: int
    end: int
    stop: int
    value: Decimal | None
    value_max: Decimal | None
    unit: str | None
    """As printed, with its multiplier: 万个."""
    kind: str
    """Kind of the unit (lexicon.KIND_OF_UNIT), or ratio, fraction, bare, or all, none (wholes)."""
    approximate: bool = False
    masked: bool = False
    chinese: bool = False


def _fraction(match: re.Match[str]) -> Quantity:
    value = fraction_value(match["below"], match["above"])
    percent = match["below"] == "百"
    unit, kind = ("%", "share") if percent else (None, "fraction")
    return Quantity(match.start(), match.end(), match.end(), value, None, unit, kind)


def _unit(match: re.Match[str], surface: Surface) -> tuple[str | None, str]:
    """The unit as printed, and its kind; 5 to 8 万 leaves the multiplier with the unit."""
    scale = match["high_scale"] or match["scale"] or ""
    word = match["unit"] or match["low_unit"]
    if word is None:
        return (scale or None), "bare"
    if match["unit"] is None:
        return scale + word, KIND_OF_UNIT.get(word, "time")
    start = match.start("unit")
    return scale + surface.printed[start : match.end("unit")], KIND_OF_UNIT.get(word, "time")


def _without_scale(low: str, match: re.Match[str]) -> tuple[str, str]:
    """九亿元 is 9亿元: a multiplier at the end of a Chinese numeral goes to the unit, as behind an Arabic one."""
    if low[0] in CHINESE and len(low) > 1 and low[-1] in "万亿" and not (match["scale"] or match["high"]):
        return low[:-1], low[-1]
    return low, ""


def _plain(match: re.Match[str], surface: Surface) -> Quantity | None:
    low, high = match["low"], match["high"]
    chinese = low[0] in CHINESE
    if chinese and not (match["unit"] or match["low_unit"]):
        return None
    unit, kind = _unit(match, surface)
    worth, scaled = _without_scale(low, match)
    if is_masked(low) and surface.open[match.end() : match.end() + 1] == "*":
        return None
    if kind == "bare" and (high or low[0] in "ilx_"):
        return None
    signed = unit in ("%", "‰")
    last = "high" if high else "low"
    return Quantity(
        start=match.start("low"),
        end=match.end() if signed else match.end(last) - len(scaled),
        stop=match.end(),
        value=value_of(worth),
        value_max=value_of(high) if high else None,
        unit=scaled + unit if unit else None,
        kind=kind,
        approximate=bool(match["more"] or match["more_of"]),
        masked=is_masked(low),
        chinese=chinese,
    )


def _read(match: re.Match[str], surface: Surface) -> Quantity | None:
    if match["low"]:
        return _plain(match, surface)
    if match["half"]:
        return Quantity(match.start(), match.end(), match.end(), _HALF, None, None, "fraction")
    if match["part"]:
        value = Decimal(match["part"]) / Decimal(match["whole"])
        return Quantity(match.start(), match.end(), match.end(), value, None, None, "fraction") if value < 1 else None
    if match["below"]:
        return _fraction(match)
    return Quantity(match.start(), match.end(), match.end(), None, None, None, "ratio")


def _lend_units(quantities: list[Quantity], surface: Surface) -> None:
    """6、8、10平方米: a number without a unit takes that of the number it is listed with."""
    for index in range(len(quantities) - 2, -1, -1):
        quantity, following = quantities[index], quantities[index + 1]
        if surface.open[quantity.stop : following.start] not in _LISTING:
            continue
        if quantity.unit == "个" and following.unit == "个百分点":
            quantities[index] = quantity._replace(unit=following.unit, kind=following.kind)
        if quantity.kind == "bare" and not quantity.masked and following.kind != "bare":
            quantities[index] = quantity._replace(unit=following.unit, kind=following.kind)


def find_quantities(surface: Surface) -> list[Quantity]:
    """Every number that could be a figure, in order; a Chinese numeral only with a unit behind it."""
    quantities: list[Quantity] = []
    read_to = 0
    for start in _START.finditer(surface.open):
        if start.start() < read_to or not (match := _QUANTITY.match(surface.open, start.start())):
            continue
        read_to = match.end()
        if quantity := _read(match, surface):
            quantities.append(quantity)
    _lend_units(quantities, surface)
    return quantities
