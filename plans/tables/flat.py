"""A table as one sheet that a reader can use alone: each row with what the reader must know of its plan."""

from plans.models.vocabulary import Level
from plans.tables.columns import INTEGER, TEXT, Column, Table
from plans.tables.identifiers import city_name, place_name, province_name


def about_plan(path: str) -> tuple[Column, ...]:
    """What a row says of the plan at `path`."""
    to_plan = f"{path}__"
    return (
        Column("year", "年份", INTEGER, "要点所属年份；不详则空", "", f"{to_plan}year"),
        Column("province", "省份", TEXT, "所在省级区划的名称", "", province_name(to_plan)),
        Column("city", "地市", TEXT, "所在地级区划的名称", "", city_name(to_plan)),
        Column("region", "地区", TEXT, "当年的行政区划全称", "", place_name(to_plan)),
        Column("region_code_today", "现区划代码", TEXT, "今天的区划代码", "", f"{to_plan}region__current_code"),
        Column("level", "层级", TEXT, "发文机关的行政层级", "", f"{to_plan}level", Level),
        Column("issuer", "发文机关", TEXT, "发文机关，依原文或推断；不详则空", "", f"{to_plan}issuer"),
        Column("plan_title", "要点标题", TEXT, "要点标题，依原文", "", f"{to_plan}title"),
    )


def flat_columns(table: Table) -> tuple[Column, ...]:
    """The table's columns, behind its plan's number those about the plan."""
    if not table.plan_path:
        return table.columns
    at = table.index("plan") + 1
    return (*table.columns[:at], *about_plan(table.plan_path), *table.columns[at:])
