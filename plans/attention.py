"""What plans are about: the share that each field of education has of their items and of the items' characters.

Every figure is a sum over `Attention`, one row a plan and main topic that ingest writes; no item is read. Shares are of
the whole of the plans, so that items without a topic count as well.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.db.models import Count, Max, Min, Sum
from django.db.models.functions import Left

from plans.models import Attention, Plan, Topic
from plans.models.plans import PlanQuerySet
from plans.models.vocabulary import Status


class Amount(NamedTuple):
    """Items, their characters, and the plans that have them."""

    items: int = 0
    characters: int = 0
    plans: int = 0


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a whole; each ratio is between 0 and 1, or None where the whole is empty."""

    part: Amount
    whole: Amount

    @property
    def of_items(self) -> float | None:
        return self.part.items / self.whole.items if self.whole.items else None

    @property
    def of_characters(self) -> float | None:
        return self.part.characters / self.whole.characters if self.whole.characters else None


class Group(NamedTuple):
    """The finest cut of the archive: `province` is the two leading digits of its code today."""

    year: int | None
    province: str | None
    level: str


@dataclass(frozen=True, slots=True)
class Field:
    """What some plans say of one field; `topic` is null for the items that have none."""

    topic: Topic | None
    share: Share
    first_year: int | None = None
    last_year: int | None = None


def total(amounts: Iterable[Amount]) -> Amount:
    """The sum of amounts of different plans."""
    return Amount(*(sum(column) for column in zip(*amounts, strict=True)))


def wholes(plans: PlanQuerySet) -> dict[Group, Amount]:
    """What the plans hold in all, by group; one query."""
    groups = plans.order_by().values_list("year", Left("region__current_code", 2), "level")
    rows = groups.annotate(Sum("item_count"), Sum("character_count"), Count("pk"))
    return {Group(*row[:3]): Amount(*row[3:]) for row in rows}


def parts(topic: Topic) -> dict[Group, Amount]:
    """What the published plans say of one field, by group; one query."""
    said = Attention.objects.filter(topic=topic, plan__status=Status.PUBLISHED).order_by()
    groups = said.values_list("plan__year", Left("plan__region__current_code", 2), "plan__level")
    rows = groups.annotate(Sum("items"), Sum("characters"), Count("pk"))
    return {Group(*row[:3]): Amount(*row[3:]) for row in rows}


def rolled_up(amounts: Mapping[Group, Amount]) -> dict[str, dict[Any, Amount]]:
    """Amounts by each member of the groups: "year", "province" and "level" → value → amount."""
    found: dict[str, dict[Any, list[Amount]]] = {name: defaultdict(list) for name in Group._fields}
    for group, amount in amounts.items():
        for name, value in group._asdict().items():
            found[name][value].append(amount)
    return {name: {value: total(each) for value, each in values.items()} for name, values in found.items()}


def shares(part: Mapping[Any, Amount], whole: Mapping[Any, Amount]) -> dict[Any, Share]:
    """The share of each value that the whole has."""
    return {value: Share(part.get(value, Amount()), amount) for value, amount in whole.items()}


def profile(plans: PlanQuerySet) -> list[Field]:
    """All fields in the order of the rules, those that nothing is said of too, then what has none; three queries."""
    said = Attention.objects.filter(plan__in=plans.order_by()).order_by().values_list("topic")
    rows = said.annotate(Sum("items"), Sum("characters"), Count("pk"), Min("plan__year"), Max("plan__year"))
    found = {row[0]: (Amount(*row[1:4]), *row[4:]) for row in rows}
    whole = total(wholes(plans).values())
    fields = []
    for topic in (*Topic.objects.all(), None):
        part, first, last = found.get(topic and topic.pk, (Amount(), None, None))
        fields.append(Field(topic, Share(part, whole), first, last))
    return fields


def profile_of(plan: Plan) -> list[Field]:
    """The fields that one plan speaks of, that with most items first, what has none last; one query."""
    rows = list(plan.attention.select_related("topic"))
    whole = total(Amount(row.items, row.characters) for row in rows)
    fields = [Field(row.topic, Share(Amount(row.items, row.characters, 1), whole)) for row in rows]
    return sorted(fields, key=lambda field: (field.topic is None, *(-amount for amount in field.share.part)))
