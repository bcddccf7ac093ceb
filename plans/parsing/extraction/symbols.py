"""Characters of symbol fonts (Wingdings, Symbol), which have private codes → the ordinary ones that they look like."""

import re
from unicodedata import category

_CODE = re.compile("[0-9A-Fa-f]{1,4}")
_PRIVATE = 0xF000
_UNPRINTED = ("Cc", "Cs")
"""Control characters and halves of surrogate pairs."""
_BULLET = "•"

_WINGDINGS = dict(
    zip(b"lmnopqrtuvw\x9f\xa7\xa8\xab\xb2\xd8\xe0\xe8\xfb\xfc\xfd\xfe", "●○■□□□□◆◆◆◆•■□★☆➢→➔☒✓☒☑", strict=True)
)
_WINGDINGS_2 = dict(zip(b"OPQRST\xa3", "×✓☒☑☒☒□", strict=True))
_SYMBOL = dict(zip(b"\xa3\xa8\xae\xb0\xb1\xb3\xb4\xb7\xb8\xb9", "≤◆→°±≥×•÷≠", strict=True))
_FONTS = {"wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2, "symbol": _SYMBOL}


def symbol(code: str, font: str) -> str:
    """The character that a `w:sym` prints, given as a hexadecimal code; of an unknown font, the code itself."""
    if not _CODE.fullmatch(code):
        return ""
    number = int(code, 16)
    char = _look(number, font) or chr(number)
    return "" if category(char) in _UNPRINTED else char


def bullet(text: str, font: str) -> str:
    """The sign before a paragraph of a list without numbers; one of a private code that nobody knows becomes a dot."""
    return "".join(_look(ord(char), font) or (_BULLET if _is_private(char) else char) for char in text)


def _look(code: int, font: str) -> str | None:
    """Private codes repeat the font's own 8-bit codes from U+F000 on."""
    return _FONTS.get(font.strip().lower(), {}).get(code - _PRIVATE if code >= _PRIVATE else code)


def _is_private(char: str) -> bool:
    return "\ue000" <= char <= "\uf8ff"
