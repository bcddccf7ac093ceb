"""What the figures of plans measure: the codebook of plans/data/indicators.toml as a table."""

from django.db.models import TextChoices

from plans.models.vocabulary import Stage
from plans.parsing.figures.codebook import INDICATORS as CODEBOOK
from plans.parsing.figures.codebook import VERSION, Indicator
from plans.tables.columns import LIST, TEXT, Column, Row, Table


class Measure(TextChoices):
    """What kind of quantity an indicator is."""

    RATE = "rate", "比率"
    COUNT = "count", "数量"
    MONEY = "money", "金额"
    TIME = "time", "时间"
    RATIO = "ratio", "比"
    SCORE = "score", "数值"


class Direction(TextChoices):
    HIGHER = "higher", "越高越好"
    LOWER = "lower", "越低越好"
    NONE = "none", "不分高低"


COLUMNS = (
    Column("indicator", "代号", TEXT, "指标的永久代号", "permanent slug"),
    Column("name", "指标", TEXT, "指标名称", "name"),
    Column("also", "同义名称", LIST, "要点中的其他写法", "other names in plans"),
    Column(
        "definition",
        "定义",
        TEXT,
        "比率的分子与分母；数量所计的是什么",
        "numerator and denominator, or what is counted",
    ),
    Column("topic", "主题代号", TEXT, "所属主题的代号", "field of education"),
    Column("stage", "学段", TEXT, "只用于一个学段的指标所属的学段", "stage, if for one only", choices=Stage),
    Column("kind", "类型", TEXT, "比率、数量、金额、时间、比或其他数值", "kind of quantity", choices=Measure),
    Column("unit", "单位", TEXT, "折算后的单位", "normal unit"),
    Column("direction", "方向", TEXT, "数值越高越好，越低越好，还是不分高低", "which way is better", choices=Direction),
    Column("source", "出处", TEXT, "给出定义或目标值的正式文件；没有则空", "official text that defines it"),
    Column(
        "patterns",
        "判定用语",
        LIST,
        "原文用语怎样归入：竖线为任选其一，空格为先后",
        "how it is told from the words of a plan",
    ),
    Column("exclusions", "排除用语", LIST, "有这些用语的不归入", "words that make it another one"),
    Column("version", "手册版本", TEXT, "指标手册的版本", "version of the codebook"),
)


def indicator_row(each: Indicator) -> Row:
    """An entry under COLUMNS."""
    named = (each.slug, each.name, list(each.also), each.definition, each.topic)
    measured = (each.stage, each.kind, each.unit, each.direction, each.source)
    return (*named, *measured, list(each.patterns_written), list(each.exclusions), VERSION)


INDICATORS = Table(
    "indicators",
    "指标手册",
    "一行一个指标，即目标所衡量的内容；目标的“规范指标”取值于此。",
    "One row an indicator: what targets measure.",
    lambda plans: plans.none(),
    COLUMNS,
    key=("indicator",),
    order=(),
    references={"topic": "topics"},
    written=tuple(indicator_row(each) for each in sorted(CODEBOOK, key=lambda each: each.slug)),
)

NAMES: dict[str, str] = {each.slug: each.name for each in CODEBOOK}
"""Slug → name, in the order of the codebook."""
