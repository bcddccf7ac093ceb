"""The front page: search box, what the archive covers, what came in last."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from plans.models import Item, Plan, Region
from plans.views.coverage import Coverage, RowHead, coverage

EXAMPLES = ("课后服务", "双减 教师", "年:2019-2023 劳动教育", "随迁子女 OR 留守儿童", "学位 -高校")
NEWEST = 8


def home(request: HttpRequest) -> HttpResponse:
    plans = Plan.objects.published()
    table = province_coverage()
    return render(
        request,
        "pages/home.html",
        {
            "examples": EXAMPLES,
            "coverage": table,
            "newest": plans.for_listing().last_received_first()[:NEWEST],
            "plan_count": table.total,
            "item_count": Item.objects.filter(plan__in=plans).count(),
            "bureau_count": plans.exclude(bureau=None).values("bureau").distinct().count(),
        },
    )


def province_coverage() -> Coverage:
    """Provinces that have plans × years, and a row for plans that belong to none."""
    counts = list(Plan.objects.published().count_by_place(2, "year"))
    names = Region.objects.names([f"{digits}0000" for digits in {row[0] for row in counts} if digits])
    heads = [RowHead(code[:2], name, f"/places/{code}/", f"province={code}") for code, name in sorted(names.items())]
    if any(row[0] is None for row in counts):
        heads.append(RowHead(None, "不详或不属一省", "", "province=unknown"))
    return coverage(counts, heads)
