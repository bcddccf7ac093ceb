"""The number formats of the office format (ECMA-376 part 1, 17.18.59) that documents from China use.

A format that is not here, and a number beyond the end of its sequence, is printed in plain digits, as Word does.
"""

from collections.abc import Callable, Mapping, Sequence

_MOST = 32_767
"""The largest number that Word counts to; letters and Roman numerals would grow without end."""

_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
_IDEOGRAPHS = str.maketrans("0123456789", "〇一二三四五六七八九")
_SIMPLE = "零一二三四五六七八九", ("", "十", "百", "千"), "万"
_LEGAL = "零壹贰叁肆伍陆柒捌玖", ("", "拾", "佰", "仟"), "万"
_LEGAL_TRADITIONAL = "零壹貳參肆伍陸柒捌玖", ("", "拾", "佰", "仟"), "萬"
_LEGAL_JAPANESE = "零壱弐参四伍六七八九", ("", "拾", "百", "阡"), "萬"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC")),
    *((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)

_Digits = tuple[str, tuple[str, str, str, str], str]


def count(number: int, number_format: str) -> str:
    """`number` as the format of that name prints it, e.g. (12, "chineseCounting") → 十二."""
    if number_format in ("none", "bullet"):
        return ""
    printed = _FORMATS.get(number_format)
    return printed(number) if printed and 0 < number <= _MOST else str(number)


def padded(number: int, pattern: str) -> str:
    """`number` as a custom format prints it, given as its first numbers: "001, 002, 003, ..."."""
    first = pattern.partition(",")[0].strip()
    width = len(first) if first.isascii() and first.isdigit() and len(first) < 10 else 1
    return str(number).zfill(width)


def _series(members: Sequence[str]) -> Callable[[int], str]:
    return lambda number: members[number - 1] if number <= len(members) else str(number)


def _glyphs(first: str, length: int) -> Callable[[int], str]:
    return _series([chr(ord(first) + step) for step in range(length)])


def _digit_by_digit(digits: dict[int, int]) -> Callable[[int], str]:
    return lambda number: str(number).translate(digits)


def _letters(first: str) -> Callable[[int], str]:
    """A to Z, then AA, BB, CC: the letter is repeated, it is no numeral of base 26."""
    return lambda number: chr(ord(first) + (number - 1) % 26) * ((number - 1) // 26 + 1)


def _roman(number: int) -> str:
    printed = []
    for value, letters in _ROMAN:
        times, number = divmod(number, value)
        printed.append(letters * times)
    return "".join(printed)


def _by_tens(number: int) -> str:
    """十, 十一, 二十; from 100 on digit by digit, 一〇〇."""
    return _chinese(number) if number < 100 else str(number).translate(_IDEOGRAPHS)


def _in_words(digits: _Digits, one_ten: str | None = "十") -> Callable[[int], str]:
    """一百零一; `one_ten` is how 10 to 19 begin, when the 一 before 十 is left out."""
    myriad = digits[2]

    def printed(number: int) -> str:
        high, low = divmod(number, 10_000)
        if not high:
            words = _under_a_myriad(low, digits)
        else:
            gap = digits[0][0] if 0 < low < 1000 else ""
            words = _under_a_myriad(high, digits) + myriad + gap + _under_a_myriad(low, digits)
        return one_ten + words[2:] if one_ten and 10 <= number < 20 else words

    return printed


def _under_a_myriad(number: int, digits: _Digits) -> str:
    figures, units, _ = digits
    printed = ""
    for unit in (3, 2, 1, 0):
        figure, number = divmod(number, 10**unit)
        if figure:
            printed += figures[figure] + units[unit]
        elif printed and number and not printed.endswith(figures[0]):
            printed += figures[0]
    return printed


def _japanese(number: int) -> str:
    """十, 百, 千 without a 一 before them and without 零 between."""
    printed = ""
    for unit, name in ((10_000, "万"), (1000, "千"), (100, "百"), (10, "十")):
        figure, number = divmod(number, unit)
        printed += (_japanese(figure) if figure > 1 or unit == 10_000 else "") + name if figure else ""
    return printed + (_SIMPLE[0][number] if number else "")


_chinese = _in_words(_SIMPLE)
_ideographs = _digit_by_digit(_IDEOGRAPHS)
_full_width = _digit_by_digit(_FULL_WIDTH)
_circled = _glyphs("①", 20)

_FORMATS: Mapping[str, Callable[[int], str]] = {
    "decimalFullWidth": _full_width,
    "decimalFullWidth2": _full_width,
    "decimalZero": lambda number: f"{number:02d}",
    "numberInDash": lambda number: f"- {number} -",
    "upperLetter": _letters("A"),
    "lowerLetter": _letters("a"),
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
    "chineseCounting": _by_tens,
    "taiwaneseCounting": _by_tens,
    "chineseCountingThousand": _chinese,
    "taiwaneseCountingThousand": _chinese,
    "ideographDigital": _ideographs,
    "taiwaneseDigital": _ideographs,
    "japaneseDigitalTenThousand": _ideographs,
    "japaneseCounting": _japanese,
    "chineseLegalSimplified": _in_words(_LEGAL, None),
    "ideographLegalTraditional": _in_words(_LEGAL_TRADITIONAL, None),
    "japaneseLegal": _in_words(_LEGAL_JAPANESE, None),
    "ideographTraditional": _series(_STEMS),
    "ideographZodiac": _series(_BRANCHES),
    "ideographZodiacTraditional": _series([_STEMS[step % 10] + _BRANCHES[step % 12] for step in range(60)]),
    "ideographEnclosedCircle": _glyphs("㊀", 10),
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalEnclosedParen": _glyphs("⑴", 20),
    "decimalEnclosedFullstop": _glyphs("⒈", 20),
}
