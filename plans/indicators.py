"""The codebook of indicators as readers see it: each entry with how many published targets measure it.

The definitions are in plans/data/indicators.toml, which plans.parsing.figures.codebook reads.
"""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from django.db.models import Count, Max, Min

from plans.models import Target
from plans.models.vocabulary import Stage, Status
from plans.parsing.figures.codebook import INDICATORS, Indicator
from plans.parsing.topics import TOPICS
from plans.tables.columns import INTEGER, TEXT, Column, Row
from plans.tables.indicators import COLUMNS as DEFINED
from plans.tables.indicators import Direction, Measure, indicator_row


class Use(NamedTuple):
    """The published targets that measure an indicator, their plans, and the years of these."""

    targets: int = 0
    plans: int = 0
    first_year: int | None = None
    last_year: int | None = None


class Entry(NamedTuple):
    """One entry of the codebook; the first two members are what the pages link to."""

    indicator: Indicator
    topic: str
    """Name of its field of education."""
    use: Use

    @property
    def measure(self) -> str:
        return str(Measure(self.indicator.kind).label)

    @property
    def direction(self) -> str:
        return str(Direction(self.indicator.direction).label)

    @property
    def stage(self) -> str:
        return str(Stage(self.indicator.stage).label) if self.indicator.stage else ""

    @property
    def patterns(self) -> list[str]:
        return [_in_words(written) for written in self.indicator.patterns_written]


class Theme(NamedTuple):
    slug: str
    name: str
    entries: list[Entry]


COLUMNS = (
    *DEFINED,
    Column("topic_name", "主题", TEXT, "所属主题"),
    Column("targets", "目标数", INTEGER, "已发布要点中归入这一指标的目标"),
    Column("plans", "要点份数", INTEGER, "有这些目标的要点"),
    Column("first_year", "首见年份", INTEGER, "有这一指标的最早年份"),
    Column("last_year", "末见年份", INTEGER, "有这一指标的最近年份"),
)


def uses() -> dict[str | None, Use]:
    """How much each indicator is used, by slug; under None the targets that have no indicator. One query."""
    targets = Target.objects.standing().filter(plan__status=Status.PUBLISHED).order_by().values_list("canonical")
    rows = targets.annotate(Count("pk"), Count("plan", distinct=True), Min("plan__year"), Max("plan__year"))
    return {slug: Use(*use) for slug, *use in rows}


def entries(used: dict[str | None, Use]) -> list[Entry]:
    """All entries, by field of education in the order of the fields, in each in the order of the codebook."""
    order = {topic.slug: (position, topic.name) for position, topic in enumerate(TOPICS)}
    ordered = sorted(INDICATORS, key=lambda indicator: order[indicator.topic][0])
    return [Entry(each, order[each.topic][1], used.get(each.slug, Use())) for each in ordered]


def themes(listed: list[Entry]) -> list[Theme]:
    grouped = groupby(listed, key=lambda entry: (entry.indicator.topic, entry.topic))
    return [Theme(slug, name, list(group)) for (slug, name), group in grouped]


def rows(listed: list[Entry]) -> Iterator[Row]:
    """The entries under COLUMNS."""
    for indicator, topic, use in listed:
        yield (*indicator_row(indicator), topic, *use)


def _in_words(written: str) -> str:
    """A pattern as the page shows it: 学前／幼儿 … 入园率."""
    words = written.removeprefix("=").replace("|", "／").replace(" ", " … ")
    return f"只说：{words}" if written.startswith("=") else words
