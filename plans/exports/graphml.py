"""A graph of plans and the documents they cite as GraphML (http://graphml.graphdrawing.org/specification.html).

Sent as it is made: keys, the facts of the download as data of the graph, nodes, edges. Read by Gephi, igraph,
NetworkX and yEd.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

MEDIA_TYPE = "application/graphml+xml; charset=utf-8"
_OPENING = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    'xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n'
)
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that XML 1.0 cannot hold."""

Datum = str | int | None


class Key(NamedTuple):
    """An attribute that the parts of a graph have."""

    name: str
    of: str
    """graph, node or edge."""
    type: str = "string"
    """string, int."""


class Node(NamedTuple):
    id: str
    data: Mapping[str, Datum]


class Edge(NamedTuple):
    source: str
    target: str
    data: Mapping[str, Datum]


def graphml(
    keys: Sequence[Key], facts: Mapping[str, Datum], nodes: Iterable[Node], edges: Iterable[Edge]
) -> Iterator[str]:
    """The lines of the file. An attribute without a value is left out; `keys` must name each that is used."""
    yield _OPENING
    for key in keys:
        name = quoteattr(key.name)
        yield f'<key id="{key.of}-{key.name}" for="{key.of}" attr.name={name} attr.type="{key.type}"/>\n'
    yield f'<graph edgedefault="directed">\n{_data("graph", facts)}\n'
    for node in nodes:
        yield f"<node id={quoteattr(node.id)}>{_data('node', node.data)}</node>\n"
    for edge in edges:
        ends = f"source={quoteattr(edge.source)} target={quoteattr(edge.target)}"
        yield f"<edge {ends}>{_data('edge', edge.data)}</edge>\n"
    yield "</graph>\n</graphml>\n"


def _data(of: str, data: Mapping[str, Datum]) -> str:
    told = ((name, value) for name, value in data.items() if value not in (None, ""))
    return "".join(f'<data key="{of}-{name}">{escape(_NO_XML.sub("", str(value)))}</data>' for name, value in told)
