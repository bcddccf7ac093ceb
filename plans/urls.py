"""Addresses of the pages. A published address never changes."""

import re

from django.urls import path, register_converter
from django.urls.converters import StringConverter

from plans.exports.downloads import Suffix
from plans.feeds import NewestPlans
from plans.views import (
    about,
    health,
    home,
    indicator,
    indicators,
    places,
    plan,
    plan_list,
    policy,
    policy_edges,
    policy_list,
    search,
    source,
    tables,
    targets,
    topics,
    years,
)


class KeyConverter(StringConverter):
    """A plan's key: 420100-2019, 420100-2019-2, x-2d191f5c."""

    regex = r"[0-9]{6}-[0-9]{4}(?:-[0-9]+)?|x-[0-9a-f]{8,64}"


class CodeConverter(StringConverter):
    """A division's code."""

    regex = "[0-9]{6}"


class YearConverter(StringConverter):
    regex = "[0-9]{4}"

    def to_python(self, value: str) -> int:
        return int(value)


class AddressConverter(YearConverter):
    """The number of an item in its plan, or of a cited document."""

    regex = "[0-9]{1,9}"


class SuffixConverter(StringConverter):
    """The form of a table."""

    regex = "|".join(map(re.escape, Suffix))


register_converter(KeyConverter, "key")
register_converter(CodeConverter, "code")
register_converter(YearConverter, "year")
register_converter(AddressConverter, "address")
register_converter(SuffixConverter, "suffix")

urlpatterns = [
    path("", home.home, name="home"),
    path("search/", search.search, name="search"),
    path("search.<suffix:suffix>", search.search_table, name="search_table"),
    path("plans/", plan_list.plan_list, name="plan_list"),
    path("plans.<suffix:suffix>", plan_list.plan_list_table, name="plan_list_table"),
    path("plans.atom", NewestPlans(), name="plan_feed"),
    path("plans/<key:key>/", plan.plan_detail, name="plan_detail"),
    path("plans/<key:key>/<address:address>/", plan.item_detail, name="item_detail"),
    path("plans/<key:key>/targets/", plan.plan_targets, name="plan_targets"),
    path("plans/<key:key>/source/", source.source_detail, name="source_detail"),
    path("plans/<key:key>/source/file", source.source_file, name="source_file"),
    path("places/", places.place_list, name="place_list"),
    path("places/<code:code>/", places.place_detail, name="place_detail"),
    path("years/", years.year_list, name="year_list"),
    path("years/<year:year>/", years.year_detail, name="year_detail"),
    path("topics/", topics.topic_list, name="topic_list"),
    path("topics.<suffix:suffix>", topics.topic_list_table, name="topic_list_table"),
    path("topics/<slug:slug>/", topics.topic_detail, name="topic_detail"),
    path("topics/<slug:slug>.<suffix:suffix>", topics.topic_detail_table, name="topic_detail_table"),
    path("policies/", policy_list.policy_list, name="policy_list"),
    path("policies.<suffix:suffix>", policy_list.policy_list_table, name="policy_list_table"),
    path("policies/citations.<suffix:suffix>", policy_edges.citation_table, name="citation_table"),
    path("policies/citations.graphml", policy_edges.citation_graph, name="citation_graph"),
    path("policies/<address:number>/", policy.policy_detail, name="policy_detail"),
    path(
        "policies/<address:number>/citations.<suffix:suffix>",
        policy_edges.policy_citation_table,
        name="policy_citation_table",
    ),
    path("policies/<address:number>/silent.<suffix:suffix>", policy.silent_table, name="silent_table"),
    path("indicators/", indicators.indicator_list, name="indicator_list"),
    path("indicators.<suffix:suffix>", indicators.indicator_list_table, name="indicator_list_table"),
    path("indicators.toml", indicators.indicator_file, name="indicator_file"),
    path("targets/", targets.target_list, name="target_list"),
    path("targets/<slug:slug>/", indicator.indicator_detail, name="indicator_detail"),
    path("targets.<suffix:suffix>", tables.target_table, name="target_table"),
    path("tables/", tables.table_list, name="table_list"),
    path("tables/<slug:name>.<suffix:suffix>", tables.table, name="table"),
    path("help/", about.help_page, name="help"),
    path("about/", about.about, name="about"),
    path("healthz", health.healthz, name="healthz"),
    path("robots.txt", about.robots, name="robots"),
    path("favicon.ico", about.favicon, name="favicon"),
]
