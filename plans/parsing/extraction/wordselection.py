"""What of a Word document's elements is read: what was deleted is not, of two versions of a drawing only one is."""

from typing import Protocol

from plans.parsing.extraction.nodes import Grower, Node

_UNREAD = frozenset(("w:del", "w:moveFrom", "w:rt", "w:sdtPr", "w:sdtEndPr", "w:tblPr", "w:tblGrid", "w:fldData"))
"""Elements whose content is not printed; `w:rt` is the reading above a character."""
_PROPERTIES = frozenset(("w:pPr", "w:rPr", "w:trPr", "w:tcPr", "w:sectPr"))
_VERSIONS = frozenset(("mc:Choice", "mc:Fallback"))


class Reader(Protocol):
    """Who hears the rest, and the properties of paragraphs, runs, rows, cells and sections as trees."""

    def start(self, name: str, attributes: dict[str, str]) -> None: ...
    def end(self, name: str) -> None: ...
    def characters(self, text: str) -> None: ...
    def properties(self, node: Node) -> None: ...


class Selection:
    """Stands between the elements of a part and its reader."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._unread = 0
        self._properties: Grower | None = None
        self._has_version: list[bool] = []
        self.characters = reader.characters

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if self._unread:
            self._unread += 1
        elif self._properties:
            self._properties.start(name, attributes)
        elif name in _UNREAD or (name in _VERSIONS and self._is_second()):
            self._unread = 1
        elif name in _PROPERTIES:
            self._properties = Grower()
            self._properties.start(name, attributes)
        elif name == "mc:AlternateContent":
            self._has_version.append(False)
        else:
            self._reader.start(name, attributes)

    def end(self, name: str) -> None:
        if self._unread:
            self._unread -= 1
        elif self._properties:
            self._properties.end(name)
            if self._properties.root:
                self._reader.properties(self._properties.root)
                self._properties = None
        elif name == "mc:AlternateContent":
            self._has_version.pop()
        else:
            self._reader.end(name)

    def _is_second(self) -> bool:
        """Whether another version of the same content has been chosen."""
        if not self._has_version:
            return False
        chosen, self._has_version[-1] = self._has_version[-1], True
        return chosen
