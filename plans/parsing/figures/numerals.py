"""What a numeral is worth, exactly."""

from decimal import Decimal

_DIGITS = {
    char: value
    for value, chars in enumerate(("零〇○", "一壹", "二两贰", "三", "四", "五", "六", "七", "八", "九"))
    for char in chars
}
_SMALL = {"十": 10, "百": 100, "千": 1000}
_LARGE = {"万": 10_000, "亿": 100_000_000}
_MISREAD = str.maketrans("oil", "011")

CHINESE = "".join(_DIGITS) + "".join(_SMALL) + "".join(_LARGE)


def chinese_value(numeral: str) -> Decimal:
    """三十五 → 35, 百 → 100, 一万二千 → 12000, 二〇二三 → 2023. Raises KeyError for other characters."""
    if len(numeral) > 1 and all(char in _DIGITS for char in numeral):
        return Decimal("".join(str(_DIGITS[char]) for char in numeral))
    total = section = digit = 0
    for char in numeral:
        if char in _DIGITS:
            digit = _DIGITS[char]
        elif char in _SMALL:
            section += (digit or 1) * _SMALL[char]
            digit = 0
        else:
            total += max(section + digit, 1) * _LARGE[char]
            section = digit = 0
    return Decimal(total + section + digit)


def is_masked(numeral: str) -> bool:
    return bool(numeral) and not numeral.strip("*x_")


def value_of(numeral: str) -> Decimal | None:
    """The worth of a folded numeral; None for a masked one. ioo is a misread 100, 2,400 is 2400."""
    if is_masked(numeral):
        return None
    if numeral[0] in CHINESE:
        return chinese_value(numeral)
    return Decimal(numeral.replace(",", "").translate(_MISREAD))


def fraction_value(denominator: str, numerator: str) -> Decimal:
    """分之: 三分之二 → 0.6667, 百分之九十五点五 → 95.5 (of a hundred). Zero below the line gives 0."""
    whole, _, decimals = numerator.partition("点")
    above = chinese_value(whole) + Decimal("0." + "".join(str(_DIGITS[char]) for char in decimals))
    below = chinese_value(denominator)
    if below == 100:
        return above
    return above / below if below else Decimal(0)
