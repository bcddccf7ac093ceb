"""The kind of what framing removes, from what the piece shows."""

from plans.parsing.context import View
from plans.parsing.sitewords import METADATA

TELLING = frozenset(("notice", "metadata"))
"""Kinds whose text still tells something about the plan."""


def kind_of(view: View, *, below: bool) -> str:
    """Kind of an edit that takes the piece away; `below` when it stands under the plan."""
    proof = view.evidence
    if proof.spam:
        return "spam"
    if proof.contents:
        return "chrome"
    if proof.legal:
        return "legal"
    if proof.notice >= max(1.0, proof.editor):
        return "notice"
    if METADATA.search(view.piece.text) and not below:
        return "metadata"
    if proof.editor or (proof.prose and not below and not proof.interface):
        return "lead-in"
    if view.repeated and not below:
        return "repeat"
    return "footer" if below else "chrome"
