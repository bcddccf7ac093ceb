from decimal import Decimal

import pytest

from plans.models import Target
from plans.tables.wide import indicators, plan_columns, plans_counted, wide_rows
from tests.factories import plan, target

pytestmark = pytest.mark.django_db


@pytest.fixture
def targets():
    first, second = plan("420100-2019"), plan("420100-2020", year=2020)
    target(first, 1, canonical="preschool-places-added", value=Decimal("1.2"))
    target(first, 2, canonical="inclusive-preschool-coverage", comparator="=", value=Decimal(85), unit="%")
    target(
        first,
        3,
        canonical="preschool-places-added",
        comparator="range",
        value=Decimal(2),
        value_max=Decimal(3),
        unit="所",
    )
    target(first, 4, canonical=None)
    target(first, 5, canonical="unheard-of", value=None, comparator="all")
    target(second, 1, canonical="preschool-places-added", value=None, masked=True, comparator="=", unit="个")
    target(plan("420100-2021"), 1, canonical="")
    return Target.objects.standing()


def test_a_plan_is_a_row_and_an_indicator_a_column(targets):
    names = indicators(targets)
    rows = list(wide_rows(targets, names))
    leading = len(plan_columns())
    assert names == ["inclusive-preschool-coverage", "preschool-places-added", "unheard-of"]
    assert [(row[0], *row[leading:]) for row in rows] == [
        ("420100-2019", "85 %", "不低于 1.2 万个；2–3 所", "全部"),
        ("420100-2020", "", "＊＊ 个", ""),
    ]
    assert plans_counted(targets) == len(rows)


def test_the_wide_table_takes_one_query(targets, django_assert_num_queries):
    with django_assert_num_queries(1):
        list(wide_rows(targets, ["preschool-places-added"]))
