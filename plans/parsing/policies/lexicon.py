"""The words by which documents are cited, read once from plans/data/policies.toml."""

import re
from typing import Any

from plans.parsing.figures.lexicon import either, load

WORDS: dict[str, Any] = load("policies.toml")

_VERBS: dict[str, list[str]] = WORDS["verbs"]
REVISE, ISSUE, IMPLEMENT, MENTION = "revise", "issue", "implement", "mention"
"""Roles of a mention: what the plan does with the document."""

VERB = either(verb for verbs in _VERBS.values() for verb in verbs)
MAKING_VERB = either([*_VERBS["revise"], *_VERBS["issue"], *_VERBS["improve"]])


_ROLES = tuple(
    (role, re.compile(either(_VERBS[name])))
    for role, name in ((REVISE, "revise"), (ISSUE, "issue"), (REVISE, "improve"))
)


def role_of_verbs(verbs: str) -> str:
    """The role that a run of citing verbs (制定实施, 修订完善) gives to what they govern."""
    return next((role for role, words in _ROLES if words.search(verbs)), IMPLEMENT)
