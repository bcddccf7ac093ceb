"""Word documents (.docx, .docm, .dotx, from Word, WPS or others) → text, as they would be printed.

A paragraph is a line, with the number that Word generates in front; a row of a table is a line, its cells apart by
tabs; a text box stands before or after the paragraph that it is anchored in. What every page repeats comes once:
headers at the top, footers at the bottom, before these the notes. The mark of a note in the text is left out: it would
stand within a word or behind a figure, where one digit more is a lie.
"""

from collections.abc import Iterator

from plans.parsing.errors import ReadingError
from plans.parsing.extraction.nodes import Node
from plans.parsing.extraction.officepackage import Package
from plans.parsing.extraction.wordlists import Lists
from plans.parsing.extraction.wordnumbers import Numberer
from plans.parsing.extraction.wordstory import Story, read_story
from plans.parsing.extraction.wordstyles import Styles

EXTRACTOR = "docx/1"
"""Raised whenever the same bytes may give another text."""

_NOT_WORD = "这个文件不是 Word 文档（.docx）。请把要点正文复制到 Word 文档或文本文件（.txt）里，再上传。"
_ONLY_PICTURES = "这个文档里只有图片，没有可以读取的文字。请先做文字识别（OCR），再上传识别后的文档或文本。"
_ONLY_FOREIGN = "这个文档的正文是嵌入的网页，没有转成 Word 文字。请用 Word 打开，另存为 .docx 后再上传。"
_NO_TEXT = "这个文档里没有文字，只有空白。请检查文件是否完整，重新保存后再上传。"

_BULK_OF_STYLES = frozenset(("w:latentStyles", "w:tblStylePr"))
"""Most of what a part of styles holds: names of styles that are not there, and the borders and colours of tables."""


def text_of_docx(data: bytes) -> str:
    """The text of a Word document.

    Raises ReadingError: no Word document, damaged, protected, beyond the bounds, or without text.
    """
    document = _Document(Package(data))
    body = document.body
    if not body.lines:
        raise ReadingError(_ONLY_PICTURES if body.pictures else _ONLY_FOREIGN if body.foreign else _NO_TEXT)
    parts = (document.margins("header"), body.lines, document.notes(), document.margins("footer"))
    return "\n".join(line for lines in parts for line in lines)


class _Document:
    """The parts of one document, read as they are asked for."""

    def __init__(self, package: Package) -> None:
        self._package = package
        main = package.read(package.main)
        if main is None:
            raise ReadingError(_NOT_WORD)
        self._styles = Styles(package.tree_of("styles", _BULK_OF_STYLES))
        self._lists = Lists(package.tree_of("numbering"), self._styles)
        self.body = self._read(main)
        if self.body.root != "w:document":
            raise ReadingError(_NOT_WORD)

    def margins(self, kind: str) -> Iterator[str]:
        """The lines of all headers, or of all footers, that some page prints; each text once."""
        targets = {relation.id: relation.target for relation in self._package.of_kind(kind)}
        has_even = self._package.tree_of("settings").switch("w:evenAndOddHeaders")
        wanted = (id_ for section in self.body.sections for id_ in _printed(section, kind, bool(has_even)))
        texts = (tuple(self._lines(targets[id_])) for id_ in dict.fromkeys(wanted) if id_ in targets)
        return (line for text in dict.fromkeys(texts) for line in text)

    def notes(self) -> Iterator[str]:
        """The lines of the notes that the body refers to, in the order of their marks."""
        wanted = dict.fromkeys(self.body.references)
        kinds = dict.fromkeys(kind for kind, _ in wanted)
        stories = {kind: self._notes(kind) for kind in kinds}
        return (line for kind in kinds for each, id_ in wanted if each == kind for line in stories[kind].get(id_, ()))

    def _notes(self, kind: str) -> dict[str, list[str]]:
        part = next((self._package.read(relation.target) for relation in self._package.of_kind(kind)), None)
        return self._read(part).notes if part else {}

    def _lines(self, part: str) -> list[str]:
        data = self._package.read(part)
        return self._read(data).lines if data else []

    def _read(self, data: bytes) -> Story:
        return read_story(data, self._styles, Numberer(self._lists, self._styles))


def _printed(section: Node, kind: str, has_even: bool) -> Iterator[str]:
    """The ids of a section's headers or footers; one for the first or the even pages may be there and not be used."""
    is_used = {"default": True, "first": bool(section.switch("w:titlePg")), "even": has_even}
    for reference in section.all(f"w:{kind}Reference"):
        if is_used.get(reference.attributes.get("w:type", "default")):
            yield reference.attributes.get("r:id", "")
