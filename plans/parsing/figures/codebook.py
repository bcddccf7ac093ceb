"""The codebook: what the figures of plans measure; plans/data/indicators.toml holds it, and states its rules."""

from typing import Any, NamedTuple

from plans.parsing.figures.lexicon import DATA, load

FILE = DATA / "indicators.toml"
_WRITTEN: dict[str, Any] = load(FILE.name)

VERSION: str = _WRITTEN["version"]
TAILS: tuple[str, ...] = tuple(_WRITTEN["tails"])
"""Words that may follow the head of a phrase without changing what it names."""
NEUTRAL: tuple[str, ...] = tuple(_WRITTEN["neutral"])
"""Words that name nothing by themselves."""


class Part(NamedTuple):
    """One place of a pattern: any of its words."""

    words: frozenset[str]
    aside: bool
    """Said outside the phrase."""


class Pattern(NamedTuple):
    parts: tuple[Part, ...]
    """In their order; the last is the head."""
    asides: tuple[Part, ...]
    alone: bool
    """Holds only where the phrase says nothing else."""


class Indicator(NamedTuple):
    """One entry; the fields are those of the file."""

    slug: str
    name: str
    also: tuple[str, ...]
    definition: str
    topic: str
    stage: str | None
    kind: str
    unit: str
    direction: str
    source: str | None
    patterns: tuple[Pattern, ...]
    patterns_written: tuple[str, ...]
    exclusions: tuple[str, ...]
    units: frozenset[str]
    """The units that its figures may be counted in, without what they are meant for (元/生/年 is 元)."""


def _part(written: str) -> Part:
    aside = written.startswith("(") and written.endswith(")")
    return Part(frozenset((written[1:-1] if aside else written).split("|")), aside)


def _pattern(written: str) -> Pattern:
    parts = [_part(each) for each in written.removeprefix("=").split(" ")]
    inside, aside = (tuple(part for part in parts if part.aside is where) for where in (False, True))
    return Pattern(inside, aside, written.startswith("="))


def _units(unit: str) -> frozenset[str]:
    base = unit.partition("/")[0]
    return frozenset((base, *_WRITTEN["counted_alike"].get(base, ())))


def _indicator(written: dict[str, Any]) -> Indicator:
    return Indicator(
        slug=written["slug"],
        name=written["name"],
        also=tuple(written["also"]),
        definition=written["definition"],
        topic=written["topic"],
        stage=written.get("stage"),
        kind=written["kind"],
        unit=written["unit"],
        direction=written["direction"],
        source=written.get("source"),
        patterns=tuple(map(_pattern, written["patterns"])),
        patterns_written=tuple(written["patterns"]),
        exclusions=tuple(written.get("exclusions", ())),
        units=_units(written["unit"]),
    )


INDICATORS = tuple(map(_indicator, _WRITTEN["indicator"]))
"""All indicators, in the order in which they are shown."""
