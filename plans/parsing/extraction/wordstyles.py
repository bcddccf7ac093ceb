"""The styles of a Word document: what a paragraph or run has from its style, and from those that this is based on."""

from collections.abc import Iterator
from typing import NamedTuple

from plans.parsing.extraction.nodes import Node

_LONGEST_CHAIN = 50
"""Styles one upon the other; Word allows eleven, a damaged file may run in a circle."""


class ListPlace(NamedTuple):
    """Which list a paragraph counts in, and on which level (0 to 8); None where nothing is said."""

    list_id: str | None = None
    level: int | None = None


class Style(NamedTuple):
    based_on: str | None
    place: ListPlace
    hidden: bool | None


class Styles:
    """The style part (word/styles.xml), or none."""

    def __init__(self, part: Node) -> None:
        nodes = {node.attributes.get("w:styleId", ""): node for node in part.all("w:style")}
        self._styles = {name: _style(node) for name, node in nodes.items()}
        self._hidden: dict[str, bool] = {}
        self.default = next((name for name, node in nodes.items() if _is_default(node)), None)
        """The style of a paragraph that names none."""

    def chain(self, name: str | None) -> Iterator[tuple[str, Style]]:
        """A style and those it is based on, nearest first."""
        for _ in range(_LONGEST_CHAIN):
            style = self._styles.get(name or "")
            if name is None or style is None:
                return
            yield name, style
            name = style.based_on

    def is_hidden(self, name: str | None) -> bool:
        """Whether text of this style is not printed."""
        if name is None:
            return False
        if name not in self._hidden:
            said = (style.hidden for _, style in self.chain(name) if style.hidden is not None)
            self._hidden[name] = next(said, False)
        return self._hidden[name]


def place_in(properties: Node | None) -> ListPlace:
    """What paragraph properties say themselves about numbering."""
    numbering = properties.child("w:numPr") if properties else None
    return ListPlace(numbering.value("w:numId"), numbering.number("w:ilvl")) if numbering else ListPlace()


def _style(node: Node) -> Style:
    runs = node.child("w:rPr")
    return Style(node.value("w:basedOn"), place_in(node.child("w:pPr")), runs.switch("w:vanish") if runs else None)


def _is_default(node: Node) -> bool:
    default = node.attributes.get("w:default", "0").lower() in ("1", "true", "on")
    return default and node.attributes.get("w:type") == "paragraph"
