"""What a table and a column are: names, types, meanings in two languages, and where the values come from."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any

from django.db.models import Choices, Q, QuerySet
from django.db.models.expressions import Combinable

from plans.models.plans import PlanQuerySet

Value = str | int | float | Decimal | date | datetime | list[str] | None
"""A cell as the database gives it; truth values are ints."""
Row = tuple[Value, ...]


class Kind(Enum):
    """The types of columns, by their Chinese names."""

    TEXT = "文本"
    INTEGER = "整数"
    NUMBER = "数值"
    BOOLEAN = "是否"
    DATE = "日期"
    MOMENT = "时刻"
    LIST = "列表"


TEXT, INTEGER, NUMBER, BOOLEAN, DATE, MOMENT, LIST = Kind


@dataclass(frozen=True, slots=True)
class Column:
    """One column. Datasets hold `name` and the codes of `choices`, readers' tables the label and the words."""

    name: str
    label: str
    kind: Kind
    meaning: str
    english: str = ""
    source: str | Combinable = ""
    """A path or an expression from the table's model; empty where it is the column's name."""
    choices: type[Choices] | Mapping[str, str] | None = None
    """Codes and their words, where the values are codes."""

    @property
    def path(self) -> str | Combinable:
        return self.source or self.name

    @property
    def words(self) -> dict[str, str]:
        """Code → Chinese words; empty where the values are no codes."""
        if self.choices is None or isinstance(self.choices, Mapping):
            return dict(self.choices or {})
        return {str(code): str(label) for code, label in self.choices.choices}


@dataclass(frozen=True, slots=True)
class Table:
    """One table. `of` gives the rows that belong to some plans; the columns of `key` tell its rows apart."""

    name: str
    title: str
    meaning: str
    english: str
    of: Callable[[PlanQuerySet], QuerySet[Any]]
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    order: tuple[str | Combinable, ...]
    """What sorts the rows the same way in every database."""
    references: Mapping[str, str] = field(default_factory=dict)
    """Column → the table whose key it holds."""
    plan_path: str = ""
    """The path to the plan that a row belongs to; empty where rows belong to none, or are plans."""
    page: tuple[str, ...] = ()
    """The columns that may name the row's page, the nearest first."""
    written: tuple[Row, ...] = ()
    """The rows themselves, of a table that is written in a data file and not in the database."""

    @property
    def by_plan(self) -> bool:
        """Whether the rows can be read plan by plan."""
        return "plan" in self.key or "plan" in self.references

    def index(self, name: str) -> int:
        return [column.name for column in self.columns].index(name)


def held(path: str) -> Q:
    """That there is something at the path."""
    return Q(**{f"{path}__isnull": False})
