"""Received bytes → raw text: what the file is, by its content, and what it says."""

import hashlib
import re
from importlib.metadata import version

from plans.parsing.charset import decode
from plans.parsing.document import RawDocument
from plans.parsing.errors import ReadingError
from plans.parsing.extraction import docx, pdf
from plans.parsing.extraction.htmlnesting import check_nesting
from plans.parsing.extraction.markup import text_of_markup
from plans.parsing.formats import Format, binary_format, refusal, text_format

__all__ = ["MAX_BYTES", "MOST_CHARACTERS", "ReadingError", "read"]

MAX_BYTES = 20 * 1024 * 1024
MOST_CHARACTERS = 2_000_000
"""A hundred times a long plan."""

_MEDIA_TYPES = {
    Format.TEXT: "text/plain",
    Format.HTML: "text/html",
    Format.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    Format.PDF: "application/pdf",
}
_EXTRACTORS = {
    Format.TEXT: "text/1",
    Format.HTML: f"selectolax/{version('selectolax')}",
    Format.DOCX: docx.EXTRACTOR,
    Format.PDF: pdf.EXTRACTOR,
}
_BINARY = {Format.PDF: pdf.text_of_pdf, Format.DOCX: docx.text_of_docx}
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
"""Code points that neither a database nor UTF-8 can hold; each becomes one replacement character, so offsets stay."""
_BLANK = "\ufffd\ufeff \t\r\n\u3000\u00a0"


def read(data: bytes, name: str) -> RawDocument:
    """The raw text of one file, decoded or extracted; offsets everywhere count its code points.

    Raises ReadingError: empty, too big, of a kind that is not read, damaged, or in no known charset.
    """
    _check(data, name)
    form, text, encoding = _extract(data, name)
    if not text.strip(_BLANK):
        raise ReadingError(f"《{name}》里没有文字，只有空白。请检查文件是否完整，重新保存后再上传。")
    if len(text) > MOST_CHARACTERS:
        raise ReadingError(
            f"《{name}》有 {len(text):,} 个字符，超过上限 {MOST_CHARACTERS:,}。请只保留一份要点的正文后再上传。"
        )
    return RawDocument(
        sha256=hashlib.sha256(data).hexdigest(),
        media_type=_MEDIA_TYPES[form],
        encoding=encoding,
        text=_UNSTORABLE.sub("\ufffd", text),
        extractor=_EXTRACTORS[form],
    )


def _check(data: bytes, name: str) -> None:
    if not data:
        raise ReadingError(f"《{name}》是空文件，没有任何内容。请检查文件是否完整，重新保存后再上传。")
    if len(data) > MAX_BYTES:
        size = len(data) / 1024 / 1024
        raise ReadingError(f"《{name}》有 {size:.1f} MB，超过上限 20 MB。请只保留正文，另存为文本文件后再上传。")
    if refused := refusal(data):
        raise ReadingError(f"《{name}》是{refused.kind}，不能读取。{refused.remedy}。")


def _extract(data: bytes, name: str) -> tuple[Format, str, str | None]:
    """What the file is, its text, and the charset if it is text."""
    form = binary_format(data)
    if form is not None:
        try:
            return form, _BINARY[form](data), None
        except ReadingError as error:
            raise ReadingError(f"《{name}》：{error}") from error
    text, encoding = decode(data, name)
    if text_format(text) is Format.TEXT:
        return Format.TEXT, text, encoding
    check_nesting(text, name)
    return Format.HTML, text_of_markup(text), encoding
