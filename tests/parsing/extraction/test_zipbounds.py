"""Zip containers that are not what they say."""

import struct
from io import BytesIO
from zipfile import ZIP_BZIP2, ZipFile

import pytest

from plans.parsing.errors import ReadingError
from plans.parsing.extraction import zipbounds
from plans.parsing.extraction.zipbounds import Container
from tests.parsing.extraction.wordfiles import zipped

DIRECTORY = b"PK\x01\x02"
SIZE_IN_DIRECTORY, OFFSET_IN_DIRECTORY, FLAGS_IN_DIRECTORY = 24, 42, 8


def with_directory(data: bytes, place: int, layout: str, value: int, record: int = 0) -> bytes:
    """The container with another value in the record of one entry."""
    start = -1
    for _ in range(record + 1):
        start = data.index(DIRECTORY, start + 1)
    changed = bytearray(data)
    struct.pack_into(layout, changed, start + place, value)
    return bytes(changed)


def test_entries_are_found_whatever_case_and_slashes_their_names_have():
    container = Container(zipped({"Word\\Document.xml": "x"}))
    assert container.read("/word/document.xml") == b"x"
    assert container.read("word/other.xml") is None


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"text", zipped({"a": "b"})[:-9], zipped({"a": "b" * 99})[40:]])
def test_what_is_no_container_is_damaged(data):
    with pytest.raises(ReadingError, match=r"已损坏.*请"):
        Container(data)


def test_content_that_does_not_match_its_checksum_is_damaged():
    data = zipped({"a": "推进教育改革"})
    with pytest.raises(ReadingError, match="已损坏"):
        Container(data.replace(data[31:36], b"\x00\xff\x00\xff\x00", 1)).read("a")


def test_too_many_entries_are_refused_before_they_are_listed(monkeypatch):
    monkeypatch.setattr(zipbounds, "MAX_ENTRIES", 3)
    assert Container(zipped(dict.fromkeys("abc", "x"))).read("c") == b"x"
    with pytest.raises(ReadingError, match=r"超过.*个文件.*请"):
        Container(zipped(dict.fromkeys("abcd", "x")))


def test_an_entry_that_declares_too_much_is_refused():
    declared = with_directory(zipped({"a": "x"}), SIZE_IN_DIRECTORY, "<I", zipbounds.MAX_ENTRY + 1)
    with pytest.raises(ReadingError, match=r"解压后过大.*请"):
        Container(declared)


def test_all_entries_together_are_bounded(monkeypatch):
    monkeypatch.setattr(zipbounds, "MAX_TOTAL", 9)
    with pytest.raises(ReadingError, match="解压后过大"):
        Container(zipped(dict.fromkeys("ab", "12345")))


def test_reading_the_same_entry_again_and_again_is_bounded(monkeypatch):
    monkeypatch.setattr(zipbounds, "MAX_TOTAL", 9)
    container = Container(zipped({"a": "12345"}))
    container.read("a")
    with pytest.raises(ReadingError, match="解压后过大"):
        container.read("a")


def test_a_part_that_grows_out_of_proportion_is_refused():
    with pytest.raises(ReadingError, match="解压后过大"):
        Container(zipped({"a": bytes(zipbounds.RATIO_MATTERS_FROM + 1)}))
    small = bytes(1024 * 1024)
    assert Container(zipped({"a": small})).read("a") == small


def test_an_entry_that_lies_about_its_size_gives_no_more_than_it_declared():
    lying = with_directory(zipped({"a": bytes(1024 * 1024)}), SIZE_IN_DIRECTORY, "<I", 10)
    with pytest.raises(ReadingError, match="已损坏"):
        Container(lying).read("a")


def test_entries_that_share_their_bytes_are_refused():
    shared = with_directory(zipped({"a": "12345", "b": "12345"}), OFFSET_IN_DIRECTORY, "<I", 0, record=1)
    with pytest.raises(ReadingError, match="已损坏"):
        Container(shared)


def test_an_encrypted_container_asks_for_the_password_to_be_taken_off():
    with pytest.raises(ReadingError, match=r"加了密码.*请去掉密码"):
        Container(with_directory(zipped({"a": "x"}), FLAGS_IN_DIRECTORY, "<H", 1))


def test_a_compression_that_no_office_program_writes_is_refused():
    file = BytesIO()
    with ZipFile(file, "w", ZIP_BZIP2) as container:
        container.writestr("a", "x")
    with pytest.raises(ReadingError, match="已损坏"):
        Container(file.getvalue())
