"""Reads clause after clause, and knows what the sentence has said so far."""

import re
from collections.abc import Iterator, Sequence

from plans.parsing.figures.background import (
    is_mute,
    is_part,
    is_said_in_passing,
    opens_past,
    opens_present,
    opens_review,
    sets_limit,
)
from plans.parsing.figures.clauses import Clause, Setting, settle
from plans.parsing.figures.comparators import COPULA, printed_comparator
from plans.parsing.figures.dated import find_dated
from plans.parsing.figures.exclusions import is_baseline, is_quantity, why_not
from plans.parsing.figures.indicators import find_indicator, find_topic, is_elliptical, shared_names, strip_lead
from plans.parsing.figures.making import Reading, make_target
from plans.parsing.figures.phrase import Phrase
from plans.parsing.figures.quantities import Quantity
from plans.parsing.figures.wording import PLAIN, Commitment, change, strength
from plans.parsing.findings import Target

_FULL_STOP = re.compile(r"[。!?]")


class Reader:
    def __init__(self, year: int | None) -> None:
        self.year = year
        self.sentence = -1
        self.previous = Phrase()
        self.before: Clause | None = None
        self.change: str | None = None
        self.past = self.review = self.promised = self.background = self.money = False
        self.strength = PLAIN

    def read(self, clause: Clause, quantities: list[Quantity], wholes: list[Quantity]) -> list[Target]:
        """The targets of one clause; words for all or none say something only where no number does."""
        self._listen(clause, any(quantity.kind != "bare" for quantity in quantities))
        if self.past:
            self.before = clause
            return []
        targets = self._committed(clause, quantities) if quantities else []
        if wholes and not targets:
            targets = self._committed(clause, wholes[:1])
        self.promised = self.promised or bool(targets)
        if targets or clause.surface.open[clause.start - 1 : clause.start] != "(":
            self.before = clause
        self.previous = self.previous if targets else Phrase()
        return targets or find_dated(clause, self.year)

    def _listen(self, clause: Clause, counts: bool) -> None:
        if clause.sentence != self.sentence:
            self.review = self.past = self.review and self._goes_on(clause)
            self.sentence, self.previous, self.before = clause.sentence, Phrase(), None
            self.background = self.promised = False
            self.strength = PLAIN
        if opens_past(clause, counts, self.year):
            self.past, self.review = True, self.review or opens_review(clause)
        elif self.past and self._returns(clause):
            self.past = self.review = False

    def _returns(self, clause: Clause) -> bool:
        """Whether a clause behind words of the past speaks of the present again."""
        return opens_present(clause, self.year) or (not self.review and (self.promised or sets_limit(clause)))

    def _goes_on(self, clause: Clause) -> bool:
        """Whether there is no full stop between the clause and the one before."""
        since = self.before.end if self.before else clause.start
        return not _FULL_STOP.search(clause.surface.open, since, clause.start)

    def _committed(self, clause: Clause, quantities: list[Quantity]) -> list[Target]:
        read = settle(clause, quantities)
        counted = [s.quantity for s in read if is_quantity(s, self.year)]
        replaced = [s for s in read if is_baseline(s, self.year)] if len(counted) < len(read) else []
        background, targets = False, []
        for group in _lists(read if len(counted) == len(read) else settle(clause, counted)):
            reasons = [self._why_not(setting) for setting in group]
            background = background or "background" in reasons
            if None in reasons:
                readings = self._read_list(group, replaced)
                kept = zip(readings, reasons, strict=True)
                targets += [make_target(reading, self.year) for reading, reason in kept if reason is None]
        self.background = background
        return targets

    def _read_list(self, group: Sequence[Setting], replaced: Sequence[Setting]) -> list[Reading]:
        names, shared, kind = self._names(group), _sharing(group), self._change(group[0])
        return [
            Reading(setting, name, shared, kind, self._strength(setting), replaced)
            for setting, name in zip(group, names, strict=True)
        ]

    def _why_not(self, setting: Setting) -> str | None:
        if self.background and is_said_in_passing(setting, self.year):
            return "background"
        return why_not(setting, self.year)

    def _change(self, setting: Setting) -> str | None:
        """其中初中3所 and 其中研究生80名 change as what they are a part of does; 其中初中达到98% says otherwise."""
        counted = setting.quantity.kind in ("thing", "universal")
        part = is_elliptical(setting) or (counted and is_part(setting.clause) and is_mute(setting))
        own = change(setting)
        if not part or COPULA.search(setting.edge) or (self.change is None and own == "level"):
            self.change = own
        return self.change

    def _strength(self, setting: Setting) -> Commitment:
        """That of its clause; 其中初中3所 is promised as strongly as what it is a part of."""
        clause = setting.clause
        said = strength(setting.before, clause.surface.printed[clause.start : setting.quantity.start])
        if said is not PLAIN or not is_part(clause):
            self.strength = said
        return self.strength

    def _names(self, group: Sequence[Setting]) -> list[Phrase]:
        money = group[0].quantity.kind == "money"
        said = self.previous if money is self.money else Phrase()
        said = said or (find_topic(self.before) if self.before else Phrase())
        self.previous, self.money = find_indicator(group[0], said), money
        return shared_names(self.previous, len(group)) if len(group) > 1 else [self.previous]


def _lists(settings: Sequence[Setting]) -> Iterator[list[Setting]]:
    """Settings in groups: numbers listed behind one name (99%和75%) belong together."""
    group: list[Setting] = []
    for setting in settings:
        of_another = bool(group) and _is_share(setting) != _is_share(group[-1])
        if group and (of_another or setting.trail or group[-1].trail or strip_lead(Phrase(setting.lead, setting.lead))):
            yield group
            group = []
        group.append(setting)
    if group:
        yield group


def _is_share(setting: Setting) -> bool:
    return setting.quantity.kind in ("share", "fraction", "ratio")


def _sharing(group: Sequence[Setting]) -> Setting | None:
    """The number of a list whose comparator holds for all: the first, or the last with one behind it (99%和75%以上)."""
    if len(group) < 2 or len({setting.quantity.kind for setting in group}) > 1:
        return None
    if printed_comparator(group[0]):
        return group[0]
    return group[-1] if group[-1].afterword else None
