"""Damaged and hostile Word documents: text or one clear message, and nothing else."""

import re
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plans.parsing.errors import ReadingError
from plans.parsing.extraction.docx import text_of_docx
from tests.parsing.extraction.wordfiles import (
    NAMESPACES,
    counted,
    definition,
    level,
    paragraph,
    run,
    table,
    word_file,
    zipped,
)

BODY = (
    paragraph("一", place="1 0")
    + paragraph(run("二") + f"<w:r><w:txbxContent>{paragraph('框')}</w:txbxContent></w:r>", place="1 1")
    + table(("甲", table(("乙", "丙"))))
    + paragraph('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + run("丁", "<w:vanish/>"))
)
NUMBERING = definition(0, level(0, "chineseCounting", "%1、"), level(1, "upperLetter", "%2")) + counted(1, 0)
DOCUMENT = word_file(BODY, numbering=NUMBERING)
TAGS = re.findall(r"<[^>]*>", BODY + NUMBERING)
ELEMENTS = sorted({tag.split()[0].strip("</>") for tag in TAGS})


def read_or_refuse(data: bytes) -> None:
    """Whatever else is raised fails the test."""
    try:
        outcome = text_of_docx(data)
    except ReadingError as refused:
        outcome = re.search("请.*。", str(refused))
    assert outcome


@given(st.integers(0, len(DOCUMENT)))
def test_a_document_may_be_cut_anywhere(end):
    read_or_refuse(DOCUMENT[:end])


@given(st.lists(st.tuples(st.integers(0, len(DOCUMENT) - 1), st.integers(0, 255)), min_size=1, max_size=8))
def test_any_bytes_of_a_document_may_be_wrong(changes):
    changed = bytearray(DOCUMENT)
    for place, byte in changes:
        changed[place] = byte
    read_or_refuse(bytes(changed))


@given(st.integers(0), st.sampled_from(ELEMENTS), st.sampled_from(ELEMENTS))
def test_elements_may_stand_anywhere(seed, old, new):
    """Elements renamed, and attributes replaced: well-formed, and against every rule of the format."""
    random = Random(seed)  # noqa: S311
    values = ["0", "-1", "9999999999", "", "x", "begin", "end", "1"]
    body = re.sub(rf"(</?){old}(?=[\s/>])", rf"\1{new}", BODY)
    body = re.sub(r'(?<=w:)(\w+)="[^"]*"', lambda found: f'{found[1]}="{random.choice(values)}"', body)
    read_or_refuse(word_file(body, numbering=re.sub(r'="\d*"', lambda _: f'="{random.choice(values)}"', NUMBERING)))


@given(st.recursive(st.sampled_from(ELEMENTS), lambda inner: st.tuples(st.sampled_from(ELEMENTS), st.lists(inner))))
def test_any_tree_of_elements_is_read(shape):
    def written(part) -> str:
        name, inner = (part, []) if isinstance(part, str) else part
        return f"<{name}>字{''.join(map(written, inner))}</{name}>"

    read_or_refuse(zipped({"word/document.xml": f"<w:document {NAMESPACES}>{written(shape)}</w:document>"}))


def test_many_paragraphs_and_much_nesting_are_read():
    deep = "<w:tbl><w:tr><w:tc>" * 400 + paragraph("深") + "</w:tc></w:tr></w:tbl>" * 400
    body = "<w:p/>" * 20_000 + paragraph("x", place="1 1") * 2000 + deep
    lines = text_of_docx(word_file(body, numbering=NUMBERING)).split("\n")
    assert (len(lines), lines[0], lines[-2], lines[-1]) == (2001, "Ax", "X" * 77 + "x", "深")


def test_a_number_repeated_without_end_is_refused():
    levels = definition(0, level(0, "upperLetter", "%1" * 200, start=30_000)) + counted(1, 0)
    with pytest.raises(ReadingError, match="超过 300 万字"):
        text_of_docx(word_file(paragraph("x", place="1 0") * 100, numbering=levels))
