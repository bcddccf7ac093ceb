"""Pinyin that a converter printed in brackets after a character: 工作(zuò)要點 → 工作要點."""

import re
from collections.abc import Iterator

from plans.parsing.document import Edit

_SYLLABLE = "[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüɡńňǹ]{1,6}"
_READING = re.compile(rf"([㐀-鿿])[ \u00a0]?[(（] ?({_SYLLABLE}) ?[)）]")
_TONE = re.compile("[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]")
_BRACKET = re.compile("[(（] ?[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüɡńňǹ]")
_ENOUGH = 3
"""Brackets without a tone mark are pinyin only beside this many that have one: (app) and (web) are words."""


def drop_readings(raw: str) -> Iterator[Edit]:
    """One edit a reading: character and bracket become the character, for the character is what was printed."""
    matches = list(_READING.finditer(raw)) if _BRACKET.search(raw) else []
    toned = sum(bool(_TONE.search(match[2])) for match in matches)
    for match in matches:
        if _TONE.search(match[2]) or toned >= _ENOUGH:
            yield Edit(match.start(), match.end(), match[1], "pinyin")
