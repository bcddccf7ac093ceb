"""Figures that a bureau commits to."""

import re
from bisect import bisect_right
from collections import deque
from collections.abc import Iterator, Sequence

from plans.parsing.document import Target
from plans.parsing.figures.clauses import DATE, Clause, Setting, settle, split_clauses
from plans.parsing.figures.comparators import COPULA, comparator, printed_comparator
from plans.parsing.figures.exclusions import (
    is_part,
    is_quantity,
    is_said_in_passing,
    opens_past,
    opens_present,
    why_not,
)
from plans.parsing.figures.indicators import find_indicator, find_topic, is_elliptical, shared_names, strip_lead
from plans.parsing.figures.lexicon import WORDS, either
from plans.parsing.figures.phrase import Phrase
from plans.parsing.figures.quantities import Quantity, find_quantities
from plans.parsing.figures.surface import make_surface
from plans.parsing.figures.wording import change, deadline, strength, unit_with_period

_DATED = re.compile(rf"(?<![每自])(?:{DATE.pattern})(?:以前|之前|前)?")
_MAY_BE_DATED = re.compile(r"[\d*x][年月]|年[底末]")
_YEARS = re.compile(r"(?:19|20)\d\d")
_PRECISE = re.compile(r"\d月|前$|[底末]$")
_COMPLETED = re.compile(rf"{either(WORDS['frame']['completions'])}")


def find_targets(text: str, year: int | None) -> list[Target]:
    """Targets in the clean text of one item (or preamble), in order; spans are offsets into `text`.

    year: the plan's; figures of earlier years are past results.
    """
    surface = make_surface(text)
    quantities = deque(find_quantities(surface))
    places = [quantity.start for quantity in quantities] + [
        match.start() for match in _MAY_BE_DATED.finditer(surface.open)
    ]
    if not places:
        return []
    reader = _Reader(year)
    clauses = _in_sentences_at(sorted(places), split_clauses(surface))
    return [target for clause in clauses for target in reader.read(clause, _taken(clause, quantities))]


def _in_sentences_at(places: list[int], clauses: list[Clause]) -> list[Clause]:
    """The clauses of sentences that hold one of the places; others can commit to nothing."""
    starts = [clause.start for clause in clauses]
    sentences = {clauses[max(0, bisect_right(starts, place) - 1)].sentence for place in places}
    return [clause for clause in clauses if clause.sentence in sentences]


def _taken(clause: Clause, quantities: deque[Quantity]) -> list[Quantity]:
    """Takes the clause's quantities from the front."""
    inside = []
    while quantities and quantities[0].start < clause.end:
        quantity = quantities.popleft()
        if quantity.start >= clause.start and quantity.stop <= clause.end:
            inside.append(quantity)
    return inside


class _Reader:
    """Reads clause after clause, and knows what the sentence has said so far."""

    def __init__(self, year: int | None) -> None:
        self.year = year
        self.sentence = -1
        self.previous = Phrase()
        self.before: Clause | None = None
        self.change: str | None = None
        self.past = self.background = False
        self.strength = "plain"

    def read(self, clause: Clause, quantities: list[Quantity]) -> list[Target]:
        """The targets of one clause."""
        self._listen(clause)
        if self.past:
            return []
        targets = self._committed(clause, quantities) if quantities else []
        self.before, self.previous = clause, self.previous if targets else Phrase()
        return targets or _dated_target(clause, self.year)

    def _listen(self, clause: Clause) -> None:
        if clause.sentence != self.sentence:
            self.sentence, self.previous, self.before = clause.sentence, Phrase(), None
            self.past = self.background = False
            self.strength = "plain"
        if opens_past(clause, self.year):
            self.past = True
        elif self.past and opens_present(clause):
            self.past = False

    def _committed(self, clause: Clause, quantities: list[Quantity]) -> list[Target]:
        read = settle(clause, quantities)
        counted = [s.quantity for s in read if is_quantity(s, self.year)]
        background, targets = False, []
        for group in _lists(read if len(counted) == len(read) else settle(clause, counted)):
            reasons = [self._why_not(setting) for setting in group]
            background = background or "background" in reasons
            if None in reasons:
                named = zip(group, self._names(group), reasons, strict=True)
                shared = _shared_comparator(group)
                kind = self._change(group[0])
                targets += [
                    _target(s, name, shared, kind, self._strength(s)) for s, name, reason in named if reason is None
                ]
        self.background = background
        return targets

    def _why_not(self, setting: Setting) -> str | None:
        if self.background and is_said_in_passing(setting):
            return "background"
        return why_not(setting, self.year)

    def _change(self, setting: Setting) -> str | None:
        """其中初中3所 changes as what it is a part of does, unless it says otherwise (其中初中达到98%)."""
        if not is_elliptical(setting) or COPULA.search(setting.edge):
            self.change = change(setting)
        return self.change

    def _strength(self, setting: Setting) -> str:
        """That of its clause; 其中初中3所 is promised as strongly as what it is a part of."""
        said = strength(setting.before)
        if said != "plain" or not is_part(setting.clause):
            self.strength = said
        return self.strength

    def _names(self, group: Sequence[Setting]) -> list[Phrase]:
        said = self.previous or (find_topic(self.before) if self.before else Phrase())
        self.previous = find_indicator(group[0], said)
        return shared_names(self.previous, len(group)) if len(group) > 1 else [self.previous]


def _lists(settings: Sequence[Setting]) -> Iterator[list[Setting]]:
    """Settings in groups: numbers listed behind one name (99%和75%) belong together."""
    group: list[Setting] = []
    for setting in settings:
        if group and (setting.trail or group[-1].trail or strip_lead(Phrase(setting.lead, setting.lead))):
            yield group
            group = []
        group.append(setting)
    if group:
        yield group


def _shared_comparator(group: Sequence[Setting]) -> str | None:
    if len({setting.quantity.unit for setting in group}) > 1:
        return None
    return printed_comparator(group[0]) or (printed_comparator(group[-1]) if group[-1].afterword else None)


def _target(setting: Setting, indicator: Phrase, shared: str | None, kind: str | None, commitment: str) -> Target:
    surface, quantity = setting.clause.surface, setting.quantity
    return Target(
        span=surface.span(setting.start, max(setting.stop, quantity.stop)),
        number=surface.span(quantity.start, quantity.end),
        indicator=indicator.printed,
        comparator=comparator(setting, shared),
        value=quantity.value,
        value_max=quantity.value_max,
        unit=unit_with_period(setting),
        deadline=deadline(setting),
        masked=quantity.masked,
        commitment=commitment,
        change=kind,
    )


def _dated_target(clause: Clause, year: int | None) -> list[Target]:
    """2023年9月开园: a dated promise without a quantity; a bare year is too vague to be one."""
    match = _DATED.search(clause.text) if _MAY_BE_DATED.search(clause.text) else None
    if not match or not _PRECISE.search(match[0]) or not _COMPLETED.search(clause.text, match.end()):
        return []
    if year is not None and any(int(y) < year for y in _YEARS.findall(match[0])):
        return []
    surface, start = clause.surface, clause.start
    words = Phrase.of(surface, start, start + match.start()) + Phrase.of(surface, start + match.end(), clause.end)
    return [
        Target(
            span=surface.span(start, clause.end),
            number=surface.span(start + match.start(), start + match.end()),
            indicator=strip_lead(words).printed,
            comparator="by-deadline",
            value=None,
            value_max=None,
            unit=None,
            deadline=surface.printed[start + match.start() : start + match.end()],
            masked=False,
            commitment=strength(clause.text),
            change=None,
        )
    ]
