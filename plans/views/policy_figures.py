"""The figures of one cited document as its page shows them: by year as chart and table, by province, with others."""

from collections.abc import Mapping

from django.urls import reverse
from django.utils.http import urlencode

from plans.charts import Cell, LineChart, Series, Table, line_chart, percent
from plans.citing import Figures
from plans.filters import UNKNOWN
from plans.models import Policy, Region

Covered = Mapping[int | None, int]
"""Year → published plans."""


def year_chart(policy: Policy, found: Figures, covered: Covered) -> LineChart | None:
    """The share of each year's plans that cite the document, from its first citation on; None without a year."""
    known = [year for year in covered if year is not None]
    if policy.first_year is None or not known:
        return None
    years = range(policy.first_year, max(known) + 1)
    shares = [_share(found, covered, year) for year in years]
    highest, when = max((share or 0, year) for share, year in zip(shares, years, strict=True))
    return line_chart(
        [str(year) for year in years],
        [Series("引用的要点占比", shares)],
        title="各年要点中引用这份文件的占比",
        description=f"{years[0]}年至{years[-1]}年，最高为{when}年的{percent(highest)}。数据见下表。",
        say=percent,
    )


def year_table(policy: Policy, found: Figures, covered: Covered) -> Table:
    """The newest year first, plans without a year last; years before the first citation are left out."""
    first = policy.first_year or 0
    years = sorted((year for year in covered if year is None or year >= first), key=lambda year: -(year or 0))
    return Table(
        "各年引用这份文件的要点",
        ("年份", "引用的要点", "收录的要点", "占比"),
        [
            (
                Cell(f"{year}年" if year else "年份不详"),
                _count(policy, found.by_year.get(year, 0), year=year or UNKNOWN),
                Cell(f"{covered[year]:,}"),
                Cell(percent(_share(found, covered, year))),
            )
            for year in years
            if year is not None or found.by_year.get(None)
        ],
    )


def province_table(policy: Policy, found: Figures) -> Table:
    """The province with most citing plans first."""
    names = Region.objects.names([f"{digits}0000" for digits in found.by_province if digits])
    rows = [
        (Cell(names.get(f"{digits}0000", "不详或不属一省")), _count(policy, number, province=_code(digits)))
        for digits, number in sorted(found.by_province.items(), key=lambda row: (-row[1], row[0] or ""))
    ]
    return Table("各省引用这份文件的要点", ("省份", "引用的要点"), rows)


def together_table(found: Figures) -> Table:
    others = Policy.objects.in_bulk([number for number, _ in found.together])
    rows = [
        (Cell(others[number].title, others[number].get_absolute_url()), Cell(f"{plans:,}"))
        for number, plans in found.together
        if number in others
    ]
    return Table("同一份要点里还引用的文件", ("文件", "同时引用的要点"), rows)


def _count(policy: Policy, number: int, **narrowed: object) -> Cell:
    """A number of plans that leads to these plans."""
    page = f"{reverse('policy_detail', args=[policy.pk])}?{urlencode(narrowed)}#citing"
    return Cell(f"{number:,}", page if number else "")


def _code(digits: str | None) -> str:
    return f"{digits}0000" if digits else UNKNOWN


def _share(found: Figures, covered: Covered, year: int | None) -> float | None:
    return found.by_year.get(year, 0) / covered[year] if covered.get(year) else None
