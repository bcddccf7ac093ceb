"""Cited documents that a person says are one, though their printed titles have different keys.

The row of a merged document stays: its address leads to the other one for ever, and what its key stands for counts
there, in plans parsed later too. Plans whose citations move take a new revision.
"""

from collections.abc import Collection

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import BigIntegerField, Func, Value
from django.utils import timezone

from plans import indexing
from plans.ingest.policies import recount
from plans.ingest.writing import one_writer
from plans.models import Citation, Plan, Policy


class MergeError(ValueError):
    """What was asked for cannot be done."""


def merge(into: Policy, others: Collection[int], user: User) -> int:
    """Let documents, by id, be one with another, with whatever was merged into them before; how many they were.

    Raises MergeError when `into` is itself merged into another.
    """
    with one_writer():
        into = Policy.objects.get(pk=into.pk)
        if into.merged_into_id:
            raise MergeError(f"“{into}”已并入另一份文件：请改选那一份。")
        named = Policy.objects.filter(pk__in=others).exclude(pk=into.pk)
        moved = [*named.values_list("pk", flat=True)]
        citations = Citation.objects.filter(policy__in=moved)
        _revise([*citations.values_list("plan", flat=True)])
        citations.update(policy=into)
        Policy.objects.filter(merged_into__in=moved).update(merged_into=into)
        named.update(merged_into=into, merged_by=user, merged_at=timezone.now())
        recount([into.pk, *moved])
        transaction.on_commit(indexing.sync_index, robust=True)
    return len(moved)


def separate(policy: Policy) -> None:
    """Take a merge back. Citations that were moved follow when their plans are parsed again."""
    with one_writer():
        Policy.objects.filter(pk=policy.pk).update(merged_into=None, merged_by=None, merged_at=None)


def _revise(plans: Collection[int]) -> None:
    revision = Func(Value("plan_revision_seq"), function="nextval", output_field=BigIntegerField())
    Plan.objects.filter(pk__in=plans).update(revision=revision)
