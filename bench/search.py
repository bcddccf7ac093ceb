"""Search over synthetic passages: how long the build takes, and how long queries of each kind take.

    python -m bench.search [PASSAGES]

Passages are clauses of the seeds in random order, so that words are as common as in real plans.
"""

import random
import re
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles

from plans.search import generation
from plans.search.facets import Choice, Selection
from plans.search.highlight import excerpt
from plans.search.index import Reader, create, writing
from plans.search.passages import IndexedPlan, Kind, Order, Passage
from plans.search.query import parse
from plans.search.tree import wanted_terms

SEEDS = Path(__file__).resolve().parent.parent / "seeds"
PASSAGES = 200_000
ROUNDS = 7
LIMIT = 20

QUERIES = (
    "教育",
    "校",
    "学校",
    "课后服务",
    "教师队伍建设",
    "高质量教育体系",
    "教育 学校 教师",
    "课后服务 OR 心理健康",
    "教育 -学校",
    "年:2015-2020 安全",
    "省:4 劳动教育",
    "无此字串",
)
NARROWED = Selection({"year": Choice(("2019", "2020")), "flag": Choice((), ("flag1",))})


def clauses() -> list[str]:
    text = "\n".join(path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt")))
    return [clause for clause in re.split(r"[,;。\n，；]", text) if 4 <= len(clause) <= 40]


def synthetic_plans(passages: int) -> Iterator[IndexedPlan]:
    """Plans of 50 passages each, with facets as real ones have them."""
    choose, pool = random.Random(1), clauses()
    for plan in range(1, passages // 50 + 1):
        year, province, city = choose.randint(2005, 2024), choose.randint(11, 65), choose.randint(1, 14)
        items = tuple(
            Passage(
                Kind.ITEM,
                plan * 50 + row,
                "，".join(choose.choices(pool, k=choose.randint(3, 14))),
                tuple({f"topic{choose.randint(1, 25)}" for _ in range(choose.randint(1, 3))}),
            )
            for row in range(49)
        )
        facets = {
            "year": (str(year),),
            "province": (f"{province}0000",),
            "city": (f"{province}{city:02}00",),
            "level": (f"level{choose.randint(1, 4)}",),
            "flag": tuple({f"flag{choose.randint(1, 16)}" for _ in range(choose.randint(0, 3))}),
        }
        title = Passage(Kind.TITLE, 0, f"{year}年教育工作要点")
        names = {"title": (title.text,), "province": (f"{province}",)}
        yield IndexedPlan(plan, plan, (title, *items), year, province * 10_000 + city * 100, facets, names)


def build(folder: Path, passages: int) -> None:
    start, path = time.perf_counter(), generation.begin(folder)
    create(path)
    with writing(path, rebuild=True) as writer:
        for plan in synthetic_plans(passages):
            writer.add(plan)
    generation.make_current(path)
    seconds = time.perf_counter() - start
    size = sum(file.stat().st_size for file in path.iterdir()) / 1e6
    print(f"search: build {passages:,} passages {seconds:.1f} s, {passages / seconds:,.0f}/s, {size:.0f} MB")


def measure(reader: Reader, typed: str, selection: Selection, order: Order) -> tuple[int, list[float]]:
    """Hits, and the milliseconds of each round: parse, search, count, mark."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        query = parse(typed)
        found = reader.search(query.tree, selection, order, 0, LIMIT)
        terms = [term.folded for term in wanted_terms(query.tree)]
        for _hit in found.hits:
            excerpt(typed * 30, terms, 240)
        times.append((time.perf_counter() - start) * 1000)
    return found.passages, times


def main(passages: int = PASSAGES) -> None:
    with tempfile.TemporaryDirectory() as folder:
        build(Path(folder), passages)
        reader, every = Reader(Path(folder)), []
        for order in (Order.RELEVANCE, Order.NEWEST):
            for name, selection in (("", Selection()), (" +facets", NARROWED)):
                for typed in QUERIES:
                    hits, times = measure(reader, typed, selection, order)
                    every += times
                    print(f"search: {median(times):7.1f} ms {max(times):7.1f} max {hits:>9,}  {typed}{name} ({order})")
        print(f"search: all p50 {median(every):.1f} ms, p95 {quantiles(every, n=20)[-1]:.1f} ms")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
