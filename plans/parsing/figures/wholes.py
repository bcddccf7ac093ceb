"""Figures without a number: 全覆盖 is all of them, 清零 and 消除大班额 are none.

The word that says so stands in the number's place, so that the grammar reads what it is said of like any other figure.
"""

import re

from plans.parsing.figures.lexicon import WORDS, either
from plans.parsing.figures.quantities import Quantity
from plans.parsing.figures.surface import Surface

_WORDS: dict[str, list[str]] = WORDS["wholes"]
_CLOSES = "(?=[·)”]*(?:[,。;!?…)\n]|$))"
_OF_NOUN = "[^,、。;:!?…\n]{0,16}?"
_WHOLE = re.compile(
    rf"(?P<all>{either(_WORDS['all'])}){_CLOSES}"
    rf"|(?P<all_of>{either(_WORDS['all_of'])})(?={either(_WORDS['states'])}[^,、。;:!?…\n]{{0,10}}{_CLOSES})"
    rf"|(?P<none>{either(_WORDS['none'])}){_CLOSES}"
    rf"|(?P<none_of>{either(_WORDS['none_of'])})(?={_OF_NOUN}{either(_WORDS['ills'])}{_CLOSES})"
)
_SOME = re.compile(either(word for name in ("all", "none", "all_of", "none_of") for word in _WORDS[name]))


def find_wholes(surface: Surface) -> list[Quantity]:
    """The words that say all or none, in order, as quantities of the kinds all and none."""
    matches = (_WHOLE.match(surface.open, some.start()) for some in _SOME.finditer(surface.open))
    return [_quantity(match) for match in matches if match]


def _quantity(match: re.Match[str]) -> Quantity:
    kind = "all" if match["all"] or match["all_of"] else "none"
    return Quantity(match.start(), match.end(), match.end(), None, None, None, kind)
