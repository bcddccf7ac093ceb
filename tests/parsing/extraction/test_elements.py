"""XML parts: names shortened, nothing expanded, everything bounded."""

import pytest

from plans.parsing.errors import ReadingError
from plans.parsing.extraction import elements, nodes
from plans.parsing.extraction.elements import listen
from plans.parsing.extraction.nodes import tree, whole
from tests.parsing.extraction.wordfiles import WORD


class Heard:
    def __init__(self) -> None:
        self.events: list[object] = []

    def start(self, name, attributes):
        self.events.append((name, attributes))

    def end(self, name):
        self.events.append(name)

    def characters(self, text):
        self.events.append(text)


def heard(xml: str) -> list[object]:
    listener = Heard()
    listen(xml.encode(), listener)
    return listener.events


def test_names_are_shortened_by_their_namespace_whatever_its_prefix():
    xml = f'<x:t xmlns:x="{WORD}" xmlns:y="urn:other" x:val="1" y:val="2" Id="3">字</x:t>'
    assert heard(xml) == [("w:t", {"w:val": "1", "?": "2", "Id": "3"}), "字", "w:t"]


@pytest.mark.parametrize(
    "declared", ['<!DOCTYPE a [<!ENTITY b "c">]>', '<!DOCTYPE a SYSTEM "file:///etc/passwd">', "<!DOCTYPE a>"]
)
def test_a_document_type_is_refused_before_anything_is_expanded(declared):
    with pytest.raises(ReadingError, match=r"文档类型声明.*请"):
        heard(f"{declared}<a>&b;</a>")


@pytest.mark.parametrize(
    "xml", ["", "<a>", "<a></b>", "<a>\x00</a>", "<a>&b;</a>", '<?xml version="1.0" encoding="x"?><a/>']
)
def test_what_is_no_xml_is_damaged(xml):
    with pytest.raises(ReadingError, match=r"已损坏.*请"):
        heard(xml)


def test_nesting_is_bounded():
    deepest = elements.MAX_DEPTH
    assert len(heard("<a>" * deepest + "</a>" * deepest)) == 2 * deepest
    with pytest.raises(ReadingError, match=r"嵌套过深.*请"):
        heard("<a>" * (deepest + 1) + "</a>" * (deepest + 1))


def test_the_number_of_elements_is_bounded(monkeypatch):
    monkeypatch.setattr(elements, "MAX_ELEMENTS", 3)
    assert heard("<a><b/><b/></a>")
    with pytest.raises(ReadingError, match="过大"):
        heard("<a><b/><b/><b/></a>")


def test_the_number_of_names_and_the_length_of_namespaces_are_bounded(monkeypatch):
    with pytest.raises(ReadingError, match="已损坏"):
        heard(f'<a xmlns="{"u" * (elements.MAX_NAMESPACE + 1)}"/>')
    monkeypatch.setattr(elements, "MAX_NAMES", 2)
    with pytest.raises(ReadingError, match="过大"):
        heard("<a><b/><c/></a>")


def test_a_tree_knows_values_numbers_and_switches():
    inner = '<w:start w:val="3"/><w:a/><w:b w:val="off"/><w:c w:val="x"/>'
    root = tree(f'<w:lvl xmlns:w="{WORD}">{inner}</w:lvl>'.encode())
    assert (root.value("w:c"), root.number("w:start"), root.number("w:c")) == ("x", 3, None)
    assert [root.switch(f"w:{name}") for name in "abd"] == [True, False, None]


def test_a_tree_is_bounded_and_leaves_out_what_it_is_told_to(monkeypatch):
    monkeypatch.setattr(nodes, "MAX_NODES", 2)
    assert tree(b"<a><b><c/></b><d/></a>", {"b"}).children[0].name == "d"
    with pytest.raises(ReadingError, match="过大"):
        tree(b"<a><b/><d/></a>")


@pytest.mark.parametrize(
    ("written", "number"), [(" 7 ", 7), ("-1", -1), ("1" * 10, None), ("", None), ("²", None), (None, None)]
)
def test_whole_numbers_are_short_and_plain(written, number):
    assert whole(written) == number
