"""What speaks for or against a document's being a plan, and how patterns say it."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

FOR, DECISIVE, AGAINST, HINT = 3, -10, -4, -2


class Observation(NamedTuple):
    points: float
    """Above zero for a plan, below against."""
    reason: str
    """A short Chinese sentence."""


class Rule(NamedTuple):
    points: float
    reason: str
    pattern: re.Pattern[str]


def matching(rules: Iterable[Rule], text: str) -> Iterator[Observation]:
    """What the rules that find something in the text say."""
    return (Observation(rule.points, rule.reason) for rule in rules if rule.pattern.search(text))
