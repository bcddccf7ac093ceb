"""Division code and issuer → Region and Bureau."""

from plans.ingest.outcome import IngestError
from plans.models import Bureau, Region
from plans.regions import FIRST_YEAR, LAST_YEAR


def find_region(code: str, year: int | None) -> Region:
    """The division that bore `code` in `year`, else the one that bore it last.

    A year outside the table counts as its first or last one, as in plans.regions.
    Raises IngestError when the table does not know the code.
    """
    rows = Region.objects.filter(code=code).order_by("-valid_from")
    known = min(max(year or LAST_YEAR, FIRST_YEAR), LAST_YEAR)
    region = rows.in_year(known).first() or rows.first()
    if region is None:
        raise IngestError(f"行政区划表中没有代码 {code}：区划数据尚未载入或已过时，请先运行 manage.py load_divisions。")
    return region


def find_bureau(name: str, region: Region | None, level: str) -> Bureau:
    """The bureau of this name in this place, created at its first plan."""
    bureau, _ = Bureau.objects.get_or_create(name=name, region=region, defaults={"level": level})
    return bureau
