"""One story of a Word document (body, header, footer, notes) → its lines, numbers included, as Word would print them.

Tracked changes are read as accepted; hidden text and the codes of fields are not read. Everything is heard once and in
order, so time and memory grow with the text, however it is nested.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from plans.parsing.extraction.elements import listen
from plans.parsing.extraction.nodes import Node
from plans.parsing.extraction.symbols import symbol
from plans.parsing.extraction.wordfields import Fields
from plans.parsing.extraction.wordflow import Flow
from plans.parsing.extraction.wordnumbers import Numberer
from plans.parsing.extraction.wordselection import Selection
from plans.parsing.extraction.wordstyles import ListPlace, Styles, place_in

_SIGNS = {"w:tab": "\t", "w:ptab": "\t", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "-"}
_PICTURES = frozenset(("w:drawing", "w:pict", "w:object"))
_REFERENCES = {"w:footnoteReference": "footnotes", "w:endnoteReference": "endnotes"}
_GONE = ("w:vanish", "w:del", "w:moveFrom")
"""Properties of a paragraph's mark that let the next paragraph follow on the same line."""
_BLANKS = str.maketrans("\t\r\n", "   ")

Attributes = dict[str, str]


@dataclass(slots=True)
class Story:
    """What a part holds."""

    root: str = ""
    """The name of its first element."""
    lines: list[str] = field(default_factory=list)
    notes: dict[str, list[str]] = field(default_factory=dict)
    """The lines of each note by its id, in a part of notes."""
    references: list[tuple[str, str]] = field(default_factory=list)
    """(footnotes or endnotes, id) of each note that the text refers to."""
    sections: list[Node] = field(default_factory=list)
    """The properties of each section."""
    pictures: int = 0
    foreign: int = 0
    """Places where a part of another format (a web page, RTF) stands for text."""


def read_story(data: bytes, styles: Styles, numberer: Numberer) -> Story:
    """Raises ReadingError when the part is damaged or beyond the bounds."""
    reader = _StoryReader(styles, numberer)
    listen(data, Selection(reader))
    reader.story.lines = reader.flow.lines()
    return reader.story


@dataclass(slots=True)
class _Paragraph:
    is_hidden: bool
    is_counted: bool = False


