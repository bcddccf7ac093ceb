"""How many plans a second one core parses: the five seeds over and over.

python -m bench.parsing [ROUNDS]
"""

import sys
import time
from pathlib import Path
from statistics import median

from plans.parsing import parse

SEEDS = Path(__file__).resolve().parent.parent / "seeds"
ROUNDS = 20


def main(rounds: int = ROUNDS) -> None:
    files = {path.name: path.read_bytes() for path in sorted(SEEDS.glob("*.txt"))}
    seconds = {name: median(measure(data, name, rounds)) for name, data in files.items()}
    for name, each in seconds.items():
        print(f"parsing: {each * 1000:7.1f} ms  {name}")
    print(f"parsing: {len(seconds) / sum(seconds.values()):.0f} plans a second")


def measure(data: bytes, name: str, rounds: int) -> list[float]:
    """Seconds of each parse."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        parse(data, name)
        times.append(time.perf_counter() - start)
    return times


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
