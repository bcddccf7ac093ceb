"""What may befall a parsing process: stand-ins for `confined.answer`, found by name in a process of their own."""

import os
import signal
import time
from pathlib import Path

from plans import parsing
from plans.parsing import confined


def none(caller):
    confined.answer(caller)


def hang(caller):
    signal.alarm(1)
    time.sleep(60)


def fall(caller):
    os.kill(os.getpid(), signal.SIGSEGV)


def eat(caller):
    parsing.parse = lambda data, name: [bytes(confined.MEMORY // 4) for _ in range(5)]
    confined.answer(caller)


def dive(caller):
    parsing.parse = lambda data, name: parsing.parse(data, name)
    confined.answer(caller)


def err(caller):
    parsing.parse = lambda data, name: {}[name]
    confined.answer(caller)


def tell_files(caller):
    caller.recv()
    caller.send([os.readlink(file) for file in Path("/proc/self/fd").iterdir() if file.exists()])
