"""What is known of some targets besides indicator and figure, read downwards: one line a fact, one column a target."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from plans.models import Target
from plans.tables.amounts import plain


@dataclass(frozen=True, slots=True)
class Line:
    """A fact of each target in turn; empty where the text does not tell."""

    label: str
    cells: list[str]


def facts_of(targets: Sequence[Target]) -> list[Line]:
    return [Line(label, [fact(target) for target in targets]) for label, fact in FACTS.items()]


def _with_words(reading: str, printed: str) -> str:
    """What was read, and the words it was read from."""
    return f"{reading}（原文：{printed}）" if reading and printed else reading or printed


def _measured(value: Decimal | None, unit: str) -> str:
    return "" if value is None else f"{plain(value)} {unit}".strip()


def _normal(target: Target) -> str:
    if target.value_max_normal is None:
        return _measured(target.value_normal, target.unit_normal)
    low = plain(target.value_normal) if target.value_normal is not None else ""
    return f"{low}–{_measured(target.value_max_normal, target.unit_normal)}"


def _deadline(target: Target) -> str:
    if not target.deadline:
        return _with_reason(target.deadline_date, target)
    date = f"，即 {target.deadline_date}" if target.deadline_date else ""
    return _with_reason(target.deadline + date, target)


def _with_reason(said: str, target: Target) -> str:
    return f"{said}（{target.get_deadline_source_display()}）" if said and target.deadline_source else said


def _review(target: Target) -> str:
    corrected = "、".join(str(Target._meta.get_field(name).verbose_name) for name in target.corrected_fields)
    return f"{target.get_review_state_display()}{f'：{corrected}' if corrected else ''}"


FACTS: dict[str, Callable[[Target], str]] = {
    "比较": lambda target: _with_words(target.get_comparator_display(), target.comparator_printed),
    "折算数值": _normal,
    "基数": lambda target: _with_words(_measured(target.base, target.unit_normal), target.base_printed),
    "变化类型": Target.get_change_display,
    "产出或成效": Target.get_kind_display,
    "期限": _deadline,
    "范围": lambda target: _with_words(target.get_scope_kind_display(), target.scope),
    "学段": Target.get_stage_display,
    "办学性质": Target.get_ownership_display,
    "承诺强度": lambda target: _with_words(target.get_commitment_display(), target.commitment_printed),
    "来历": lambda target: f"转引自{target.quoted_from}" if target.quoted_from else "本要点自定",
    "可信度": Target.get_confidence_display,
    "审核": _review,
    "原句": lambda target: target.clause,
}
