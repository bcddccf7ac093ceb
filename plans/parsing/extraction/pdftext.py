"""Pages → text: a paragraph is a line; form feeds stand for page breaks (the form is told in `pdf`)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from plans.parsing.extraction.pdffurniture import Furniture
from plans.parsing.extraction.pdflayout import Block, Page
from plans.parsing.extraction.pdflines import blank_between
from plans.parsing.extraction.pdfmeasures import TextLine
from plans.parsing.extraction.pdfparagraphs import Margins, PlacedLine, goes_on, place
from plans.parsing.extraction.pdftables import Row

_CLOSED = frozenset("。！？!?：:")


@dataclass(slots=True)
class Sheet:
    """A page without its furniture; that is text now, what is across the page with it."""

    head: list[str]
    body: list[Row | list[PlacedLine]]
    foot: list[str]


@dataclass(slots=True)
class _Writer:
    """Puts lines and page breaks down in order; a break waits until it is known whether the paragraph goes on."""

    parts: list[str] = field(default_factory=list)
    paragraph: list[PlacedLine] = field(default_factory=list)
    breaks: list[tuple[list[str], list[str]]] = field(default_factory=list)
    """Foot and head of the pages on either side of each page break since the last line."""

    def line(self, line: PlacedLine) -> None:
        going_on = bool(self.paragraph) and goes_on(self.paragraph, line)
        if going_on and not self._parts_sentences():
            self.parts += self._break_within() if self.breaks else ()
            self.parts.append(blank_between(self.paragraph[-1].line.text, line.line.text))
        else:
            self._end_line()
        if not going_on:
            self.paragraph.clear()
        self.breaks.clear()
        self.paragraph.append(line)
        self.parts.append(line.line.text)

    def row(self, row: Row) -> None:
        self.close()
        self.parts += (row.text, "\n")

    def close(self) -> None:
        self._end_line()
        self.paragraph.clear()
        self.breaks.clear()

    def _parts_sentences(self) -> bool:
        """Whether page breaks stand where a reader could cut: between sentences, or beside an empty page."""
        return bool(self.breaks) and (len(self.breaks) > 1 or self.paragraph[-1].line.text[-1] in _CLOSED)

    def _end_line(self) -> None:
        """Ends the line, and puts down the page breaks behind it."""
        if self.paragraph:
            self.parts.append("\n")
        for foot, head in self.breaks:
            self.parts += (*_apart(foot)[::-1], "\f", *_apart(head))

    def _break_within(self) -> Iterator[str]:
        ((foot, head),) = self.breaks
        yield from ("\f", *_apart([*foot, *head]))


def compose(pages: Sequence[Page], furniture: Sequence[Furniture]) -> str:
    sheets = _sheets(pages, furniture)
    writer = _Writer(parts=_apart(sheets[0].head))
    for number, sheet in enumerate(sheets):
        if number:
            writer.breaks.append((sheets[number - 1].foot, sheet.head))
        for block in sheet.body:
            if isinstance(block, Row):
                writer.row(block)
            else:
                for line in block:
                    writer.line(line)
    writer.close()
    return "".join([*writer.parts, *_apart(sheets[-1].foot)[::-1]])


def _sheets(pages: Sequence[Page], furniture: Sequence[Furniture]) -> list[Sheet]:
    removed = {id(line) for edges in furniture for line in (*edges.head, *edges.foot)}
    kept: list[list[Block]] = [
        [
            block if isinstance(block, Row) else [line for line in block if id(line) not in removed]
            for block in page.blocks
        ]
        for page in pages
    ]
    placed = iter(place([block for blocks in kept for block in _placeable(blocks)]))
    return [
        Sheet(
            head=[line.text for line in edges.head],
            body=[block if isinstance(block, Row) else next(placed) for block in blocks if block],
            foot=[*(line.text for line in edges.foot), *([page.marks] if page.marks else [])],
        )
        for page, edges, blocks in zip(pages, furniture, kept, strict=True)
    ]


def _placeable(blocks: Sequence[Block]) -> Iterator[tuple[list[TextLine], Margins]]:
    """The lines of each block of a page, with the edges of all that the page has."""
    parts = [part for block in blocks for part in ([block] if isinstance(block, Row) else block)]
    if parts:
        page = Margins(min(part.left for part in parts), max(part.right for part in parts))
        yield from ((block, page) for block in blocks if block and not isinstance(block, Row))


def _apart(texts: Sequence[str]) -> list[str]:
    """Lines, and the empty one that keeps them apart from the text above or below."""
    return ["".join(f"{text}\n" for text in texts), "\n"] if texts else []
