"""A query as a tree, and how it reads in Chinese."""

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass

TEXT = "text"
"""The field of a term without a field name: the passage itself."""

FIELD_NAMES = {
    "title": "标题",
    "province": "省",
    "city": "市",
    "county": "县",
    "level": "层级",
    "topic": "主题",
    "issuer": "发文机关",
}
"""The fields that a term can name, with the words the reading uses."""


@dataclass(frozen=True, slots=True)
class Term:
    """A string that the field's folded text must contain."""

    folded: str
    typed: str
    field: str = TEXT
    start: int = dataclasses.field(default=0, compare=False)
    """Where it stands in what was typed, quotation marks included."""
    end: int = dataclasses.field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Years:
    """Plans of the years first to last, both included; either may be open. Both None: the year is not known."""

    first: int | None
    last: int | None


@dataclass(frozen=True, slots=True)
class Not:
    part: "Node"


@dataclass(frozen=True, slots=True)
class And:
    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Or:
    parts: tuple["Node", ...]


Node = Term | Years | Not | And | Or


def reading(node: Node) -> str:
    """The query in words: 含“课后服务” 且 年份 2019 至 2023."""
    match node:
        case Term():
            return f"{FIELD_NAMES.get(node.field, '')}含“{node.typed}”"
        case Years():
            return _years(node)
        case Not(Term() as term):
            return f"{FIELD_NAMES.get(term.field, '')}不含“{term.typed}”"
        case Not(part):
            return f"不符合（{reading(part)}）"
        case And(parts):
            return " 且 ".join(f"（{reading(part)}）" if isinstance(part, Or) else reading(part) for part in parts)
        case Or(parts):
            return " 或 ".join(f"（{reading(part)}）" if isinstance(part, And) else reading(part) for part in parts)


def _years(years: Years) -> str:
    match years.first, years.last:
        case None, None:
            return "年份不详"
        case first, None:
            return f"{first} 年及以后"
        case None, last:
            return f"{last} 年及以前"
        case first, last:
            return f"{first} 年" if first == last else f"{first} 至 {last} 年"
    raise AssertionError(years)


def wanted_terms(node: Node | None) -> Iterator[Term]:
    """The terms on the passage itself that a hit contains: what to highlight."""
    match node:
        case Term(field="text"):
            yield node
        case And(parts) | Or(parts):
            for part in parts:
                yield from wanted_terms(part)
