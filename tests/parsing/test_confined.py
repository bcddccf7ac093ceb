"""Parsing in a child process: the same answers, and a plain message whatever becomes of the child."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import psutil
import pytest

from archive.settings import ROOT
from plans import parsing
from plans.parsing import confined
from plans.parsing.forking import Forker
from plans.parsing.reading import ReadingError
from tests.parsing import misfortunes

TEXT = "武汉市教育局2019年工作要点\n一、加强党的建设\n1.加强理论武装。深入学习。\n"
PAGE = f"<html><body>{''.join(f'<p>{line}</p>' for line in TEXT.splitlines())}".encode()


@pytest.fixture
def in_the_child(monkeypatch):
    """What the children do instead of parsing."""
    forkers = []

    def replace(misfortune):
        forkers.append(Forker(misfortunes.__name__, misfortune.__name__))
        monkeypatch.setattr(confined, "_children", forkers[-1])
        return forkers[-1]

    yield replace
    for forker in forkers:
        forker.stop()


def test_a_page_is_parsed_elsewhere_with_the_same_result():
    assert confined.parse(PAGE, "页.html") == parsing.parse(PAGE, "页.html")


@pytest.mark.parametrize("data", [TEXT.encode(), TEXT.encode("gb18030"), TEXT.encode("utf-16")])
def test_short_plain_text_is_parsed_here(data, monkeypatch):
    monkeypatch.setattr(confined, "_ask_child", pytest.fail)
    assert confined.parse(data, "要点.txt").items


@pytest.mark.parametrize(
    "data",
    [PAGE, PAGE.decode().encode("utf-16-be"), b"%PDF-1.7", b"PK\x03\x04", b"a" * (confined.MOST_HERE + 1)],
    ids=["page", "wide page", "pdf", "docx", "long"],
)
def test_all_else_is_not(data, monkeypatch):
    monkeypatch.setattr(confined, "_ask_child", lambda *_: confined._Failure("elsewhere"))
    with pytest.raises(ReadingError, match="elsewhere"):
        confined.parse(data, "文件")


def test_what_the_reader_refuses_is_refused_in_its_words():
    with pytest.raises(ReadingError, match="PDF"):
        confined.parse(b"%PDF-1.7 broken", "坏.pdf")


def test_a_child_that_dies_is_reported(in_the_child):
    in_the_child(misfortunes.fall)
    with pytest.raises(ReadingError, match=r"《页.html》.*中断.*请"):
        confined.parse(PAGE, "页.html")


def test_a_child_that_takes_too_long_is_ended(in_the_child, monkeypatch):
    in_the_child(misfortunes.hang)
    monkeypatch.setattr(confined, "SECONDS", 1)
    with pytest.raises(ReadingError, match=r"《页.html》读了 20 秒.*请"):
        confined.parse(PAGE, "页.html")


@pytest.mark.parametrize(
    ("misfortune", "words"),
    [(misfortunes.eat, "内存"), (misfortunes.dive, "嵌套过深")],
    ids=["memory", "recursion"],
)
def test_what_a_document_uses_up_is_named(misfortune, words, in_the_child):
    in_the_child(misfortune)
    with pytest.raises(ReadingError, match=rf"《页.html》.*{words}.*请"):
        confined.parse(PAGE, "页.html")


def test_a_fault_of_the_parser_is_no_fault_of_the_file(in_the_child):
    in_the_child(misfortunes.err)
    with pytest.raises(RuntimeError, match="KeyError"):
        confined.parse(PAGE, "页.html")


def test_documents_are_parsed_side_by_side():
    with ThreadPoolExecutor(4) as threads:
        plans = list(threads.map(confined.parse, [PAGE] * 8, ["页.html"] * 8))
    assert plans == [parsing.parse(PAGE, "页.html")] * 8


SCRIPT = """
import os, signal, sys
import psutil
from plans.parsing import confined
confined.parse(sys.stdin.buffer.read(), "x")
print(*(child.pid for child in psutil.Process().children()), flush=True)
if len(sys.argv) > 1:
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.parametrize("end", [(), ("killed",)], ids=["ended", "killed"])
def test_no_process_outlives_the_caller_and_no_script_needs_a_guard(end, tmp_path):
    script = tmp_path / "script.py"
    script.write_text(SCRIPT, "utf-8")
    path = {"PYTHONPATH": str(ROOT)}
    ran = subprocess.run([sys.executable, script, *end], input=PAGE, capture_output=True, env=path, timeout=60)  # noqa: S603
    pids = {int(pid) for pid in ran.stdout.split()}
    assert pids
    left = [process for process in psutil.process_iter() if process.pid in pids]
    assert psutil.wait_procs(left, timeout=10)[1] == []


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_a_child_inherits_no_file_of_the_caller(in_the_child, tmp_path):
    in_the_child(misfortunes.tell_files)
    with (tmp_path / "locked").open("w") as file:
        os.set_inheritable(file.fileno(), True)
        files = confined._ask_child(b"", "")
    assert files
    assert not [name for name in files if "locked" in name]


def test_a_killed_server_is_replaced(in_the_child):
    forker = in_the_child(misfortunes.none)
    for _ in range(2):
        assert confined.parse(PAGE, "页.html").items
        psutil.Process(forker._server.process.pid).kill()
        forker._server.process.wait()


FORKED = """
import os, sys
from plans.parsing import confined
page = sys.stdin.buffer.read()
confined.parse(page, "x")
child = os.fork()
confined.parse(page, "x")
if not child:
    os._exit(7)
print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
confined.parse(page, "x")
"""


def test_a_forked_process_starts_a_server_of_its_own():
    ran = subprocess.run([sys.executable, "-c", FORKED], input=PAGE, capture_output=True, cwd=ROOT, timeout=60)  # noqa: S603
    assert (ran.stdout, ran.stderr, ran.returncode) == (b"7\n", b"", 0)


def test_a_server_that_cannot_start_is_no_fault_of_the_file(monkeypatch):
    monkeypatch.setattr(confined, "_children", Forker("plans.parsing.confined", "no_such_function"))
    with pytest.raises(RuntimeError, match="no_such_function"):
        confined.parse(PAGE, "页.html")
