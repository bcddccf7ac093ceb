"""The numbers of list items, which a browser prints and the text of a page does not hold."""

import re

from plans.parsing.extraction.counting import count
from plans.parsing.extraction.htmltags import Attributes

_LIST_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([^;]*)", re.IGNORECASE)
_INTEGER = re.compile(r"\s*([+-]?\d{1,9})")
_BEHIND, _BEHIND_HAN = ". ", "、"
_UNNUMBERED = frozenset(("none", "disc", "circle", "square"))
_FORMATS = {
    "1": "decimal",
    "decimal": "decimal",
    "decimal-leading-zero": "decimalZero",
    "a": "lowerLetter",
    "lower-alpha": "lowerLetter",
    "lower-latin": "lowerLetter",
    "A": "upperLetter",
    "upper-alpha": "upperLetter",
    "upper-latin": "upperLetter",
    "i": "lowerRoman",
    "lower-roman": "lowerRoman",
    "I": "upperRoman",
    "upper-roman": "upperRoman",
    "simp-chinese-formal": "chineseLegalSimplified",
    "trad-chinese-formal": "ideographLegalTraditional",
    **dict.fromkeys(
        ("cjk-ideographic", "cjk-decimal", "simp-chinese-informal", "trad-chinese-informal"), "chineseCountingThousand"
    ),
}
"""What HTML and CSS call a kind of numbers → its name in `counting`."""


class Numbering:
    """Counts the items of one list."""

    def __init__(self, attributes: Attributes, items: int) -> None:
        self._style = _style(attributes) or "decimal"
        self._step = -1 if "reversed" in attributes else 1
        start = _integer(attributes.get("start"))
        self._next = start if start is not None else (items if self._step < 0 else 1)

    def marker(self, attributes: Attributes) -> str:
        """What is printed before the next item."""
        own = _integer(attributes.get("value"))
        value = self._next if own is None else own
        self._next = value + self._step
        style = _style(attributes) or self._style
        if style in _UNNUMBERED:
            return ""
        return count(value, _FORMATS[style]) + (_BEHIND_HAN if "chinese" in style or "cjk" in style else _BEHIND)


def _style(attributes: Attributes) -> str:
    """The kind of numbers that an element asks for by itself; empty when it does not."""
    declared = _LIST_STYLE.search(attributes.get("style") or "")
    words = [*(declared[1].lower().split() if declared else ()), attributes.get("type") or ""]
    return next((word for word in words if word in _FORMATS or word in _UNNUMBERED), "")


def _integer(printed: str | None) -> int | None:
    found = _INTEGER.match(printed or "")
    return int(found[1]) if found else None
