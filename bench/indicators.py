"""Agreement of the codebook of indicators with the hand-labelled targets of the seeds.

    python -m bench.indicators

Precision and recall of the indicator given to a target, over all targets and over those that were labelled before any
pattern was written, and every disagreement.
"""

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from plans.parsing import parse

ROOT = Path(__file__).resolve().parent.parent
LABELS = ROOT / "tests" / "parsing" / "figures" / "labels.csv"


class Judged(NamedTuple):
    """One target; `label` and `found` are slugs, or empty for none."""

    name: str
    label: str
    found: str
    blind: bool
    """Labelled before the patterns were written."""


def judged() -> Iterator[Judged]:
    """Every labelled target that the parser still finds, with the indicator that it gives it."""
    labels = list(csv.DictReader(LABELS.read_text("utf-8").splitlines()))
    found = {file: _canonicals(file) for file in {label["file"] for label in labels}}
    for label in labels:
        at = int(label["number_start"])
        if at in found[label["file"]]:
            name = f"{label['file'][:3]}/{at} {label['indicator']}"
            yield Judged(name, label["canonical"], found[label["file"]][at], label["blind"] == "yes")


def _canonicals(file: str) -> dict[int, str]:
    parsed = parse((ROOT / "seeds" / file).read_bytes(), file)
    return {target.number.start: target.canonical or "" for target in parsed.targets}


def precision(rows: Sequence[Judged]) -> float:
    given = [row.found == row.label for row in rows if row.found]
    return sum(given) / len(given)


def recall(rows: Sequence[Judged]) -> float:
    wanted = [row.found == row.label for row in rows if row.label]
    return sum(wanted) / len(wanted)


def main() -> None:
    rows = list(judged())
    for name, some in (("all", rows), ("labelled blind", [row for row in rows if row.blind])):
        print(f"indicators: {name}: {len(some)} targets, precision {precision(some):.3f}, recall {recall(some):.3f}")
    for row in rows:
        if row.label != row.found:
            print(f"indicators: {row.label or 'none'} read as {row.found or 'none'}: {row.name}")


if __name__ == "__main__":
    main()
