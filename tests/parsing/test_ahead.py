"""Parsing many files in other processes: the same answers, in order, whatever happens to a worker."""

import subprocess
import sys
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import psutil
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


KILLED = """
import os, signal
from pathlib import Path
import psutil
from plans.parsing.ahead import AHEAD, Reading, parse_ahead

if __name__ == "__main__":
    files = [Reading(Path("1.txt"), "一、加强党建".encode())] * (AHEAD + 2)
    for reading, parser in parse_ahead(files):
        parser(reading.data, "1.txt")
        print(*(child.pid for child in psutil.Process().children()), flush=True)
        os.kill(os.getpid(), signal.SIGKILL)
"""


def test_workers_end_with_a_parent_that_was_killed(tmp_path):
    script = tmp_path / "killed.py"
    script.write_text(KILLED, "utf-8")

    path = {"PYTHONPATH": str(Path(ahead.__file__).parents[2])}
    output = subprocess.run([sys.executable, script], capture_output=True, text=True, env=path, timeout=60).stdout  # noqa: S603

    pids = {int(pid) for pid in output.split()}
    assert pids
    workers = [process for process in psutil.process_iter() if process.pid in pids]
    assert psutil.wait_procs(workers, timeout=10)[1] == []


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
