"""What a result can be narrowed by. Values of one facet mean "or", facets mean "and"; each value can be excluded."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

UNKNOWN = "unknown"
"""The value of passages of which a facet is not known."""

PLAN_FACETS = ("year", "province", "city", "level", "flag")
PASSAGE_FACETS = ("kind", "topic")
FACETS = (*PLAN_FACETS, *PASSAGE_FACETS)

MANY_VALUED = frozenset({"flag", "topic"})
MAX_CHOSEN = 60
"""Values of one facet that are looked at; more come only from addresses that nobody clicked together."""

_EXCLUDED = "-"
_VALUE = re.compile(rf"{_EXCLUDED}?[0-9A-Za-z][0-9A-Za-z_-]{{0,49}}")


@dataclass(frozen=True, slots=True)
class Choice:
    """What is chosen of one facet."""

    included: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.included or self.excluded)

    @property
    def parameters(self) -> list[str]:
        """As values of an address's parameter: `2019`, or `-2019` for an excluded one."""
        return [*self.included, *(f"{_EXCLUDED}{value}" for value in self.excluded)]

    def toggled(self, value: str) -> "Choice":
        """With `value` chosen, or no longer chosen."""
        rest = tuple(v for v in self.included if v != value)
        included = rest if value in self.included else (*self.included, value)
        return Choice(included, tuple(v for v in self.excluded if v != value))

    def toggled_exclusion(self, value: str) -> "Choice":
        """With `value` excluded, or no longer excluded."""
        swapped = Choice(self.excluded, self.included).toggled(value)
        return Choice(swapped.excluded, swapped.included)


def choice(parameters: Iterable[str]) -> Choice:
    """The choice that an address's parameter states; what cannot be a value is dropped."""
    stated = [value for value in dict.fromkeys(parameters) if _VALUE.fullmatch(value)][:MAX_CHOSEN]
    included = tuple(value for value in stated if not value.startswith(_EXCLUDED))
    excluded = tuple(value[1:] for value in stated if value.startswith(_EXCLUDED))
    return Choice(included, tuple(value for value in excluded if value not in included))


@dataclass(frozen=True, slots=True)
class Selection:
    """What is chosen of all facets."""

    choices: Mapping[str, Choice] = field(default_factory=dict)

    def of(self, facet: str) -> Choice:
        return self.choices.get(facet, Choice())

    @property
    def chosen(self) -> tuple[str, ...]:
        """The facets of which something is chosen."""
        return tuple(facet for facet in FACETS if self.of(facet))

    def without(self, facet: str) -> "Selection":
        return Selection({name: chosen for name, chosen in self.choices.items() if name != facet})
