"""Received bytes → raw text: what the file is, by its content, and in which charset it was written."""

import hashlib

from plans.parsing.charset import decode
from plans.parsing.document import RawDocument
from plans.parsing.errors import ReadingError
from plans.parsing.markup import looks_like_markup, text_of_markup

__all__ = ["MAX_BYTES", "ReadingError", "read"]

MAX_BYTES = 20 * 1024 * 1024

_REFUSED = (
    (b"%PDF-", "PDF 文件", "请复制其中的文字，另存为 .txt 文件后再上传"),
    (b"PK\x03\x04", "压缩包或新版办公文档（.docx、.xlsx、.wps 等）", "请用 Word 或 WPS 打开，另存为 .txt 文件后再上传"),
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "旧版办公文档（.doc、.wps 等）",
        "请用 Word 或 WPS 打开，另存为 .txt 文件后再上传",
    ),
    (b"{\\rtf", "RTF 文档", "请用 Word 或 WPS 打开，另存为 .txt 文件后再上传"),
    (b"\x89PNG", "图片", "请先做文字识别，再上传识别出的文本"),
    (b"\xff\xd8\xff", "图片", "请先做文字识别，再上传识别出的文本"),
    (b"GIF8", "图片", "请先做文字识别，再上传识别出的文本"),
    (b"II*\x00", "图片", "请先做文字识别，再上传识别出的文本"),
    (b"MM\x00*", "图片", "请先做文字识别，再上传识别出的文本"),
    (b"Rar!", "压缩包", "请先解压，再上传其中的文件"),
    (b"7z\xbc\xaf", "压缩包", "请先解压，再上传其中的文件"),
    (b"\x1f\x8b", "压缩包", "请先解压，再上传其中的文件"),
)


def read(data: bytes, name: str) -> RawDocument:
    """The raw text of one file, decoded or extracted; offsets everywhere count its code points.

    Raises ReadingError: empty, too big, of a kind that is not read, or in no known charset.
    """
    _check(data, name)
    text, encoding = decode(data, name)
    if not text.strip():
        raise ReadingError(f"《{name}》里没有文字，只有空白。请检查文件是否完整。")
    sha256 = hashlib.sha256(data).hexdigest()
    if looks_like_markup(text):
        return RawDocument(sha256, "text/html", encoding, text_of_markup(text), "html.parser/1")
    return RawDocument(sha256, "text/plain", encoding, text, "text/1")


def _check(data: bytes, name: str) -> None:
    if not data:
        raise ReadingError(f"《{name}》是空文件，没有任何内容。请检查文件是否完整，重新保存后再上传。")
    if len(data) > MAX_BYTES:
        size = len(data) / 1024 / 1024
        raise ReadingError(f"《{name}》有 {size:.1f} MB，超过上限 20 MB。请只保留正文，另存为文本文件后再上传。")
    for signature, kind, advice in _REFUSED:
        if data.startswith(signature):
            raise ReadingError(f"《{name}》是{kind}，目前不能读取。{advice}。")
