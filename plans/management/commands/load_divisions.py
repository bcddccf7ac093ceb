"""`manage.py load_divisions`: brings the Region rows to what plans/data/divisions.csv says. Repeatable."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.db.models import ProtectedError

from plans import regions
from plans.models import Region

Key = tuple[str, int]
FIELDS = ("name", "short_name", "level", "parent_id", "valid_to", "current_code")


class Command(BaseCommand):
    help = "Load the administrative divisions; what is already there and right stays untouched."

    def handle(self, *args: Any, **options: Any) -> None:
        with transaction.atomic():
            written = sum(_load(level) for level in _by_level())
            removed = _remove_unlisted()
        self.stdout.write(f"行政区划：写入 {written} 行，删除 {removed} 行，共 {Region.objects.count()} 行。")


def _by_level() -> list[list[regions.Place]]:
    """All places, superiors before those below them."""
    listed = (regions.NATION, *regions.places())
    levels = ({"national", "province"}, {"prefecture"}, {"county", "district"})
    return [[place for place in listed if place.level in level] for level in levels]


def _load(places: list[regions.Place]) -> int:
    """Create or correct the rows of `places`, whose superiors are in the table already; how many needed it."""
    ids: dict[Key, int] = {
        (code, first): pk for pk, code, first in Region.objects.values_list("pk", "code", "valid_from")
    }
    present = {row[:2]: row[2:] for row in Region.objects.values_list("code", "valid_from", *FIELDS)}
    wanted = [_row(place, ids) for place in places]
    changed = [
        row for row in wanted if present.get((row.code, row.valid_from)) != tuple(getattr(row, f) for f in FIELDS)
    ]
    Region.objects.bulk_create(
        changed,
        batch_size=1000,
        update_conflicts=True,
        unique_fields=("code", "valid_from"),
        update_fields=[field.removesuffix("_id") for field in FIELDS],
    )
    return len(changed)


def _row(place: regions.Place, ids: dict[Key, int]) -> Region:
    above = regions.parent(place)
    return Region(
        code=place.code,
        name=place.name,
        short_name=place.short_name,
        level=place.level,
        parent_id=ids[above.code, above.valid_from] if above else None,
        valid_from=place.valid_from,
        valid_to=place.valid_to,
        current_code=place.current_code,
    )


def _remove_unlisted() -> int:
    """Delete rows that the file no longer lists, so that no two rows claim the same year."""
    listed = {(place.code, place.valid_from) for level in _by_level() for place in level}
    unlisted = [pk for pk, *key in Region.objects.values_list("pk", "code", "valid_from") if tuple(key) not in listed]
    try:
        return Region.objects.filter(pk__in=unlisted).delete()[0]
    except ProtectedError as error:
        names = "、".join(sorted(str(row) for row in Region.objects.filter(pk__in=unlisted))[:5])
        raise CommandError(f"区划表已不含 {names} 等行，但仍有记录引用它们；请先改正这些记录的地区。") from error
