"""The comparable figures of one indicator as its page shows them: quartiles by year, as chart and table."""

from collections.abc import Sequence

from django.urls import reverse
from django.utils.http import urlencode

from plans.charts import Cell, LineChart, Series, Table, line_chart
from plans.figures import YearFigures
from plans.parsing.figures.codebook import Indicator

FEWEST_PLANS = 4
"""Below this the quartiles of a year are not drawn: they would say what single plans say."""
COLUMNS = ("年份", "要点份数", "目标个数", "最低", "下四分位", "中位数", "上四分位", "最高")


def year_chart(indicator: Indicator, figures: Sequence[YearFigures]) -> LineChart | None:
    """Median and quartiles from the first year to the last; None when there is nothing to compare."""
    if not figures:
        return None
    by_year = {each.year: each for each in figures}
    years = range(figures[0].year, figures[-1].year + 1)
    found = [by_year.get(year) for year in years]
    enough = [each if each and each.plans >= FEWEST_PLANS else None for each in found]
    plans = sum(each.plans for each in figures)
    return line_chart(
        [str(year) for year in years],
        [
            Series("中位数", [each and each.quartiles[1] for each in found]),
            Series("上四分位", [each and each.quartiles[2] for each in enough]),
            Series("下四分位", [each and each.quartiles[0] for each in enough]),
        ],
        title=f"各年目标值：{indicator.name}{f'（{indicator.unit}）' if indicator.unit else ''}",
        description=f"{years[0]}年至{years[-1]}年，{plans} 份要点的可比目标值。每年的份数与数值见下表。",
        say=number,
    )


def year_table(indicator: Indicator, figures: Sequence[YearFigures]) -> Table:
    """The newest year first."""
    return Table(f"各年可比的目标值：{indicator.name}", COLUMNS, [_row(indicator, each) for each in reversed(figures)])


def _row(indicator: Indicator, year: YearFigures) -> list[Cell]:
    found = f"{reverse('target_list')}?{urlencode({'indicator': indicator.slug, 'year': year.year})}"
    lower, median, upper = year.quartiles
    return [
        Cell(f"{year.year}年"),
        Cell(f"{year.plans:,}"),
        Cell(f"{year.targets:,}", found),
        *(Cell(number(value)) for value in (year.lowest, lower, median, upper, year.highest)),
    ]


def number(value: float) -> str:
    """To two decimals, without needless zeros."""
    return f"{value:,.2f}".rstrip("0").rstrip(".")
