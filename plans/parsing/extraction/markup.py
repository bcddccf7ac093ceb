"""HTML → text that keeps the block structure: a block is a line, a row of a table is a line.

What a browser shows is read, navigation and all: what of it is the plan is not decided here. What it does not show
(scripts, hidden elements, choices of a menu) is not read; the numbers it makes up for the items of a list are.
"""

from collections.abc import Iterator

from selectolax.lexbor import LexborDocumentOptions, LexborHTMLParser, LexborNode

from plans.parsing.extraction.htmllines import Lines
from plans.parsing.extraction.htmlmarkers import Numbering
from plans.parsing.extraction.htmltags import CELLS, LABELS, LISTS, Attributes, is_block, is_shown, keeps_blanks

_TEXT = "-text"
_STATED = frozenset(("pubdate", "contentsource"))
"""What government sites state in the head of a page by their common standard, and some nowhere else."""


def text_of_markup(markup: str) -> str:
    """The visible text of a page whose nesting has been checked."""
    # Without events: nobody listens, and copying the chosen option of a menu would take quadratic time.
    tree = LexborHTMLParser(markup, options=LexborDocumentOptions.WO_EVENTS)
    reader = _Reader()
    for node, entered in _walk(tree.root):
        if node.tag == _TEXT:
            if entered:
                reader.write(node.text_content or "")
        elif entered:
            reader.enter(node)
        else:
            reader.leave(node)
    return reader.lines.text()


def _walk(root: LexborNode | None) -> Iterator[tuple[LexborNode, bool]]:
    """Every node that is read, once when it is entered and once when it is left; without recursion."""
    node, depth = root, 0
    while node is not None:
        read = _is_read(node)
        if read:
            yield node, True
        child = node.first_child if read else None
        if child is not None:
            node, depth = child, depth + 1
            continue
        if read:
            yield node, False
        while depth and node.next is None and node.parent is not None:
            node, depth = node.parent, depth - 1
            yield node, False
        node = node.next if depth else None


def _is_read(node: LexborNode) -> bool:
    tag = node.tag or "-"
    return tag == _TEXT or (not tag.startswith("-") and is_shown(tag, node.attributes))


class _Reader:
    """Writes down what it meets."""

    def __init__(self) -> None:
        self.lines = Lines()
        self._lists: list[Numbering | None] = []
        self._marker = ""
        """The number of an item that has shown no text yet."""
        self._keeping: list[bool] = []
        """Whether blanks count, as the open elements that say so say."""
        self._links = 0
        self._after_label = False

    def enter(self, node: LexborNode) -> None:
        tag, attributes = node.tag or "", node.attributes
        if tag in CELLS:
            self.lines.open_cell()
        elif is_block(tag, attributes):
            self._end_line()
        elif tag in LABELS and self._after_label:
            self.lines.write(" ")
        if tag == "tr":
            self.lines.open_row()
        elif tag in LISTS:
            self._lists.append(Numbering(attributes, _count_items(node)) if tag == "ol" else None)
        elif tag == "li":
            numbering = self._lists[-1] if self._lists else None
            self._marker = numbering.marker(attributes) if numbering else ""
        elif tag == "rt":
            self.lines.write("(")
        elif tag == "meta":
            self._state(attributes)
        self._links += tag == "a"
        if (keeps := keeps_blanks(tag, attributes)) is not None:
            self._keeping.append(keeps)

    def leave(self, node: LexborNode) -> None:
        tag, attributes = node.tag or "", node.attributes
        if keeps_blanks(tag, attributes) is not None:
            self._keeping.pop()
        self._links -= tag == "a"
        if tag == "rt":
            self.lines.write(")")
        elif tag == "li":
            self._marker = ""
        elif tag in LISTS:
            self._lists.pop()
        elif tag == "tr":
            self.lines.close_row()
        if tag in CELLS:
            self.lines.close_cell()
        elif is_block(tag, attributes):
            self._end_line()
        elif tag in LABELS:
            self._after_label = True

    def write(self, text: str) -> None:
        if text.strip():
            if self._marker and self._links:
                # A list of links is navigation, which no site numbers.
                self._lists[-1] = None
            elif self._marker:
                self.lines.write(self._marker)
            self._marker, self._after_label = "", False
        if self._keeping and self._keeping[-1]:
            self.lines.write_as_is(text)
        else:
            self.lines.write(text)

    def _end_line(self) -> None:
        self.lines.end_line()
        self._after_label = False

    def _state(self, attributes: Attributes) -> None:
        name, content = attributes.get("name") or "", attributes.get("content") or ""
        if name.lower() in _STATED and content.strip():
            self._end_line()
            self.lines.write(f"{name}：{content}")
            self._end_line()


def _count_items(node: LexborNode) -> int:
    return sum(child.tag == "li" for child in node.iter())
