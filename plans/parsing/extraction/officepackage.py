"""The parts of an office file (Open Packaging Conventions): found by their relations, never by a fixed name."""

import posixpath
from collections.abc import Collection, Iterator
from typing import NamedTuple

from plans.parsing.extraction.nodes import Node, tree
from plans.parsing.extraction.zipbounds import Container

_USUAL_MAIN_PART = "word/document.xml"
"""Where the text is when the relations are lost."""


class Relation(NamedTuple):
    """A part that another part uses: what it is to it (styles, header …), and where it is."""

    id: str
    kind: str
    target: str


class Package:
    """An office file; `main` is the part with the text."""

    def __init__(self, data: bytes) -> None:
        self._container = Container(data)
        roots = (relation.target for relation in self.relations("") if relation.kind == "officeDocument")
        self.main = next(roots, _USUAL_MAIN_PART)

    def read(self, part: str) -> bytes | None:
        return self._container.read(part)

    def tree_of(self, kind: str, ignored: Collection[str] = ()) -> Node:
        """The part that is this to the main part, as a tree; an empty one when there is none."""
        return tree(next((self.read(relation.target) for relation in self.of_kind(kind)), None), ignored)

    def of_kind(self, kind: str) -> Iterator[Relation]:
        return (relation for relation in self.relations(self.main) if relation.kind == kind)

    def relations(self, part: str) -> Iterator[Relation]:
        """What a part (or, with "", the whole package) uses inside the file; what lies outside is never looked at."""
        folder, name = posixpath.split(part)
        for node in tree(self.read(f"{folder}/_rels/{name}.rels")).all("rel:Relationship"):
            if node.attributes.get("TargetMode") != "External":
                target = posixpath.join("/", folder, node.attributes.get("Target", ""))
                kind = node.attributes.get("Type", "").rpartition("/")[2]
                yield Relation(node.attributes.get("Id", ""), kind, posixpath.normpath(target).lstrip("/"))
