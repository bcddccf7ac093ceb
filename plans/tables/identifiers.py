"""Expressions that several tables share: names of rows, and orders that every database keeps alike."""

from django.db.models import Case, CharField, F, Value, When
from django.db.models.functions import Cast, Coalesce, Collate, Concat

from plans.models.vocabulary import Level
from plans.tables.columns import held

C = "C"
"""The collation by code point: other ones differ from database to database."""

ITEM_MARK = "/"
SECTION_MARK = "#section-"


def by_code_point(path: str) -> Collate:
    return Collate(path, C)


def part_of_plan(mark: str, number: str, plan: str = "plan__key") -> Case:
    """420100-2019/12, 420100-2019#section-3; null where there is no number."""
    return Case(
        When(held(number), then=Concat(plan, Value(mark), Cast(number, CharField()))),
        output_field=CharField(),
    )


def _lineage(to_plan: str) -> tuple[str, str, str]:
    """Paths to the names of province, city and county, as many as there are above the place of the plan."""
    region = f"{to_plan}region"
    return f"{region}__parent__parent__name", f"{region}__parent__name", f"{region}__name"


def place_name(to_plan: str = "") -> Concat:
    """湖北省武汉市: the division of the plan's year, with those above it."""
    return Concat(*_lineage(to_plan))


def province_name(to_plan: str = "") -> Case:
    """湖北省; null for plans of the whole country or of an unknown place."""
    return Case(
        When(**{f"{to_plan}region__level": Level.NATIONAL}, then=Value(None)),
        default=Coalesce(*_lineage(to_plan)),
        output_field=CharField(),
    )


def city_name(to_plan: str = "") -> Case:
    """武汉市, also for a plan of one of its districts; null where there is no level between."""
    region = f"{to_plan}region"
    return Case(
        When(held(f"{region}__parent__parent__name"), then=F(f"{region}__parent__name")),
        When(**{f"{region}__level": Level.PREFECTURE}, then=F(f"{region}__name")),
        output_field=CharField(),
    )
