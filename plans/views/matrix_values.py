"""A target as it stands in a cell: the figure as short as can be, with what sets it apart from its neighbours."""

from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from plans.models.targets import TargetQuerySet
from plans.models.vocabulary import Comparator, Confidence, DeadlineSource, Stage
from plans.parsing.figures.codebook import Indicator
from plans.tables.amounts import plain


class Stated(NamedTuple):
    """What a cell needs of a target: columns of the table, read without the weight of a model's instance."""

    plan_id: int
    position: int
    item__address: int | None
    clause: str
    comparator: str
    value_normal: Decimal | None
    value_max_normal: Decimal | None
    unit_normal: str
    masked: bool
    stage: str
    scope: str
    deadline_date: str
    deadline_source: str
    quoted_from: str
    confidence: str

    @property
    def states_none(self) -> bool:
        """Whether the plan says that there is to be none of what is measured."""
        zero = self.comparator in (Comparator.EQUAL, Comparator.AT_MOST) and self.value_normal == 0
        return zero or self.comparator == Comparator.NONE


def stated(targets: TargetQuerySet) -> list[Stated]:
    """One query."""
    return [Stated(*row) for row in targets.order_by("plan_id", "position").values_list(*Stated._fields)]


SIGNS: dict[str, str] = {
    Comparator.EQUAL: "",
    Comparator.RANGE: "",
    Comparator.AT_LEAST: "≥",
    Comparator.AT_MOST: "≤",
    Comparator.MORE: ">",
    Comparator.LESS: "<",
    Comparator.APPROX: "≈",
    Comparator.INCREASE_BY_AT_LEAST: "+≥",
}
MASK = "＊＊"


@dataclass(frozen=True, slots=True)
class Value:
    figure: str
    """≥90; with the unit where it is not the indicator's."""
    apart: str
    """Stage, scope and deadline, where the words give them."""
    notes: tuple[tuple[str, str], ...]
    """(sign, meaning) of what a reader must know before using the figure."""
    url: str
    clause: str


def value_of(indicator: Indicator, target: Stated, year: int, page: str) -> Value:
    """`year` and `page` are those of the target's plan."""
    item = f"{target.item__address}/" if target.item__address else ""
    return Value(
        _figure(indicator, target),
        _apart(indicator, target, year),
        _notes(target),
        f"{page}{item}#figure-{target.position}",
        target.clause,
    )


def _figure(indicator: Indicator, target: Stated) -> str:
    sign = SIGNS.get(target.comparator)
    if sign is None:
        return str(Comparator(target.comparator).label)
    unit = "" if target.unit_normal == indicator.unit else f" {target.unit_normal}"
    if target.masked or target.value_normal is None:
        return f"{sign}{MASK}{unit}"
    high = f"–{plain(target.value_max_normal)}" if target.value_max_normal is not None else ""
    return f"{sign}{plain(target.value_normal)}{high}{unit}"


def _apart(indicator: Indicator, target: Stated, year: int) -> str:
    stage = Stage(target.stage).label if target.stage and target.stage != indicator.stage else ""
    later = target.deadline_source == DeadlineSource.STATED and target.deadline_date[:4] not in ("", str(year))
    return " ".join(filter(None, (stage, target.scope, f"至{target.deadline_date}" if later else "")))


def _notes(target: Stated) -> tuple[tuple[str, str], ...]:
    found = (
        (target.masked, "遮", "数值被遮盖"),
        (bool(target.quoted_from), "引", f"转引自{target.quoted_from}"),
        (target.confidence == Confidence.LOW, "疑", "可信度低：原文的写法不能确定读法"),
    )
    return tuple((sign, meaning) for holds, sign, meaning in found if holds)
