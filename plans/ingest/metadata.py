"""Witnesses → the plan's metadata. A field that a person corrected stays as the person left it."""

from collections.abc import Sequence
from typing import Any

from plans.ingest.places import find_bureau, find_region
from plans.models import Bureau, Plan, Region
from plans.models.vocabulary import Flag, Level
from plans.parsing.document import PARSER_VERSION, Metadata, ParsedPlan
from plans.regions import NATION

CORRECTABLE = (
    "title",
    "issuer",
    "co_issuers",
    "bureau",
    "region",
    "level",
    "year",
    "published_on",
    "signed_on",
    "doc_number",
    "index_number",
)
"""The fields that an archivist may correct."""
CONFIRMED_PLAN = "is_plan"
"""Stands in Plan.corrected_fields when a person has judged that the document is a plan after all."""
SETTLED_BY = {
    "year": {Flag.YEAR_UNKNOWN, Flag.YEAR_CONFLICT},
    "issuer": {Flag.ISSUER_UNKNOWN, Flag.ISSUER_INFERRED},
    CONFIRMED_PLAN: {Flag.NOT_A_PLAN},
}
"""Doubts that a person's correction settles, by the corrected field."""


def describe(plan: Plan, parses: Sequence[ParsedPlan]) -> None:
    """Set the plan's metadata from its witnesses, the best first; the rows are not saved."""
    metadata = parses[0].metadata
    for name, value in _found(parses).items():
        if name not in plan.corrected_fields:
            setattr(plan, name, value)
    if "region" not in plan.corrected_fields:
        plan.region = _region(metadata, plan.year)
    settle_issuer(plan)
    plan.issuer_inferred = metadata.issuer_inferred and "issuer" not in plan.corrected_fields
    plan.flags = _flags(parses[0])
    plan.parser_version = PARSER_VERSION
    settle_flags(plan)


def settle_issuer(plan: Plan) -> None:
    """Let the bureau follow the issuer and the region, unless a person chose it."""
    if "bureau" not in plan.corrected_fields:
        plan.bureau = find_bureau(fit(Bureau, "name", plan.issuer), plan.region, plan.level) if plan.issuer else None


def settle_flags(plan: Plan) -> None:
    """Drop the doubts that corrections have settled."""
    settled = {flag for name in plan.corrected_fields for flag in SETTLED_BY.get(name, ())}
    plan.flags = sorted(set(plan.flags) - settled)


def fit(model: Any, field: str, value: str | None) -> str:
    """`value` as the column can hold it: a longer one, always a misreading, ends in … (the raw text keeps all)."""
    limit = model._meta.get_field(field).max_length
    value = value or ""
    return value if limit is None or len(value) <= limit else value[: limit - 1] + "…"


def _found(parses: Sequence[ParsedPlan]) -> dict[str, Any]:
    """What the witnesses say. The displayed one speaks; the others fill in what a page around the plan may lack."""
    metadata = parses[0].metadata
    return {
        "title": fit(Plan, "title", metadata.title),
        "issuer": fit(Plan, "issuer", metadata.issuer),
        "co_issuers": [name[:200] for name in metadata.co_issuers],
        "level": metadata.level or "",
        "year": metadata.year,
        "published_on": _first(parses, "published"),
        "signed_on": _first(parses, "signed"),
        "doc_number": fit(Plan, "doc_number", _first(parses, "doc_number")),
        "index_number": fit(Plan, "index_number", _first(parses, "index_number")),
    }


def _first(parses: Sequence[ParsedPlan], name: str) -> Any:
    return next((value for parsed in parses if (value := getattr(parsed.metadata, name))), None)


def _region(metadata: Metadata, year: int | None) -> Region | None:
    code = NATION.code if metadata.level == Level.NATIONAL else metadata.region.code
    return find_region(code, year) if code else None


def _flags(parsed: ParsedPlan) -> list[str]:
    flags = set(parsed.flags)
    return sorted(flags if parsed.is_plan else flags | {Flag.NOT_A_PLAN})
