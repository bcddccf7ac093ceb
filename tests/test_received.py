"""The store of received bytes: written once, verified when read."""

import hashlib

import pytest

from plans import received


@pytest.fixture(autouse=True)
def store(settings, tmp_path):
    settings.RECEIVED_DIR = tmp_path / "received"
    return settings.RECEIVED_DIR


def files(store):
    return sorted(file.name for file in store.rglob("*") if file.is_file())


def test_what_was_put_is_got_back_under_its_hash(store):
    sha256 = received.put("一、总体要求".encode())

    assert sha256 == hashlib.sha256("一、总体要求".encode()).hexdigest()
    assert received.get(sha256) == "一、总体要求".encode()
    assert received.path(sha256).parent.name == sha256[:2]


def test_putting_twice_keeps_one_file_untouched(store):
    first = received.path(received.put(b"plan")).stat()
    second = received.path(received.put(b"plan")).stat()

    assert (first.st_ino, first.st_mtime_ns) == (second.st_ino, second.st_mtime_ns)
    assert files(store) == [hashlib.sha256(b"plan").hexdigest()]


def test_a_file_that_appears_meanwhile_is_not_replaced(store, monkeypatch):
    sha256 = received.put(b"plan")
    inode = received.path(sha256).stat().st_ino
    monkeypatch.setattr(received.Path, "exists", lambda self: False)

    received.put(b"plan")

    assert received.path(sha256).stat().st_ino == inode


def test_a_failed_write_leaves_nothing(store, monkeypatch):
    def fail(source, target):
        raise OSError("no space left")

    monkeypatch.setattr(received.os, "link", fail)

    with pytest.raises(OSError, match="no space"):
        received.put(b"plan")
    assert files(store) == []


def test_changed_bytes_are_noticed(store):
    sha256 = received.put(b"plan")
    received.path(sha256).chmod(0o644)
    received.path(sha256).write_bytes(b"plot")

    with pytest.raises(received.DamagedFileError, match="已损坏"):
        received.get(sha256)
    with pytest.raises(received.DamagedFileError, match="已损坏"):
        received.put(b"plan")


def test_missing_bytes_are_named():
    with pytest.raises(received.DamagedFileError, match="不在存储中"):
        received.get("0" * 64)
