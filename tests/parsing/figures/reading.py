"""One sentence, one target: what the tests of the grammar's parts look at."""

from plans.parsing.findings import Target
from plans.parsing.targets import find_targets

YEAR = 2024


def only(text: str) -> Target:
    """The one target of a sentence in a plan of YEAR."""
    [target] = find_targets(text, YEAR)
    return target
