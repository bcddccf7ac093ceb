"""Figures that a bureau commits to."""

from collections import deque

from plans.folding import fold_aligned
from plans.parsing.figures.clauses import Clause, split_clauses
from plans.parsing.figures.dated import places_of_dates
from plans.parsing.figures.quantities import Quantity, find_quantities
from plans.parsing.figures.reader import Reader
from plans.parsing.figures.surface import make_surface
from plans.parsing.figures.wholes import find_wholes
from plans.parsing.findings import Target


def find_targets(text: str, year: int | None, folded: str | None = None) -> list[Target]:
    """Targets in the clean text of one item (or preamble), in order; spans are offsets into `text`.

    year: the plan's; figures of earlier years are past results.
    folded: `text` folded (plans.folding.fold_aligned), where the caller has it.
    """
    surface = make_surface(text, fold_aligned(text) if folded is None else folded)
    quantities, wholes = deque(find_quantities(surface)), deque(find_wholes(surface))
    places = [quantity.start for quantity in (*quantities, *wholes)]
    places += places_of_dates(surface.open)
    if not places:
        return []
    reader = Reader(year)
    return [
        target
        for clause in split_clauses(surface, sorted(places))
        for target in reader.read(clause, _taken(clause, quantities), _taken(clause, wholes))
    ]


def _taken(clause: Clause, quantities: deque[Quantity]) -> list[Quantity]:
    """Takes the clause's quantities from the front."""
    inside = []
    while quantities and quantities[0].start < clause.end:
        quantity = quantities.popleft()
        if quantity.start >= clause.start and quantity.stop <= clause.end:
            inside.append(quantity)
    return inside
