"""Topics: what each field of education means, and how much attention plans pay to it, by year and place."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, render

from plans import attention
from plans.attention import Amount, Field, Share, shares
from plans.charts import bar_lengths
from plans.exports import Cell, csv_response
from plans.filters import PlanFilter
from plans.models import Item, Plan, Region, Topic
from plans.models.vocabulary import Level
from plans.parsing.topics import TOPICS
from plans.tallies import Tallies
from plans.views.topic_figures import level_rows, province_rows, search_url, year_chart, year_table

NEWEST_PLANS = 8
RULES = {rule.slug: rule for rule in TOPICS}

LIST_COLUMNS = ("代号", "主题", "定义", "条数", "条数占比", "字数", "字数占比", "要点份数", "首见年份", "末见年份")
DETAIL_COLUMNS = ("年份", "省级代码", "层级", "条数", "字数", "要点份数", "全部条数", "全部字数", "全部要点份数")


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


def topic_list_csv(request: HttpRequest) -> StreamingHttpResponse:
    _, fields = _profile(request)
    return csv_response("主题分布.csv", LIST_COLUMNS, map(_field_row, fields))


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


def topic_detail_csv(request: HttpRequest, slug: str) -> StreamingHttpResponse:
    """One row for each year, province and level that has plans."""
    topic = get_object_or_404(Topic, slug=slug)
    return csv_response(f"主题-{topic.name}.csv", DETAIL_COLUMNS, _group_rows(topic))


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


def _field_row(field: Field) -> list[Cell]:
    topic, share = field.topic, field.share
    named = [topic.slug, topic.name, topic.definition] if topic else ["", "无主题", ""]
    counted = [share.part.items, share.of_items, share.part.characters, share.of_characters, share.part.plans]
    return [*named, *counted, field.first_year, field.last_year]


def _group_rows(topic: Topic) -> Iterator[list[Cell]]:
    part = attention.parts(topic)
    whole = attention.wholes(Plan.objects.published())
    levels = {**dict(Level.choices), "": ""}
    for group in sorted(whole, key=lambda group: (group.year or 0, group.province or "", group.level)):
        code = f"{group.province}0000" if group.province else ""
        yield [group.year, code, levels[group.level], *part.get(group, Amount()), *whole[group]]
