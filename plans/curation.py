"""What a person decides: a plan's metadata corrected, a plan published or withdrawn, a target judged or corrected.

Each verb gives the plan a new revision, so that figures kept of the archive are counted again; `sync_after_commit`
then brings the search index up to it.
"""

from collections.abc import Collection

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from plans import indexing
from plans.ingest.keys import assign_key
from plans.ingest.metadata import CONFIRMED_PLAN, CORRECTABLE, settle_flags, settle_issuer
from plans.ingest.places import find_region
from plans.ingest.policies import count_in, recount_plan
from plans.ingest.reviews import AMOUNT, normalise
from plans.ingest.writing import one_writer
from plans.models import Plan, Target
from plans.models.plans import next_revision
from plans.models.vocabulary import Flag, ReviewState, Status


class NotAPlanError(ValueError):
    """The parser does not take the document for a plan, and nobody has confirmed that it is one."""


def correct(plan: Plan, fields: Collection[str]) -> None:
    """Save a plan whose named fields a person has just set: they outlive every later parse."""
    with one_writer():
        stored = Plan.objects.get(pk=plan.pk)
        for name in fields:
            setattr(stored, name, getattr(plan, name))
        stored.corrected_fields = sorted({*stored.corrected_fields, *(set(fields) & set(CORRECTABLE))})
        _follow(stored, fields)
        _save(stored)
        if "year" in fields and stored.status == Status.PUBLISHED:
            recount_plan(stored)
    plan.refresh_from_db()


def publish(plan: Plan, *, confirmed: bool = False) -> None:
    """Let readers see the plan. `confirmed`: a person says that it is one, whatever the parser thinks.

    Raises NotAPlanError.
    """
    with one_writer():
        plan.refresh_from_db()
        if Flag.NOT_A_PLAN in plan.flags:
            _confirm(plan, confirmed)
        if plan.status != Status.PUBLISHED:
            plan.status = Status.PUBLISHED
            _save(plan)
            count_in(plan)


def withdraw(plan: Plan) -> None:
    """Take a published plan from the readers; its key stays reserved."""
    with one_writer():
        plan.refresh_from_db()
        if plan.status == Status.PUBLISHED:
            plan.status = Status.WITHDRAWN
            _save(plan)
            recount_plan(plan)


def judge_targets(targets: Collection[int], state: ReviewState, user: User) -> int:
    """Say of targets, by id, that they are right, or none, or take back what was said; how many there were."""
    judged = state != ReviewState.UNREVIEWED
    with one_writer():
        Plan.objects.filter(targets__in=targets).renew()
        return Target.objects.filter(pk__in=targets).update(
            review_state=state,
            reviewed_by=user if judged else None,
            reviewed_at=timezone.now() if judged else None,
        )


def correct_target(target: Target, fields: Collection[str], user: User) -> None:
    """Save a target whose named fields a person has just set: they outlive every later parse."""
    with one_writer():
        stored = Target.objects.get(pk=target.pk)
        for name in fields:
            setattr(stored, name, getattr(target, name))
        if AMOUNT & set(fields):
            normalise(stored)
        stored.corrected_fields = sorted({*stored.corrected_fields, *fields})
        stored.review_state, stored.reviewed_by, stored.reviewed_at = ReviewState.CORRECTED, user, timezone.now()
        stored.save()
        Plan.objects.filter(pk=stored.plan_id).renew()
    target.refresh_from_db()


def sync_after_commit(plan: Plan) -> None:
    """Bring the search index up to this plan once the change is safe; a failure is logged and mended by the next
    `manage.py index`."""
    transaction.on_commit(lambda: indexing.sync_plan(plan.pk), robust=True)


def _confirm(plan: Plan, confirmed: bool) -> None:
    if not confirmed:
        raise NotAPlanError("解析程序认为这不是工作要点：请先核对全文，勾选确认后再发布。")
    plan.corrected_fields = sorted({*plan.corrected_fields, CONFIRMED_PLAN})
    settle_flags(plan)
    assign_key(plan, plan.displayed_source.sha256)


def _follow(plan: Plan, fields: Collection[str]) -> None:
    """Let the fields that depend on corrected ones follow them."""
    if "year" in fields and plan.region and "region" not in plan.corrected_fields:
        plan.region = find_region(plan.region.code, plan.year)
    if {"issuer", "region"} & set(fields):
        settle_issuer(plan)
    if "issuer" in fields:
        plan.issuer_inferred = False
    settle_flags(plan)
    assign_key(plan, plan.displayed_source.sha256)


def _save(plan: Plan) -> None:
    plan.revision = next_revision()
    plan.save()
