"""A figure committed to, as data: one row a figure, every column either as printed or from a closed vocabulary."""

from decimal import Decimal
from typing import Any, NamedTuple

from plans.parsing.spans import Span


class Target(NamedTuple):
    """A figure the bureau commits to. Spans are relative to the text the finder was given (raw in a ParsedPlan).

    `…_printed` are the page's own words; what is beside them is read from these words, and null where they do not tell.
    """

    item: int | None
    """Ordinal of the item it stands in; null in the preamble."""
    span: Span
    """The part of the clause that is this figure's own."""
    clause: Span
    """The whole clause, which may hold further figures."""
    number: Span
    """The number with its sign (90%), or the word that stands for one (全覆盖, 清零)."""
    indicator: str
    """The noun phrase that is counted or measured, as written."""
    comparator: str
    """One of = >= <= > < range approx increase_by>= by-deadline all none; the last two without a printed number."""
    value: Decimal | None
    """In the printed unit; null when masked, a ratio, or not printed."""
    canonical: str | None = None
    """Slug of the indicator in the codebook."""
    comparator_printed: str | None = None
    """达到…以上: what stands before and behind the number."""
    value_max: Decimal | None = None
    unit: str | None = None
    """As printed with its multiplier, and with the period or holder it is meant for: 万元, 次/学期, 元/生/年."""
    value_normal: Decimal | None = None
    """In `unit_normal`; four decimals where a division gives more. 100 (%) for all, 0 for none."""
    value_max_normal: Decimal | None = None
    unit_normal: str | None = None
    """Without multiplier, one unit a quantity: 个, 元/生/年, 分钟, % and 个百分点 apart, ":1" for ratios."""
    base: Decimal | None = None
    """What it is to start from, in `unit_normal`: 400 of 由400元提高到600元."""
    base_printed: str | None = None
    change: str | None = None
    """increment, level, cumulative, rate, maintain, reduce or null."""
    kind: str = "output"
    """output: what is built, held, trained or spent; outcome: the state of things that is reached."""
    deadline: str | None = None
    """As printed."""
    deadline_date: str | None = None
    """The last day, month or year it leaves, in ISO 8601 as precisely as printed; the plan's year when none is."""
    deadline_source: str | None = None
    """stated, or plan-year."""
    scope: str | None = None
    """For whom it holds, as printed: 全市, 各县(市、区), 每校."""
    scope_kind: str | None = None
    """each: it holds for every one of them; total: for all together."""
    stage: str | None = None
    """Stage of education (plans/data/stages.toml), several when more than one is named."""
    ownership: str | None = None
    """public, private, inclusive or inclusive-private."""
    commitment: str = "plain"
    """hard, soft, planned, exploratory or plain."""
    commitment_printed: str | None = None
    quoted_from: str | None = None
    """Who set the figure, when it is repeated from a higher authority or a document: 省, 《…规划》. Null: its own."""
    confidence: str = "high"
    """How clearly the words say all this: high, medium or low (figures.confidence)."""
    masked: bool = False

    def as_dict(self) -> dict[str, Any]:
        """The JSON object of the parse contract; a span gives two keys, that of the figure's own part start and end."""
        return dict(pair for name, value in zip(self._fields, self, strict=True) for pair in _pairs(name, value))


def _pairs(name: str, value: Any) -> list[tuple[str, Any]]:
    if isinstance(value, Span):
        prefix = "" if name == "span" else f"{name}_"
        return [(f"{prefix}start", value.start), (f"{prefix}end", value.end)]
    return [(name, float(value) if isinstance(value, Decimal) else value)]
