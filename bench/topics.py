"""Agreement of the topic rules with the hand-labelled items of the seeds.

    python -m bench.topics

Main field: accuracy, macro-F1 over the fields that were labelled, and every confusion; other fields: micro-F1.
"""

import csv
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from plans.folding import fold_aligned
from plans.parsing import parse
from plans.parsing.topics import classify

ROOT = Path(__file__).resolve().parent.parent
LABELS = ROOT / "tests" / "parsing" / "topics" / "labels.csv"
NONE = "none"


class Judged(NamedTuple):
    """One item: the slugs of its main field and its others, as labelled and as found."""

    name: str
    main: str
    found: str
    others: frozenset[str]
    found_others: frozenset[str]


def judged() -> Iterator[Judged]:
    """Every labelled item with what the rules say of it."""
    labels = list(csv.DictReader(LABELS.read_text("utf-8").splitlines()))
    items = {file: _items(file) for file in {label["file"] for label in labels}}
    for label in labels:
        heading, text = items[label["file"]][int(label["ordinal"])]
        main, *others = classify(fold_aligned(heading or ""), fold_aligned(text)) or (NONE,)
        name = f"{label['file'][:3]}/{label['ordinal']} {label['heading']}"
        yield Judged(name, label["main"] or NONE, main, frozenset(label["others"].split()), frozenset(others))


def _items(file: str) -> dict[int, tuple[str | None, str]]:
    parsed = parse((ROOT / "seeds" / file).read_bytes(), file)
    return {item.ordinal: (item.heading, text) for item, text in zip(parsed.items, parsed.item_texts, strict=True)}


def accuracy(rows: Iterable[Judged]) -> float:
    right = [row.main == row.found for row in rows]
    return sum(right) / len(right)


def macro_f1(rows: list[Judged]) -> float:
    """Mean of F1 over the fields that the labels have; items without a field count as mistakes of others only."""
    labelled, found = Counter(row.main for row in rows), Counter(row.found for row in rows)
    right = Counter(row.main for row in rows if row.main == row.found)
    fields = labelled.keys() - {NONE}
    return sum(2 * right[field] / (labelled[field] + found[field]) for field in fields) / len(fields)


def others_f1(rows: list[Judged]) -> float:
    both = sum(len(row.others & row.found_others) for row in rows)
    return 2 * both / sum(len(row.others) + len(row.found_others) for row in rows)


def main() -> None:
    rows = list(judged())
    print(f"topics: {len(rows)} items, main field right {accuracy(rows):.3f}, macro-F1 {macro_f1(rows):.3f}")
    print(f"topics: other fields, micro-F1 {others_f1(rows):.3f}")
    for row in rows:
        if row.main != row.found:
            print(f"topics: {row.main} read as {row.found}: {row.name}")


if __name__ == "__main__":
    main()
