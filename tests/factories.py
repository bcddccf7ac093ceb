"""Small rows for tests, each function one row; what a test does not name gets a plausible value."""

import hashlib
from itertools import count
from typing import Any

from django.db.models import F

from plans.ingest.policies import recount
from plans.models import (
    Attention,
    Bureau,
    Citation,
    Item,
    Plan,
    Policy,
    Region,
    Responsibility,
    Section,
    Source,
    Target,
    Topic,
)
from plans.models.plans import next_revision
from plans.models.vocabulary import Level, Status

_numbers = count(1)


def region(code: str = "420100", name: str = "武汉市", **fields: Any) -> Region:
    """A division of today under its own code; a city's province comes with it."""
    level = Level.PROVINCE if code.endswith("0000") else Level.PREFECTURE if code.endswith("00") else Level.COUNTY
    defaults = {"name": name, "short_name": name[:-1], "level": level, "current_code": code, **fields}
    if level == Level.PREFECTURE:
        defaults.setdefault("parent", region(f"{code[:2]}0000", "湖北省"))
    found, _ = Region.objects.get_or_create(code=code, valid_from=fields.get("valid_from", 1980), defaults=defaults)
    return found


def plan(key: str = "420100-2019", **fields: Any) -> Plan:
    """A published plan of 武汉市教育局 of 2019."""
    defaults: dict[str, Any] = {
        "status": Status.PUBLISHED,
        "revision": next_revision(),
        "title": "武汉市教育局2019年工作要点",
        "issuer": "武汉市教育局",
        "year": 2019,
        "level": Level.PREFECTURE,
        "parser_version": "1",
    }
    values = {**defaults, **fields}
    if "region" not in values:
        values["region"] = region()
    if "bureau" not in values and values["issuer"]:
        values["bureau"], _ = Bureau.objects.get_or_create(name=values["issuer"], region=values["region"])
    return Plan.objects.create(key=key, **values)


def source(of: Plan, raw_text: str = "一、总体要求\n1.抓好课后服务。全面推进。", **fields: Any) -> Source:
    data = fields.pop("data", f"{next(_numbers)}{raw_text}".encode())
    defaults = {
        "sha256": hashlib.sha256(data).hexdigest(),
        "size": len(data),
        "filename": "plan.txt",
        "media_type": "text/plain",
        "encoding": "utf-8",
        "extractor": "text/1",
    }
    return Source.objects.create(plan=of, raw_text=raw_text, **{**defaults, **fields})


def section(of: Plan, position: int = 1, heading: str = "总体要求", **fields: Any) -> Section:
    defaults = {"number": "一", "depth": 1, "start": position * 1000, "end": position * 1000 + 6}
    return Section.objects.create(plan=of, position=position, heading=heading, **{**defaults, **fields})


def item(of: Plan, ordinal: int = 1, text: str = "1.抓好课后服务。全面推进。", **fields: Any) -> Item:
    start = 1000 + ordinal * 100
    defaults = {"address": ordinal, "number": str(ordinal), "depth": 2, "start": start, "end": start + 50}
    return Item.objects.create(plan=of, ordinal=ordinal, text=text, **{**defaults, **fields})


def topic(slug: str = "preschool", name: str = "学前教育", **fields: Any) -> Topic:
    found, _ = Topic.objects.get_or_create(
        slug=slug, defaults={"name": name, "position": Topic.objects.count(), **fields}
    )
    return found


def attention(of: Plan, about: Topic | None, items: int = 1, characters: int = 100) -> Attention:
    """Items of a plan with one main topic, counted for the plan as well."""
    Plan.objects.filter(pk=of.pk).update(
        item_count=F("item_count") + items, character_count=F("character_count") + characters
    )
    return Attention.objects.create(plan=of, topic=about, items=items, characters=characters)


def target(of: Plan, position: int = 1, **fields: Any) -> Target:
    start = 1100 + position
    defaults = {
        "clause": "新增学位不少于1.2万个",
        "indicator": "新增学位",
        "comparator": ">=",
        "value": "1.2",
        "unit": "万个",
        "commitment": "plain",
        "start": start,
        "end": start + 12,
        "number_start": start + 7,
        "number_end": start + 12,
    }
    return Target.objects.create(plan=of, position=position, **{**defaults, **fields})


def citation(of: Plan, position: int = 1, title: str = "中国教育现代化2035", **fields: Any) -> Citation:
    """A mention of a document that is told by its title alone; the document's figures are counted again."""
    policy = fields.pop("policy", None) or Policy.objects.get_or_create(key=title, defaults={"title": title})[0]
    defaults = {"printed": f"《{title}》", "start": 1100 + position, "end": 1110 + position}
    made = Citation.objects.create(plan=of, position=position, policy=policy, **{**defaults, **fields})
    recount([policy.pk])
    return made


def responsibility(of: Plan, position: int = 1, name: str = "基础教育科", **fields: Any) -> Responsibility:
    defaults = {"role": "responsible", "start": 1120 + position, "end": 1130 + position}
    return Responsibility.objects.create(plan=of, position=position, name=name, **{**defaults, **fields})


def full_plan(key: str = "420100-2019", items: int = 3, **fields: Any) -> Plan:
    """A plan with a source, a section, items, and in each item a target, a citation and a unit responsible."""
    made = plan(key, item_count=items, last_address=items, **fields)
    source(made)
    above = section(made)
    for ordinal in range(1, items + 1):
        row = item(made, ordinal, f"{ordinal}.抓好课后服务。推进第{ordinal}项。", section=above, heading="抓好课后服务")
        target(made, ordinal, item=row)
        citation(made, ordinal, item=row)
        responsibility(made, ordinal, item=row)
    return made
