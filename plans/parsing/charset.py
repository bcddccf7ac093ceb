"""Which charset bytes were written in: by byte order mark, else by how Chinese each charset's reading looks.

A few damaged bytes do not make another charset: every reading may hold some, each becomes U+FFFD, and the reading
with the most everyday characters and the least damage wins.
"""

import codecs
import re
from typing import NamedTuple

from plans.parsing.errors import ReadingError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NARROW = ("gb18030", "big5hkscs")
"""Charsets in which ASCII is ASCII."""
_WIDE = ("utf-16-le", "utf-16-be")
_SAMPLE = 20_000
_PLAUSIBLE = 0.65
"""Least share of everyday characters among the non-ASCII ones of a legacy charset's reading."""
_DAMAGE = 0.01
"""Greatest share of non-ASCII characters that may be damaged."""
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([a-z0-9_-]+)""", re.IGNORECASE)
_HEAD = 4096
"""Where a page may declare its charset."""
_TRUST = 0.02
"""What a declaration counts, which is often wrong: no more than breaking a tie."""


def _row(charset: str, first: int, last: int, trails: range) -> str:
    """What a charset has between two lead bytes."""
    cells = (bytes((lead, trail)) for lead in range(first, last + 1) for trail in trails)
    return b"".join(cells).decode(charset, "ignore")


_EVERYDAY = frozenset(
    _row("gb2312", 0xB0, 0xD7, range(0xA1, 0xFF))
    + _row("big5", 0xA4, 0xC6, range(0x40, 0x7F))
    + _row("big5", 0xA4, 0xC6, range(0xA1, 0xFF))
    + "，。、；：？！“”‘’《》〈〉（）〔〕【】…—－·．％○〇　①②③④⑤⑥⑦⑧⑨⑩１２３４５６７８９０\u00a0"
)
"""The characters that the national standards put first because they are frequent, and the marks of prose."""
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f\ufffd\ud800-\udfff]")
_FEW_CONTROLS = 4
_MAX_CONTROLS = 0.02
"""A text may hold a few control characters, or this share of them."""


class _Reading(NamedTuple):
    score: float
    encoding: str


def decode(data: bytes, name: str) -> tuple[str, str]:
    """Text and charset. Raises ReadingError when no charset gives plausible text."""
    encoding = _marked(data) or _utf_8(data) or _likeliest(data)
    text = _tolerantly(data, encoding) if encoding else ""
    if not encoding or _is_binary(text):
        raise ReadingError(
            f"《{name}》的内容无法识别为文字：用 UTF-8、GB18030、Big5、UTF-16 都读不通。"
            "请用记事本或 WPS 打开，另存为 UTF-8 编码的文本文件后再上传。"
        )
    return text, encoding


def _marked(data: bytes) -> str:
    return next((encoding for mark, encoding in _MARKS if data.startswith(mark)), "")


def _tolerantly(data: bytes, encoding: str) -> str:
    """The text with U+FFFD for what means nothing, without a last character that the end of the file cuts in two."""
    return codecs.getincrementaldecoder(encoding)("replace").decode(data)


def _utf_8(data: bytes) -> str:
    """utf-8, if nearly all of the bytes beyond ASCII are: of no other charset's text that is true."""
    text = _tolerantly(data, "utf-8")
    wide = len(text) - len(text.encode("ascii", "ignore"))
    damaged = text.count("\ufffd") - data.count("\ufffd".encode())
    return "utf-8" if damaged <= _DAMAGE * wide and not _is_binary(text) else ""


def _likeliest(data: bytes) -> str:
    """The legacy charset whose reading is most like Chinese; empty when none is."""
    narrow = _lines_beyond_ascii(data)
    samples = [(encoding, narrow) for encoding in _NARROW] + [(encoding, data[: 2 * _SAMPLE]) for encoding in _WIDE]
    declared = _declared(data)
    readings = []
    for encoding, sample in samples:
        score = _plausibility(_tolerantly(sample, encoding))
        readings.append(_Reading(score + _TRUST * (score > 0 and encoding == declared), encoding))
    best = max(readings, key=lambda reading: reading.score)
    return best.encoding if best.score >= _PLAUSIBLE else ""


def _lines_beyond_ascii(data: bytes) -> bytes:
    """As many lines as a sample needs, for a page may begin with a long head of pure ASCII."""
    lines, size = [], 0
    for line in data.splitlines(keepends=True):
        if not line.isascii():
            lines.append(line)
            size += len(line)
        if size > 2 * _SAMPLE:
            break
    return b"".join(lines)[: 4 * _SAMPLE]


def _declared(data: bytes) -> str:
    found = _DECLARED.search(data, 0, _HEAD)
    label = found[1].decode("ascii").lower() if found else ""
    if label.startswith("gb"):
        return "gb18030"
    return "big5hkscs" if label.startswith("big5") else label


def _is_binary(text: str) -> bool:
    sample = text[:_SAMPLE]
    return len(_CONTROLS.findall(sample)) > max(_FEW_CONTROLS, _MAX_CONTROLS * len(sample))


def _plausibility(text: str) -> float:
    """Share of everyday ones among the characters beyond ASCII: Chinese has plenty, a wrong charset's reading few."""
    sample = text[:_SAMPLE]
    if _is_binary(sample):
        return 0.0
    beyond = [char for char in sample if not char.isascii()]
    return sum(char in _EVERYDAY for char in beyond) / (1 + len(beyond))
