"""One figure as a target: what every rule of the grammar makes of it, put together."""

from collections.abc import Sequence
from typing import NamedTuple

from plans.parsing.figures.amounts import normalise
from plans.parsing.figures.baselines import find_base
from plans.parsing.figures.canonical import Wording, find_canonical
from plans.parsing.figures.clauses import Clause, Setting
from plans.parsing.figures.comparators import comparator, comparator_words
from plans.parsing.figures.confidence import Evidence, find_confidence
from plans.parsing.figures.deadlines import date_deadline, find_deadline
from plans.parsing.figures.phrase import Phrase
from plans.parsing.figures.quoting import quoted_from
from plans.parsing.figures.results import find_result
from plans.parsing.figures.scopes import find_ownership, find_scope, find_stage
from plans.parsing.figures.wording import Commitment, unit_with_period
from plans.parsing.findings import Target


class Reading(NamedTuple):
    """What the sentence so far tells of one figure."""

    setting: Setting
    indicator: Phrase
    shared: Setting | None
    """The number of its list whose comparator holds for all."""
    change: str | None
    commitment: Commitment
    baselines: Sequence[Setting]
    """Numbers of the clause that this one takes the place of."""


def make_target(reading: Reading, year: int | None) -> Target:
    """The target of a figure in a plan of `year`."""
    setting, indicator = reading.setting, reading.indicator
    surface, quantity, unit = setting.clause.surface, setting.quantity, unit_with_period(setting)
    amount = normalise(quantity, unit, surface.text[quantity.start : quantity.end])
    base = find_base(setting, reading.baselines)
    compared = comparator_words(setting, reading.shared)
    deadline = date_deadline(find_deadline(setting), year)
    scope = find_scope(setting, unit)
    return Target(
        item=None,
        span=surface.span(setting.start, max(setting.stop, quantity.stop)),
        clause=surface.span(setting.clause.start, setting.clause.end),
        number=surface.span(quantity.start, quantity.end),
        indicator=indicator.printed,
        comparator=comparator(setting, reading.shared),
        comparator_printed=compared,
        value=quantity.value,
        canonical=find_canonical(_wording(setting, indicator, amount.unit)),
        value_max=quantity.value_max,
        unit=unit,
        value_normal=amount.value,
        value_max_normal=amount.value_max,
        unit_normal=amount.unit,
        base=base.value,
        base_printed=base.printed,
        change=reading.change,
        kind=find_result(setting, reading.change, indicator.text, unit),
        deadline=deadline.printed,
        deadline_date=deadline.day,
        deadline_source=deadline.source,
        scope=scope.printed,
        scope_kind=scope.kind,
        stage=find_stage(indicator.text, setting.before),
        ownership=find_ownership(indicator.text),
        commitment=reading.commitment.kind,
        commitment_printed=reading.commitment.printed,
        quoted_from=quoted_from(setting, reading.change),
        confidence=find_confidence(Evidence(setting, indicator.text, reading.commitment, compared is not None)),
        masked=quantity.masked,
    )


def _wording(setting: Setting, indicator: Phrase, unit: str | None) -> Wording:
    kind, clause = setting.quantity.kind, setting.clause
    whole = clause.surface.text[setting.quantity.start : setting.quantity.end] if kind == "all" else ""
    return Wording(indicator.text + whole, setting.before, clause.said, unit, kind == "none")


def make_dated(
    clause: Clause, start: int, end: int, indicator: Phrase, commitment: Commitment, year: int | None
) -> Target:
    """The target of a dated promise without a quantity; the time lies at [start, end) of the surface."""
    surface = clause.surface
    deadline = date_deadline(surface.printed[start:end], year)
    return Target(
        item=None,
        span=surface.span(clause.start, clause.end),
        clause=surface.span(clause.start, clause.end),
        number=surface.span(start, end),
        indicator=indicator.printed,
        comparator="by-deadline",
        value=None,
        deadline=deadline.printed,
        deadline_date=deadline.day,
        deadline_source=deadline.source,
        stage=find_stage(indicator.text, clause.text),
        ownership=find_ownership(indicator.text),
        commitment=commitment.kind,
        commitment_printed=commitment.printed,
        confidence="medium",
    )
