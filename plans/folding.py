"""One folding for the search index, the queries and the parser: what counts as the same character.

NFKC, lower case, traditional to simplified. `fold_aligned` keeps the length, so that an offset into the folded
text is an offset into the original; `fold` also drops white space between Chinese characters and is for
comparing whole strings. Source of the script table: OpenCC, character by character (words would move offsets).
"""

import re
import unicodedata
from functools import lru_cache

from opencc import OpenCC

_SCRIPT = OpenCC("t2s")
_BLANKS_BETWEEN_HAN = re.compile(r"(?<=[^\x00-\x7f])\s+|\s+(?=[^\x00-\x7f])")


@lru_cache(maxsize=65536)
def fold_char(char: str) -> str:
    """One character folded; may be several characters (⒈ → "1.") or none."""
    return str(_SCRIPT.convert(unicodedata.normalize("NFKC", char).lower()))


def fold_aligned(text: str) -> str:
    """`text` folded to the same length: a character whose folding is not exactly one character stays as it is."""
    return "".join(folded if len(folded := fold_char(char)) == 1 else char for char in text)


def fold(text: str) -> str:
    """`text` folded for comparison: white space next to a Chinese character is dropped."""
    return _BLANKS_BETWEEN_HAN.sub("", "".join(map(fold_char, text)))
