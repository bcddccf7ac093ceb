"""Zip containers opened within bounds: what the directory declares is checked first, then what comes out: it lies.

Raises ReadingError only.
"""

import zlib
from io import BytesIO
from itertools import pairwise
from struct import error as StructError  # noqa: N812
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from plans.parsing.errors import ReadingError

MAX_ENTRIES = 10_000
MAX_ENTRY = 100 * 1024 * 1024
"""Bytes of one entry, decompressed."""
MAX_TOTAL = 400 * 1024 * 1024
"""Bytes of all entries, decompressed."""
MAX_RATIO = 250
"""Decompressed over compressed bytes. Office XML reaches 10 to 60, and 150 where one table row is repeated for ever."""
RATIO_MATTERS_FROM = 16 * 1024 * 1024
"""Decompressed bytes under which no ratio does harm."""

_DIRECTORY_RECORD = b"PK\x01\x02"
_LOCAL_HEADER = 30
_ENCRYPTED = 0x1
_CHUNK = 1024 * 1024
_DAMAGE = (BadZipFile, zlib.error, StructError, EOFError, OSError, RuntimeError, NotImplementedError, ValueError)
"""All that zipfile and zlib raise on bytes that are not what they claim."""

DAMAGED = "这个文件已损坏或不完整（可能没有下载完），不能读取。请重新下载，或用 Word、WPS 打开后另存为 .docx，再上传。"
TOO_BIG = "这个文件解压后过大或过于复杂，不像一份要点。请只保留正文，另存为 .docx 后再上传。"
_PROTECTED = "这个文件加了密码，不能读取。请去掉密码，另存后再上传。"
_TOO_MANY = f"这个文件里有超过 {MAX_ENTRIES:,} 个文件，不像一份文档。请先解压，再上传其中的一份要点。"


class Container:
    """The entries of a zip file by name, in lower case and with forward slashes as the office formats compare them."""

    def __init__(self, data: bytes) -> None:
        # Counted before zipfile builds an object for each record.
        if data.count(_DIRECTORY_RECORD) > MAX_ENTRIES:
            raise ReadingError(_TOO_MANY)
        try:
            self._file = ZipFile(BytesIO(data))
        except _DAMAGE as error:
            raise ReadingError(DAMAGED) from error
        entries = self._file.infolist()
        _check(entries, len(data))
        self._entries = {entry.filename.replace("\\", "/").lstrip("/").lower(): entry for entry in entries}
        self._left = MAX_TOTAL

    def read(self, name: str) -> bytes | None:
        """The decompressed bytes of an entry, None when there is none of that name."""
        entry = self._entries.get(name.lstrip("/").lower())
        if entry is None:
            return None
        try:
            content = self._decompress(entry)
        except ReadingError:
            raise
        except _DAMAGE as error:
            raise ReadingError(DAMAGED) from error
        self._left -= len(content)
        return content

    def _decompress(self, entry: ZipInfo) -> bytes:
        content = bytearray()
        with self._file.open(entry) as stream:
            while chunk := stream.read(_CHUNK):
                content += chunk
                _check_size(len(content), entry.compress_size)
                if len(content) > self._left:
                    raise ReadingError(TOO_BIG)
        return bytes(content)


def _check(entries: list[ZipInfo], size: int) -> None:
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise ReadingError(_PROTECTED)
    for entry in entries:
        _check_size(entry.file_size, entry.compress_size)
    if sum(entry.file_size for entry in entries) > MAX_TOTAL:
        raise ReadingError(TOO_BIG)
    if _overlap(entries, size) or any(entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED) for entry in entries):
        raise ReadingError(DAMAGED)


def _check_size(size: int, compressed: int) -> None:
    if size > MAX_ENTRY or (size > RATIO_MATTERS_FROM and size > MAX_RATIO * compressed):
        raise ReadingError(TOO_BIG)


def _overlap(entries: list[ZipInfo], size: int) -> bool:
    """Whether two entries share bytes: one small stream listed a thousand times is a bomb that no ratio shows."""
    starts = [*sorted((entry.header_offset, entry.compress_size) for entry in entries), (size, 0)]
    return any(start + _LOCAL_HEADER + length > end for (start, length), (end, _) in pairwise(starts))
