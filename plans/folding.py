"""One folding for the search index, the queries and the parser: what counts as the same character.

NFKC, lower case, traditional to simplified script; invisible format and control characters fold to
nothing. `fold_aligned` keeps the length, so that an offset into the folded text is an offset into the original;
`fold` also drops white space unless it stands between two letters or digits of the Latin alphabet, and is for
comparing and searching whole strings: the folding of a part is a part of the folding of the whole.
Source of the script table: OpenCC, character by character (words would move offsets).
"""

import re
import unicodedata

from opencc import OpenCC

_SCRIPT = OpenCC("t2s")
_REGIONAL = str.maketrans("衞著敍枱粧糭衹", "卫着叙台妆粽只")
"""Forms of Hong Kong and Taiwan that the table of traditional script leaves (so 显著 folds to 显着)."""

_BLANKS = re.compile(r"\s+")
_IDLE_BLANK = re.compile(r" (?:(?<![a-z0-9] )|(?![a-z0-9]))")
_NOT_TEXT = "\ufffd"


def _fold_char(char: str) -> str:
    category = unicodedata.category(char)
    if category == "Cs":  # half of a surrogate pair: no text, and no library downstream accepts it
        return _NOT_TEXT
    if category == "Cf" or (category == "Cc" and not char.isspace()):
        return ""
    return str(_SCRIPT.convert(unicodedata.normalize("NFKC", char).lower())).translate(_REGIONAL)


class _Table(dict[int, str]):
    """What str.translate looks characters up in: computed once each."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_char(chr(code))
        return folded


_TABLE = _Table()


class _AlignedTable(dict[int, str]):
    """The same for foldings of exactly one character; any other character stands for itself."""

    def __missing__(self, code: int) -> str:
        folded = _TABLE[code]
        kept = self[code] = folded if len(folded) == 1 else chr(code)
        return kept


_ALIGNED_TABLE = _AlignedTable()


def _changing() -> re.Pattern[str]:
    """Matches the characters that do not stand for themselves, and all beyond the basic plane: few of either.

    Replacing only these is ten times as fast as looking up every character of a Chinese text.
    """
    plane = [chr(code) for code in range(0x10000)]
    script = str(_SCRIPT.convert("\n".join(plane[0x2E80:0xD800]))).split("\n")
    changing = [char for char, simple in zip(plane[0x2E80:0xD800], script, strict=True) if char != simple]
    changing += [char for char in plane if unicodedata.normalize("NFKC", char).lower() != char]
    changing += [char for char in plane if unicodedata.category(char) in ("Cc", "Cf", "Cs")]
    return re.compile(f"[{re.escape(''.join(sorted({*changing, *map(chr, _REGIONAL)})))}\U00010000-\U0010ffff]")


_CHANGING = _changing()


def fold_char(char: str) -> str:
    """One character folded; may be several characters (⒈ → "1.") or none."""
    return _TABLE[ord(char)]


def fold_aligned(text: str) -> str:
    """`text` folded to the same length: a character whose folding is not exactly one character stays as it is."""
    return _CHANGING.sub(lambda match: _ALIGNED_TABLE[ord(match[0])], text)


def fold(text: str) -> str:
    """`text` folded for comparison and search, see above; never begins or ends with white space."""
    folded = _CHANGING.sub(lambda match: _TABLE[ord(match[0])], text)
    return _IDLE_BLANK.sub("", _BLANKS.sub(" ", folded))


def fold_with_origins(text: str) -> tuple[str, list[int]]:
    """`fold(text)`, and for each of its characters the offset in `text` of the character it came from."""
    chars: list[str] = []
    origins: list[int] = []
    for offset, char in enumerate(text):
        folded = fold_char(char)
        chars.append(folded)
        origins.extend([offset] * len(folded))
    folded_text = "".join(chars)
    for blanks, kept in ((_BLANKS, " "), (_IDLE_BLANK, "")):
        for run in reversed(list(blanks.finditer(folded_text))):
            del origins[run.start() + len(kept) : run.end()]
        folded_text = blanks.sub(kept, folded_text)
    return folded_text, origins
