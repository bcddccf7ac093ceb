"""Received bytes → raw text: what the file is, by its content, and in which charset it was written."""

import hashlib
import re

from plans.parsing.charset import decode
from plans.parsing.document import RawDocument
from plans.parsing.errors import ReadingError
from plans.parsing.markup import looks_like_markup, text_of_markup

__all__ = ["MAX_BYTES", "ReadingError", "read"]

MAX_BYTES = 20 * 1024 * 1024

_SAVE_AS_TEXT = "请用 Word 或 WPS 打开，另存为 .txt 文件后再上传"
_COPY_TEXT = "请复制其中的文字，另存为 .txt 文件后再上传"
_RECOGNISE = "请先做文字识别，再上传识别出的文本"
_UNPACK = "请先解压，再上传其中的文件"
_REFUSED = (
    ((b"%PDF-",), "PDF 文件", _COPY_TEXT),
    ((b"PK\x03\x04",), "新版办公文档（.docx、.xlsx 等）或压缩包", _SAVE_AS_TEXT),
    ((b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",), "旧版办公文档（.doc、.wps 等）", _SAVE_AS_TEXT),
    ((b"{\\rtf",), "RTF 文档", _SAVE_AS_TEXT),
    ((b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*"), "图片", _RECOGNISE),
    ((b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b"), "压缩包", _UNPACK),
)
"""What files begin with that are not read, what they are, and what to do."""

_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
"""Code points that neither a database nor UTF-8 can hold; each becomes one replacement character, so offsets stay."""
_BLANK = "\ufffd\ufeff \t\r\n\u3000\u00a0"


def read(data: bytes, name: str) -> RawDocument:
    """The raw text of one file, decoded or extracted; offsets everywhere count its code points.

    Raises ReadingError: empty, too big, of a kind that is not read, or in no known charset.
    """
    _check(data, name)
    decoded, encoding = decode(data, name)
    markup = looks_like_markup(decoded)
    text = _UNSTORABLE.sub("\ufffd", text_of_markup(decoded) if markup else decoded)
    if not text.strip(_BLANK):
        raise ReadingError(f"《{name}》里没有文字，只有空白。请检查文件是否完整，重新保存后再上传。")
    return RawDocument(
        sha256=hashlib.sha256(data).hexdigest(),
        media_type="text/html" if markup else "text/plain",
        encoding=encoding,
        text=text,
        extractor="html.parser/1" if markup else "text/1",
    )


def _check(data: bytes, name: str) -> None:
    if not data:
        raise ReadingError(f"《{name}》是空文件，没有任何内容。请检查文件是否完整，重新保存后再上传。")
    if len(data) > MAX_BYTES:
        size = len(data) / 1024 / 1024
        raise ReadingError(f"《{name}》有 {size:.1f} MB，超过上限 20 MB。请只保留正文，另存为文本文件后再上传。")
    for signatures, kind, advice in _REFUSED:
        if data.startswith(signatures):
            raise ReadingError(f"《{name}》是{kind}，目前不能读取。{advice}。")