class _StoryReader:
    def __init__(self, styles: Styles, numberer: Numberer) -> None:
        self.story = Story()
        self.flow = Flow()
        self._styles = styles
        self._numberer = numberer
        self._fields = Fields()
        self._paragraphs: list[_Paragraph] = []
        self._runs: list[bool] = []
        """Whether each open run is hidden."""
        self._cells: list[bool] = []
        """Whether each open cell is printed."""
        self._notes: list[str] = []
        self._text: list[str] | None = None
        self._starts = self._handlers_of_starts()
        self._ends = self._handlers_of_ends()

    def _handlers_of_starts(self) -> Mapping[str, Callable[[Attributes], None]]:
        signs = {name: self._writer(sign) for name, sign in _SIGNS.items()}
        pictures = dict.fromkeys(_PICTURES, self._count_picture)
        references = {name: self._referrer(kind) for name, kind in _REFERENCES.items()}
        return {
            **signs,
            **pictures,
            **references,
            **dict.fromkeys(("w:r", "m:r"), self._open_run),
            **dict.fromkeys(("w:t", "m:t"), self._open_text),
            **dict.fromkeys(("w:footnote", "w:endnote"), self._open_note),
            "w:p": self._open_paragraph,
            "w:tr": lambda _: self.flow.open_row(),
            "w:tc": self._open_cell,
            "w:txbxContent": lambda _: self.flow.open_box(),
            "w:fldChar": lambda attributes: self._fields.mark(attributes.get("w:fldCharType", "")),
            "w:sym": self._write_symbol,
            "w:altChunk": self._count_foreign,
            "v:textpath": self._write_art,
        }

    def _handlers_of_ends(self) -> Mapping[str, Callable[[], None]]:
        return {
            **dict.fromkeys(("w:r", "m:r"), self._close_run),
            **dict.fromkeys(("w:t", "m:t"), self._close_text),
            **dict.fromkeys(("w:footnote", "w:endnote"), self._close_note),
            "w:p": self._close_paragraph,
            "w:tr": self.flow.close_row,
            "w:tc": lambda: self.flow.close_cell(self._cells.pop()),
            "w:txbxContent": self.flow.close_box,
        }

    def start(self, name: str, attributes: Attributes) -> None:
        self.story.root = self.story.root or name
        if handler := self._starts.get(name):
            handler(attributes)

    def end(self, name: str) -> None:
        if handler := self._ends.get(name):
            handler()

    def characters(self, text: str) -> None:
        if self._text is not None:
            self._text.append(text)

    def properties(self, node: Node) -> None:
        match node.name:
            case "w:pPr" if self._paragraphs:
                self._apply_to_paragraph(node)
            case "w:rPr" if self._runs:
                self._runs[-1] = self._is_hidden(node)
            case "w:tcPr" if self._cells:
                self._cells[-1] = not any(_continues(node.child(name)) for name in ("w:vMerge", "w:hMerge"))
            case "w:trPr" if node.switch("w:del") or node.switch("w:hidden"):
                self.flow.drop_row()
            case "w:sectPr":
                self.story.sections.append(node)

    def _open_paragraph(self, _: Attributes) -> None:
        self._paragraphs.append(_Paragraph(self._styles.is_hidden(self._styles.default)))
        self.flow.open_paragraph()

    def _apply_to_paragraph(self, node: Node) -> None:
        paragraph, style = self._paragraphs[-1], node.value("w:pStyle")
        mark, section = node.child("w:rPr"), node.child("w:sectPr")
        paragraph.is_hidden = self._styles.is_hidden(style or self._styles.default)
        if section:
            self.story.sections.append(section)
        if mark and any(mark.switch(gone) for gone in _GONE):
            paragraph.is_counted = True
            self.flow.run_on()
        else:
            self._count(style, place_in(node))

    def _count(self, style: str | None, own: ListPlace) -> None:
        paragraph = self._paragraphs[-1]
        if not paragraph.is_counted and not paragraph.is_hidden:
            self.flow.set_number(self._numberer.number(style, own))
        paragraph.is_counted = True

    def _close_paragraph(self) -> None:
        self._count(None, ListPlace())
        self._paragraphs.pop()
        self._fields.end_paragraph()
        self.flow.close_paragraph()

    def _open_run(self, _: Attributes) -> None:
        self._runs.append(bool(self._paragraphs) and self._paragraphs[-1].is_hidden)

    def _is_hidden(self, properties: Node) -> bool:
        own, style = properties.switch("w:vanish"), properties.value("w:rStyle")
        return self._runs[-1] or self._styles.is_hidden(style) if own is None else own

    def _close_run(self) -> None:
        self._runs.pop()

    def _open_text(self, _: Attributes) -> None:
        self._text = []

    def _close_text(self) -> None:
        self._write("".join(self._text or ()).translate(_BLANKS))
        self._text = None

    def _write(self, text: str) -> None:
        if not self._fields.is_code and not (self._runs and self._runs[-1]):
            self.flow.write(text)

    def _writer(self, sign: str) -> Callable[[Attributes], None]:
        return lambda _: self._write(sign)

    def _write_symbol(self, attributes: Attributes) -> None:
        self._write(symbol(attributes.get("w:char", ""), attributes.get("w:font", "")))

    def _write_art(self, attributes: Attributes) -> None:
        """Ornamental lettering in the older drawing language keeps its words in an attribute."""
        self.flow.open_box()
        self.flow.open_paragraph()
        self.flow.write(attributes.get("string", ""))
        self.flow.close_paragraph()
        self.flow.close_box()

    def _open_cell(self, _: Attributes) -> None:
        self._cells.append(True)
        self.flow.open_cell()

    def _open_note(self, attributes: Attributes) -> None:
        self._notes.append(attributes.get("w:id", ""))
        self.flow.open_box()

    def _close_note(self) -> None:
        self.story.notes[self._notes.pop()] = self.flow.take_box()

    def _referrer(self, kind: str) -> Callable[[Attributes], None]:
        return lambda attributes: self.story.references.append((kind, attributes.get("w:id", "")))

    def _count_picture(self, _: Attributes) -> None:
        self.story.pictures += 1

    def _count_foreign(self, _: Attributes) -> None:
        self.story.foreign += 1


def _continues(merged: Node | None) -> bool:
    """Whether a cell is the continuation of the one above or before it; only a merged cell's first one is printed."""
    return merged is not None and merged.attributes.get("w:val", "continue") == "continue"
