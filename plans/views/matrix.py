"""Places × years of one indicator: what each plan states, and in which of four ways it is absent."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import groupby

from django.urls import reverse

from plans.models import Plan
from plans.models.vocabulary import Flag
from plans.parsing.figures.codebook import Indicator
from plans.views.matrix_values import Stated, Value, value_of

INCOMPLETE = {Flag.TRUNCATED, Flag.MASKED, Flag.CHARACTERS_LOST}
"""Flags of plans whose text came down with parts missing: what is not found in them may have been there."""
SHOWN = 3
"""Values of one place and year that a cell shows."""

_At = tuple[str, int]
"""Division of today, year."""


class State(Enum):
    """What the archive knows of an indicator in one place and year: slug, sign, name, meaning."""

    STATED = ("stated", "80", "写明", "要点写明了数值；点数值看原句")
    NONE_STATED = ("none-stated", "∅", "写明为无", "要点写明要清零，或数值为 0：不是没有写，而是承诺没有")
    NOT_FOUND = ("not-found", "—", "未见", "档案里有这一年的要点，文本完整，没有读到这一指标")
    INCOMPLETE = ("incomplete", "?", "残缺", "有要点，但文本不完整、被遮盖或有字符丢失，没有读到不等于没有写")
    MISSING = ("missing", "·", "无要点", "档案里没有这个地方这一年的要点")

    def __init__(self, slug: str, sign: str, label: str, meaning: str) -> None:
        self.slug, self.sign, self.label, self.meaning = slug, sign, label, meaning


@dataclass(frozen=True, slots=True)
class Cell:
    year: int
    state: State
    values: tuple[Value, ...] = ()
    """The first SHOWN of them."""
    incomplete: bool = False
    """A plan of this place and year is incomplete, whatever was found in it."""
    further: int = 0
    """Values that are not shown; `url` leads to all of them."""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    code: str
    label: str
    above: str
    """The city that a county lies in."""
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    years: Sequence[int]
    provinces: list[tuple[str, list[Row]]]


def matrix(
    indicator: Indicator,
    codes: Sequence[str],
    years: Sequence[int],
    plans: Iterable[Plan],
    targets: Iterable[Stated],
    names: Mapping[str, str],
) -> Matrix:
    """`codes`: divisions of today, in order; `plans` (with region) and `targets` are theirs in these
    years; `names` are those of the places and of what they lie in, by code."""
    states = _cells(indicator, plans, targets)
    rows = [
        Row(
            code,
            names.get(code, code),
            names.get(f"{code[:4]}00", "") if not code.endswith("00") else "",
            tuple(states.get((code, year)) or Cell(year, State.MISSING) for year in years),
        )
        for code in codes
    ]
    grouped = groupby(rows, key=lambda row: f"{row.code[:2]}0000")
    return Matrix(years, [(names.get(province, province), list(each)) for province, each in grouped])


def codes_named(codes: Iterable[str]) -> list[str]:
    """The codes with those of their cities and provinces."""
    return sorted({whole for code in codes for whole in (code, f"{code[:4]}00", f"{code[:2]}0000")})


def _cells(indicator: Indicator, plans: Iterable[Plan], targets: Iterable[Stated]) -> dict[_At, Cell]:
    said: dict[int, list[Stated]] = defaultdict(list)
    for target in targets:
        said[target.plan_id].append(target)
    together: dict[_At, list[Plan]] = defaultdict(list)
    for plan in plans:
        together[plan.region.current_code, plan.year].append(plan)
    root = reverse("plan_list")
    return {at: _cell(indicator, at[1], root, each, said) for at, each in together.items()}


def _cell(
    indicator: Indicator, year: int, root: str, plans: Sequence[Plan], said: Mapping[int, Sequence[Stated]]
) -> Cell:
    """What the plans of one place and year say; `root` is the address that those of plans begin with."""
    incomplete = any(INCOMPLETE.intersection(plan.flags) for plan in plans)
    targets = [(target, f"{root}{plan.key}/") for plan in plans for target in said.get(plan.pk, ())]
    if not targets:
        return Cell(year, State.INCOMPLETE if incomplete else State.NOT_FOUND)
    state = State.NONE_STATED if all(target.states_none for target, _ in targets) else State.STATED
    values = tuple(value_of(indicator, target, year, page) for target, page in targets[:SHOWN])
    return Cell(year, state, values, incomplete, len(targets) - len(values), f"{targets[0][1]}targets/")
