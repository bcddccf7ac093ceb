"""Small XML trees: whole parts that are looked things up in, and the properties of a paragraph or a run."""

from collections.abc import Container, Iterator
from dataclasses import dataclass, field

from plans.parsing.errors import ReadingError
from plans.parsing.extraction.elements import listen
from plans.parsing.extraction.zipbounds import TOO_BIG

MAX_NODES = 500_000
_OFF = frozenset(("0", "false", "off"))


@dataclass(slots=True)
class Node:
    """An element with its attributes and the elements in it; text does not matter in these parts."""

    name: str
    attributes: dict[str, str]
    children: list["Node"] = field(default_factory=list)

    def all(self, name: str) -> Iterator["Node"]:
        return (child for child in self.children if child.name == name)

    def child(self, name: str) -> "Node | None":
        return next(self.all(name), None)

    def value(self, name: str) -> str | None:
        """The `w:val` of the first child of that name."""
        child = self.child(name)
        return child.attributes.get("w:val") if child else None

    def number(self, name: str) -> int | None:
        """The same as a whole number; None too when it is none."""
        return whole(self.value(name))

    def switch(self, name: str) -> bool | None:
        """Whether a property is on (`<w:vanish/>`) or off (`w:val="0"`); None when nothing is said."""
        child = self.child(name)
        return child.attributes.get("w:val", "1").lower() not in _OFF if child else None


class Grower:
    """Makes a tree of the elements it hears; `root` is there when the first element has ended.

    ignored: elements that the tree is better without, and all that is in them.
    """

    def __init__(self, ignored: Container[str] = ()) -> None:
        self.root: Node | None = None
        self._open: list[Node] = []
        self._nodes = 0
        self._ignored = ignored
        self._unheard = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if self._unheard or name in self._ignored:
            self._unheard += 1
            return
        self._nodes += 1
        if self._nodes > MAX_NODES:
            raise ReadingError(TOO_BIG)
        node = Node(name, attributes)
        if self._open:
            self._open[-1].children.append(node)
        self._open.append(node)

    def end(self, name: str) -> None:
        if self._unheard:
            self._unheard -= 1
            return
        node = self._open.pop()
        if not self._open:
            self.root = node

    def characters(self, text: str) -> None:
        """Text between elements, which these parts do not use."""


def tree(data: bytes | None, ignored: Container[str] = ()) -> Node:
    """The tree of a part; without a part, a node with nothing in it."""
    grower = Grower(ignored)
    if data is not None:
        listen(data, grower)
    return grower.root or Node("", {})


def whole(written: str | None) -> int | None:
    """A number of at most nine digits; what is longer counts nothing that can be printed."""
    text = (written or "").strip()
    digits = text.removeprefix("-")
    return int(text) if digits.isascii() and digits.isdigit() and len(digits) < 10 else None
