"""The documents that plans cite: citations → rows of `Policy`, and the figures that these keep."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from django.db import connection

from plans.folding import fold, fold_aligned
from plans.ingest.metadata import fit
from plans.models import Citation, Plan, Policy
from plans.models.vocabulary import Status
from plans.parsing.document import CitedPolicy
from plans.parsing.masks import is_masked
from plans.parsing.policies import Home, Identity, identify_all
from plans.parsing.policies.origins import UNKNOWN

_BATCH = 2000
_FACTS = ("title", "folded", "kind", "level", "issuer", "place_code")
_TOLD_ONCE = ("level", "issuer", "place_code")
"""Facts that one plan may tell and another not: the first telling stays."""

_RECOUNT = """
    WITH figures AS (
        SELECT citation.policy_id, count(DISTINCT plan.id) AS plans, min(plan.year) AS first, max(plan.year) AS last,
            array_agg(DISTINCT citation.role ORDER BY citation.role) AS roles
        FROM plans_citation citation JOIN plans_plan plan ON plan.id = citation.plan_id
        WHERE plan.status = %(published)s AND (%(every)s OR citation.policy_id = ANY(%(policies)s))
        GROUP BY citation.policy_id
    )
    UPDATE plans_policy AS policy SET
        plan_count = coalesce(plans, 0), first_year = first, last_year = last, roles = coalesce(figures.roles, '{}')
    FROM plans_policy AS counted LEFT JOIN figures ON figures.policy_id = counted.id
    WHERE policy.id = counted.id AND (%(every)s OR counted.id = ANY(%(policies)s))
        AND (policy.plan_count, policy.first_year, policy.last_year, policy.roles)
            IS DISTINCT FROM (coalesce(plans, 0), first, last, coalesce(figures.roles, '{}'))
"""
_COUNT_IN = """
    UPDATE plans_policy AS policy SET
        plan_count = plan_count + 1, first_year = least(first_year, year), last_year = greatest(last_year, year),
        roles = ARRAY(SELECT DISTINCT unnest(policy.roles || cited.roles) AS role ORDER BY role)
    FROM (
        SELECT citation.policy_id, plan.year, array_agg(citation.role) AS roles
        FROM plans_citation citation JOIN plans_plan plan ON plan.id = citation.plan_id
        WHERE plan.id = %s GROUP BY citation.policy_id, plan.year
    ) AS cited
    WHERE policy.id = cited.policy_id
"""


def policies_of(plan: Plan, cited: Sequence[CitedPolicy]) -> Iterator[Policy]:
    """The document that each citation of a plan means, as a row not saved."""
    home = Home.of(plan.region.code if plan.region else None, plan.level or None, plan.year)
    return map(_policy, identify_all(cited, home))


def settle(citations: Collection[Citation]) -> None:
    """Give each citation the stored row of its document, or of that into which it was merged.

    Documents not met before are created; what this plan tells better of the others is saved.
    """
    read: dict[str | None, Policy] = {}
    for citation in citations:
        _improved(read.setdefault(citation.policy.key, citation.policy), citation.policy)
    stored = {row.key: row for row in Policy.objects.filter(key__in=read).select_related("merged_into")}
    better = [row for key, row in stored.items() if _improved(row, read[key])]
    Policy.objects.bulk_update(better, _FACTS, _BATCH)
    new = [row for key, row in read.items() if key not in stored]
    stored |= {row.key: row for row in Policy.objects.bulk_create(new, _BATCH)}
    for citation in citations:
        row = stored[citation.policy.key]
        citation.policy = row.merged_into or row


def recount(policies: Iterable[int] | None = None) -> None:
    """Bring the figures of documents, by id, up to what the published plans cite; of all of them by default."""
    counted = [] if policies is None else sorted(set(policies))
    values: dict[str, Any] = {"published": Status.PUBLISHED.value, "every": policies is None, "policies": counted}
    with connection.cursor() as cursor:
        cursor.execute(_RECOUNT, values)


def recount_plan(plan: Plan) -> None:
    """The same for the documents that a plan cites."""
    recount(plan.citations.values_list("policy", flat=True))


def recount_changed(old: Iterable[Citation], new: Iterable[Citation]) -> None:
    """The same for the documents that a plan now cites otherwise than before."""
    differing = _uses(old) ^ _uses(new)
    if differing:
        recount(policy for policy, _ in differing)


def count_in(plan: Plan) -> None:
    """Add a plan just published to the figures of the documents it cites; no other plan is read, however many cite
    them."""
    with connection.cursor() as cursor:
        cursor.execute(_COUNT_IN, [plan.pk])


def drop_unread() -> None:
    """Delete what an older parser made and no plan cites now; it was never shown."""
    Policy.objects.filter(key=None, citations=None, merged=None).delete()


def _uses(citations: Iterable[Citation]) -> set[tuple[int, str]]:
    return {(citation.policy_id, citation.role) for citation in citations}


def _policy(identity: Identity) -> Policy:
    return Policy(
        key=fit(Policy, "key", identity.key),
        title=fit(Policy, "title", identity.title),
        folded=fit(Policy, "folded", fold(identity.title)),
        kind=identity.kind,
        level=identity.level or "",
        issuer=fit(Policy, "issuer", identity.issuer),
        place_code="" if identity.place == UNKNOWN else identity.place,
    )


def _improved(row: Policy, read: Policy) -> bool:
    """Let a row follow what another reading of its document tells better; whether that changed it."""
    before = [getattr(row, name) for name in _FACTS]
    if _completeness(read.title) > _completeness(row.title):
        row.title, row.folded, row.kind = read.title, read.folded, read.kind
    for name in _TOLD_ONCE:
        setattr(row, name, getattr(row, name) or getattr(read, name))
    return before != [getattr(row, name) for name in _FACTS]


def _completeness(title: str) -> tuple[bool, bool, int, str]:
    """Greater for the printed form that readers should see: unmasked, in simplified script, with all its parts."""
    return not is_masked(title), title == fold_aligned(title), len(title), title
