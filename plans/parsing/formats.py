"""What a received file is, by its content: its name may say anything."""

import re
from enum import Enum, auto
from typing import NamedTuple


class Format(Enum):
    """The kinds of files that are read."""

    TEXT = auto()
    HTML = auto()
    DOCX = auto()
    PDF = auto()


class Refusal(NamedTuple):
    """A kind of files that is not read: what it is called, and what to do instead."""

    kind: str
    remedy: str


_SAVE_AS_DOCX = "请用 Word 或 WPS 打开，另存为 .docx 或 .pdf 文件后再上传"
_COPY_TEXT = "请把要点正文复制到文本文件（.txt）或 Word 文档（.docx）里再上传"
_PRINT_TO_PDF = "请用它的阅读器打开，另存或打印为带文字层的 .pdf 后再上传"
_RECOGNISE = "请先做文字识别，再上传识别出的文本"
_UNPACK = "请先解压，再上传其中的文件"
_SAVE_PAGE = "请用浏览器打开，另存为“仅 HTML”的 .html 文件后再上传"
_UNLOCK = "请用密码打开，去掉密码后另存为 .docx 再上传"

_ARCHIVE = Refusal("压缩包", _UNPACK)
_IMAGE = Refusal("图片", _RECOGNISE)
_SIGNATURES = (
    ((b"{\\rtf",), Refusal("RTF 文档", _SAVE_AS_DOCX)),
    ((b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*"), _IMAGE),
    ((b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"\x28\xb5\x2f\xfd"), _ARCHIVE),
    ((b"Founder CEB",), Refusal("CEB 版式文件", _PRINT_TO_PDF)),
    ((b"CAJ\x00",), Refusal("CAJ 文件", _PRINT_TO_PDF)),
)
"""What files begin with that are not read."""
_INNER_SIGNATURES = (
    (257, (b"ustar",), _ARCHIVE),
    (8, (b"WEBP",), _IMAGE),
    (4, (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypavif"), _IMAGE),
)
"""What they have at a certain place."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_STREAMS = (
    ("EncryptedPackage", Refusal("加了密码的办公文档", _UNLOCK)),
    ("WordDocument", Refusal("旧版 Word 或 WPS 文档（.doc、.wps）", _SAVE_AS_DOCX)),
    ("Workbook", Refusal("旧版 Excel 或 WPS 表格（.xls、.et）", _COPY_TEXT)),
    ("PowerPoint Document", Refusal("旧版演示文稿（.ppt、.dps）", _COPY_TEXT)),
)
"""Streams of a compound file, by which one kind is told from another."""
_OLE_OTHER = Refusal("旧版办公文档（.doc、.wps 等）", _SAVE_AS_DOCX)

_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_ZIP_MEMBERS = (
    (b"xl/workbook", Refusal("Excel 工作簿（.xlsx）", _COPY_TEXT)),
    (b"ppt/presentation", Refusal("演示文稿（.pptx）", _COPY_TEXT)),
    (b"OFD.xml", Refusal("OFD 版式文件", _PRINT_TO_PDF)),
    (b"application/vnd.oasis.opendocument.text", Refusal("OpenDocument 文档（.odt）", _SAVE_AS_DOCX)),
    (b"application/epub+zip", Refusal("EPUB 电子书", _COPY_TEXT)),
    (b"[Content_Types].xml", Refusal("办公文档，但不是 Word 文档", _COPY_TEXT)),
)
"""What a zip container holds, the telling first."""

_PDF, _PDF_REACH = b"%PDF-", 1024
_PDF_PARTS = (b"endobj", b"startxref", b"%%EOF")
_MAIL = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:From|MIME-Version|Date|Subject|Received|Return-Path|Content-Type):[^\n]*\n", re.IGNORECASE
)
_MAIL_PARTS = re.compile(rb"^Content-Type:\s*(?:multipart/|text/html)", re.IGNORECASE | re.MULTILINE)
_MAIL_HEAD = 8192
_MAIL_PAGE = Refusal("网页归档或邮件（.mht、.eml）", _SAVE_PAGE)
_FLAT_WORD = re.compile(rb"<\?mso-application\s|<w:wordDocument[\s>]|<pkg:package[\s>]")
_FLAT_WORD_FILE = Refusal("XML 格式的 Word 文档", _SAVE_AS_DOCX)


def refusal(data: bytes) -> Refusal | None:
    """What the file is, if it is of a kind that is not read."""
    found = next((refused for signatures, refused in _SIGNATURES if data.startswith(signatures)), None)
    if found:
        return found
    if data.startswith(_OLE):
        return next((refused for name, refused in _OLE_STREAMS if name.encode("utf-16-le") in data), _OLE_OTHER)
    if data.startswith(_ZIP):
        return None if _is_docx(data) else _of_zip(data)
    found = next((refused for start, marks, refused in _INNER_SIGNATURES if data.startswith(marks, start)), None)
    if found:
        return found
    if _MAIL.match(data) and _MAIL_PARTS.search(data, 0, _MAIL_HEAD):
        return _MAIL_PAGE
    return _FLAT_WORD_FILE if _FLAT_WORD.search(data, 0, _MAIL_HEAD) else None


def binary_format(data: bytes) -> Format | None:
    """PDF or DOCX; null for everything else, which is text in some charset, or nothing."""
    if data.startswith(_ZIP):
        return Format.DOCX
    start = data.find(_PDF, 0, _PDF_REACH)
    if start == 0 or (start > 0 and any(part in data for part in _PDF_PARTS)):
        return Format.PDF
    return None


def text_format(text: str) -> Format:
    return Format.HTML if _is_markup(text) else Format.TEXT


def _is_docx(data: bytes) -> bool:
    return b"[Content_Types].xml" in data and b"word/" in data


def _of_zip(data: bytes) -> Refusal:
    return next((refused for member, refused in _ZIP_MEMBERS if member in data), _ARCHIVE)


_TAGS = (
    "html|head|body|title|meta|link|base|style|script|div|p|br|hr|span|font|center|b|strong|em|i|u|a|img|h[1-6]"
    "|table|tbody|thead|tr|td|th|ul|ol|li|dl|dt|dd|section|article|main|header|footer|nav|aside|form|input|button|select|pre|blockquote"
)
_OPENING = re.compile(
    rf"(?>[\s\ufeff]+|<!--.*?-->|<\?[^>]*>|<!\[[^>]*>)*+<(?:!doctype\s+html|(?:{_TAGS})[\s/>])",
    re.IGNORECASE | re.DOTALL,
)
_BREAK = re.compile(r"</(?:p|div|td|tr|li|h[1-6]|table)\s*>|<br\s*/?>", re.IGNORECASE)
_MANY_BREAKS = 3
_LOOKED_AT = 100_000


def _is_markup(text: str) -> bool:
    """Whether a text begins with a tag, or breaks its lines with tags."""
    beginning = text[:_LOOKED_AT]
    return bool(_OPENING.match(beginning)) or len(_BREAK.findall(beginning)) >= _MANY_BREAKS


_TAG = re.compile(rb"<\x00?[a-zA-Z!?/]")


def may_be_plain_text(data: bytes) -> bool:
    """Whether nothing in the bytes, of whatever charset, needs more than decoding."""
    return binary_format(data) is None and not _TAG.search(data)
