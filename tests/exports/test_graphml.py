"""Graphs as GraphML."""

from xml.etree import ElementTree

from plans.exports.graphml import Edge, Key, Node, graphml


def test_any_text_becomes_xml_that_says_the_same():
    told = '《甲》 & <乙> "丙" \x00\x1b丁'
    keys = (Key("query", "graph"), Key("label", "node"), Key("weight", "edge", "int"))
    nodes = [Node('a"<', {"label": told}), Node("b", {"label": None})]
    lines = graphml(keys, {"query": told}, nodes, [Edge('a"<', "b", {"weight": 2})])
    root = ElementTree.fromstring("".join(lines).encode())  # noqa: S314 (made here)
    kept = told.replace("\x00", "").replace("\x1b", "")
    assert [data.text for data in root.iter("{http://graphml.graphdrawing.org/xmlns}data")] == [kept, kept, "2"]
    assert [edge.get("source") for edge in root.iter("{http://graphml.graphdrawing.org/xmlns}edge")] == ['a"<']
