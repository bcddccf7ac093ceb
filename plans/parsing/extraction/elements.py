"""The bytes of an XML part → one call for each element and text, with names shortened; bounded, and without a tree.

Office files never declare a document type, so whoever declares one is refused: no entity is ever expanded, nothing is
ever fetched.
"""

from collections.abc import Callable
from typing import Protocol
from xml.parsers import expat

from plans.parsing.errors import ReadingError
from plans.parsing.extraction.zipbounds import DAMAGED, TOO_BIG

MAX_ELEMENTS = 3_000_000
MAX_DEPTH = 2_000
MAX_NAMES = 10_000
"""Different names of elements and attributes; the formats know about two thousand."""
MAX_NAMESPACE = 300
"""Characters; each element's name repeats its namespace, so a long one multiplies."""

_TOO_DEEP = "这个文档的结构嵌套过深，不能读取。请复制其中的文字，另存为 .txt 文件后再上传。"
_DECLARES_TYPE = (
    "这个文档含有文档类型声明，不是 Word 或 WPS 保存的文件，不能读取。请用 Word 或 WPS 打开，另存为 .docx 后再上传。"
)

_OPEN, _STRICT = "http://schemas.openxmlformats.org", "http://purl.oclc.org/ooxml"
_PREFIXES = {
    f"{_OPEN}/wordprocessingml/2006/main": "w",
    f"{_STRICT}/wordprocessingml/main": "w",
    f"{_OPEN}/officeDocument/2006/relationships": "r",
    f"{_STRICT}/officeDocument/relationships": "r",
    f"{_OPEN}/officeDocument/2006/math": "m",
    f"{_STRICT}/officeDocument/math": "m",
    f"{_OPEN}/markup-compatibility/2006": "mc",
    f"{_OPEN}/package/2006/relationships": "rel",
    "urn:schemas-microsoft-com:vml": "v",
}
"""The namespaces that matter, in the common and in the strict form of the format, and the prefixes they get here."""


class Listener(Protocol):
    """Who hears the elements, named `w:p`; those of other namespaces are all named `?`."""

    def start(self, name: str, attributes: dict[str, str]) -> None: ...
    def end(self, name: str) -> None: ...
    def characters(self, text: str) -> None: ...


def listen(data: bytes, listener: Listener) -> None:
    """Read one XML part. Raises ReadingError: damaged, too big, too deep, or with a document type."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse_type
    parser.StartNamespaceDeclHandler = _check_namespace
    names = _Names()
    parser.StartElementHandler, parser.EndElementHandler = _bounded(listener, names)
    parser.CharacterDataHandler = listener.characters
    try:
        parser.Parse(data, True)
    except ReadingError:
        raise
    except (expat.ExpatError, LookupError, ValueError) as error:
        raise ReadingError(DAMAGED) from error


class _Names(dict[str, str]):
    """Name with namespace → short name."""

    def __missing__(self, name: str) -> str:
        if len(self) >= MAX_NAMES:
            raise ReadingError(TOO_BIG)
        namespace, _, local = name.rpartition(" ")
        prefix = _PREFIXES.get(namespace)
        short = local if not namespace else f"{prefix}:{local}" if prefix else "?"
        self[name] = short
        return short


def _bounded(listener: Listener, names: _Names) -> tuple[Callable[[str, dict[str, str]], None], Callable[[str], None]]:
    depth = elements = 0
    hear_start, hear_end = listener.start, listener.end

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth, elements
        depth += 1
        elements += 1
        if elements > MAX_ELEMENTS:
            raise ReadingError(TOO_BIG)
        if depth > MAX_DEPTH:
            raise ReadingError(_TOO_DEEP)
        hear_start(names[name], {names[key]: value for key, value in attributes.items()} if attributes else {})

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        hear_end(names[name])

    return start, end


def _refuse_type(*declared: object) -> None:
    raise ReadingError(_DECLARES_TYPE)


def _check_namespace(prefix: str | None, uri: str) -> None:
    if uri and len(uri) > MAX_NAMESPACE:
        raise ReadingError(DAMAGED)
