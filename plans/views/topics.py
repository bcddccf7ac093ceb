"""Topics: what each field of education means, and how much attention plans pay to it, by year and place."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, render

from plans import attention
from plans.attention import Amount, Field, Share, shares
from plans.charts import bar_lengths
from plans.exports import Download, respond
from plans.filters import PlanFilter
from plans.models import Item, Plan, Region, Topic
from plans.models.vocabulary import Level
from plans.parsing.topics import TOPICS
from plans.tables.columns import INTEGER, NUMBER, TEXT, Column, Row
from plans.tallies import Tallies
from plans.views.topic_figures import level_rows, province_rows, search_url, year_chart, year_table

NEWEST_PLANS = 8
RULES = {rule.slug: rule for rule in TOPICS}

LIST_COLUMNS = (
    Column("topic", "代号", TEXT, "主题代号；没有主要主题的条目一行为空"),
    Column("name", "主题", TEXT, "主题名称"),
    Column("definition", "定义", TEXT, "包括什么"),
    Column("items", "条数", INTEGER, "以它为主要主题的条目"),
    Column("share_of_items", "条数占比", NUMBER, "占全部条目的份额，0 到 1"),
    Column("characters", "字数", INTEGER, "这些条目的字数，不计空白"),
    Column("share_of_characters", "字数占比", NUMBER, "占全部条目字数的份额，0 到 1"),
    Column("plans", "要点份数", INTEGER, "有这一主题的要点"),
    Column("first_year", "首见年份", INTEGER, "有这一主题的最早年份"),
    Column("last_year", "末见年份", INTEGER, "有这一主题的最近年份"),
)
DETAIL_COLUMNS = (
    Column("year", "年份", INTEGER, "要点所属年份；不详则空"),
    Column("province_code", "省级代码", TEXT, "今天的省级区划代码；不详则空"),
    Column("level", "层级", TEXT, "发文机关的行政层级", choices=Level),
    Column("items", "条数", INTEGER, "以它为主要主题的条目"),
    Column("characters", "字数", INTEGER, "这些条目的字数，不计空白"),
    Column("plans", "要点份数", INTEGER, "有这一主题的要点"),
    Column("all_items", "全部条数", INTEGER, "这些要点与同组其他要点的全部条目"),
    Column("all_characters", "全部字数", INTEGER, "全部条目的字数，不计空白"),
    Column("all_plans", "全部要点份数", INTEGER, "同组的全部要点"),
)


def topic_list(request: HttpRequest) -> HttpResponse:
    narrowed, fields = _profile(request)
    facets = narrowed.facets()
    named = sorted((field for field in fields if field.topic), key=lambda field: -field.share.part.items)
    context = {
        "fields": list(zip(named, bar_lengths([field.share.of_items for field in named]), strict=True)),
        "unnamed": fields[-1],
        "facets": facets,
        "narrowed": any(facet.selected for facet in facets),
    }
    return render(request, "topics/list.html", context)


def topic_list_table(request: HttpRequest, suffix: str) -> HttpResponseBase:
    narrowed, fields = _profile(request)
    download = Download(
        "主题分布",
        LIST_COLUMNS,
        rows=lambda: map(_field_row, fields),
        count=fields.__len__,
        query=narrowed.words,
    )
    return respond(request, download, suffix)


def topic_detail(request: HttpRequest, slug: str) -> HttpResponse:
    topic = get_object_or_404(Topic, slug=slug)
    whole, part = _breakdown(topic)
    by_year, by_province, by_level = (shares(part[name], whole[name]) for name in ("year", "province", "level"))
    names = Region.objects.names([f"{digits}0000" for digits in by_province if digits])
    context = {
        "topic": topic,
        "rule": RULES.get(slug),
        "share": Share(attention.total(part["level"].values()), attention.total(whole["level"].values())),
        "chart": year_chart(topic, by_year),
        "table": year_table(topic, by_year),
        "provinces": province_rows(topic, by_province, names),
        "levels": level_rows(topic, by_level),
        "newest": newest_items(topic),
        "search_url": search_url(topic),
    }
    return render(request, "topics/detail.html", context)


def topic_detail_table(request: HttpRequest, slug: str, suffix: str) -> HttpResponseBase:
    """One row for each year, province and level that has plans."""
    topic = get_object_or_404(Topic, slug=slug)
    rows = list(_group_rows(topic))
    download = Download(f"主题-{topic.name}", DETAIL_COLUMNS, rows=lambda: rows, count=rows.__len__)
    return respond(request, download, suffix)


def newest_items(topic: Topic) -> list[tuple[Plan, list[Item]]]:
    """The newest plans that speak of the topic, each with the items whose main field it is; two queries."""
    published = Plan.objects.published().for_listing().newest_first()
    plans = list(published.filter(attention__topic=topic)[:NEWEST_PLANS])
    items: dict[int, list[Item]] = {plan.pk: [] for plan in plans}
    for item in Item.objects.filter(plan__in=plans, main_topic=topic).order_by("ordinal"):
        items[item.plan_id].append(item)
    return [(plan, items[plan.pk]) for plan in plans]


def _profile(request: HttpRequest) -> tuple[PlanFilter, list[Field]]:
    """What the plans that the address selects are about."""
    narrowed = PlanFilter(request.GET, Plan.objects.published())
    key = f"attention/{sorted(narrowed.accepted.items())}"
    return narrowed, Tallies().get(key, lambda: attention.profile(narrowed.qs))


def _breakdown(topic: Topic) -> tuple[dict[str, dict[Any, Amount]], dict[str, dict[Any, Amount]]]:
    """All plans, and what they say of the topic, by year, province and level."""
    tallies, published = Tallies(), Plan.objects.published()
    whole = tallies.get("attention", lambda: attention.rolled_up(attention.wholes(published)))
    return whole, tallies.get(f"attention/{topic.slug}", lambda: attention.rolled_up(attention.parts(topic)))


def _field_row(field: Field) -> Row:
    topic, share = field.topic, field.share
    named = (topic.slug, topic.name, topic.definition) if topic else ("", "无主题", "")
    counted = (share.part.items, share.of_items, share.part.characters, share.of_characters, share.part.plans)
    return (*named, *counted, field.first_year, field.last_year)


def _group_rows(topic: Topic) -> Iterator[Row]:
    part = attention.parts(topic)
    whole = attention.wholes(Plan.objects.published())
    for group in sorted(whole, key=lambda group: (group.year or 0, group.province or "", group.level)):
        code = f"{group.province}0000" if group.province else ""
        yield (group.year, code, group.level, *part.get(group, Amount()), *whole[group])
