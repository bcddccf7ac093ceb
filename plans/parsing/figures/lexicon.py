"""The words of the grammar, read once from plans/data; a new classifier or verb is one line there."""

import re
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

DATA = Path(__file__).parents[2] / "data"


def load(name: str) -> dict[str, Any]:
    return tomllib.loads((DATA / name).read_text("utf-8"))


def either(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first."""
    return "(?:" + "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word)))) + ")"


_CLASSIFIERS: dict[str, dict[str, str]] = load("classifiers.toml")
_VERBS: dict[str, dict[str, list[str]]] = load("verbs.toml")
WORDS: dict[str, Any] = load("figure_words.toml")

KIND_OF_UNIT = {unit: kind for kind, units in _CLASSIFIERS.items() for unit in units}
"""Unit without multiplier → thing, universal, event, time, money, measure or share."""

CLASS_OF_VERB = {verb: name for name, kinds in _VERBS.items() for verbs in kinds.values() for verb in verbs}
"""Verb → increment, reduce, level or action."""

DROPPED_VERBS = frozenset(verb for kinds in _VERBS.values() for verb in kinds["dropped"])
VERBS_OF_DOING = tuple(_VERBS["action"]["dropped"])
"""开展, 组织: what is done is said by the words behind them."""

VERB = either(CLASS_OF_VERB)
LONG_VERB = either(verb for verb in CLASS_OF_VERB if len(verb) > 1) + "(?!率|度)"
"""A verb that can be told inside a phrase; 建 or 上 are verbs only directly before a number (建筑, 以上)."""


_OPENING = re.compile("|".join((LONG_VERB, either(word for words in WORDS["commitment"].values() for word in words))))


def opens_clause(text: str, at: int) -> bool:
    """Whether a verb or a commitment stands at `at`."""
    return _OPENING.match(text, at) is not None


def either_guarded(words: dict[str, str]) -> str:
    """A pattern for any of the words, unless what its value describes follows."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(w) + (f"(?!{words[w]})" if words[w] else "") for w in ordered) + ")"


UNIT = either_guarded({unit: guard for units in _CLASSIFIERS.values() for unit, guard in units.items()})
"""Any unit that is not the beginning of another word."""

JOINER = r"(?:、|(?<![谐缓温共])和(?![谐平睦])|以及|(?<![普涉触])及(?!时|其|以[上下])|(?<![参给赋])与(?!会|时))"
"""What coordinates nouns; not the same characters inside 参与, 普及, 和谐."""
