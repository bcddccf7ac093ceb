"""The plan's address for ever: `420100-2019`, `420100-2019-2` for a second one of that place and year.

`x-2d191f5c`, the beginning of the file's SHA-256, when bureau or year is unknown.
"""

from collections.abc import Iterator
from itertools import count

from django.db.models import Q

from plans.models import Plan
from plans.models.vocabulary import Flag, Status

_SHORTEST_PREFIX = 8


def key_base(plan: Plan) -> str | None:
    """`<division code>-<year>`; None when bureau or year is unknown, or the document is no plan."""
    if not (plan.bureau and plan.region and plan.year) or Flag.NOT_A_PLAN in plan.flags:
        return None
    return f"{plan.region.code}-{plan.year}"


def assign_key(plan: Plan, sha256: str) -> None:
    """Give the plan the key that its metadata call for; a plan that was ever published keeps the one it has."""
    base = key_base(plan)
    if plan.key and (plan.status != Status.DRAFT or _fits(plan.key, base)):
        return
    candidates = _numbered(base) if base else _prefixed(sha256)
    stem = base or f"x-{sha256[:_SHORTEST_PREFIX]}"
    taken = set(Plan.objects.filter(key__startswith=stem).exclude(pk=plan.pk).values_list("key", flat=True))
    plan.key = next(key for key in candidates if key not in taken)


def of_base(base: str) -> list[Plan]:
    """The plans under `base`, and those whose metadata call for it, the first-come one first.

    Both, because a published plan keeps its key when its place or year is corrected.
    """
    code, year = base.split("-")
    called_for = Q(key__startswith=base) | Q(region__code=code, year=year)
    return list(Plan.objects.filter(called_for).order_by("created_at", "pk"))


def _fits(key: str, base: str | None) -> bool:
    return key.startswith("x-") if base is None else key == base or key.startswith(f"{base}-")


def _numbered(base: str) -> Iterator[str]:
    yield base
    yield from (f"{base}-{number}" for number in count(2))


def _prefixed(sha256: str) -> Iterator[str]:
    return (f"x-{sha256[:length]}" for length in range(_SHORTEST_PREFIX, len(sha256) + 1))
