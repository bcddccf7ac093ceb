"""The figures of one topic as its page shows them: shares by year as chart and table, by province and by level."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.urls import reverse
from django.utils.http import urlencode

from plans.attention import Share
from plans.charts import Cell, LineChart, Series, Table, bar_lengths, line_chart, percent
from plans.models import Topic
from plans.models.vocabulary import Level

YEAR_COLUMNS = ("年份", "条数占比", "字数占比", "条数", "涉及要点", "全部要点")


@dataclass(frozen=True, slots=True)
class ShareRow:
    """One place or level: its name, where the items are found, and their share."""

    label: str
    url: str
    share: Share


BarredRow = tuple[ShareRow, float]
"""A row and the length of its bar, 0 to 100."""


def search_url(topic: Topic, **narrowed: object) -> str:
    """The items of a topic, as main field or other, in the search."""
    return f"{reverse('search')}?{urlencode({'topic': topic.slug, **narrowed})}"


def year_chart(topic: Topic, by_year: Mapping[int | None, Share]) -> LineChart | None:
    """Shares of items and of characters from the first year to the last; None when no plan has a year."""
    known = sorted(year for year in by_year if year is not None)
    if not known:
        return None
    years = range(known[0], known[-1] + 1)
    found = [by_year.get(year) for year in years]
    of_items = [share and share.of_items for share in found]
    highest, when = max((value or 0, year) for value, year in zip(of_items, years, strict=True))
    return line_chart(
        [str(year) for year in years],
        [Series("条数占比", of_items), Series("字数占比", [share and share.of_characters for share in found])],
        title=f"各年要点中“{topic.name}”的占比",
        description=f"{known[0]}年至{known[-1]}年，按条数计最高为{when}年的{percent(highest)}。数据见下表。",
        say=percent,
    )


def year_table(topic: Topic, by_year: Mapping[int | None, Share]) -> Table:
    """The newest year first, plans without a year last."""
    years = sorted(by_year, key=lambda year: -(year or 0))
    return Table(
        f"各年要点中“{topic.name}”的条目", YEAR_COLUMNS, [_year_row(topic, year, by_year[year]) for year in years]
    )


def _year_row(topic: Topic, year: int | None, share: Share) -> list[Cell]:
    found = search_url(topic, year=year or "unknown") if share.part.items else ""
    return [
        Cell(f"{year}年" if year else "年份不详"),
        Cell(percent(share.of_items)),
        Cell(percent(share.of_characters)),
        Cell(f"{share.part.items:,}", found),
        Cell(f"{share.part.plans:,}"),
        Cell(f"{share.whole.plans:,}"),
    ]


def province_rows(topic: Topic, by_province: Mapping[str | None, Share], names: Mapping[str, str]) -> list[BarredRow]:
    """The highest share of items first. `names`: of provinces, by code."""
    rows = []
    for digits, share in by_province.items():
        code = f"{digits}0000" if digits else "unknown"
        rows.append(ShareRow(names.get(code, "不详或不属一省"), search_url(topic, province=code), share))
    return _with_bars(sorted(rows, key=lambda row: -(row.share.of_items or 0)))


def level_rows(topic: Topic, by_level: Mapping[str, Share]) -> list[BarredRow]:
    """From the nation down; plans of unknown level last."""
    labels = {**dict(Level.choices), "": "层级不详"}
    rows = [
        ShareRow(label, search_url(topic, level=level or "unknown"), by_level[level])
        for level, label in labels.items()
        if level in by_level
    ]
    return _with_bars(rows)


def _with_bars(rows: list[ShareRow]) -> list[BarredRow]:
    return list(zip(rows, bar_lengths([row.share.of_items for row in rows]), strict=True))
