"""What a person decided about targets, kept when the plan is parsed again."""

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from decimal import Decimal

from plans.models import Target
from plans.models.vocabulary import ReviewState
from plans.parsing.figures.amounts import normal_unit

REVIEW_COLUMNS = ("review_state", "reviewed_by_id", "reviewed_at", "corrected_fields")
CORRECTABLE = (
    "indicator",
    "canonical",
    "comparator",
    "value",
    "value_max",
    "unit",
    "change",
    "kind",
    "deadline_date",
    "stage",
    "ownership",
    "commitment",
)
"""The columns that a reviewer may correct."""
AMOUNT = frozenset(("value", "value_max", "unit"))
"""Columns that the normalised amount follows."""
_READING = ("indicator", "comparator", "value", "value_max", "unit")
"""What a reviewer confirms: a target that reads otherwise now has not been confirmed."""


def keep_reviews(old: Sequence[Target], new: Sequence[Target], *, same_text: bool) -> None:
    """Give the new rows, not yet saved, what was decided about the old ones.

    same_text: both were read from the same raw text, where the place of a number tells it; else its clause does.
    """
    places = _places_in_text if same_text else _places_in_clauses
    decided = {place: row for place, row in places(old) if row.review_state != ReviewState.UNREVIEWED}
    for place, row in places(new):
        if place in decided and _still_holds(decided[place], row):
            _keep(decided[place], row)


def normalise(row: Target) -> None:
    """Let the normalised amount follow a corrected value or unit; a fraction without a unit is one of a hundred."""
    if row.unit:
        unit, times = normal_unit(row.unit)
        row.unit_normal = unit or ""
    else:
        times = Decimal(100 if row.unit_normal == "%" else 1)
    row.value_normal = None if row.value is None else row.value * times
    row.value_max_normal = None if row.value_max is None else row.value_max * times


def _places_in_text(rows: Sequence[Target]) -> Iterator[tuple[Hashable, Target]]:
    for row in rows:
        yield (row.number_start, row.number_end), row


def _places_in_clauses(rows: Sequence[Target]) -> Iterator[tuple[Hashable, Target]]:
    """The clause's words, and the how-manieth figure it is among those of all clauses with these words."""
    before: Counter[str] = Counter()
    for row in rows:
        yield (row.clause, before[row.clause]), row
        before[row.clause] += 1


def _still_holds(old: Target, new: Target) -> bool:
    """A correction replaces whatever is read; the other decisions were about what was read then."""
    if old.corrected_fields:
        return True
    match old.review_state:
        case ReviewState.CONFIRMED:
            return _reading(old) == _reading(new)
        case ReviewState.REJECTED:
            return old.value == new.value
    return True


def _keep(old: Target, new: Target) -> None:
    for name in REVIEW_COLUMNS:
        setattr(new, name, getattr(old, name))
    for name in old.corrected_fields:
        setattr(new, name, getattr(old, name))
    if AMOUNT & {*old.corrected_fields}:
        normalise(new)


def _reading(row: Target) -> list[object]:
    return [getattr(row, name) for name in _READING]
