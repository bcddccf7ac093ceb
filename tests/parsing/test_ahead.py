"""Parsing many files in other processes: the same answers, in order, whatever happens to a worker."""

from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pytest

from plans.parsing import ahead, parse
from plans.parsing.ahead import AHEAD, Reading, parse_ahead
from plans.parsing.reading import ReadingError

TEXT = "武汉市教育局2019年工作要点\n一、加强党的建设\n1.加强理论武装。深入学习第{}号文件。\n"


def readings(count):
    return [Reading(Path(f"{number}.txt"), TEXT.format(number).encode()) for number in range(count)]


def answers(files):
    return [(reading.path, parser(reading.data, reading.path.name)) for reading, parser in parse_ahead(files)]


def test_the_answers_are_those_of_the_parser_in_order():
    files = readings(AHEAD + 3)

    assert answers(files) == [(file.path, parse(file.data, file.path.name)) for file in files]


def test_a_file_that_cannot_be_read_fails_alone():
    first, last = readings(2)
    files = [first, Reading(Path("坏.txt"), b"\xff\xfe\xfd"), last]

    results = list(parse_ahead(files))

    with pytest.raises(ReadingError):
        results[1][1](files[1].data, "坏.txt")
    assert results[2][1](last.data, "1.txt") == parse(last.data, "1.txt")


class DeadPool:
    """A pool whose workers have been killed."""

    def __init__(self, *_):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *_):
        return False

    def submit(self, *_):
        raise BrokenProcessPool("killed")


def test_without_workers_the_files_are_parsed_here(monkeypatch):
    monkeypatch.setattr(ahead, "ProcessPoolExecutor", DeadPool)
    files = readings(2)

    assert answers(files) == [(file.path, parse(file.data, file.path.name)) for file in files]
