"""`parse` for whoever must not fall with a file: what may be large or hostile is parsed in a child process.

Office documents, PDF, HTML and long texts go through libraries and rules that no bound inside them makes safe. Their
child has its own limits of memory and time; whatever happens to it, the caller gets a plan or a ReadingError.
Short plain text is parsed here: the slowest that fits takes a second or two.

The children are forked from a server that has read the parser and nothing of the caller's (`forking`).
"""

import resource
import signal
import time
import traceback
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection

from plans import parsing
from plans.parsing.document import ParsedPlan
from plans.parsing.errors import ReadingError
from plans.parsing.forking import Forker
from plans.parsing.formats import may_be_plain_text

SECONDS = 20
MEMORY = 1024**3
"""Bytes of address space."""
MOST_HERE = 64 * 1024
"""Bytes of a plain text that is parsed in the calling process."""

_TOO_SLOW = f"读了 {SECONDS} 秒还没有读完。请只保留要点的正文，另存为 .txt 文件后再上传。"
_TOO_LARGE = f"要用的内存超过 {MEMORY // 1024**2} MB。请只保留要点的正文，另存为 .txt 文件后再上传。"
_TOO_DEEP = "的结构嵌套过深。请复制其中的文字，另存为 .txt 文件后再上传。"
_BROKE_OFF = "使读取程序中断，多半已损坏。请用编辑软件打开，重新保存，或另存为 .txt 文件后再上传。"

_children = Forker(__name__, "answer")


@dataclass(frozen=True, slots=True)
class _Failure:
    """Why a child has no plan."""

    message: str
    traceback: str = ""
    """Set when the parser is at fault, not the file."""


def parse(data: bytes, name: str) -> ParsedPlan:
    """What `plans.parsing.parse` gives, within SECONDS and MEMORY. Raises ReadingError."""
    if len(data) <= MOST_HERE and may_be_plain_text(data):
        return parsing.parse(data, name)
    answer = _ask_child(data, name)
    if isinstance(answer, ParsedPlan):
        return answer
    if answer.traceback:
        raise RuntimeError(f"{answer.message}\n{answer.traceback}")
    raise ReadingError(answer.message)


def _ask_child(data: bytes, name: str) -> ParsedPlan | _Failure:
    started = time.monotonic()
    with _children.connect() as child:
        try:
            child.send((data, name))
            answer: ParsedPlan | _Failure = child.recv()
        except (EOFError, OSError):
            slow = time.monotonic() - started >= SECONDS
            return _Failure(f"《{name}》{_TOO_SLOW if slow else _BROKE_OFF}")
    return answer


def answer(caller: Connection) -> None:
    """The child: parses within its limits, and tells the outcome in any case."""
    _limit()
    data, name = caller.recv()
    try:
        caller.send(_outcome(data, name))
    except MemoryError:
        caller.send(_Failure(f"《{name}》{_TOO_LARGE}"))


def _outcome(data: bytes, name: str) -> ParsedPlan | _Failure:
    try:
        return parsing.parse(data, name)
    except ReadingError as error:
        return _Failure(str(error))
    except MemoryError:
        return _Failure(f"《{name}》{_TOO_LARGE}")
    except RecursionError:
        return _Failure(f"《{name}》{_TOO_DEEP}")
    except Exception as error:
        return _Failure(repr(error), traceback.format_exc())


def _limit() -> None:
    """From here on the kernel ends this process when its time is up, whatever code it is in."""
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.alarm(SECONDS)
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    # macOS knows no limit of address space; there the time is the only bound.
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
