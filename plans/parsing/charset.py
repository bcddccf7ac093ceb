"""Which charset bytes were written in: by byte order mark, by strict decoding, by how Chinese the result looks."""

import codecs
import re

from plans.parsing.errors import ReadingError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_UNMARKED = ("gb18030", "big5hkscs", "utf-16-le", "utf-16-be")
_SAMPLE = 20_000
_PLAUSIBLE = 0.5
"""Least share of everyday characters among the non-ASCII ones of a legacy charset's reading."""

_EVERYDAY = re.compile(
    "[的一是在不了有和人中大为上个国年到说们地出就要以会可发时作对生学成工方行面下同动法定机实现加理化部"
    "育教师校党建推进强质量提升展全市县区局全政务务务與為國學動實現發會時對們個來這過說爲設強進黨質"
    "，。、；：“”《》（）　\n,.:;()0-9]"
)
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f\ufffd\ud800-\udfff]")
_FEW_CONTROLS = 4
_MAX_CONTROLS = 0.02
"""A text may hold a few control characters, or this share of them."""


def decode(data: bytes, name: str) -> tuple[str, str]:
    """Text and charset. Raises ReadingError when no charset gives plausible text."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text = _strictly(data, encoding)
            return _accept(text, encoding, name)
    text = _strictly(data, "utf-8")
    if text is not None and not _is_binary(text):
        return text, "utf-8"
    readings = [(reading, encoding) for encoding in _UNMARKED if (reading := _strictly(data, encoding)) is not None]
    best = max(readings, key=lambda reading: _plausibility(reading[0]), default=(None, ""))
    if best[0] is not None and _plausibility(best[0]) < _PLAUSIBLE:
        best = (None, "")
    return _accept(best[0], best[1], name)


def _accept(text: str | None, encoding: str, name: str) -> tuple[str, str]:
    if text is None or _is_binary(text):
        raise ReadingError(
            f"《{name}》的内容无法识别为文字：用 UTF-8、GB18030、Big5、UTF-16 都读不通。"
            "请用记事本或 WPS 打开，另存为 UTF-8 编码的文本文件后再上传。"
        )
    return text, encoding


def _strictly(data: bytes, encoding: str) -> str | None:
    """The text, without a last character that the end of the file cuts in two; None when the bytes mean nothing."""
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        return decoder.decode(data)
    except UnicodeDecodeError:
        return None


def _is_binary(text: str) -> bool:
    sample = text[:_SAMPLE]
    return len(_CONTROLS.findall(sample)) > max(_FEW_CONTROLS, _MAX_CONTROLS * len(sample))


def _plausibility(text: str) -> float:
    """Share of everyday characters: real Chinese text has plenty of them, a wrong charset's reading has few."""
    sample = text[:_SAMPLE]
    if _is_binary(sample):
        return 0.0
    return len(_EVERYDAY.findall(sample)) / max(1, len(sample) - sum(char.isascii() for char in sample) + 1)
