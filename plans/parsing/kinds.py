"""The kind of what framing removes, from what the piece shows."""

import re

from plans.parsing.context import View

TELLING = frozenset(("notice", "metadata"))
"""Kinds whose text still tells something about the plan."""

_LABELLED = re.compile(
    r"(?:发布|成文|生成|更新)?(?:时间|日期)[:： ]|来源[:：]|作者[:：]|编辑[:：]|索引(?:号|id)|发文|效力|主题分类|信息来源|文号|^\d{4}[-/年.]\d{1,2}[-/月.]\d{1,2}"
)


def kind_of(view: View, *, below: bool) -> str:
    """Kind of an edit that takes the piece away; `below` when it stands under the plan."""
    proof = view.evidence
    if proof.spam:
        return "spam"
    if proof.legal:
        return "legal"
    if proof.notice >= max(1.0, proof.editor):
        return "notice"
    if _LABELLED.search(view.piece.text) and not below:
        return "metadata"
    if proof.editor or view.copied or (proof.prose and not below and not proof.interface):
        return "lead-in"
    if view.repeated and not below:
        return "repeat"
    return "footer" if below else "chrome"
