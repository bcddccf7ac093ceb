"""The folder of the index: generations, the swap, the lock."""

import pytest

from plans.search import generation
from plans.search.generation import IndexBusyError


def test_there_is_no_index_at_first(tmp_path):
    assert generation.current(tmp_path / "none") is None


def test_the_newest_generation_becomes_current_and_the_others_go(tmp_path):
    first = generation.begin(tmp_path)
    generation.make_current(first)
    abandoned, second = generation.begin(tmp_path), generation.begin(tmp_path)
    generation.make_current(second)
    assert generation.current(tmp_path) == second
    assert not first.exists()
    assert not abandoned.exists()


def test_an_index_of_another_format_counts_as_missing(tmp_path, monkeypatch):
    generation.make_current(generation.begin(tmp_path))
    monkeypatch.setattr(generation, "FORMAT", generation.FORMAT + 1)
    assert generation.current(tmp_path) is None


def test_one_writer_at_a_time(tmp_path):
    second = generation.writing(tmp_path, 0.06)
    with generation.writing(tmp_path, 0), pytest.raises(IndexBusyError, match="等了 0 秒"):
        second.__enter__()
    with generation.writing(tmp_path, 0):
        pass
