"""Where a text hides a name, a year or a figure: 某市, XX县, 20xx年, *所, ____, 〔...〕."""

import re
from collections.abc import Iterator

from plans.parsing.scanning import matches_at

_SIGN = re.compile(r"[*＊_xX×某〔\[]")
"""Every mask begins with one of them."""
_HAN = "\u4e00-\u9fff"
# A lone X is a letter (X光) unless it stands at the edge of a quoted name, between blanks in Chinese, or before a word
# for a place or a measure.
_MASK = re.compile(
    rf"(?<=[{_HAN}“《、,，。;；.\d])[*＊]+|[*＊]+(?=[{_HAN}.%％])|_{{2,}}|(?<=\d)[xX×]{{1,2}}(?=年)"
    r"|(?<![A-Za-z0-9+＋])(?:[xX×]{2,8}(?![A-Za-z0-9])|[xX×](?=[省市县区镇所个名%％”’》]))"
    rf"|(?<=[“‘《])[xX×](?=[{_HAN}])|(?<=[{_HAN}] )[xX×](?= [{_HAN}])"
    r"|某{1,2}(?=[省市县区镇乡校])|[〔\[]\s*(?:\.{3}|…+)\s*[〕\]]"
)


def find_masks(text: str) -> Iterator[re.Match[str]]:
    """The masks in a text, in order."""
    return matches_at((sign.start() for sign in _SIGN.finditer(text)), _MASK, text)


def is_masked(text: str) -> bool:
    return next(find_masks(text), None) is not None
