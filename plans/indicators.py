"""The codebook of indicators as readers see it: each entry with how many published targets measure it.

The definitions are in plans/data/indicators.toml, which plans.parsing.figures.codebook reads.
"""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from django.db import models
from django.db.models import Count, Max, Min

from plans.models import Target
from plans.models.vocabulary import Stage, Status
from plans.parsing.figures.codebook import INDICATORS, VERSION, Indicator
from plans.parsing.topics import TOPICS
from plans.tables.columns import INTEGER, LIST, TEXT, Column, Row


class Measure(models.TextChoices):
    """What kind of quantity an indicator is."""

    RATE = "rate", "比率"
    COUNT = "count", "数量"
    MONEY = "money", "金额"
    TIME = "time", "时间"
    RATIO = "ratio", "比"
    SCORE = "score", "数值"


class Direction(models.TextChoices):
    HIGHER = "higher", "越高越好"
    LOWER = "lower", "越低越好"
    NONE = "none", "不分高低"


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
    Column("indicator", "代号", TEXT, "指标的永久代号，即目标表“规范指标”一列的取值"),
    Column("name", "指标", TEXT, "指标名称"),
    Column("also", "同义名称", LIST, "要点中的其他写法"),
    Column("definition", "定义", TEXT, "比率的分子与分母；数量所计的是什么"),
    Column("topic", "主题代号", TEXT, "所属主题的代号"),
    Column("topic_name", "主题", TEXT, "所属主题"),
    Column("stage", "学段", TEXT, "只用于一个学段的指标所属的学段", choices=Stage),
    Column("kind", "类型", TEXT, "比率、数量、金额、时间、比或其他数值", choices=Measure),
    Column("unit", "单位", TEXT, "折算后的单位"),
    Column("direction", "方向", TEXT, "数值越高越好，越低越好，还是不分高低", choices=Direction),
    Column("source", "出处", TEXT, "给出定义或目标值的正式文件；没有则空"),
    Column("patterns", "判定用语", LIST, "原文用语怎样归入：| 表示任选其一，空格表示先后出现"),
    Column("exclusions", "排除用语", LIST, "有这些用语的不归入"),
    Column("targets", "目标数", INTEGER, "已发布要点中归入这一指标的目标"),
    Column("plans", "要点份数", INTEGER, "有这些目标的要点"),
    Column("first_year", "首见年份", INTEGER, "有这一指标的最早年份"),
    Column("last_year", "末见年份", INTEGER, "有这一指标的最近年份"),
    Column("version", "手册版本", TEXT, "指标手册的版本"),
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
        named = (indicator.slug, indicator.name, list(indicator.also), indicator.definition, indicator.topic, topic)
        measured = (indicator.stage, indicator.kind, indicator.unit, indicator.direction, indicator.source)
        told = (list(indicator.patterns_written), list(indicator.exclusions))
        yield (*named, *measured, *told, *use, VERSION)


def _in_words(written: str) -> str:
    """A pattern as the page shows it: 学前／幼儿 … 入园率."""
    words = written.removeprefix("=").replace("|", "／").replace(" ", " … ")
    return f"只说：{words}" if written.startswith("=") else words
