"""Figures that a bureau commits to."""

from plans.parsing.document import Target


def find_targets(text: str, year: int | None) -> list[Target]:
    """Targets in the clean text of one item (or preamble), in order; spans are offsets into `text`."""
    return []
