"""Several files of one plan: the best is displayed, none is lost."""

from collections.abc import Sequence
from dataclasses import dataclass

from plans.ingest import policies, rows, storing
from plans.ingest.keys import assign_key, key_base, of_base
from plans.ingest.matching import SAME_PLAN, contained, pair_items
from plans.ingest.metadata import describe
from plans.ingest.reviews import keep_reviews
from plans.models import Plan, Source
from plans.models.plans import next_revision
from plans.models.vocabulary import Status
from plans.parsing.document import ParsedPlan

_VOLATILE = ("revision", "parser_version", "created_at", "updated_at")
"""Columns that say nothing a reader of the plan could see."""


@dataclass(frozen=True, slots=True)
class Witness:
    source: Source
    parsed: ParsedPlan


def find_same_plan(plan: Plan, parsed: ParsedPlan) -> Plan | None:
    """The stored plan of the same place and year that `parsed` is another copy of."""
    base = key_base(plan)
    if base is None:
        return None
    text = "\n".join(parsed.item_texts) or parsed.clean.text
    likeness = {known: contained(text, _text(known)) for known in of_base(base)}
    likest = max(likeness, key=lambda known: likeness[known], default=None)
    return likest if likest and likeness[likest] >= SAME_PLAN else None


def create(plan: Plan, witness: Witness) -> None:
    """Save a described plan, its first source and everything inside it."""
    parsed = witness.parsed
    _frame(plan, parsed)
    plan.last_address = len(parsed.items)
    plan.revision = next_revision()
    assign_key(plan, witness.source.sha256)
    plan.save()
    witness.source.plan = plan
    witness.source.save()
    storing.write(_settled(plan, parsed, range(1, len(parsed.items) + 1)))


def rebuild(plan: Plan, witnesses: Sequence[Witness]) -> bool:
    """Make the plan say what its best witness says now, and save all of it. Returns whether anything changed.

    Items that still exist keep their addresses; an address once given is never given to another item.
    """
    ranked = sorted(witnesses, key=_badness)
    stored = storing.load(plan)
    before, year = _metadata(plan), plan.year
    describe(plan, [witness.parsed for witness in ranked])
    _frame(plan, ranked[0].parsed)
    fresh = _settled(plan, ranked[0].parsed, _addresses(plan, stored, ranked[0].parsed))
    keep_reviews(stored.targets, fresh.targets, same_text=_is_as_read(ranked[0]))
    rewritten = stored.content() != fresh.content()
    reread = _read_again(ranked)
    assign_key(plan, ranked[0].source.sha256)
    changed = rewritten or reread or before != _metadata(plan)
    if changed:
        plan.revision = next_revision()
    plan.save()
    if rewritten:
        storing.clear(plan)
        storing.write(fresh)
    if plan.status == Status.PUBLISHED:
        policies.recount_changed(() if plan.year != year else stored.citations, fresh.citations)
    return changed


def _settled(plan: Plan, parsed: ParsedPlan, addresses: Sequence[int]) -> rows.Rows:
    built = rows.build(plan, parsed, addresses)
    policies.settle(built.citations)
    return built


def _is_as_read(witness: Witness) -> bool:
    """Whether the plan's rows were made from the very text that this witness gives now."""
    return witness.source.displayed and witness.source.raw_text == witness.parsed.raw.text


def read_into(source: Source, parsed: ParsedPlan) -> None:
    """Set what the parser made of a source; the row is not saved."""
    source.media_type = parsed.raw.media_type
    source.encoding = parsed.raw.encoding or ""
    source.extractor = parsed.raw.extractor
    source.raw_text = parsed.raw.text
    source.edits = [edit._asdict() for edit in parsed.clean.edits]
    source.reasons = list(parsed.reasons)
    source.remainders = [part._asdict() for part in parsed.remainders]


def _text(plan: Plan) -> str:
    texts = plan.items.order_by("ordinal").values_list("text", flat=True)
    return "\n".join(texts) or plan.displayed_source.raw_text


def _badness(witness: Witness) -> tuple[bool, int, int, int]:
    """Smaller is better: a plan, few doubts, much text, early come."""
    parsed = witness.parsed
    return not parsed.is_plan, len(parsed.flags), -sum(map(len, parsed.item_texts)), witness.source.pk


def _metadata(plan: Plan) -> list[object]:
    return [getattr(plan, field.attname) for field in plan._meta.concrete_fields if field.name not in _VOLATILE]


def _frame(plan: Plan, parsed: ParsedPlan) -> None:
    """Where title and preamble lie in the displayed source, and how much it holds."""
    plan.item_count = len(parsed.items)
    plan.character_count = sum(map(rows.length, parsed.item_texts))
    plan.title_start, plan.title_end = parsed.title_span or (None, None)
    plan.preamble_start, plan.preamble_end = parsed.preamble or (None, None)
    plan.preamble = rows.clean_slice(parsed.clean, parsed.preamble)


def _addresses(plan: Plan, stored: rows.Rows, parsed: ParsedPlan) -> list[int]:
    """The address of each parsed item; the plan's counter moves on for the new ones."""
    pairs = pair_items([item.text for item in stored.items], parsed.item_texts)
    addresses = []
    for index in range(len(parsed.items)):
        if index in pairs:
            addresses.append(stored.items[pairs[index]].address)
        else:
            plan.last_address += 1
            addresses.append(plan.last_address)
    return addresses


def _read_again(ranked: Sequence[Witness]) -> bool:
    """Save what the parser makes of the sources now, the first as the displayed one; whether that is news."""
    news = []
    for place, witness in enumerate(ranked):
        before = _reading(witness.source)
        read_into(witness.source, witness.parsed)
        witness.source.displayed = place == 0
        if before != _reading(witness.source):
            news.append(witness.source)
    # The one that steps back goes first: at no moment may a plan display two sources.
    for source in sorted(news, key=lambda source: source.displayed):
        source.save()
    return bool(news)


def _reading(source: Source) -> list[object]:
    return [getattr(source, field.attname) for field in source._meta.concrete_fields]
