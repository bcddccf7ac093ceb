"""Files made to do harm: damaged, swollen, nested, bent. Each must become a plan or a ReadingError, within bounds.

python -m bench.hostile [COUNT [SEED]]     COUNT damaged copies of every specimen, and every monster once

Prints the outcomes, the slowest file, and the greatest memory of a parsing process; exits 1 if anything else happened.
"""

import os
import random
import resource
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from pathlib import Path

from bench.specimens import SPECIMENS, docx, word_xml
from plans.parsing import ReadingError, confined
from plans.parsing.forking import Forker

COUNT, SEED = 200, 2019
_NOTES = "HOSTILE_NOTES"
MOST_SECONDS = 25
"""The parser's own bound, and the time to start a process."""


def damaged(data: bytes, chance: random.Random) -> bytes:
    """The bytes after one to four accidents."""
    for _ in range(chance.randint(1, 4)):
        data = chance.choice(_ACCIDENTS)(data, chance)
    return data


def _cut(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randint(0, len(data))]


def _flip(data: bytes, chance: random.Random) -> bytes:
    flipped = bytearray(data)
    for _ in range(chance.randint(1, 20)):
        if flipped:
            flipped[chance.randrange(len(flipped))] = chance.randrange(256)
    return bytes(flipped)


def _lose(data: bytes, chance: random.Random) -> bytes:
    start, end = sorted(chance.randint(0, len(data)) for _ in range(2))
    return data[:start] + data[end:]


def _double(data: bytes, chance: random.Random) -> bytes:
    start, end = sorted(chance.randint(0, len(data)) for _ in range(2))
    return data[:end] + data[start:end] * chance.randint(1, 8) + data[end:]


def _insert(data: bytes, chance: random.Random) -> bytes:
    at = chance.randint(0, len(data))
    scrap = chance.choice((chance.randbytes(chance.randint(1, 40)), *_SCRAPS))
    return data[:at] + scrap + data[at:]


_ACCIDENTS = (_cut, _flip, _lose, _double, _insert)
_SCRAPS = (
    *(
        b"\x00",
        b"\x00" * 9,
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b"\xed\xa0\x80",
        b"\x80\xff",
        b"\x1a",
        b"\r\r\n",
        b"&#xD800;",
    ),
    *(
        b"<table><tr><td>",
        b"</p>",
        b"<ol start=-99999999999>",
        b"<w:p>",
        b"]]>",
        b"&amp;&#0;&bogus;",
        b"endobj 4 0 obj",
    ),
    *("\u202e\u200b\u2066\ufeff".encode(), "（一）".encode(), "（一）".encode("gb18030"), "1、*.99999".encode()),
)
_BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "'
    + b"x" * 1000
    + b'">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + step, b"&%c;" % (97 + step) * 10) for step in range(9))
    + b"]>"
)

