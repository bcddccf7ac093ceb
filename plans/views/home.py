"""The front page: search box, what the archive covers, what came in last."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from plans.models import Plan, Region
from plans.tallies import Tallies
from plans.views.coverage import Coverage, RowHead, coverage

EXAMPLES = ("课后服务", "双减 教师", "年:2019-2023 劳动教育", "随迁子女 OR 留守儿童", "学位 -高校")
NEWEST = 8


def home(request: HttpRequest) -> HttpResponse:
    tallies = Tallies()
    table = province_coverage(tallies)
    context = {
        "examples": EXAMPLES,
        "coverage": table,
        "newest": Plan.objects.published().for_listing().last_received_first()[:NEWEST],
        "plan_count": table.total,
        "item_count": tallies.get("items", Plan.objects.published().item_total),
        "bureau_count": tallies.get("bureaus", Plan.objects.published().bureau_count),
    }
    return render(request, "pages/home.html", context)


def province_coverage(tallies: Tallies) -> Coverage:
    """Provinces that have plans × years, and a row for plans that belong to none."""
    counts = tallies.get("coverage", lambda: list(Plan.objects.published().count_by_place(2, "year")))
    names = Region.objects.names([f"{digits}0000" for digits in {row[0] for row in counts} if digits])
    heads = [RowHead(code[:2], name, f"/places/{code}/", f"province={code}") for code, name in sorted(names.items())]
    if any(row[0] is None for row in counts):
        heads.append(RowHead(None, "不详或不属一省", "", "province=unknown"))
    return coverage(counts, heads)