MONSTERS: dict[str, Callable[[], bytes]] = {
    "ascii line": lambda: b"a" * 10_000_000,
    "han line": lambda: ("教" * 3_400_000).encode(),
    "long han line": lambda: ("加强教育工作" * 330_000).encode(),
    "blank line": lambda: b" " * 1_900_000 + b"x",
    "numbers": lambda: "".join(f"{n}. " for n in range(100_000)).encode(),
    "numbered lines": lambda: "".join(f"{n % 99 + 1}.加强\n" for n in range(100_000)).encode(),
    "bracketed numbers": lambda: ("（一）加强\n" * 100_000).encode(),
    "masks": lambda: b"*." * 900_000,
    "titles": lambda: ("2019年教育局工作要点\n" * 100_000).encode(),
    "quotes": lambda: ("《“" * 900_000).encode(),
    "figures": lambda: ("、1个" * 600_000).encode(),
    "targets": lambda: ("覆盖率达到90%以上，" * 150_000).encode(),
    "units": lambda: ("（责任单位：基教处）" * 150_000).encode(),
    "dates": lambda: "2019年1月1日".encode() * 150_000,
    "short lines": lambda: "育\n".encode() * 900_000,
    "nuls": lambda: b"\x00" * 1_000_000,
    "nuls between": lambda: "教\x00".encode() * 500_000,
    "surrogates": lambda: ("\ud800教育局工作要点\udfff\n" * 60_000).encode("utf-16-le", "surrogatepass"),
    "wtf-8": lambda: ("\ud800教育局工作要点\n" * 100).encode("utf-8", "surrogatepass"),
    "writing directions": lambda: ("\u202e教\u2066育\u200b局\n" * 100_000).encode(),
    "nested div": lambda: b"<div>" * 200_000,
    "nested b": lambda: b"<b>x" * 200_000,
    "nested tables": lambda: b"<table><tr><td>" * 200_000,
    "nested lists": lambda: b"<ul><li>" * 200_000,
    "shallow tables": lambda: (b"<table><tr><td>x" * 900 + b"</table>" * 900) * 20,
    "paragraphs": lambda: b"<p>x" * 1_000_000,
    "open formats": lambda: b"".join(b"<font a%d=1><p>" % (n % 50) for n in range(900)) * 40,
    "large attribute": lambda: b'<p title="' + b"x" * 1_000_000 + b'">x',
    "attributes": lambda: b"<p " + b" ".join(b"a%d=1" % n for n in range(100_000)) + b">x",
    "choices": lambda: b"<select>" + b"<option>x" * 500_000,
    "entities": lambda: b"<p>" + b"&amp;" * 1_500_000,
    "entity bomb": lambda: _BOMB + b"<html><p>&j;&i;</p></html>",
    "large table": lambda: b"<table>" + "<tr><td>甲</td><td>乙</td></tr>".encode() * 200_000,
    "wide row": lambda: b"<table><tr>" + b"<td>x" * 400_000,
    "ordered list": lambda: b"<ol reversed>" + b"<li>x" * 300_000,
    "comments": lambda: b"<!--" + b"--><!--" * 500_000,
    "angles": lambda: b"<" * 5_000_000,
    "word bomb": lambda: docx(_BOMB + word_xml() + b"&j;"),
    "swollen word": lambda: docx(b" " * 400_000_000),
    "word paragraphs": lambda: docx(word_xml("教育\n" * 300_000)),
    "nested word": lambda: docx(word_xml().replace(b"<w:tbl>", b"<w:tbl><w:tr><w:tc>" * 100_000)),
    "pdf of nothing": lambda: b"%PDF-1.7\n" + b"1 0 obj<</Kids[1 0 R]>>endobj\n" * 100_000 + b"trailer<</Root 1 0 R>>",
    "too large": lambda: b"x" * (20 * 1024 * 1024 + 1),
}


def files(count: int, chance: random.Random) -> Iterator[tuple[str, bytes]]:
    """Names and bytes of all hostile files."""
    for number in range(count):
        yield f"random bytes {number}", chance.randbytes(chance.randint(1, 4000))
        yield f"damaged part {number}", docx(damaged(word_xml(), chance))
        for name, make in SPECIMENS.items():
            yield f"damaged {name} {number}", damaged(make(), chance)
    for name, make in MONSTERS.items():
        yield name, make()


def answer(caller: Connection) -> None:
    """A parsing process that leaves a note of the memory it took."""
    confined.answer(caller)
    with Path(os.environ[_NOTES]).open("a") as notes:
        notes.write(f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss}\n")


def _attempt(data: bytes, name: str) -> str:
    try:
        confined.parse(data, name)
    except ReadingError:
        return "refused"
    except Exception as error:
        return f"FAILED {name}: {error!r}"
    return "read"


def main(count: int = COUNT, seed: int = SEED) -> None:
    outcomes: Counter[str] = Counter()
    slowest = (0.0, "")
    with tempfile.NamedTemporaryFile("r") as notes:
        os.environ[_NOTES] = notes.name
        confined._children = Forker("bench.hostile", "answer")
        for name, data in files(count, random.Random(seed)):
            started = time.perf_counter()
            outcomes[_attempt(data, name)] += 1
            slowest = max(slowest, (time.perf_counter() - started, name))
        memory = max(map(int, notes))
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for outcome, times in outcomes.most_common():
        print(f"hostile: {times:6} {outcome}")
    print(f"hostile: slowest {slowest[0]:.1f} s ({slowest[1]})")
    print(f"hostile: memory {memory // 1024} MB in a parsing process, {own // 1024} MB in the caller")
    if set(outcomes) - {"read", "refused"} or slowest[0] > MOST_SECONDS:
        sys.exit(1)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
